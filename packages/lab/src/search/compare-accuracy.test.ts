import { adam, gradientDescent, momentum } from "downhill";
import { describe, expect, test } from "vitest";
import { race } from "../race/race.node.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { createRandom } from "../random.ts";
import { compareAccuracy } from "./compare-accuracy.ts";
import { comparePairs } from "./compare-pairs.ts";

const examples = 1000;
const run = (entrant: number, seed: number, wrong: readonly number[] | undefined): RunRecord => ({
  entrant,
  seed,
  losses: [1],
  tests: [{ step: 1, loss: 1, accuracy: 1 - (wrong?.length ?? 0) / examples, examples, wrong }],
  diagnoses: [],
  stepsToTarget: undefined,
  secondsToTarget: undefined,
  divergedAt: undefined,
  seconds: 1,
  optimizerSeconds: 0.1,
});
const seeds = Array.from({ length: 10 }, (_, i) => i);
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe("accuracies", () => {
  test("of rules that differ by far differ, in the estimate and beyond chance", () => {
    // a is wrong on 50 examples, b on those and on 60 more.
    const pairs = seeds.map(
      (seed) => [run(0, seed, range(0, 50)), run(1, seed, [...range(0, 50), ...range(500, 60)])] as const,
    );
    const found = compareAccuracy(pairs);
    expect(found?.difference.estimate).toBeCloseTo(0.06, 12);
    // The seeds agree, so what varies is the number of the 60 in a test set of 1,000: binomial.
    const deviation = Math.sqrt((0.06 * 0.94) / examples);
    expect(found?.difference.low).toBeCloseTo(0.06 - 1.96 * deviation, 2);
    expect(found?.difference.high).toBeCloseTo(0.06 + 1.96 * deviation, 2);
    expect(found?.p).toBeLessThan(0.002);
    expect(found?.equivalence.shown).toBe(false);
  });

  test("of rules that err on almost the same examples are alike within a point", () => {
    const random = createRandom(5, "bootstrap");
    const pairs = seeds.map((seed) => {
      const one = new Set([...range(0, 20), random.below(examples)]);
      const other = new Set([...range(0, 20), random.below(examples)]);
      return [run(0, seed, [...one]), run(1, seed, [...other])] as const;
    });
    const found = compareAccuracy(pairs);
    expect(found?.equivalence).toMatchObject({ margin: 0.01, shown: true });
    expect(found?.p).toBeGreaterThan(0.1);
  });

  test("with three seeds cannot be shown to be alike, however near", () => {
    const pairs = seeds.slice(0, 3).map((seed) => [run(0, seed, [1]), run(1, seed, [1])] as const);
    expect(compareAccuracy(pairs)?.equivalence).toEqual({ margin: 0.01, p: 1 / 2 ** 3, shown: false });
  });

  test("where seeds agree on a few examples, are no difference though every seed says so", () => {
    const pairs = seeds.map((seed) => [run(0, seed, []), run(1, seed, [3, 4])] as const);
    const found = compareAccuracy(pairs);
    expect(found?.differences.every((difference) => difference > 0)).toBe(true);
    // A test set of the same size has none of the two examples with probability (1 − 2/1000)^1000, about e⁻².
    expect(found?.p).toBeGreaterThan(0.2);
    expect(found?.difference.low).toBe(0);
  });

  test("count a divergence as wrong throughout, and are not compared where the answers are unknown", () => {
    const diverged = { ...run(1, 0, undefined), divergedAt: 7, tests: [] };
    expect(compareAccuracy([[run(0, 0, range(0, 100)), diverged]])?.differences).toEqual([0.9]);
    expect(compareAccuracy([[diverged, diverged]])).toBeUndefined();
    expect(compareAccuracy([[run(0, 0, [1]), run(1, 0, undefined)]])).toBeUndefined();
  });

  test("of ten runs over ten thousand examples take a second, not a minute", () => {
    const random = createRandom(3, "bootstrap");
    const tenThousand = (entrant: number, seed: number): RunRecord => {
      const wrong = range(0, 10_000).filter(() => random.uniform() < 0.02);
      return {
        ...run(entrant, seed, wrong),
        tests: [{ step: 1, loss: 1, accuracy: 0.98, examples: 10_000, wrong }],
      };
    };
    const before = process.cpuUsage();
    compareAccuracy(seeds.map((seed) => [tenThousand(0, seed), tenThousand(1, seed)]));
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});

describe("a race on digits", () => {
  const entrants = [
    { label: "adam", rule: adam({ lr: 0.003 }) },
    { label: "gd", rule: gradientDescent({ lr: 0.3 }) },
    { label: "slow", rule: momentum({ lr: 1e-5 }) },
  ];

  test("names the wrong answers at the end alone, as many as its accuracy says", async () => {
    const result = await race({ name: "digits" }, entrants, { seeds: [1, 2], steps: 60, testEvery: 30 });
    for (const { tests } of result.runs) {
      expect(tests.map(({ wrong }) => wrong !== undefined)).toEqual([false, false, true]);
      const last = tests.at(-1);
      expect((last?.wrong?.length ?? 0) / 360).toBeCloseTo(1 - (last?.accuracy ?? Number.NaN), 12);
      expect(last?.wrong).toEqual([...new Set(last?.wrong)].sort((a, b) => a - b));
    }
    const compared = comparePairs(result).filter(({ metric }) => metric === "accuracy");
    expect(compared.map(({ a, b }) => `${a} ${b}`)).toEqual(["adam gd", "adam slow", "gd slow"]);
    const [, far] = compared;
    expect(far).toMatchObject({ betterA: 2, betterB: 0 });
    expect(far?.difference.low).toBeGreaterThan(0.3);
    expect(far?.medianA).toBeGreaterThan(far?.medianB ?? Number.NaN);
    expect(far?.pAdjusted).toBeLessThan(0.01);
  });

  test("without data has no accuracies to compare", () => {
    const empty = { ...run(0, 0, undefined), tests: [] };
    const result: RaceResult = {
      problem: { name: "quadratic", title: "", parameters: 1, examples: 0, batchSize: 0 },
      entrants: ["a", "b"].map((label) => ({ label, text: "", hyper: {} })),
      seeds: [0],
      steps: 1,
      target: undefined,
      runs: [empty, { ...empty, entrant: 1 }],
      reused: 0,
      seconds: 1,
      workers: 1,
    };
    expect(comparePairs(result).map(({ metric }) => metric)).toEqual(["final loss"]);
  });
});
