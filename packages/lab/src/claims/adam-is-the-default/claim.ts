import type { Claim, Verdict } from "../claim.ts";
import { census, censusDay, type Default } from "./census.ts";

export const adamIsTheDefault: Claim = {
  name: "adam-is-the-default",
  statement: "Adam is the default choice in most deep learning frameworks.",
  about: "adam",
  sources: census.map(({ file, commit }) => `${file}, commit ${commit.slice(0, 8)}`),
  tier: "instant",
  experiment: `A census, read on ${censusDay}: what ${census.length} libraries and training scripts take where nobody names an optimizer.`,
  rule: "Supported if more than half take Adam, refuted if not even Adam and AdamW together are more than half; else it depends on whether AdamW counts.",
  counterSwitch: "whether AdamW, which decays weights apart from the gradient, counts as Adam",
  scale: `${census.length} of wide use; those without a default, which leave the choice to their users, are left out. Defaults change: the commits say what was read.`,
  seeds: [],
  tuningSeeds: [],
  async run() {
    const count = (...rules: readonly Default["rule"][]): number =>
      census.filter(({ rule }) => rules.includes(rule)).length;
    return {
      verdict: judgeDefaults(count("Adam"), count("AdamW"), census.length),
      because: `${census.map(({ library, rule }) => `${library} takes ${rule}`).join(", ")}.`,
      effects: [
        { name: `of ${census.length} defaults, Adam`, value: count("Adam") },
        { name: "AdamW", value: count("AdamW") },
        { name: "RMSprop", value: count("RMSprop") },
        { name: "SGD", value: count("SGD") },
      ],
    };
  },
};

export function judgeDefaults(adam: number, adamw: number, all: number): Verdict {
  if (2 * adam > all) return { kind: "supported" };
  return 2 * (adam + adamw) > all
    ? { kind: "depends", on: "whether AdamW counts as Adam" }
    : { kind: "refuted" };
}
