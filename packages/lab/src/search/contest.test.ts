import { adam, gradientDescent, momentum } from "downhill";
import { describe, expect, test } from "vitest";
import type { RaceOptions } from "../race/race-options.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { comparePairs } from "./compare-pairs.ts";
import { contest, type RunWholeRace } from "./contest.ts";

/** A race whose final loss depends on the rate alone: how many decades it is from the best one, and a little on the seed. */
const standIn =
  (
    best: number,
    calls: { seeds: readonly number[]; entrants: number; problem: unknown }[] = [],
  ): RunWholeRace =>
  async (spec, entrants, { seeds, steps, target }: RaceOptions): Promise<RaceResult> => {
    calls.push({ seeds, entrants: entrants.length, problem: spec.options });
    const runs = seeds.flatMap((seed) =>
      entrants.map(({ rule }, entrant): RunRecord => {
        const decades = Math.abs(Math.log10((rule.hyper.lr ?? Number.NaN) / best));
        return {
          entrant,
          seed,
          losses: [1],
          tests: [{ loss: decades + 1e-3 * seed, accuracy: 0.5, examples: 10, step: steps }],
          diagnoses: [],
          stepsToTarget: decades > 1 ? undefined : 100 * decades,
          secondsToTarget: undefined,
          divergedAt: undefined,
          seconds: 1,
          optimizerSeconds: 0.1,
        };
      }),
    );
    const problem = { ...spec, title: "", parameters: 1, examples: 10, batchSize: 1 };
    const described = entrants.map(({ label, rule }) => ({ label, text: rule.text, hyper: rule.hyper }));
    return { problem, entrants: described, seeds, steps, target, runs, reused: 0, seconds: 1, workers: 1 };
  };

const contenders = [
  { label: "gd", make: gradientDescent },
  { label: "momentum", make: momentum },
  { label: "adam", make: adam },
];
const options = {
  trials: 16,
  tuningSeeds: [101, 102, 103],
  seeds: [1, 2, 3, 4, 5, 6],
  plan: { steps: 10, target: { metric: "loss", value: 0.1 } as const },
};

describe("a contest", () => {
  test("gives every rule as many trials, and finds the best rate near enough", async () => {
    const { contenders: tuned } = await contest({ name: "quadratic" }, contenders, options, standIn(0.03));
    expect(tuned.map(({ trials }) => trials.length)).toEqual([16, 16, 16]);
    expect(tuned.map(({ space }) => space.map(({ word }) => word))).toEqual([
      ["lr"],
      ["lr", "beta"],
      ["lr", "beta1", "beta2", "eps"],
    ]);
    for (const { best, bestOf, onEnd } of tuned) {
      expect(Math.abs(Math.log10((best.lr ?? 0) / 0.03))).toBeLessThan(5 / 16);
      expect(bestOf.length).toBe(16);
      expect(bestOf.toSorted((a, b) => b - a)).toEqual(bestOf);
      expect(onEnd).toBe(false);
    }
  });

  test("goes on beyond a range that does not hold the best, for all alike", async () => {
    for (const best of [1e-7, 300]) {
      const { contenders: tuned } = await contest({ name: "quadratic" }, contenders, options, standIn(best));
      expect(new Set(tuned.map(({ trials }) => trials.length)).size).toBe(1);
      for (const one of tuned) {
        expect(one.extended[0]).toBe(best < 1 ? "low" : "high");
        expect(Math.abs(Math.log10((one.best.lr ?? 0) / best))).toBeLessThan(1);
      }
    }
  });

  test("says so where the best lies on an end in spite of it", async () => {
    const { contenders: tuned } = await contest({ name: "quadratic" }, contenders, options, standIn(1e-30));
    expect(tuned.every(({ onEnd }) => onEnd)).toBe(true);
  });

  test("tunes on held-out training examples and races on the rest of the problem", async () => {
    const calls: { seeds: readonly number[]; entrants: number; problem: unknown }[] = [];
    await contest({ name: "digits", options: { batch: 16 } }, contenders, options, standIn(0.03, calls));
    expect(calls).toEqual([
      { seeds: [101, 102, 103], entrants: 48, problem: { batch: 16, validation: 287 } },
      { seeds: options.seeds, entrants: 3, problem: { batch: 16 } },
    ]);
  });

  test("tunes for steps to the target where that is asked for, and only then watches for it", async () => {
    const targets: unknown[] = [];
    const race: RunWholeRace = async (spec, entrants, raceOptions) => {
      targets.push(raceOptions.target);
      const result = await standIn(0.03)(spec, entrants, raceOptions);
      // Fast where the loss is high: the two ways to score disagree.
      const turned = result.runs.map((run) => {
        const lr = entrants[run.entrant]?.rule.hyper.lr ?? Number.NaN;
        return { ...run, stepsToTarget: lr > 1 ? 1 : undefined };
      });
      return { ...result, runs: turned };
    };
    const [gd] = contenders;
    const one = gd === undefined ? [] : [gd];
    const bySteps = await contest(
      { name: "quadratic" },
      one,
      { ...options, tuneFor: "steps to the target" },
      race,
    );
    const byLoss = await contest({ name: "quadratic" }, one, options, race);
    expect(bySteps.contenders[0]?.best.lr).toBeGreaterThan(1);
    expect(byLoss.contenders[0]?.best.lr).toBeLessThan(0.1);
    expect(new Set(targets.slice(0, 2))).toEqual(new Set([options.plan.target]));
    expect(targets).toContain(undefined);
  });

  test.each([
    [{ tuningSeeds: [1, 101] }, "seed 1 would be tuned with and raced with"],
    [{ tuningSeeds: [] }, "needs seeds"],
    [{ seeds: [] }, "needs seeds"],
  ])("refuses %j", async (change, message) => {
    const made = contest({ name: "quadratic" }, contenders, { ...options, ...change }, standIn(1));
    await expect(made).rejects.toThrow(message);
  });
});

test("pairs are compared seed by seed, misses as infinitely long", async () => {
  const entrants = [0.03, 0.3, 30].map((lr) => ({ label: String(lr), rule: gradientDescent({ lr }) }));
  const result = await standIn(0.03)({ name: "quadratic" }, entrants, {
    ...options.plan,
    seeds: options.seeds,
  });
  const pairs = comparePairs(result);
  expect(pairs).toHaveLength(6);
  const [near, far] = pairs;
  expect(near).toMatchObject({ a: "0.03", b: "0.3", betterA: 6, betterB: 0, p: 2 / 64, pAdjusted: 6 / 64 });
  expect(near?.difference.estimate).toBeCloseTo(-100, 9);
  expect(far).toMatchObject({ medianB: Number.POSITIVE_INFINITY });
  expect(far?.difference.estimate).toBe(Number.NEGATIVE_INFINITY);
});
