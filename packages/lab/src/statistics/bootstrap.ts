import { createRandom } from "../random.ts";
import { quantile } from "./quantile.ts";

export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
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
): Interval {
  const seeds = table.length;
  const examples = table[0]?.length ?? 0;
  if (seeds === 0 || examples === 0 || table.some((row) => row.length !== examples))
    throw new RangeError(
      "a bootstrap needs a table of at least one seed by one example, all rows of one length",
    );
  const random = createRandom(seed, "bootstrap");
  const counts = new Float64Array(examples);
  const means: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(over === "seeds" ? 1 : 0);
    if (over !== "seeds")
      for (let i = 0; i < examples; i++) {
        const example = random.below(examples);
        counts[example] = (counts[example] ?? 0) + 1;
      }
    let sum = 0;
    for (let i = 0; i < seeds; i++) sum += weightedSum(table[random.below(seeds)] ?? [], counts);
    means.push(sum / (seeds * examples));
  }
  const all = new Float64Array(examples).fill(1);
  const total = table.reduce((sum, row) => sum + weightedSum(row, all), 0);
  return {
    estimate: total / (seeds * examples),
    low: quantile(means, (1 - level) / 2),
    high: quantile(means, (1 + level) / 2),
  };
}

function weightedSum(row: ArrayLike<number>, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (row[i] ?? Number.NaN) * (weights[i] ?? 0);
  return sum;
}
