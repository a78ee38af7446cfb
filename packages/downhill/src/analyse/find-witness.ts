import type { Rule } from "../notation/rule.ts";
import type { Values } from "./coordinate.ts";
import { findGap } from "./find-gap.ts";
import { type Matching, trialValues } from "./match-hyperparameters.ts";
import { longWalk, type Run, singleSteps, walks } from "./separating-inputs.ts";
import { takeWalk } from "./walk.ts";

/** An input on which two rules part, as short as could be found. */
export interface Witness {
  /** Hyperparameters of each, by symbol. */
  readonly hyper: {
    readonly a: Readonly<Record<string, number>>;
    readonly b: Readonly<Record<string, number>>;
  };
  /** θ of each coordinate; `lengths` are the tensors' in coordinates. */
  readonly start: readonly number[];
  readonly lengths: readonly number[];
  readonly gradients: readonly (readonly number[])[];
  /** Where they part: the step, from 1, and the coordinate, from 0. */
  readonly step: number;
  readonly coordinate: number;
  /** θ there after the step, or what to evaluate with where `evaluates`. */
  readonly theta: { readonly a: number; readonly b: number };
  /** True where training agrees and `eval θ = …` does not. */
  readonly evaluates: boolean;
}

/** The values that a and b take together: b's matched ones are a's, what stands alone keeps its own. */
export interface PairValues {
  readonly a: Values;
  readonly b: Values;
}

/** The trial values of two matched rules. */
export function pairValues(a: Rule, b: Rule, matching: Matching): readonly [PairValues, ...PairValues[]] {
  const ofA = trialValues(a.program, a);
  const [ownB = new Map<string, number>()] = trialValues(b.program, b);
  const [ownA = new Map<string, number>()] = ofA;
  const shared = new Set(matching.values());
  const pairs = ofA.map((trial): PairValues => {
    const valuesA = new Map(
      [...trial].map(([symbol, value]) => [symbol, shared.has(symbol) ? value : (ownA.get(symbol) ?? value)]),
    );
    const valuesB = new Map(
      [...ownB].map(([symbol, value]) => [symbol, valuesA.get(matching.get(symbol) ?? "") ?? value]),
    );
    return { a: valuesA, b: valuesB };
  });
  const [first = { a: ownA, b: ownB }, ...rest] = pairs;
  return [first, ...rest];
}

/**
 * Looks for an input on which two rules part: single steps first, the one where they part most; then walks of a dozen
 * steps, cut where they part; then a thousand steps.
 */
export function findWitness(a: Rule, b: Rule, values: readonly PairValues[]): Witness | undefined {
  for (const pair of values) {
    const parted = singleSteps.flatMap((run) => compare(a, b, pair, run) ?? []);
    const [first, ...others] = parted;
    if (first !== undefined)
      return others.reduce((most, one) => (share(one) > 1.5 * share(most) ? one : most), first);
  }
  for (const run of walks) {
    for (const pair of values) {
      const parted = compare(a, b, pair, run);
      if (parted !== undefined) return parted;
    }
  }
  const [own] = values;
  return own === undefined ? undefined : compare(a, b, own, longWalk);
}

function compare(
  a: Rule,
  b: Rule,
  values: PairValues,
  { start, gradients, lengths }: Run,
): Witness | undefined {
  const one = takeWalk(a.program, () => values.a, start, gradients, lengths);
  const other = takeWalk(b.program, () => values.b, start, gradients, lengths);
  const hyper = { a: Object.fromEntries(values.a), b: Object.fromEntries(values.b) };
  const gap = findGap(start, one.path, other.path);
  if (gap !== undefined)
    return { hyper, start, lengths, gradients: gradients.slice(0, gap.step), ...gap, evaluates: false };
  const last = findGap(start, [one.evaluated], [other.evaluated]);
  return last && { hyper, start, lengths, gradients, ...last, step: gradients.length, evaluates: true };
}

/** How far apart a witness is, as a share of the longer step. */
function share({ theta: { a, b }, start, coordinate }: Witness): number {
  const from = start[coordinate] ?? 0;
  const apart = Math.abs(a - b) / Math.max(Math.abs(a - from), Math.abs(b - from));
  return Number.isFinite(apart) ? apart : 0;
}
