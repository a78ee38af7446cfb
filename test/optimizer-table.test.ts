import * as downhill from "downhill";
import {
  adam,
  chain,
  clipByValue,
  gradientDescent,
  l2,
  optimizer,
  type Rule,
  rule,
  weightDecay,
} from "downhill";
import { describe, expect, test } from "vitest";
import { families, isElementwise, makeStepping, spread, wave } from "./rule-table.ts";
import { type Target, targets } from "./targets.ts";
import { measureGap } from "./torch-traces.ts";

// Every rule that the library exports, on every target: a new rule is in this table by being exported.

const lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 1023];

// Shares of a coordinate's scale (see `Gap`). float64: reordered sums and products; float32: two roundings a step,
// one of the parameter and one of what is added to it.
const tolerance = (dtype: Target["dtype"], steps: number) =>
  dtype === "f64" ? 1e-13 * steps : 2 * steps * 2 ** -24;

// MADGRAD rebuilds θ from its start, its sums and itself, with twice the roundings of a rule that adds to θ. LARS and
// NovoGrad have a rate for a tensor, which is a rounded factor of everything that their buffers add up.
const roundings: Readonly<Record<string, number>> = { madgrad: 2, lars: 2, novograd: 2 };

// Rates for the quadratic where 0.01 is no fit: Adagrad's step falls as 1 / √t, and Adadelta finds its scale itself.
// LARS's step is a thousandth of θ times the rate; lookahead comes forward every fifth step.
const rates: Readonly<Record<string, number>> = {
  adagrad: 0.5,
  adadelta: 1,
  adagradNorm: 2,
  lars: 10,
  lookahead: 0.05,
  scheduleFreeAdamw: 0.05,
};

test("the table holds every rule of the folder, and all of them are exported", () => {
  for (const [name, family] of families) expect(downhill).toHaveProperty(name, family);
  expect(families.size).toBeGreaterThanOrEqual(32);
});

describe.each([...families.keys()])("%s", (name) => {
  describe.each(targets)("$label", (target) => {
    test("equals the interpreter at every length", async () => {
      for (const length of lengths) {
        const start = wave(length, 1);
        const gradients = Array.from({ length: 5 }, (_, t) => wave(length, 2 + t));
        const shapes = { w: [length] };
        const here = await follow(usable(name), shapes, target, start, gradients);
        const judge = await follow(usable(name), shapes, interpreter, start, gradients);
        const gap = measureGap(start, here, judge);
        const message =
          `length ${length}, step ${gap.step}, index ${gap.coordinate}: ` +
          `${gap.actual} here, ${gap.expected} in the interpreter`;
        const allowed = (roundings[name] ?? 1) * tolerance(target.dtype, gradients.length);
        expect(gap.share, message).toBeLessThanOrEqual(allowed);
      }
    });

    if (isElementwise(usable(name)))
      test("several tensors are the same as one", async () => {
        const start = wave(60, 3);
        const gradients = [wave(60, 4), wave(60, 5), wave(60, 6)];
        const parts = { a: [1], none: [0], b: [3, 5], c: [], d: [41] };
        const split = await follow(usable(name), parts, target, start.slice(0, 58), gradients);
        const whole = await follow(usable(name), { w: [58] }, target, start.slice(0, 58), gradients);
        expect(split).toEqual(whole);
      });

    test("two at work in turns do not disturb each other", async () => {
      const gradients = [wave(19, 7), wave(19, 8), wave(19, 9)];
      const alone = await follow(usable(name), { w: [19] }, target, wave(19, 1), gradients);
      const one = await begin(usable(name), { w: [19] }, target, wave(19, 1));
      const other = await begin(usable(name), { w: [23] }, target, wave(23, 2));
      for (const gradient of gradients) {
        one.grads.w?.set(gradient);
        other.grads.w?.set(wave(23, 5));
        one.step();
        other.step();
        other.step();
      }
      expect([...(one.params.w ?? [])]).toEqual(alone.at(-1));
    });

    test("step(hyper) is a rule with that hyperparameter", async () => {
      for (const [word, value] of Object.entries(usable(name).hyper)) {
        const changed = { [word]: 0.7 * value };
        const gradients = [wave(9, 1), wave(9, 2), wave(9, 3)];
        const made = await follow(usable(name, changed), { w: [9] }, target, wave(9, 4), gradients);
        const given = await follow(usable(name), { w: [9] }, target, wave(9, 4), gradients, changed);
        expect(given, word).toEqual(made);
      }
    });

    test("goes down a quadratic", async () => {
      const curvature = Array.from({ length: 6 }, (_, i) => 0.5 + 0.3 * i);
      const start = [1.5, -1, 0.5, 2, -2, 1];
      const height = (θ: ArrayLike<number>) =>
        curvature.reduce((sum, c, i) => sum + (c / 2) * (θ[i] ?? Number.NaN) ** 2, 0);
      const opt = await begin(usable(name, { lr: rates[name] ?? 0.01 }), { w: [6] }, target, start);
      const { params, grads } = opt;
      for (let t = 0; t < 1000; t++) {
        for (const [i, c] of curvature.entries())
          if (grads.w && params.w) grads.w[i] = c * (params.w[i] ?? 0);
        opt.step();
      }
      // Without its mean the gradient leads to the lowest point with the same mean as the start.
      const lowest = name === "centralize" ? lowestWithMean(curvature, start) : 0;
      expect(height(params.w ?? []) - lowest).toBeLessThan((height(start) - lowest) / 100);
    });
  });

  test("starts the same on every target", async () => {
    for (const target of targets) {
      const opt = await begin(usable(name), { w: [5] }, target, wave(5, 1));
      expect(opt.t).toBe(0);
      for (const { name: state, rank, initial } of opt.rule.program.states) {
        // A value that reads θ_0 waits for the first step.
        const first =
          initial.kind === "number" ? initial.value : (bySymbol(opt.rule).get(nameOf(initial)) ?? 0);
        const rounded = target.dtype === "f32" ? Math.fround(first) : first;
        if (rank === "tensor") expect([...(opt.state(state).w ?? [])]).toEqual(Array(5).fill(rounded));
        else if (rank === "layer") expect([...(opt.state(state).w ?? [])]).toEqual([first]);
        else expect(opt.scalar(state)).toBe(first);
      }
    }
  });
});

const composed: readonly { name: string; chained: Rule; text: string }[] = [
  {
    name: "clipByValue, l2, adam",
    chained: chain(clipByValue(0.5), l2(0.1), adam({ lr: 0.02 })),
    text: `mine(α = 0.02, β1 = 0.9, β2 = 0.999, ε = 1e-8)
c = min(max(g, −0.5), 0.5) + 0.1 θ_(t-1)
m_t = β1 m_(t-1) + (1 − β1) c
v_t = β2 v_(t-1) + (1 − β2) c²
θ_t = θ_(t-1) − α (m_t / (1 − β1^t)) / (√(v_t / (1 − β2^t)) + ε)`,
  },
  {
    name: "weightDecay, gradientDescent",
    chained: chain(weightDecay(0.1), gradientDescent(0.02)),
    text: "mine(α = 0.02) \n θ_t = (1 − α · 0.1) θ_(t-1) − α g",
  },
  {
    name: "gradientDescent, weightDecay",
    chained: chain(gradientDescent(0.02), weightDecay(0.1)),
    text: "mine(α = 0.02) \n θ_t = (1 − α · 0.1) (θ_(t-1) − α g)",
  },
];

describe.each(composed)("chain($name) is the rule composed by hand", ({ chained, text }) => {
  test.each(targets)("$label", async (target) => {
    const gradients = Array.from({ length: 5 }, (_, t) => wave(21, t));
    const start = wave(21, 9);
    const here = await follow(chained, { w: [21] }, target, start, gradients);
    const judge = await follow(rule(text), { w: [21] }, target, start, gradients);
    expect(measureGap(start, here, judge).share).toBeLessThanOrEqual(tolerance(target.dtype, 5));
  });
});

const interpreter: Target = { label: "interpret f64", backend: "interpret", dtype: "f64" };

/** min Σ c x² / 2 where the mean of x is the start's: c x is the same for every coordinate. */
function lowestWithMean(curvature: readonly number[], start: readonly number[]): number {
  const total = start.reduce((sum, x) => sum + x, 0);
  return total ** 2 / (2 * curvature.reduce((sum, c) => sum + 1 / c, 0));
}

function bySymbol({ program, hyper }: Rule): ReadonlyMap<string, number> {
  return new Map(program.hyperparameters.map(({ symbol, word }) => [symbol, hyper[word] ?? Number.NaN]));
}

function nameOf(initial: Rule["program"]["states"][number]["initial"]): string {
  return initial.kind === "name" ? initial.name : "";
}

function usable(name: string, hyper: downhill.Hyper = {}): Rule {
  const family = families.get(name);
  if (family === undefined) throw new Error(`no rule ${name}`);
  return makeStepping(family, hyper);
}

async function begin(
  chosen: Rule,
  shapes: Readonly<Record<string, readonly number[]>>,
  { backend, dtype }: Target,
  start: readonly number[],
): Promise<downhill.Optimizer> {
  const opt = await optimizer(chosen, shapes, { backend, dtype });
  expect(opt.backend).toBe(backend);
  spread(opt.params, start);
  return opt;
}

/** The parameters after every step, one step for each gradient. */
async function follow(
  chosen: Rule,
  shapes: Readonly<Record<string, readonly number[]>>,
  target: Target,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
  overrides?: downhill.Hyper,
): Promise<number[][]> {
  const opt = await begin(chosen, shapes, target, start);
  const rows = gradients.map((gradient) => {
    spread(opt.grads, gradient);
    opt.step(overrides);
    return Object.values(opt.params).flatMap((view) => [...view]);
  });
  opt.dispose();
  return rows;
}
