import { adam, chain, clipByGlobalNorm, clipByNorm, momentum } from "downhill";
import { expect, test } from "vitest";
import { followPath } from "./follow-path.ts";
import { followPaths, type Lane } from "./follow-paths.ts";
import { pairedRatio } from "./paired-ratio.ts";
import { tuneRateTogether } from "./tune-rate.ts";

const lanes = [1, 5, 30].map(
  (curvature): Lane => ({
    start: [1, 2],
    slope([x = Number.NaN, y = Number.NaN], gradient, t) {
      gradient.set([curvature * x + 1 / t, y]);
    },
  }),
);

test.each([
  ["Adam", adam(0.1)],
  ["clipped momentum", chain(clipByNorm(1), momentum(0.05))],
])("lanes get the same bits as alone: %s", async (_name, rule) => {
  const together = await followPaths({ rule, lanes, steps: 50 });
  const alone = await Promise.all(
    lanes.map(({ start, slope }) => followPath({ rule, start: Array.from(start), slope, steps: 50 })),
  );
  expect(together).toEqual(alone);
});

test("a rule that reduces over all tensors sees the other lanes, which is why lanes are clipped by tensor", async () => {
  const rule = chain(clipByGlobalNorm(1), momentum(0.05));
  const [first] = lanes;
  if (first === undefined) throw new Error("there are no lanes");
  const [together] = await followPaths({ rule, lanes, steps: 50 });
  const [alone] = await followPaths({ rule, lanes: [first], steps: 50 });
  expect(together).not.toEqual(alone);
});

test("the typical ratio is the ratio where all pairs have it, and a divergence is worse than any number", () => {
  const ten = Array.from({ length: 10 }, (_, i) => i + 1);
  const { value, low, high } = pairedRatio(
    ten.map((x) => 3 * x),
    ten,
  );
  for (const ratio of [value, low, high]) expect(ratio).toBeCloseTo(3, 12);
  const diverged = ten.map(() => Number.NaN);
  expect(pairedRatio(diverged, ten).low).toBe(Number.POSITIVE_INFINITY);
  expect(pairedRatio(ten, diverged).high).toBe(0);
  expect(pairedRatio(diverged, diverged)).toEqual({ value: 1, low: 1, high: 1 });
  expect(() => pairedRatio(ten, [1])).toThrow(RangeError);
});

test("a rate is followed beyond the end of its grid", async () => {
  const rate = await tuneRateTogether([1, 2, 3], async (tried) => [Math.abs(Math.log(tried / 30))]);
  expect(rate).toBeGreaterThan(25);
  expect(rate).toBeLessThan(35);
});
