import { adam, gradientDescent, rule } from "downhill";
import { expect, test } from "vitest";
import { createBigramSoftmax } from "../../models/bigram-softmax.ts";
import { bestBigramPath, followBigram } from "./bigram-path.ts";
import { judgeSpeed } from "./claim.ts";
import { flatten, groupByFrequency } from "./word-frequencies.ts";

// Zipf's law for the words before, and for each the same for the words after, turned by its place.
const words = 40;
const zipf = Array.from({ length: words }, (_, i) => 1 / (i + 1));
const total = zipf.reduce((sum, value) => sum + value, 0);
const joint = Float64Array.from(
  { length: words ** 2 },
  (_, pair) =>
    ((zipf[Math.floor(pair / words)] ?? 0) * (zipf[(pair + 7 * Math.floor(pair / words)) % words] ?? 0)) /
    total ** 2,
);

test("frequent and rare words before are what slows gradient descent: with words of one frequency it is as fast as Adam", async () => {
  const stepsOf = async (p: Float64Array, make: typeof adam | typeof gradientDescent, first: number) =>
    (await bestBigramPath(createBigramSoftmax(p, words), ({ lr }) => make({ lr }), first)).steps;
  const real = (await stepsOf(joint, gradientDescent, 30)) / (await stepsOf(joint, adam, 0.3));
  const flat = flatten(joint, words, 0.5);
  const equal = (await stepsOf(flat, gradientDescent, 30)) / (await stepsOf(flat, adam, 0.3));
  expect(judgeSpeed(real)).toEqual({ kind: "supported" });
  expect(judgeSpeed(equal).kind).not.toBe("supported");
});

test("a path that diverges is infinitely far, and no crash", async () => {
  const unbounded = rule("unbounded(α = 1)\nθ ← θ − α g / (t − 3)");
  const { steps, excess } = await followBigram(createBigramSoftmax(joint, words), unbounded);
  expect([steps, ...excess]).toEqual(new Array(5).fill(Number.POSITIVE_INFINITY));
});

test("flattened, rows have one mass and the shares add up to 1", () => {
  const flat = flatten(Float64Array.of(0.6, 0.2, 0.05, 0.15), 2, 0);
  expect([...flat].map((p) => Number(p.toFixed(12)))).toEqual([0.375, 0.125, 0.125, 0.375]);
  expect(flatten(joint, words, 1).every((p) => Math.abs(p * words ** 2 - 1) < 1e-12)).toBe(true);
});

test("groups share the mass, and a word with more than its share is alone", () => {
  // Masses of the words after: 0.5, 0.1, 0.2, 0.2.
  const p = Float64Array.of(0.5, 0, 0, 0, 0, 0.1, 0, 0, 0, 0, 0.2, 0, 0, 0, 0, 0.2);
  const groups = groupByFrequency(p, 4, 3);
  expect(groups.map(({ members }) => members)).toEqual([[0], [2, 3], [1]]);
  expect(groups[1]?.mass).toBeCloseTo(0.4, 12);
});

test("the verdict turns with the ratio", () => {
  expect([28, 1.5, 0.9].map((times) => judgeSpeed(times).kind)).toEqual([
    "supported",
    "inconclusive",
    "refuted",
  ]);
});
