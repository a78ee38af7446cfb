import { eigenvalues, type Rule, transitionMatrix, whyNotLinear } from "downhill";
import { exactValueAt, type PadAxis } from "./pad-axes.ts";

/** Values over a pad, row by row from the bottom, each at the middle of its cell. */
export interface PadMap {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
  /** For each row the share of the width from which on it diverges, where that is one place in every row. */
  readonly edges?: Float64Array | undefined;
}

/** A point of a pad. */
export interface PadPoint {
  /** Hyperparameters by word. */
  readonly hyper: Readonly<Record<string, number>>;
  /** What the map has there. */
  readonly value: number;
}

/**
 * The factor by which the slower of the modes shrinks per step, for a rule whose step is linear: below 1 it converges on every
 * quadratic with these curvatures.
 */
export function slowestFactor(
  rule: Rule,
  hyper: Readonly<Record<string, number>>,
  curvatures: readonly number[],
): number {
  return Math.max(
    ...curvatures.map((curvature) => eigenvalues(transitionMatrix(rule, curvature, hyper))[0]?.size ?? 0),
  );
}

/** Learning rates that a rule is not measured at by its curvature alone. */
const measuredRates = [1e-3, 3] as const;
const largestProduct = 1e5;

/**
 * Learning rates worth looking at: for a rule whose step is linear up to where it diverges on the steepest curvature, for another
 * one what is customary.
 */
export function rateRange(rule: Rule, curvature: number): readonly [least: number, most: number] {
  const hasRate = rule.program.hyperparameters.some(({ word }) => word === "lr");
  if (!hasRate || whyNotLinear(rule, declaredHyper(rule)) !== undefined) return measuredRates;
  let product = 5;
  const isStable = (lr: number): boolean =>
    slowestFactor(rule, { ...declaredHyper(rule), lr }, [curvature]) < 1;
  while (product < largestProduct && isStable(product / curvature)) product *= 10;
  const most = Number((product / curvature).toPrecision(1));
  return [most / 150, most];
}

/** The values of the text, whatever the rule has been set to; a learning rate that is nowhere is 1. */
export function declaredHyper({ program }: Rule): Readonly<Record<string, number>> {
  return Object.fromEntries(
    program.hyperparameters.map(({ word, value }) => [word, word === "lr" ? 1 : (value ?? 0.9)]),
  );
}

/** The hyperparameters at the middle of a cell. */
export function hyperAtCell(
  axes: readonly PadAxis[],
  { columns, rows }: Pick<PadMap, "columns" | "rows">,
  cell: number,
): Readonly<Record<string, number>> {
  return hyperAtShares(axes, [((cell % columns) + 0.5) / columns, (Math.floor(cell / columns) + 0.5) / rows]);
}

/** The hyperparameters at a place of the pad, from 0 to 1 in each direction. */
export function hyperAtShares(
  axes: readonly PadAxis[],
  shares: readonly number[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(axes.map((axis, index) => [axis.word, exactValueAt(axis, shares[index] ?? 0)]));
}

/** Golden sections in each direction; the first eight already leave a fiftieth of a cell. */
const sections = 22;
/** Cells to either side of the best one. */
const reach = 5;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Looks closer around a map's best cell: along the first axis for the best of what the second can do there. The best of a rate is
 * the tip of a wedge, which steps from neighbour to neighbour do not find.
 * @param value at hyperparameters; the least is looked for
 */
export function refineBest(
  axes: readonly PadAxis[],
  map: PadMap,
  value: (hyper: Readonly<Record<string, number>>) => number,
): PadPoint {
  const { columns, rows, values } = map;
  const cell = values.reduce((best, one, index) => (one < (values[best] ?? Number.NaN) ? index : best), 0);
  const [x, y] = [((cell % columns) + 0.5) / columns, (Math.floor(cell / columns) + 0.5) / rows];
  const at = (...shares: readonly number[]): Readonly<Record<string, number>> => hyperAtShares(axes, shares);
  const bestAbove = (across: number): { readonly share: number; readonly value: number } =>
    axes.length < 2
      ? { share: y, value: value(at(across)) }
      : findLeast(y - reach / rows, y + reach / rows, (up) => value(at(across, up)));
  const across = findLeast(x - reach / columns, x + reach / columns, (share) => bestAbove(share).value);
  const up = bestAbove(across.share);
  return { hyper: at(across.share, up.share), value: up.value };
}

function findLeast(
  low: number,
  high: number,
  value: (share: number) => number,
): { readonly share: number; readonly value: number } {
  let [a, b] = [Math.max(0, low), Math.min(1, high)];
  let [left, right] = [b - golden * (b - a), a + golden * (b - a)];
  let [atLeft, atRight] = [value(left), value(right)];
  for (let section = 0; section < sections; section++) {
    if (atLeft <= atRight) {
      [b, right, atRight] = [right, left, atLeft];
      left = b - golden * (b - a);
      atLeft = value(left);
    } else {
      [a, left, atLeft] = [left, right, atRight];
      right = a + golden * (b - a);
      atRight = value(right);
    }
  }
  return atLeft <= atRight ? { share: left, value: atLeft } : { share: right, value: atRight };
}
