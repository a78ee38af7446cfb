import type { Rule } from "../notation/rule.ts";
import type { Values } from "./coordinate.ts";
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

// Two correct orders of operations part by some 1e-16 an operation; differences of averages, as a variance has, lose up
// to eight digits more. The nearest relatives known, ε inside or outside of a root, part by far more on these inputs.
const tolerance = 1e-7;
const rounding = 4 * Number.EPSILON;

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

/** Whether two rules part once a hyperparameter of both changes from step to step. */
export function partsWhenChanging(
  a: Rule,
  b: Rule,
  { a: valuesA, b: valuesB }: PairValues,
  symbolA: string,
  symbolB: string,
): boolean {
  const at = (values: Values, symbol: string) => (t: number) =>
    new Map(values).set(symbol, (values.get(symbol) ?? 0) * ([1, 0.5, 0.75][t % 3] ?? 1));
  return walks.some(({ start, gradients, lengths }) => {
    const [one, other] = [
      takeWalk(a.program, at(valuesA, symbolA), start, gradients, lengths),
      takeWalk(b.program, at(valuesB, symbolB), start, gradients, lengths),
    ];
    return findGap(start, one.path, other.path) !== undefined;
  });
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

type Gap = Pick<Witness, "step" | "coordinate" | "theta">;

/** The first step and coordinate where two paths are further apart than rounding explains. */
function findGap(
  start: readonly number[],
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
): Gap | undefined {
  for (const [index, row] of one.entries()) {
    for (const [coordinate, a] of row.entries()) {
      const b = other[index]?.[coordinate] ?? Number.NaN;
      const from = start[coordinate] ?? 0;
      if (Object.is(a, b) || a === b) continue;
      const moved = Math.max(Math.abs(a - from), Math.abs(b - from));
      const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(from));
      // Infinite or NaN on one side alone is apart, whatever the size.
      if (Math.abs(a - b) <= tolerance * moved + rounding * size * (index + 1) && moved < Infinity) continue;
      return { step: index + 1, coordinate, theta: { a, b } };
    }
  }
  return undefined;
}

/** How far apart a witness is, as a share of the longer step. */
function share({ theta: { a, b }, start, coordinate }: Witness): number {
  const from = start[coordinate] ?? 0;
  const apart = Math.abs(a - b) / Math.max(Math.abs(a - from), Math.abs(b - from));
  return Number.isFinite(apart) ? apart : 0;
}
