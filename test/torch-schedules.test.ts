import { spawnSync } from "node:child_process";
import { gradientDescent, optimizer } from "downhill";
import { describe, expect, test } from "vitest";
import {
  cosine,
  cosineRestarts,
  exponential,
  linear,
  oneCycle,
  polynomial,
  reduceOnPlateau,
  type Schedule,
  stepDecay,
  valueAt,
} from "../packages/downhill/src/schedules/schedule.ts";
import { findTorch, noTorch } from "./find-torch.ts";

const count = 40;

/** PyTorch's schedulers, and the same in our terms. Base learning rate 0.5. */
const cases: readonly (readonly [python: string, schedule: Schedule])[] = [
  ["StepLR(opt, step_size=7, gamma=0.3)", stepDecay(0.5, { factor: 0.3, every: 7 })],
  ["ExponentialLR(opt, gamma=0.9)", exponential(0.5, 0.9)],
  ["LinearLR(opt, start_factor=0.25, total_iters=10)", linear(0.125, 0.5, 10)],
  ["PolynomialLR(opt, total_iters=30, power=2.0)", polynomial(0.5, 0, 30, 2)],
  ["CosineAnnealingLR(opt, T_max=40, eta_min=0.01)", cosine(0.5, 0.01, 40)],
  ["CosineAnnealingWarmRestarts(opt, T_0=6, T_mult=1, eta_min=0.01)", cosineRestarts(0.5, 0.01, 6)],
  ["CosineAnnealingWarmRestarts(opt, T_0=3, T_mult=2, eta_min=0.0)", cosineRestarts(0.5, 0, 3, 2)],
  ["OneCycleLR(opt, max_lr=0.5, total_steps=40)", oneCycle(0.5, 40)],
  [
    "OneCycleLR(opt, max_lr=0.5, total_steps=40, pct_start=0.25, div_factor=10, final_div_factor=100)",
    oneCycle(0.5, 40, { share: 0.25, divisor: 10, finalDivisor: 100 }),
  ],
];

const program = `
import json, sys, warnings
import torch
from torch.optim.lr_scheduler import *
warnings.simplefilter("ignore")
out = []
for source in json.load(sys.stdin):
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    scheduler = eval(source)
    rates = []
    for _ in range(${count}):
        rates.append(opt.param_groups[0]["lr"])
        opt.step()
        try:
            scheduler.step()
        except ValueError:
            break
    out.append(rates)
json.dump(out, sys.stdout)
`;

const python = findTorch();
const torch = spawnSync(python ?? "python3", ["-c", program], {
  input: JSON.stringify(cases.map(([python]) => python)),
  encoding: "utf8",
});
const isMissing = python === undefined && !process.env.CI;

describe.skipIf(isMissing)("schedules follow PyTorch's", () => {
  const rates = torch.status === 0 ? (JSON.parse(torch.stdout) as readonly (readonly number[])[]) : [];

  test.each(cases.map(([python, schedule], index) => [python, schedule, index] as const))(
    "%s",
    (_python, schedule, index) => {
      if (python === undefined) throw new Error(noTorch);
      expect(torch.status, torch.stderr).toBe(0);
      const expected = rates[index] ?? [];
      expect(expected).toHaveLength(count);
      for (const [s, rate] of expected.entries()) {
        // CosineAnnealingLR multiplies step by step and so gathers rounding errors.
        expect(Math.abs(valueAt(schedule, s + 1) - rate), `step ${s + 1}`).toBeLessThan(1e-13);
      }
    },
  );
});

// A metric that falls, rests, falls a little, rises, rests long and falls again; thresholds decide what counts.
const metrics = Array.from({ length: 60 }, (_, i) =>
  i < 8 ? 1 - 0.05 * i : i < 16 ? 0.65 : i < 20 ? 0.65 - 1e-5 * i : i < 26 ? 0.7 : i < 50 ? 0.6401 : 0.3,
);

const plateaus: readonly (readonly [python: string, options: Parameters<typeof reduceOnPlateau>[1]])[] = [
  ["ReduceLROnPlateau(opt)", {}],
  ["ReduceLROnPlateau(opt, factor=0.5, patience=3)", { factor: 0.5, patience: 3 }],
  [
    "ReduceLROnPlateau(opt, factor=0.3, patience=2, cooldown=4, min_lr=0.01)",
    { factor: 0.3, patience: 2, cooldown: 4, least: 0.01 },
  ],
  [
    "ReduceLROnPlateau(opt, patience=1, threshold=0.01, threshold_mode='abs')",
    { patience: 1, threshold: 0.01, thresholdIs: "difference" },
  ],
  [
    "ReduceLROnPlateau(opt, mode='max', factor=0.5, patience=0)",
    { best: "largest", factor: 0.5, patience: 0 },
  ],
  [
    "ReduceLROnPlateau(opt, mode='max', threshold=0.1, threshold_mode='abs', patience=2, eps=0.01)",
    { best: "largest", threshold: 0.1, thresholdIs: "difference", patience: 2, smallestChange: 0.01 },
  ],
];

const plateauProgram = `
import json, sys
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau
given = json.load(sys.stdin)
out = []
for source in given["sources"]:
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    scheduler = eval(source)
    rates = []
    for metric in given["metrics"]:
        scheduler.step(metric)
        rates.append(opt.param_groups[0]["lr"])
    out.append(rates)
json.dump(out, sys.stdout)
`;

describe.skipIf(isMissing)("reduceOnPlateau follows PyTorch's ReduceLROnPlateau", () => {
  const run = spawnSync(python ?? "python3", ["-c", plateauProgram], {
    input: JSON.stringify({ metrics, sources: plateaus.map(([source]) => source) }),
    encoding: "utf8",
  });
  test.each(plateaus.map(([source, options], index) => [source, options, index] as const))(
    "%s",
    async (_source, options, index) => {
      if (python === undefined) throw new Error(noTorch);
      expect(run.status, run.stderr).toBe(0);
      const expected: readonly number[] = JSON.parse(run.stdout)[index];
      const opt = await optimizer(
        gradientDescent(),
        { w: [1] },
        { schedule: { lr: reduceOnPlateau(0.5, options) } },
      );
      const rates = metrics.map((metric) => {
        opt.report(metric);
        return opt.hyper.lr;
      });
      expect(rates).toHaveLength(60);
      expect(rates).toEqual(expected);
      expect(new Set(rates).size).toBeGreaterThan(1);
    },
  );
});
