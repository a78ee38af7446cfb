import type { Effect } from "@downhill/lab/claims/claim";

/** Effects that are measured in the same thing, so that they can stand on one axis. */
export interface EffectGroup {
  /** What they have in common; undefined where each has its whole name. */
  readonly title: string | undefined;
  readonly rows: readonly { readonly label: string; readonly effect: Effect }[];
}

/** Rules by the names that effects call them, longer ones first. */
const rules = [
  "momentum after clipping",
  "the sign of momentum",
  "clipped momentum",
  "gradient descent",
  "sign descent",
  "momentum",
  "RMSprop",
  "AdaGrad",
  "AMSGrad",
  "AdamW",
  "Adam",
];
const anyRule = new RegExp(rules.join("|"), "g");
const anyNumber = /[−-]?\d[\d.,]*[⁰¹²³⁴-⁹]*/g;
/** Words that cannot end a title. */
const dangling = /^(?:at|of|for|with|that|from|in|to|by|the|and|over|its|all|after)$/;

/**
 * Effects by what they measure: those whose names differ in nothing but numbers, rules and what follows the first comma. What is
 * called "the same" belongs to the one before. The first effect is in the first group.
 */
export function groupEffects(effects: readonly Effect[]): readonly EffectGroup[] {
  const groups = new Map<string, Effect[]>();
  let last = "";
  for (const effect of effects) {
    if (!effect.name.startsWith("the same")) last = stemOf(effect.name);
    groups.set(last, [...(groups.get(last) ?? []), effect]);
  }
  return [...groups.values()].map(nameRows);
}

function stemOf(name: string): string {
  const [first = ""] = name.split(", ");
  return first.replace(anyRule, "·").replace(anyNumber, "#").replace(/·'s/g, "·");
}

function nameRows(effects: readonly Effect[]): EffectGroup {
  const whole = { title: undefined, rows: effects.map((effect) => ({ label: effect.name, effect })) };
  if (effects.length < 2 || effects.some(({ name }) => name.startsWith("the same"))) return whole;
  const words = effects.map(({ name }) => name.split(" "));
  const [first = []] = words;
  let shared = 0;
  while (words.every((list) => shared < list.length - 1 && list[shared] === first[shared])) shared++;
  while (shared > 0 && (/[=≤<>≥]$/.test(first[shared - 1] ?? "") || /^[=≤<>≥]/.test(first[shared] ?? "")))
    shared--;
  while (shared > 0 && dangling.test(first[shared - 1] ?? "")) shared--;
  if (shared === 0) return whole;
  return {
    title: first.slice(0, shared).join(" ").replace(/,$/, ""),
    rows: effects.map((effect, index) => ({
      label: (words[index] ?? []).slice(shared).join(" "),
      effect,
    })),
  };
}
