import type { Diagnosis, RaceResult, RunRecord } from "@downhill/lab";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { diagnosisTables } from "./diagnosis-tables.ts";

const at = (step: number, gradientNorm: number, curvature: number, norms: readonly number[]): Diagnosis => ({
  step,
  loss: 1,
  gradientNorm,
  updateRatio: 0.001,
  effectiveRate: 0.01,
  curvature,
  layers: Object.fromEntries(
    norms.map((norm, i) => [`w${i}`, { gradientNorm: norm, updateRatio: Number.NaN }]),
  ),
});

const run = (entrant: number, seed: number, diagnoses: readonly Diagnosis[]): RunRecord => ({
  entrant,
  seed,
  losses: [4, 4, 4],
  tests: [
    { step: 0, loss: 5, accuracy: undefined, examples: 10 },
    { step: 3, loss: seed, accuracy: undefined, examples: 10 },
  ],
  diagnoses,
  stepsToTarget: undefined,
  secondsToTarget: undefined,
  divergedAt: undefined,
  seconds: 1,
  optimizerSeconds: 0.1,
});

const result: RaceResult = {
  problem: { name: "net", title: "A network", parameters: 4, examples: 100, batchSize: 10 },
  entrants: ["adam", "gradientDescent"].map((label) => ({ label, text: "", hyper: {} })),
  seeds: [1, 2, 6],
  steps: 3,
  target: undefined,
  runs: [
    run(0, 1, [at(0, 1, -2, [0.1, 0.9]), at(1, 2, 3, [1e-9, 2]), at(2, 3, Number.NaN, [0, 3])]),
    run(0, 2, [at(0, 5, -4, [0.3, 4.9]), at(1, 2, 3, [1e-9, 2]), at(2, 3, Number.NaN, [0, 3])]),
    run(0, 6, [at(0, 2, -3, [0.2, 1.9])]),
    run(1, 1, [at(0, Number.POSITIVE_INFINITY, 1, [1, 2])]),
  ],
  reused: 0,
  seconds: 1,
  workers: 1,
};

test("first, middle and last, as medians over the seeds that got there", () => {
  expect(diagnosisTables(result, 200, plain)).toEqual([
    "single steps",
    "",
    "                   gradient    update  effective             least by  most by",
    "rule, step             norm  / weight       rate  curvature    tensor   tensor",
    "──────────────────────────────────────────────────────────────────────────────",
    "● adam",
    "  0                    2.00   0.00100     0.0100      −3.00     0.200     1.90",
    "  1                    2.00   0.00100     0.0100       3.00   1.00e-9     2.00",
    "  2                    3.00   0.00100     0.0100          –         0     3.00",
    "▲ gradientDescent",
    "  0                       ∞   0.00100     0.0100       1.00      1.00     2.00",
    "",
    expect.stringContaining("‖Δθ‖/‖θ‖"),
    "",
    "                   training  test",
    "rule, step             loss  loss    gap",
    "────────────────────────────────────────",
    "● adam",
    "  0                    4.00  5.00   1.00",
    "  3                    4.00  2.00  −2.00",
    "▲ gradientDescent",
    "  0                    4.00  5.00   1.00",
    "  3                    4.00  1.00  −3.00",
    "",
    expect.stringContaining("lags"),
  ]);
});

test("no line is wider than 80 columns, and a loss of one tensor has no columns by tensor", () => {
  for (const line of diagnosisTables(result, 80, plain)) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  const single = { ...result, runs: [{ ...run(0, 1, [at(0, 1, 1, [1])]), tests: [] }] };
  expect(diagnosisTables(single, 80, plain).join("\n")).not.toMatch(/tensor|gap/);
});

test("nothing diagnosed, nothing shown", () => {
  const bare = { ...result, runs: result.runs.map((one) => ({ ...one, diagnoses: [] })) };
  expect(diagnosisTables(bare, 80, plain)).toEqual([]);
});
