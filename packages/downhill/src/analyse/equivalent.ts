import { mapNames } from "../ir/map-program.ts";
import type { Program } from "../ir/program.ts";
import { chain } from "../notation/chain.ts";
import { family, type Rule } from "../notation/rule.ts";
import { findWitness, type PairValues, pairValues, type Witness } from "./find-witness.ts";
import { isParted, isPartedByChange } from "./is-parted.ts";
import { type Matching, matchHyperparameters, roleOf } from "./match-hyperparameters.ts";
import { proveEqual } from "./prove-equal.ts";

export interface EquivalenceOptions {
  /**
   * Whether rules count as one that differ only in what their learning rate is measured in, as `u = μ u + g` and the average
   * `m = μ m + (1 − μ) g` do. False by default: then the relation is named, but the rules differ.
   */
  readonly conventions?: boolean;
}

export type Equivalence =
  | {
      readonly equivalent: true;
      /** `proved` by algebra; `tested` on inputs that tell near relatives apart. */
      readonly how: "proved" | "tested";
      /** b's hyperparameters by symbol, as a's. */
      readonly renamed: Readonly<Record<string, string>>;
      /** What has to hold besides, a clause each: "α stays the same from step to step". */
      readonly provided: readonly string[];
    }
  | {
      readonly equivalent: false;
      readonly renamed: Readonly<Record<string, string>>;
      readonly witness: Witness;
      /** How b becomes a, where they differ in the measure of the learning rate alone: "its α is α / (1 − β)". */
      readonly relation: string | undefined;
    };

/**
 * Whether two rules take the same steps, whatever the spelling: by algebra first, then on inputs that tell near relatives
 * apart. Hyperparameters of one name, or of one role where names differ, are the same; those of one rule alone keep their
 * values, and so do all over a run. States start as the rules say. NaN and infinity are values like any other. A rule
 * that takes no step by itself is looked at with θ ← θ − g behind it, or before it where it averages.
 */
export function equivalent(
  first: Rule,
  second: Rule,
  { conventions = false }: EquivalenceOptions = {},
): Equivalence {
  const [a, b] = [stepping(first), stepping(second)];
  const matchings = matchHyperparameters(a, b);
  for (const matching of matchings) {
    const values = pairValues(a, b, matching);
    if (!isParted(a, b, values)) return joined(a, b, matching, values[0]);
  }
  const relation = findRelation(a, b, matchings);
  if (relation !== undefined && conventions) {
    const { equivalent: _, ...same } = joined(a, b, relation.matching, relation.values);
    return { equivalent: true, ...same, how: "tested", provided: [relation.text, ...same.provided] };
  }
  const [likeliest = new Map<string, string>()] = matchings;
  const matching = relation?.matching ?? likeliest;
  const witness = findWitness(a, b, pairValues(a, b, matching));
  if (witness === undefined) throw new Error("a witness was lost: a bug");
  return { equivalent: false, renamed: Object.fromEntries(matching), witness, relation: relation?.text };
}

/**
 * The first of several rules that takes the same steps as another, `equivalent`'s judgement of each in turn without proof,
 * provisos or relation: for looking many rules through.
 * @param ruleOf the rule of a candidate; where it is the same object each time, what was worked out for it is kept
 */
export function findEquivalent<Candidate>(
  candidates: readonly Candidate[],
  ruleOf: (candidate: Candidate) => Rule,
  other: Rule,
): Candidate | undefined {
  const b = stepping(other);
  return candidates.find((candidate) => {
    const a = stepping(ruleOf(candidate));
    return matchHyperparameters(a, b).some((matching) => !isParted(a, b, pairValues(a, b, matching)));
  });
}

/** The witness of `equivalent`, without a search for a relation; for rules whose hyperparameters match in one way. */
export function findDifference(first: Rule, second: Rule): Witness | undefined {
  const [a, b] = [stepping(first), stepping(second)];
  const matchings = matchHyperparameters(a, b);
  const values = matchings.map((matching) => pairValues(a, b, matching));
  return values.every((one) => isParted(a, b, one)) ? findWitness(a, b, values[0] ?? []) : undefined;
}

const plainStep = /* @__PURE__ */ family("θ ← θ − g");

function stepping(made: Rule): Rule {
  if (!made.diagnostics.some(({ code }) => code === "no-step")) return made;
  return made.program.evaluation === undefined ? chain(made, plainStep()) : chain(plainStep(), made);
}

function joined(
  a: Rule,
  b: Rule,
  matching: Matching,
  values: PairValues,
): Extract<Equivalence, { equivalent: true }> {
  const isProved = proveEqual(settled(a, [...matching.values()]), settled(b, [...matching.keys()]), matching);
  const steady = [...matching].filter(([theirs, ours]) => isPartedByChange(a, b, values, ours, theirs));
  const provided = steady.map(([, ours]) => `${ours} stays the same from step to step`);
  return {
    equivalent: true,
    how: isProved ? "proved" : "tested",
    renamed: Object.fromEntries(matching),
    provided,
  };
}

/** The program with the numbers in the place of hyperparameters that the other rule lacks. */
function settled({ program, hyper }: Rule, shared: readonly string[]): Program {
  const numbers = new Map(
    program.hyperparameters.flatMap(({ symbol, word }) => {
      const value = hyper[word];
      return shared.includes(symbol) || value === undefined ? [] : [[symbol, value] as const];
    }),
  );
  return mapNames(program, (read) => {
    const value = numbers.get(read.name);
    return value === undefined ? read : { kind: "number", value };
  });
}

interface Relation {
  readonly matching: Matching;
  readonly values: PairValues;
  readonly text: string;
}

// Each is a run; aggregated momentum's four decays, matched in every way with four others, need half as many.
const mostRelations = 400;

/** Looks for a factor of b's learning rate, made of a decay, that makes b the rule a. */
function findRelation(a: Rule, b: Rule, matchings: readonly Matching[]): Relation | undefined {
  let tried = 0;
  const ofRole = (role: ReturnType<typeof roleOf>) =>
    b.program.hyperparameters.filter((hyper) => roleOf(hyper, b) === role).map(({ symbol }) => symbol);
  for (const matching of matchings) {
    for (const rate of ofRole("rate")) {
      for (const decay of ofRole("decay")) {
        for (const [text, factor] of [
          [`its ${rate} is ${rate} / (1 − ${decay})`, (d: number) => 1 / (1 - d)],
          [`its ${rate} is (1 − ${decay}) ${rate}`, (d: number) => 1 - d],
        ] as const) {
          if (++tried > mostRelations) return undefined;
          const adapt = (pair: PairValues): PairValues => {
            const changed = (pair.b.get(rate) ?? 0) * factor(pair.b.get(decay) ?? 0);
            return { a: pair.a, b: new Map(pair.b).set(rate, changed) };
          };
          const values = pairValues(a, b, matching).map(adapt);
          const [own] = values;
          if (own !== undefined && !isParted(a, b, values)) return { matching, values: own, text };
        }
      }
    }
  }
  return undefined;
}
