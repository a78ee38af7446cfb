import {
  adadelta,
  adamax,
  adan,
  grams,
  momentum,
  type Optimizer,
  optimizer,
  qhadam,
  type Rule,
  scheduleFreeAdamw,
} from "downhill";
import { torch } from "downhill/dialects";
import { describe, expect, test } from "vitest";
import { targets } from "./targets.ts";

// What well-known libraries were found to compute wrongly. In several of them a test pins the wrong numbers.

describe.each(targets)("$label", ({ backend, dtype }) => {
  const begin = async (rule: Rule, start: readonly number[]): Promise<Optimizer> => {
    const opt = await optimizer(rule, { w: [start.length] }, { backend, dtype });
    opt.params.w?.set(start);
    return opt;
  };

  test("Adadelta divides by the average with this step's gradient in it (tf.js takes the one before)", async () => {
    const opt = await begin(adadelta({ lr: 1, rho: 0.95, eps: 1e-6 }), [1, 2, 3, 4]);
    // √ε / √(0.05 g² + ε) · g is √(1e-6 / 0.05) for every gradient much larger than ε: tf.js arrives at 0, −4, −4, 2.
    opt.grads.w?.set([1, 6, 7, 2]);
    opt.step();
    const change = Math.sqrt(1e-6 / 0.05);
    for (const [i, start] of [1, 2, 3, 4].entries())
      expect(start - (opt.params.w?.[i] ?? Number.NaN)).toBeCloseTo(change, 3);
  });

  test("centered RMSprop is a number where gradients are zero or constant (tf.js: NaN at step 1 and 65)", async () => {
    const opt = await begin(torch.RMSprop({ centered: true, lr: 0.001 }), [1, 1]);
    for (let t = 1; t <= 1000; t++) {
      opt.grads.w?.set([0, 0.01]);
      opt.step();
      expect([...(opt.params.w ?? [])].every(Number.isFinite), `step ${t}`).toBe(true);
    }
  });

  test("another momentum from one step on changes that step (tf.js sets a field that nothing reads)", async () => {
    const opt = await begin(momentum({ lr: 1, beta: 0.5 }), [0]);
    opt.grads.w?.set([1]);
    opt.step();
    opt.step({ beta: 0 });
    // Buffers 1 and 0 · 1 + 1; with 0.5 the second would be 1.5.
    expect(opt.params.w?.[0]).toBe(-2);
  });

  test("a state belongs to its tensor by name, whatever the order (tf.js: by place in the list)", async () => {
    const rule = torch.Adam({ lr: 0.1 });
    const one = await optimizer(rule, { a: [2], b: [3] }, { backend, dtype });
    one.grads.a.set([1, -2]);
    one.grads.b.set([3, 4, 5]);
    one.step();
    const other = await optimizer(rule, { b: [3], a: [2] }, { backend, dtype });
    other.load(one.save());
    for (const opt of [one, other]) {
      opt.grads.b.set([1, 1, 1]);
      opt.grads.a.fill(0);
      opt.step();
    }
    expect([[...other.params.a], [...other.params.b]]).toEqual([[...one.params.a], [...one.params.b]]);
  });

  test("Adamax can be saved and loaded (in tf.js that throws)", async () => {
    const opt = await begin(adamax(), [1]);
    opt.grads.w?.set([2]);
    opt.step();
    const other = await begin(adamax(), [5]);
    other.load(opt.save());
    expect([...(other.state("m").w ?? [])]).toEqual([...(opt.state("m").w ?? [])]);
  });

  /** Σ x² at the start and after each step, from 1, 2, 3. */
  const descend = async (rule: Rule, steps: number): Promise<number[]> => {
    const opt = await begin(rule, [1, 2, 3]);
    const { w } = opt.params;
    const height = () => [...(w ?? [])].reduce((sum, x) => sum + x * x, 0);
    const heights = [height()];
    for (let t = 0; t < steps; t++) {
      opt.grads.w?.set((w ?? new Float64Array()).map((x) => 2 * x));
      opt.step();
      heights.push(height());
    }
    return heights;
  };

  test("Adan looks ahead by β2, not 1 − β2 (Optax's documented trace has 9.68 and 8.76)", async () => {
    const heights = await descend(adan({ lr: 0.1 }), 5);
    expect(heights.slice(4).map((height) => height.toFixed(2))).toEqual(["9.69", "8.77"]);
  });

  test("Rprop steps at once (Optax emits the step before: 14.0 14.0 13.9 13.9 13.8)", async () => {
    const heights = await descend(torch.Rprop({ lr: 0.003 }), 5);
    expect(heights.slice(1).map((height) => height.toFixed(1))).toEqual([
      "14.0",
      "13.9",
      "13.9",
      "13.8",
      "13.7",
    ]);
  });

  test("QHAdam has no NaN on large gradients (kozistr's bracket: within 6 steps)", async () => {
    const opt = await begin(qhadam(), [1, 1]);
    for (let t = 1; t <= 200; t++) {
      opt.grads.w?.set([30 * Math.sin(t), 5]);
      opt.step();
    }
    expect([...(opt.params.w ?? [])].every(Number.isFinite)).toBe(true);
  });

  test("the first step of Grams is its rate long (kozistr: 50.6 times)", async () => {
    const opt = await begin(grams({ lr: 0.01 }), [0, 0]);
    opt.grads.w?.set([0.5, -3]);
    opt.step();
    expect(opt.params.w?.[0]).toBeCloseTo(-0.01, 6);
    expect(opt.params.w?.[1]).toBeCloseTo(0.01, 6);
  });

  test("one call is one step (kozistr's Prodigy counts each twice)", async () => {
    const opt = await begin(torch.NAdam(), [1]);
    for (let t = 1; t <= 3; t++) opt.step();
    expect(opt.t).toBe(3);
  });

  test("schedule-free AdamW takes its rate's worth of way under a constant gradient (kozistr's RAdam form: 1.5 %)", async () => {
    const opt = await begin(scheduleFreeAdamw({ lr: 0.01, weightDecay: 0 }), [0]);
    for (let t = 1; t <= 30; t++) {
      opt.grads.w?.set([1]);
      opt.step();
    }
    // With g = 1 every step of z is lr (Adam's correction makes √v̂ = 1), so z = −0.3 and its average −0.155.
    expect(opt.state("z").w?.[0]).toBeCloseTo(-0.3, 4);
    expect(opt.evalParams().w?.[0]).toBeCloseTo(-0.155, 4);
  });
});
