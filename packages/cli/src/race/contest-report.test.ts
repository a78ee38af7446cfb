import {
  type Circumstances,
  type ContestResult,
  type PairComparison,
  type RunRecord,
  type TunedContender,
  tuningSentence,
} from "@downhill/lab";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { contestReport } from "./contest-report.ts";

const labels = ["gradientDescent", "momentum"];
const seeds = [1, 2];
const runs = seeds.flatMap((seed) =>
  labels.map(
    (_, entrant): RunRecord => ({
      entrant,
      seed,
      losses: [1, 0.5],
      tests: [],
      diagnoses: [],
      stepsToTarget: undefined,
      secondsToTarget: undefined,
      divergedAt: undefined,
      seconds: 1,
      optimizerSeconds: 0.1,
    }),
  ),
);
const contender = (label: string): TunedContender => ({
  label,
  text: "",
  space: [{ word: "lr", scale: "log", low: 1e-4, high: 10 }],
  trials: [],
  best: { lr: 0.1 },
  bestOf: [3, 2.5, 2, 1.5, 1],
  extended: [],
  onEnd: false,
});
const pair = (rest: Partial<PairComparison>): PairComparison => ({
  a: "gradientDescent",
  b: "momentum",
  metric: "final loss",
  medianA: 1,
  medianB: 1,
  difference: { estimate: -1.234e-5, low: Number.NEGATIVE_INFINITY, high: 1.234e-5 },
  betterA: 1,
  betterB: 1,
  p: 0.5,
  pAdjusted: 1,
  ...rest,
});
const accuracy = (estimate: number, shown: boolean): PairComparison =>
  pair({
    metric: "accuracy",
    difference: { estimate, low: -0.12345, high: 0.00001 },
    equivalence: { margin: 0.01, p: 0.25, shown },
  });

const result: ContestResult = {
  tuningSeeds: [101],
  trials: 5,
  contenders: labels.map(contender),
  race: {
    problem: { name: "digits", title: "A network", parameters: 10, examples: 100, batchSize: 10 },
    entrants: labels.map((label) => ({ label, text: "", hyper: { lr: 0.1 } })),
    seeds,
    steps: 2,
    target: undefined,
    runs,
    reused: 0,
    seconds: 1,
    workers: 1,
  },
  comparisons: [pair({}), accuracy(-0.12345, false), accuracy(-0.00001, true)],
};
const conditions: Circumstances = {
  learningRates: tuningSentence(result),
  hyper: "",
  cores: 2,
  processor: undefined,
};
const report = contestReport(result, conditions, 80, plain);

test("accuracies are told in points, with whether two rules were shown to be alike", () => {
  const start = report.findIndex((line) => line.startsWith("accuracy"));
  expect(report.slice(start - 1, start + 4)).toEqual([
    "                              better    mean                      p",
    "accuracy                    in seeds  points  95 % interval  (Holm)  alike",
    "──────────────────────────────────────────────────────────────────────────",
    "gradientDescent − momentum     1 : 1  −12.35  −12.35 … 0.00    1.00  –",
    "gradientDescent − momentum     1 : 1    0.00  −12.35 … 0.00    1.00  yes",
  ]);
});

test("the best of k trials is shown up to all of them", () => {
  expect(report.slice(0, 6)).toEqual([
    "tuning",
    "",
    "                        best of",
    "rule             tuned        1     4     5",
    "───────────────────────────────────────────",
    "gradientDescent      1     3.00  1.50  1.00",
  ]);
});

test("no line is wider than 80 columns", () => {
  for (const line of report) expect(widthOf(line), line).toBeLessThanOrEqual(80);
});
