import { type Optimizer, optimizer, type Rule } from "downhill";
import { torch } from "downhill/dialects";
import { describe, expect, test } from "vitest";
import { type Target, targets } from "./targets.ts";
import { measureGap } from "./torch-traces.ts";

// What PyTorch 1.13.1 cannot witness: NAdam's formula is that of 2.0 and later, the decoupled decays came later, and the
// mean that ASGD keeps is not a parameter. These plain loops are written from PyTorch's documentation.

const gradients = Array.from({ length: 40 }, (_, t) =>
  t % 6 === 5 ? [0, 0, 0] : [Math.sin(3 * t), 50 * (t === 9 ? 1 : 0) + 0.1, t < 4 ? 0 : (-1) ** t],
).map((row) => row.map(Math.fround));
const start = [1, -0.5, 0.25];

// f64: sums and products in another order. f32: two roundings a step of at most 2⁻²⁴ each.
const tolerance = { f64: 1e-13, f32: 2 * gradients.length * 2 ** -24 };

interface Nadam {
  readonly extra?: boolean;
  readonly decay?: number;
  readonly decoupled?: boolean;
}

function nadam({ extra = false, decay = 0, decoupled = false }: Nadam): number[][] {
  const [lr, b1, b2, ψ] = [0.05, 0.9, 0.999, 0.02];
  const θ = [...start];
  const [m, v] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  let product = 1;
  return gradients.map((row, index) => {
    const t = index + 1;
    const now = b1 * (1 - 0.5 * 0.96 ** (t * ψ));
    const next = b1 * (1 - 0.5 * 0.96 ** ((t + 1) * ψ));
    product *= now;
    const ahead = product * next * (extra ? now : 1);
    for (const [i, gradient] of row.entries()) {
      const before = θ[i] ?? 0;
      const g = gradient + (decoupled ? 0 : decay * before);
      m[i] = b1 * (m[i] ?? 0) + (1 - b1) * g;
      v[i] = b2 * (v[i] ?? 0) + (1 - b2) * g ** 2;
      const root = Math.sqrt((v[i] ?? 0) / (1 - b2 ** t)) + 1e-8;
      const direction = ((1 - now) * g) / (1 - product) + (next * (m[i] ?? 0)) / (1 - ahead);
      θ[i] = (decoupled ? 1 - lr * decay : 1) * before - (lr * direction) / root;
    }
    return [...θ];
  });
}

describe.each(targets)("torch.NAdam, $label", (target) => {
  test.each([{}, { decay: 0.1 }, { decay: 0.1, decoupled: true }] satisfies Nadam[])("%o", async (given) => {
    const { decay = 0, decoupled = false } = given as Nadam;
    const made = torch.NAdam({
      lr: 0.05,
      momentum_decay: 0.02,
      weight_decay: decay,
      decoupled_weight_decay: decoupled,
    });
    const gap = measureGap(start, (await follow(made, target)).rows, nadam(given));
    expect(gap.share).toBeLessThanOrEqual(tolerance[target.dtype]);
  });

  test("first steps with numbers", async () => {
    const opt = await optimizer(
      torch.NAdam({ lr: 0.1 }),
      { w: [1] },
      { backend: target.backend, dtype: target.dtype },
    );
    opt.params.w[0] = 1;
    const found = [2, -1].map((g) => {
      opt.grads.w[0] = g;
      opt.step();
      return opt.params.w[0] ?? Number.NaN;
    });
    opt.dispose();
    const digits = target.dtype === "f64" ? 12 : 6;
    expect(found[0]).toBeCloseTo(0.894354822692687, digits);
    expect(found[1]).toBeCloseTo(0.935465795356601, digits);
  });
});

test("PyTorch 1's NAdam is another optimizer", () => {
  expect(measureGap(start, nadam({ extra: true }), nadam({})).share).toBeGreaterThan(1e-3);
});

describe.each(targets)("decoupled decay, $label", (target) => {
  test.each([torch.RAdam, torch.NAdam])("shrinks θ alone: %#", async (make) => {
    const plain = await follow(make({ lr: 0.05 }), target);
    const decayed = await follow(make({ lr: 0.05, weight_decay: 0.1, decoupled_weight_decay: true }), target);
    let θ = [...start];
    const wanted = plain.rows.map((row, t) => {
      const before = t === 0 ? start : (plain.rows[t - 1] ?? []);
      θ = θ.map((value, i) => (1 - 0.05 * 0.1) * value + ((row[i] ?? 0) - (before[i] ?? 0)));
      return θ;
    });
    // In float32 the difference of two plain rows brings their two roundings along.
    const allowed = 2 * tolerance[target.dtype];
    expect(measureGap(start, decayed.rows, wanted).share).toBeLessThanOrEqual(allowed);
  });

  test.each([torch.RAdam, torch.NAdam])("maximize climbs: %#", async (make) => {
    const down = await follow(make({ lr: 0.05 }), target);
    const up = await follow(make({ lr: 0.05, maximize: true }), target);
    const mirrored = down.rows.map((row) => row.map((θ, i) => 2 * (start[i] ?? 0) - θ));
    expect(measureGap(start, up.rows, mirrored).share).toBeLessThanOrEqual(2 * tolerance[target.dtype]);
  });
});

describe.each(targets)("torch.ASGD's ax, $label", (target) => {
  test("is θ until step t0 + 2, then the mean of θ from there", async () => {
    const { rows, opt } = await follow(torch.ASGD({ lr: 0.1, t0: 5 }), target);
    const ax = [...(opt.state("ax").w ?? [])];
    opt.dispose();
    const averaged = rows.slice(6);
    const mean = start.map((_, i) => averaged.reduce((sum, row) => sum + (row[i] ?? 0), 0) / averaged.length);
    for (const [i, value] of ax.entries()) {
      expect(Math.abs(value - (mean[i] ?? 0))).toBeLessThanOrEqual(tolerance[target.dtype] * 10);
    }
  });

  test("is θ while t0 lies ahead", async () => {
    const { opt } = await follow(torch.ASGD({ lr: 0.1 }), target);
    expect([...(opt.state("ax").w ?? [])]).toEqual([...opt.params.w]);
    opt.dispose();
  });
});

async function follow(
  rule: Rule,
  { backend, dtype }: Target,
): Promise<{ rows: number[][]; opt: Optimizer<"w", Target["dtype"]> }> {
  const opt = await optimizer(rule, { w: [3] }, { backend, dtype });
  opt.params.w.set(start);
  const rows = gradients.map((gradient) => {
    opt.grads.w.set(gradient);
    opt.step();
    return [...opt.params.w];
  });
  return { rows, opt };
}
