import { adam, gradientDescent } from "downhill";
import { expect, test } from "vitest";
import type { RunRecord } from "../race/result.ts";
import { type RunRace, searchLearningRates } from "./learning-rates.ts";

const options = { seeds: [101, 102, 103], steps: 10, code: "lab 0" };

/** A race in which `lossOf` says how a rate ends for a seed; undefined is a divergence. */
function fakeRace(lossOf: (name: string, lr: number, seed: number) => number | undefined): RunRace {
  return async (_spec, entrants, { seeds }) => ({
    runs: seeds.flatMap((seed) =>
      entrants.map(({ rule }, entrant): RunRecord => {
        const loss = lossOf(rule.name, rule.hyper.lr ?? Number.NaN, seed);
        return {
          entrant,
          seed,
          losses: [loss ?? 0],
          tests: [],
          diagnoses: [],
          stepsToTarget: undefined,
          secondsToTarget: undefined,
          divergedAt: loss === undefined ? 0 : undefined,
          seconds: 0,
          optimizerSeconds: 0,
        };
      }),
    ),
  });
}

const candidates = [
  { make: gradientDescent, first: [-4, 0] },
  { make: adam, first: [-8, -4] },
] as const;

test("the grid goes on until each best has neighbours, and both rules get as many trials", async () => {
  const optimum = { gradientDescent: 0.1, adam: 0.3 };
  const race = fakeRace((name, lr) => Math.abs(Math.log(lr / optimum[name as keyof typeof optimum])));
  const { rules } = await searchLearningRates({ name: "quadratic" }, candidates, options, race);
  expect(rules.map(({ rule, best }) => [rule, best])).toEqual([
    ["gradientDescent", 0.1],
    ["adam", 0.3],
  ]);
  // From 0.0001 … 0.01 the best is passed at 1: four more.
  expect(rules[1]?.trials.map(({ lr }) => lr)).toEqual([1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1]);
  expect(rules[0]?.trials).toHaveLength(9);
  expect(rules[1]?.fixed).toEqual({ beta1: 0.9, beta2: 0.999, eps: 1e-8 });
});

test("a rate is scored by the median, so that one lucky seed does not choose it and one divergence does not rule it out", async () => {
  const race = fakeRace((_name, lr, seed) => {
    if (lr === 0.03) return seed === 101 ? 0 : 5;
    if (lr === 0.1) return seed === 102 ? undefined : 1;
    return lr > 0.3 ? undefined : 2;
  });
  const { rules } = await searchLearningRates({ name: "quadratic" }, candidates.slice(0, 1), options, race);
  expect(rules[0]).toMatchObject({ best: 0.1 });
  expect(rules[0]?.trials).toEqual([
    { lr: 0.01, score: 2, scores: [2, 2, 2] },
    { lr: 0.03, score: 5, scores: [0, 5, 5] },
    { lr: 0.1, score: 1, scores: [1, null, 1] },
    { lr: 0.3, score: 2, scores: [2, 2, 2] },
    { lr: 1, score: null, scores: [null, null, null] },
  ]);
});

test("a seed of the race is refused", async () => {
  const search = searchLearningRates(
    { name: "mnist" },
    candidates,
    { ...options, seeds: [101, 2] },
    fakeRace(() => 1),
  );
  await expect(search).rejects.toThrow("seed 2 belongs to the race");
});

test("a search that never finds an optimum says so", async () => {
  const race = fakeRace((_name, lr) => -lr);
  await expect(searchLearningRates({ name: "quadratic" }, candidates, options, race)).rejects.toThrow(
    "still lies on an end",
  );
});
