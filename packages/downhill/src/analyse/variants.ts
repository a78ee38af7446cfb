import type { Expr } from "../ir/expr.ts";
import type { Statement } from "../ir/rule-tree.ts";
import { check } from "../notation/check.ts";
import { parse } from "../notation/parse.ts";
import { print } from "../notation/print.ts";
import type { Rule } from "../notation/rule.ts";
import { treeOf } from "../notation/tree-of.ts";
import {
  type Equivalence,
  type EquivalenceOptions,
  equivalent,
  findDifference,
  findEquivalent,
} from "./equivalent.ts";
import type { Witness } from "./find-witness.ts";
import type { Mutant } from "./mutants/mutant.ts";
import { mutateBiasCorrection } from "./mutants/mutate-bias-correction.ts";
import { mutateDecays } from "./mutants/mutate-decays.ts";
import { mutateEpsilon } from "./mutants/mutate-epsilon.ts";
import { mutateMaximum } from "./mutants/mutate-maximum.ts";
import { mutateMomentum } from "./mutants/mutate-momentum.ts";
import { mutatePowers } from "./mutants/mutate-powers.ts";
import { mutateStep } from "./mutants/mutate-step.ts";
import { mutateWeightDecay } from "./mutants/mutate-weight-decay.ts";

/** A near relative of a rule: a slip that people make, or what another paper or library does. */
export interface Variant {
  /** A few words: "ε inside the root". */
  readonly name: string;
  /** What a good teacher would say of it. */
  readonly sentence: string;
  readonly rule: Rule;
  /** An input on which it parts from the rule that it was made from, which is the first of the two. */
  readonly witness: Witness;
}

/** What an answer is, seen from the rule that was asked for. */
export type Recognition =
  | { readonly kind: "same"; readonly equivalence: Extract<Equivalence, { equivalent: true }> }
  | {
      readonly kind: "variant";
      readonly variant: Variant;
      readonly equivalence: Extract<Equivalence, { equivalent: false }>;
    }
  | { readonly kind: "other"; readonly equivalence: Extract<Equivalence, { equivalent: false }> };

/**
 * The named relatives of a rule that differ from it, made from its tree: bias corrections dropped or miscounted, ε moved
 * or missing, decays swapped, squares, roots and factors left out, old values read for new, decay coupled and decoupled,
 * maxima added and taken away. Each is a rule that runs; two names never stand for one text.
 */
export function variants(rule: Rule): readonly Variant[] {
  const { program, hyper } = rule;
  const symbols = new Map(
    program.hyperparameters.flatMap(({ symbol, word }) => {
      const value = hyper[word];
      return value === undefined ? [] : [[symbol, value] as const];
    }),
  );
  const mutants: readonly Mutant[] = [
    ...mutateBiasCorrection(program),
    ...mutateEpsilon(program, symbols),
    ...mutateDecays(program),
    ...mutateStep(program),
    ...mutatePowers(program),
    ...mutateWeightDecay(program),
    ...mutateMaximum(program),
    ...mutateMomentum(program),
  ];
  const seen = new Set<string>();
  const named = new Map<string, number>();
  return mutants.flatMap(({ name, sentence, body }): readonly Variant[] => {
    const made = settle(rule, body);
    if (made === undefined || seen.has(made.text)) return [];
    seen.add(made.text);
    const witness = findDifference(rule, made);
    if (witness === undefined) return [];
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return [{ name: count === 1 ? name : `${name} (${count})`, sentence, rule: made, witness }];
  });
}

/**
 * Says what an answer is: the rule itself in other words, one of its variants, or neither, with an input on which they part.
 * @param known the rule's variants, where they are at hand already
 */
export function recognise(
  rule: Rule,
  answer: Rule,
  options: EquivalenceOptions = {},
  known: readonly Variant[] = variants(rule),
): Recognition {
  const equivalence = equivalent(rule, answer, options);
  if (equivalence.equivalent) return { kind: "same", equivalence };
  const variant =
    options.conventions === true
      ? known.find((candidate) => equivalent(candidate.rule, answer, options).equivalent)
      : findEquivalent(known, (candidate) => candidate.rule, answer);
  return variant === undefined ? { kind: "other", equivalence } : { kind: "variant", variant, equivalence };
}

/** The rule with other lines; undefined where they make no rule. Names that no line reads any more are left out. */
function settle(rule: Rule, body: readonly Statement[]): Rule | undefined {
  const tree = treeOf(rule);
  const initials = tree.body.slice(0, tree.body.length - rule.program.body.length);
  const needed = pruneUnread(body, rule);
  const changed = {
    ...tree,
    body: [
      ...initials.filter((line) => line.kind !== "store" || readsAnywhere(needed, line.name)),
      ...needed,
    ],
  };
  const text = print(changed, "unicode");
  const { program, diagnostics } = check(parse(text));
  return program && { ...rule, text, program, diagnostics };
}

/** Lines whose value nothing reads, gone; so that a variant reads as if somebody had written it. */
function pruneUnread(body: readonly Statement[], { program }: Rule): readonly Statement[] {
  const kept = body.filter(
    (line) =>
      line.kind !== "store" ||
      ["θ", "g"].includes(line.name) ||
      readsAnywhere(
        body.filter((other) => other !== line),
        line.name,
      ) ||
      (program.evaluation !== undefined && readsIn(program.evaluation, line.name)),
  );
  return kept.length === body.length ? kept : pruneUnread(kept, { program } as Rule);
}

function readsAnywhere(lines: readonly Statement[], name: string): boolean {
  return lines.some((line) =>
    line.kind === "store"
      ? readsIn(line.value, name)
      : readsIn(line.test, name) || readsAnywhere(line.then, name) || readsAnywhere(line.otherwise, name),
  );
}

function readsIn(expr: Expr, name: string): boolean {
  if (expr.kind === "name") return expr.name === name;
  return expr.kind !== "number" && expr.args.some((arg) => readsIn(arg, name));
}
