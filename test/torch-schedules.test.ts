import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import {
  cosine,
  cosineRestarts,
  exponential,
  linear,
  oneCycle,
  polynomial,
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
