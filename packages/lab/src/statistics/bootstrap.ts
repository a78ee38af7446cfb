import { createRandom } from "../random.ts";
import { quantile } from "./quantile.ts";

export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface BootstrappedMean extends Interval {
  /** Twice the share of draws on the rarer side of 0: below 5 % where a 95 % interval leaves 0 out. */
  readonly p: number;
}

/**
 * An interval for the mean of a table of seeds by test examples, both drawn again (two-way bootstrap, after Owen 2007): other
 * seeds would have given other runs, and another test set other examples. An interval over seeds alone holds the examples
 * fixed, and is too narrow to speak of any but this test set.
 * @param table for each seed a value for each example, as 1 for right and 0 for wrong, or a difference of two of these
 * @param over what is drawn again
 * @param level share of such intervals that hold the true mean
 * @throws RangeError where the table is empty or its rows have different lengths
 */
export function bootstrapMean(
  table: readonly ArrayLike<number>[],
  {
    over = "seeds and examples",
    level = 0.95,
    draws = 2000,
    seed = 1,
  }: {
    readonly over?: "seeds" | "seeds and examples";
    readonly level?: number;
    readonly draws?: number;
    readonly seed?: number;
  } = {},
): BootstrappedMean {
  const seeds = table.length;
  const examples = table[0]?.length ?? 0;
  if (seeds === 0 || examples === 0 || table.some((row) => row.length !== examples))
    throw new RangeError(
      "a bootstrap needs a table of at least one seed by one example, all rows of one length",
    );
  const random = createRandom(seed, "bootstrap");
  const counts = new Float64Array(examples);
  // Rules agree on most examples of a test set, and those add nothing to any sum.
  const places = Uint32Array.from(counts.keys()).filter((example) => table.some((row) => row[example] !== 0));
  const means: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(over === "seeds" ? 1 : 0);
    if (over !== "seeds")
      for (let i = 0; i < examples; i++) {
        const example = random.below(examples);
        counts[example] = (counts[example] ?? 0) + 1;
      }
    let sum = 0;
    for (let i = 0; i < seeds; i++) sum += weightedSum(table[random.below(seeds)] ?? [], counts, places);
    means.push(sum / (seeds * examples));
  }
  const all = new Float64Array(examples).fill(1);
  const total = table.reduce((sum, row) => sum + weightedSum(row, all, places), 0);
  return {
    estimate: total / (seeds * examples),
    low: quantile(means, (1 - level) / 2),
    high: quantile(means, (1 + level) / 2),
    p: twoSided(means),
  };
}

function weightedSum(row: ArrayLike<number>, weights: Float64Array, places: Uint32Array): number {
  let sum = 0;
  for (const i of places) sum += (row[i] ?? Number.NaN) * (weights[i] ?? 0);
  return sum;
}

// One more of each, as the table itself is a draw too: a probability of 0 is nothing that draws can show.
function twoSided(means: readonly number[]): number {
  const below = means.filter((mean) => mean <= 0).length;
  const above = means.filter((mean) => mean >= 0).length;
  return Math.min(1, (2 * (1 + Math.min(below, above))) / (1 + means.length));
}
