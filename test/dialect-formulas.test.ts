import { optimizer, type Rule } from "downhill";
import { keras, optax, torch, torchRefusals } from "downhill/dialects";
import { describe, expect, test } from "vitest";
import { type Target, targets } from "./targets.ts";
import { measureGap } from "./torch-traces.ts";

// Keras 3 and Optax against plain loops written from their sources, and against the values that their documents print.

/** One coordinate: θ after a step. */
type Walk = (g: number, t: number) => number;

interface Case {
  readonly name: string;
  readonly rule: Rule;
  readonly begin: (θ: number) => Walk;
}

// Zeros at the start, in a row and alone, changing signs, tiny and huge ones, a spike and then silence.
const gradients = [
  0, 0, 0.5, -0.25, 1e-8, 0.125, -1, 0, 0.375, 300, -0.5, 1e-6, 0.625, -0.75, 0, 0, 0, 0.5, -0.125, 1, -40,
  0.25, -0.375, 0.875, -0.5, 1e-4, 0, -0.25, 0.5, 0.5, 0.5, -1, -1, 2, 0.03125, -0.75,
];
const starts = [1, -0.5, 0.25, 0, 2];

/** A walk with an object of its own to remember in. */
const walk =
  <Memory extends object>(
    memory: () => Memory,
    step: (θ: number, g: number, t: number, kept: Memory) => number,
  ) =>
  (start: number): Walk => {
    let θ = start;
    const kept = memory();
    return (g, t) => {
      θ = step(θ, g, t, kept);
      return θ;
    };
  };

const kerasAdam = (
  { lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7, decay = 0, amsgrad = false },
  clip = (g: number) => g,
) =>
  walk(
    () => ({ m: 0, v: 0, top: 0 }),
    (before, given, t, kept) => {
      const g = clip(given);
      const θ = before - before * decay * lr;
      kept.m += (g - kept.m) * (1 - b1);
      kept.v += (g * g - kept.v) * (1 - b2);
      kept.top = Math.max(kept.top, kept.v);
      const rate = (lr * Math.sqrt(1 - b2 ** t)) / (1 - b1 ** t);
      return θ - (kept.m * rate) / (Math.sqrt(amsgrad ? kept.top : kept.v) + eps);
    },
  );
const kerasSgd = ({ lr = 0.01, momentum = 0, nesterov = false }) =>
  walk(
    () => ({ m: 0 }),
    (θ, g, _t, kept) => {
      if (momentum === 0) return θ - g * lr;
      kept.m = kept.m * momentum - g * lr;
      return nesterov ? θ + kept.m * momentum - g * lr : θ + kept.m;
    },
  );
const kerasRmsprop = ({ lr = 0.001, rho = 0.9, momentum = 0, eps = 1e-7, centered = false }) =>
  walk(
    () => ({ v: 0, a: 0, u: 0 }),
    (θ, g, _t, kept) => {
      kept.v = rho * kept.v + (1 - rho) * g * g;
      if (centered) kept.a = rho * kept.a + (1 - rho) * g;
      const step = (lr * g) / Math.sqrt(kept.v - kept.a * kept.a + eps);
      kept.u = momentum * kept.u + step;
      return θ - (momentum > 0 ? kept.u : step);
    },
  );
const adagrad = ({ lr = 0.001, start = 0.1, eps = 1e-7 }) =>
  walk(
    () => ({ a: start }),
    (θ, g, _t, kept) => {
      kept.a += g * g;
      return kept.a > 0 ? θ - (lr * g) / Math.sqrt(kept.a + eps) : θ;
    },
  );
const optaxAdam = ({ lr = 0.01, b1 = 0.9, b2 = 0.999, eps = 1e-8, root = 0, decay = 0, nesterov = false }) =>
  walk(
    () => ({ m: 0, v: 0 }),
    (θ, g, t, kept) => {
      kept.m = b1 * kept.m + (1 - b1) * g;
      kept.v = b2 * kept.v + (1 - b2) * g * g;
      const plain = kept.m / (1 - b1 ** t);
      const ahead = (b1 * kept.m) / (1 - b1 ** (t + 1)) + ((1 - b1) * g) / (1 - b1 ** t);
      const update = (nesterov ? ahead : plain) / (Math.sqrt(kept.v / (1 - b2 ** t) + root) + eps);
      return θ - lr * (update + decay * θ);
    },
  );
const trace = (momentum: number | undefined, nesterov: boolean) => (update: number, kept: { u: number }) => {
  if (momentum === undefined) return update;
  kept.u = update + momentum * kept.u;
  return nesterov ? update + momentum * kept.u : kept.u;
};
const optaxSgd = ({ lr = 0.01, momentum = undefined as number | undefined, nesterov = false }) =>
  walk(
    () => ({ u: 0 }),
    (θ, g, _t, kept) => θ - lr * trace(momentum, nesterov)(g, kept),
  );
const optaxRmsprop = ({
  lr = 0.01,
  decay = 0.9,
  eps = 1e-8,
  start = 0,
  inRoot = true,
  centered = false,
  momentum = undefined as number | undefined,
  nesterov = false,
  corrected = false,
}) =>
  walk(
    () => ({ n: start, m: 0, u: 0 }),
    (θ, g, t, kept) => {
      kept.n = decay * kept.n + (1 - decay) * g * g;
      kept.m = decay * kept.m + (1 - decay) * g;
      const fade = corrected ? 1 - decay ** t : 1;
      const spread = kept.n / fade - (centered ? (kept.m / fade) ** 2 : 0);
      const scale = inRoot ? 1 / Math.sqrt(spread + eps) : 1 / (Math.sqrt(spread) + eps);
      return θ + trace(momentum, nesterov)(-lr * (scale * g), kept);
    },
  );

const cases: readonly Case[] = [
  { name: "keras.SGD", rule: keras.SGD(), begin: kerasSgd({}) },
  {
    name: "keras.SGD with momentum",
    rule: keras.SGD({ learning_rate: 0.1, momentum: 0.8 }),
    begin: kerasSgd({ lr: 0.1, momentum: 0.8 }),
  },
  {
    name: "keras.SGD with Nesterov's momentum",
    rule: keras.SGD({ learning_rate: 0.1, momentum: 0.8, nesterov: true }),
    begin: kerasSgd({ lr: 0.1, momentum: 0.8, nesterov: true }),
  },
  { name: "keras.RMSprop", rule: keras.RMSprop(), begin: kerasRmsprop({}) },
  {
    name: "keras.RMSprop with momentum",
    rule: keras.RMSprop({ learning_rate: 0.1, rho: 0.8, momentum: 0.7, epsilon: 1e-3 }),
    begin: kerasRmsprop({ lr: 0.1, rho: 0.8, momentum: 0.7, eps: 1e-3 }),
  },
  {
    name: "keras.RMSprop, centered",
    rule: keras.RMSprop({ centered: true, epsilon: 0.01 }),
    begin: kerasRmsprop({ centered: true, eps: 0.01 }),
  },
  { name: "keras.Adam", rule: keras.Adam(), begin: kerasAdam({}) },
  {
    name: "keras.Adam with AMSGrad",
    rule: keras.Adam({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, epsilon: 1e-3, amsgrad: true }),
    begin: kerasAdam({ lr: 0.1, b1: 0.8, b2: 0.95, eps: 1e-3, amsgrad: true }),
  },
  {
    name: "keras.Adam with L2-free decay and a clip by value",
    rule: keras.Adam({ learning_rate: 0.1, weight_decay: 0.2, clipvalue: 0.3 }),
    begin: kerasAdam({ lr: 0.1, decay: 0.2 }, (g) => Math.min(Math.max(g, -0.3), 0.3)),
  },
  {
    name: "keras.Adam with a clip by norm, of one element its magnitude",
    rule: keras.Adam({ learning_rate: 0.1, clipnorm: 0.3 }),
    begin: kerasAdam({ lr: 0.1 }, (g) => Math.sign(g) * Math.min(Math.abs(g), 0.3)),
  },
  {
    name: "keras.Adam with a clip by the global norm",
    rule: keras.Adam({ learning_rate: 0.1, global_clipnorm: 0.3 }),
    begin: kerasAdam({ lr: 0.1 }, (g) => Math.sign(g) * Math.min(Math.abs(g), 0.3)),
  },
  {
    name: "keras.Adam whose loss was scaled",
    rule: keras.Adam({ loss_scale_factor: 8 }),
    begin: kerasAdam({}, (g) => g / 8),
  },
  { name: "keras.AdamW", rule: keras.AdamW(), begin: kerasAdam({ decay: 0.004 }) },
  { name: "keras.Adagrad", rule: keras.Adagrad(), begin: adagrad({}) },
  {
    name: "keras.Adagrad from 2",
    rule: keras.Adagrad({ learning_rate: 0.1, initial_accumulator_value: 2, epsilon: 0.5 }),
    begin: adagrad({ lr: 0.1, start: 2, eps: 0.5 }),
  },
  { name: "optax.sgd", rule: optax.sgd({ learning_rate: 0.1 }), begin: optaxSgd({ lr: 0.1 }) },
  {
    name: "optax.sgd with momentum",
    rule: optax.sgd({ learning_rate: 0.1, momentum: 0.8 }),
    begin: optaxSgd({ lr: 0.1, momentum: 0.8 }),
  },
  {
    name: "optax.sgd with Nesterov's momentum",
    rule: optax.sgd({ learning_rate: 0.1, momentum: 0.8, nesterov: true }),
    begin: optaxSgd({ lr: 0.1, momentum: 0.8, nesterov: true }),
  },
  { name: "optax.rmsprop", rule: optax.rmsprop({ learning_rate: 0.01 }), begin: optaxRmsprop({}) },
  {
    name: "optax.rmsprop, ε outside, from 1",
    rule: optax.rmsprop({ learning_rate: 0.01, eps: 1e-3, eps_in_sqrt: false, initial_scale: 1 }),
    begin: optaxRmsprop({ eps: 1e-3, inRoot: false, start: 1 }),
  },
  {
    name: "optax.rmsprop, centered, with Nesterov's momentum",
    rule: optax.rmsprop({ learning_rate: 0.01, eps: 0.01, centered: true, momentum: 0.7, nesterov: true }),
    begin: optaxRmsprop({ eps: 0.01, centered: true, momentum: 0.7, nesterov: true }),
  },
  {
    name: "optax.rmsprop, corrected, with momentum",
    rule: optax.rmsprop({
      learning_rate: 0.01,
      eps: 0.01,
      bias_correction: true,
      centered: true,
      momentum: 0.7,
    }),
    begin: optaxRmsprop({ eps: 0.01, corrected: true, centered: true, momentum: 0.7 }),
  },
  { name: "optax.adam", rule: optax.adam({ learning_rate: 0.01 }), begin: optaxAdam({}) },
  {
    name: "optax.adam, ε inside too, one step ahead",
    rule: optax.adam({ learning_rate: 0.01, b1: 0.8, b2: 0.95, eps: 1e-3, eps_root: 1e-4, nesterov: true }),
    begin: optaxAdam({ b1: 0.8, b2: 0.95, eps: 1e-3, root: 1e-4, nesterov: true }),
  },
  { name: "optax.adamw", rule: optax.adamw({ learning_rate: 0.01 }), begin: optaxAdam({ decay: 1e-4 }) },
  {
    name: "optax.adamw with more decay",
    rule: optax.adamw({ learning_rate: 0.01, weight_decay: 0.3 }),
    begin: optaxAdam({ decay: 0.3 }),
  },
  { name: "optax.adagrad", rule: optax.adagrad({ learning_rate: 0.1 }), begin: adagrad({ lr: 0.1 }) },
  {
    name: "optax.adagrad from 0",
    rule: optax.adagrad({ learning_rate: 0.1, initial_accumulator_value: 0 }),
    begin: adagrad({ lr: 0.1, start: 0 }),
  },
];

const tolerance = { f64: 1e-12, f32: 6 * gradients.length * 2 ** -24 };

/** θ of every start after every step; each start is a tensor of its own, so that a clip by norm is of one element. */
async function follow(rule: Rule, { backend, dtype }: Target, alone: boolean): Promise<number[][]> {
  const rows: number[][] = gradients.map(() => []);
  const shapes: readonly Record<string, number[]>[] = alone
    ? starts.map((_, i) => ({ [`w${i}`]: [1] }))
    : [Object.fromEntries(starts.map((_, i) => [`w${i}`, [1]]))];
  for (const [index, shape] of shapes.entries()) {
    const opt = await optimizer(rule, shape, { backend, dtype });
    for (const [place, view] of Object.values(opt.params).entries())
      view.fill(starts[alone ? index : place] ?? 0);
    for (const [t, g] of gradients.entries()) {
      for (const view of Object.values(opt.grads)) view.fill(g);
      opt.step();
      for (const view of Object.values(opt.params)) rows[t]?.push(...view);
    }
    opt.dispose();
  }
  return rows;
}

describe.each(cases)("$name", ({ name, rule, begin }) => {
  const walks = starts.map(begin);
  const wanted = gradients.map((g, index) => walks.map((next) => next(g, index + 1)));

  test.each(targets)("follows a plain loop, $label", async (target) => {
    const found = await follow(rule, target, name.includes("global norm"));
    const gap = measureGap(starts, found, wanted);
    const message = `step ${gap.step}, start ${starts[gap.coordinate]}: ${gap.actual} here, ${gap.expected} in the loop`;
    expect(gap.share, message).toBeLessThanOrEqual(tolerance[target.dtype]);
  });

  test("and no other case of its library", async () => {
    const found = await follow(
      rule,
      { label: "", backend: "js", dtype: "f64" },
      name.includes("global norm"),
    );
    const [library] = name.split(".");
    for (const other of cases) {
      // The clips differ only where a tensor has several elements.
      const isTwin = [name, other.name].every((text) => / (norm|global norm)/.test(text));
      if (other.name === name || !other.name.startsWith(`${library}.`) || isTwin) continue;
      const theirs = starts.map(other.begin);
      const rows = gradients.map((g, index) => theirs.map((next) => next(g, index + 1)));
      expect(measureGap(starts, found, rows).share, other.name).toBeGreaterThan(1e-6);
    }
  });
});

describe("published values", () => {
  const descend = async (
    rule: Rule,
    start: readonly number[],
    slope: (x: number) => number,
    steps: number,
  ) => {
    const opt = await optimizer(rule, { x: [start.length] }, { dtype: "f64" });
    opt.params.x.set(start);
    const rows: number[][] = [];
    for (let t = 0; t < steps; t++) {
      for (const [i, x] of opt.params.x.entries()) opt.grads.x[i] = slope(x);
      opt.step();
      rows.push([...opt.params.x]);
    }
    return rows;
  };

  test("Keras documents x²/2 from 10: RMSprop at rate 0.1 gives 9.683772", async () => {
    const [first] = await descend(keras.RMSprop({ learning_rate: 0.1 }), [10], (x) => x, 1);
    expect(first?.[0]).toBeCloseTo(9.683772, 6);
  });

  // f = Σ x² from (1, 2, 3), its value after each of five steps as Optax's documents print them.
  test.each([
    ["adagrad", optax.adagrad({ learning_rate: 1 }), [5.01, 2.4, 1.25, 0.686, 0.385]],
    ["adam", optax.adam({ learning_rate: 0.003 }), [14.0, 13.9, 13.9, 13.9, 13.8]],
  ])("Optax documents %s on Σ x²", async (_name, rule, printed) => {
    const rows = await descend(rule as Rule, [1, 2, 3], (x) => 2 * x, 5);
    const values = rows.map((row) => Number(row.reduce((sum, x) => sum + x * x, 0).toPrecision(3)));
    expect(values).toEqual(printed);
  });
});

test("Keras's average of the parameters starts at the first ones, and may take their place", async () => {
  const run = async (frequency: number | undefined) => {
    const rule = keras.SGD({
      learning_rate: 0.1,
      use_ema: true,
      ema_momentum: 0.9,
      ema_overwrite_frequency: frequency,
    });
    const opt = await optimizer(rule, { w: [1] }, { dtype: "f64" });
    opt.params.w.set([1]);
    const seen: (readonly [number, number])[] = [];
    for (const g of [1, -2, 3, 0.5]) {
      opt.grads.w.set([g]);
      opt.step();
      seen.push([opt.params.w[0] ?? 0, opt.evalParams().w[0] ?? 0]);
    }
    return seen;
  };
  const byHand = (frequency: number) => {
    let [θ, e] = [1, 0];
    return [1, -2, 3, 0.5].map((g, index) => {
      θ -= 0.1 * g;
      e = index === 0 ? θ : 0.9 * e + 0.1 * θ;
      if ((index + 1) % frequency === 0) θ = e;
      return [θ, e];
    });
  };
  for (const [frequency, wanted] of [
    [undefined, byHand(Infinity)],
    [2, byHand(2)],
  ] as const) {
    for (const [step, [θ, e]] of (await run(frequency)).entries()) {
      expect(θ).toBeCloseTo(wanted[step]?.[0] ?? Number.NaN, 12);
      expect(e).toBeCloseTo(wanted[step]?.[1] ?? Number.NaN, 12);
    }
  }
});

describe("what a library refuses, or cannot be said here", () => {
  test.each<readonly [() => unknown, ErrorConstructor, string]>([
    [() => keras.Adam({ lr: 0.1 } as object), TypeError, "keras.Adam has no argument lr"],
    [() => keras.Adam({ clipnorm: 1, clipvalue: 1 }), RangeError, "only one of clipnorm and clipvalue"],
    [() => keras.Adam({ gradient_accumulation_steps: 4 }), RangeError, "{ accumulate: 4 }"],
    [() => keras.SGD({ momentum: 1.5 }), RangeError, "momentum is 1.5"],
    [() => keras.Adam({ beta_1: 1 }), RangeError, "beta_1 is 1"],
    [() => optax.adam({} as { learning_rate: number }), TypeError, "optax.adam needs a learning_rate"],
    [
      () => optax.adam({ learning_rate: 0.1, weight_decay: 1 } as never),
      TypeError,
      "has no argument weight_decay",
    ],
    [() => optax.rmsprop({ learning_rate: 0.1, decay: 1 }), RangeError, "decay is 1"],
    [() => torch.LBFGS(), RangeError, torchRefusals.LBFGS],
    [() => torch.Muon(), RangeError, torchRefusals.Muon],
    [() => torch.Adafactor(), RangeError, torchRefusals.Adafactor],
    [() => torch.SparseAdam(), RangeError, torchRefusals.SparseAdam],
  ])("%s", (make, kind, message) => {
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });
});
