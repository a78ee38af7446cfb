import { median, type RaceResult, type RunRecord, summarise } from "@downhill/lab";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { fairnessCard } from "./fairness-card.ts";
import { raceReport } from "./report.ts";
import { resultsTable } from "./results-table.ts";

const run = (entrant: number, seed: number, rest: Partial<RunRecord>): RunRecord => ({
  entrant,
  seed,
  losses: [2, 1, 0.5, 0.25],
  tests: [],
  diagnoses: [],
  stepsToTarget: undefined,
  secondsToTarget: undefined,
  divergedAt: undefined,
  seconds: 2,
  optimizerSeconds: 0.05,
  ...rest,
});
const accuracy = (share: number) => [{ step: 4, loss: 0.1, accuracy: share, examples: 100 }];

const surface: RaceResult = {
  problem: { name: "ravine", title: "A ravine", parameters: 2, examples: 0, batchSize: 0 },
  entrants: [
    { label: "adam", text: "", hyper: { lr: 0.001, beta1: 0.9 } },
    { label: "gradientDescent", text: "", hyper: { lr: 10 } },
  ],
  seeds: [0],
  steps: 4,
  target: undefined,
  runs: [run(0, 0, {}), run(1, 0, { losses: [2, 1e9], divergedAt: 2 })],
  seconds: 4.321,
  workers: 1,
  reused: 0,
};

const network: RaceResult = {
  ...surface,
  problem: { name: "digits", title: "A network", parameters: 8970, examples: 1437, batchSize: 32 },
  seeds: [1, 2, 3],
  steps: 450,
  target: { metric: "accuracy", value: 0.97 },
  runs: [
    run(0, 1, { losses: [0.03], tests: accuracy(0.95), stepsToTarget: 300, secondsToTarget: 0.9 }),
    run(0, 2, { losses: [0.01], tests: accuracy(0.99), stepsToTarget: 100, secondsToTarget: 0.3 }),
    run(0, 3, { losses: [0.02], tests: accuracy(0.97) }),
    run(1, 1, { divergedAt: 41 }),
    run(1, 2, { divergedAt: 1041 }),
    run(1, 3, { losses: [0.5], tests: accuracy(0.5) }),
  ],
};

test("the table of a surface, one seed, no target", () => {
  expect(resultsTable(surface, summarise(surface), 80, plain)).toEqual([
    "                   learning  training",
    "rule                   rate      loss",
    "─────────────────────────────────────",
    "● adam                0.001     0.250",
    "▲ gradientDescent    10      diverged",
    "",
    "gradientDescent diverged at step 2.",
  ]);
});

test("medians over seeds count a diverged run as worse than any other", () => {
  expect(resultsTable(network, summarise(network), 80, plain)).toEqual([
    "                   learning  training  test                steps to",
    "rule                   rate      loss  accuracy                97 %    time",
    "───────────────────────────────────────────────────────────────────────────",
    "● adam                0.001    0.0200  97.0 % (95.0–99.0)       300  900 ms",
    "▲ gradientDescent    10      diverged  diverged                   –       –",
    "",
    "adam reached accuracy > 97 % with 2 of 3 seeds.",
    "gradientDescent diverged at step 41 (seed 1), step 1,041 (seed 2).",
  ]);
});

test("held-out losses stand where there is no accuracy, and beside one where there is room", () => {
  const loss = (value: number, accuracy?: number) => [
    { step: 2, loss: 9, accuracy, examples: 10 },
    { step: 4, loss: value, accuracy, examples: 100 },
  ];
  const text = {
    ...network,
    runs: [
      run(0, 1, { losses: [0.25], tests: loss(2.5) }),
      run(0, 2, { losses: [0.25], tests: loss(2.25) }),
      run(0, 3, { losses: [0.25], tests: loss(3) }),
      run(1, 1, { tests: loss(2.5), divergedAt: 3 }),
      run(1, 2, { tests: loss(2.5), divergedAt: 3 }),
      run(1, 3, { tests: loss(2.5) }),
    ],
    target: undefined,
  };
  expect(resultsTable(text, summarise(text), 80, plain).slice(0, 5)).toEqual([
    "                   learning  training  held-out",
    "rule                   rate      loss  loss",
    "───────────────────────────────────────────────────────",
    "● adam                0.001     0.250  2.50 (2.25–3.00)",
    "▲ gradientDescent    10      diverged  diverged",
  ]);
  const both = { ...text, runs: text.runs.map((one) => ({ ...one, tests: loss(2.5, 0.5) })) };
  const headingAt = (width: number) => resultsTable(both, summarise(both), width, plain)[0];
  expect(headingAt(80)).toBe("                   learning  training  held-out          test");
  expect(headingAt(70)).toBe("                   learning  training  test");
  const byLoss = { ...both, problem: { ...both.problem, scoredBy: "loss" as const } };
  expect(resultsTable(byLoss, summarise(byLoss), 70, plain)[0]).toBe(
    "                   learning  training  held-out",
  );
});

test("a label that leaves no room for the numbers is cut", () => {
  const labels = ["normalizedGradientDescent", "adam"];
  const long = {
    ...network,
    entrants: labels.map((label) => ({ label, text: "", hyper: { lr: 0.01 } })),
    runs: network.runs.map((one) => ({ ...one, divergedAt: undefined, tests: accuracy(0.5) })),
  };
  const lines = resultsTable(long, summarise(long), 75, plain);
  for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(75);
  expect(lines[3]).toMatch(/^● normalizedGr[a-zA-Z]*…/);
  expect(lines.join(" ")).toContain("normalizedGradientDescent reached");
});

test("the card says under which conditions the numbers came about", () => {
  const circumstances = {
    learningRates: "adam: given by --lr. gradientDescent: the rule's own default, not tuned.",
    hyper: "adam beta1 0.9",
    cores: 2,
    processor: "a processor",
  };
  expect(fairnessCard(network, summarise(network), circumstances, 60, plain)).toEqual([
    "same for all     starting weights and batches, fixed by",
    "                 seeds 1, 2, 3",
    "learning rates   adam: given by --lr. gradientDescent: the",
    "                 rule's own default, not tuned.",
    "hyperparameters  adam beta1 0.9",
    "problem          A network; 8,970 parameters",
    "length           450 steps with batches of 32 from 1,437",
    "                 examples: 10 epochs",
    "target           accuracy > 97 % on held-out data, looked at",
    "                 during training",
    "machine          2 cores (a processor), one run at a time;",
    "                 4.32 s in all",
    "optimizer        2.5 % of the training time went into the",
    "                 update rule",
  ]);
});

test.each([60, 80, 110])("no line of a report is wider than %i columns", (width) => {
  const circumstances = { learningRates: "given by --lr", hyper: "", cores: 2, processor: undefined };
  for (const result of [surface, network]) {
    for (const line of raceReport(result, circumstances, width, plain).slice(9)) {
      expect(widthOf(line), line).toBeLessThanOrEqual(width);
    }
  }
});

test("the median of even and of infinite values", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([1, Infinity])).toBe(Infinity);
  expect(median([Infinity, 1, 2])).toBe(2);
  expect(median([-Infinity, -Infinity])).toBe(-Infinity);
});
