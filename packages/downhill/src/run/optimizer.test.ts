import { describe, expect, expectTypeOf, test } from "vitest";
import { chain } from "../notation/chain.ts";
import { rule } from "../notation/rule.ts";
import { adam } from "../rules/adam.ts";
import { clipByValue } from "../rules/clip.ts";
import { weightDecay } from "../rules/decay.ts";
import { gradientDescent } from "../rules/gradient-descent.ts";
import { momentum } from "../rules/momentum.ts";
import { constant, cosine, linear, type Schedule, stepDecay, warmup } from "../schedules/schedule.ts";
import { optimizer } from "./optimizer.ts";

const backends = ["interpret", "js", "wasm"] as const;

describe.each(backends)("on %s", (backend) => {
  test("one step of gradient descent, by hand", async () => {
    const opt = await optimizer(
      gradientDescent({ lr: 0.5 }),
      { w: [2, 2], b: [1] },
      { backend, dtype: "f64" },
    );
    opt.params.w.set([1, 2, 3, 4]);
    opt.params.b.set([10]);
    opt.grads.w.set([2, 4, 6, 8]);
    opt.grads.b.set([-1]);
    opt.step();
    expect([...opt.params.w]).toEqual([0, 0, 0, 0]);
    expect([...opt.params.b]).toEqual([10.5]);
    expect([...opt.grads.w]).toEqual([2, 4, 6, 8]);
    expect(opt.t).toBe(1);
  });

  test("an override holds for one step", async () => {
    const opt = await optimizer(gradientDescent({ lr: 0.5 }), { w: [1] }, { backend });
    opt.grads.w.set([1]);
    opt.step({ lr: 0.25 });
    expect(opt.params.w[0]).toBe(-0.25);
    opt.step();
    expect(opt.params.w[0]).toBe(-0.75);
    opt.step({ α: 2 });
    expect(opt.params.w[0]).toBe(-2.75);
    expect(opt.hyper).toEqual({ lr: 0.5 });
  });

  test("states are read by name", async () => {
    const opt = await optimizer(momentum({ lr: 0.5, beta: 0.5 }), { w: [2], b: [] }, { backend });
    opt.grads.w.set([1, 2]);
    opt.grads.b.set([4]);
    opt.step();
    opt.step();
    expect([...opt.state("v").w]).toEqual([0.75, 1.5]);
    expect([...opt.state("v").b]).toEqual([3]);
  });

  test("initial values wait for the parameters that are written before the first step", async () => {
    const anchored = rule(
      "anchored(α = 1)\nz_0 = θ_0\nθ ← θ − α g\nz_t = z_(t-1)\nq_0 = 3\nq_t = q_(t-1) + z",
    );
    const opt = await optimizer(anchored, { w: [2] }, { backend });
    opt.params.w.set([5, 7]);
    opt.grads.w.set([1, 1]);
    opt.step();
    opt.step();
    expect([...opt.state("z").w]).toEqual([5, 7]);
    expect([...opt.state("q").w]).toEqual([13, 17]);
  });

  test("a scalar state is read as one number", async () => {
    const counting = rule("counting(α = 1)\nM_0 = 1\nM_t = 2 M_(t-1)\nθ ← θ − α g / M");
    const opt = await optimizer(counting, { w: [1] }, { backend });
    opt.grads.w.set([8]);
    opt.step();
    expect(opt.scalar("M")).toBe(2);
    opt.step();
    expect(opt.scalar("M")).toBe(4);
    expect(opt.params.w[0]).toBe(-6);
  });

  test("NaN and infinity pass through as results", async () => {
    const opt = await optimizer(adam(), { w: [3] }, { backend });
    opt.grads.w.set([Number.NaN, Number.POSITIVE_INFINITY, 1]);
    opt.step();
    expect(opt.params.w[0]).toBeNaN();
    expect(opt.params.w[1]).toBeNaN();
    expect(opt.params.w[2]).toBeCloseTo(-0.001, 6);
  });

  test("a rule as deep as any that is read runs", async () => {
    const deep = rule(`q = g\n${"q = q + g\n".repeat(990)}θ ← θ − q`);
    const opt = await optimizer(deep, { w: [5] }, { backend });
    opt.grads.w.fill(1);
    opt.step();
    expect([...opt.params.w]).toEqual([-991, -991, -991, -991, -991]);
  });

  test("tensors without elements take steps", async () => {
    const opt = await optimizer(adam(), { w: [0, 5] }, { backend });
    opt.step();
    expect(opt.t).toBe(1);
  });
});

describe("schedules", () => {
  test("each step takes its own value, an override goes before it, and the next value is readable", async () => {
    const opt = await optimizer(gradientDescent(), { w: [1] }, { schedule: { lr: linear(1, 0, 4) } });
    opt.grads.w.set([1]);
    const seen = [opt.hyper.lr];
    for (const override of [undefined, { lr: 10 }, undefined, undefined, undefined]) {
      opt.step(override);
      seen.push(opt.hyper.lr);
    }
    expect(seen).toEqual([1, 0.75, 0.5, 0.25, 0, 0]);
    expect(opt.params.w[0]).toBe(-(1 + 10 + 0.5 + 0.25 + 0));
  });

  test("any hyperparameter, by word or symbol, also one without a default", async () => {
    const schedule = { β: stepDecay(0.5, { factor: 0, every: 1 }), lr: constant(1) };
    const opt = await optimizer(momentum({ lr: 7 }), { w: [1] }, { schedule, dtype: "f64" });
    opt.grads.w.set([1]);
    opt.step();
    opt.step();
    expect([opt.params.w[0], opt.state("v").w[0]]).toEqual([-2, 1]);
    const decay = await optimizer(weightDecay(0.5), { w: [1] }, { schedule: { lr: constant(1) } });
    decay.params.w.set([8]);
    decay.step();
    expect(decay.params.w[0]).toBe(4);
  });

  test("a resumed run goes on where the schedule was", async () => {
    const make = () => optimizer(adam(), { w: [3] }, { schedule: { lr: warmup(3, cosine(0.1, 0, 9)) } });
    const [whole, begun, resumed] = await Promise.all([make(), make(), make()]);
    const step = (opt: Awaited<ReturnType<typeof make>>, count: number) => {
      for (let i = 0; i < count; i++) {
        opt.grads.w.set([Math.sin(opt.t), 1, -opt.t]);
        opt.step();
      }
    };
    step(whole, 12);
    step(begun, 5);
    resumed.load(begun.save());
    step(resumed, 7);
    expect(resumed.params.w).toEqual(whole.params.w);
  });

  test("what is no schedule, and schedules of nothing", async () => {
    const make = (schedule: object) =>
      optimizer(adam(), { w: [1] }, { schedule: schedule as Record<string, Schedule> });
    await expect(make({ lr: 0.1 })).rejects.toThrow("the schedule of lr is 0.1; make one");
    await expect(make({ lr: { kind: "cosin", start: 1 } })).rejects.toThrow("make one");
    await expect(make({ rate: constant(1) })).rejects.toThrow("adam has no hyperparameter rate");
  });
});

describe("refusals", () => {
  test.each([
    ["w is 5", { w: 5 }],
    ["[2, -1]", { w: [2, -1] }],
    ["[1.5]", { w: [1.5] }],
    ["names no tensor", {}],
    ["object of shapes", [[2, 2]]],
  ])("shapes: %s", async (message, shapes) => {
    await expect(optimizer(adam(), shapes as unknown as { w: [number] })).rejects.toThrow(message);
  });

  test("unknown hyperparameters name the nearest", () => {
    expect(() => adam({ weight_decay: 1 } as object)).toThrow("It has lr, beta1, beta2, eps.");
  });

  test.each(["lr", "α", "alpha", "\\alpha", "eta", "η"])("the learning rate may be called %s", (name) => {
    expect(adam({ [name]: 0.5 }).hyper.lr).toBe(0.5);
    expect(adam({ "\\beta_1": 0.5 } as object).hyper.beta1).toBe(0.5);
  });

  test("a hyperparameter given twice", () => {
    expect(() => adam({ lr: 1, α: 2 } as object)).toThrow("adam: lr is given twice");
  });

  test("NaN hyperparameters", async () => {
    expect(() => adam({ lr: Number.NaN })).toThrow("lr is NaN");
    const opt = await optimizer(adam(), { w: [1] });
    expect(() => opt.step({ lr: Number.NaN })).toThrow("lr is NaN");
    expect(() => opt.step({ rate: 1 })).toThrow("no hyperparameter rate");
    expect(opt.t).toBe(0);
  });

  test("a rule that changes no parameter", async () => {
    await expect(optimizer(clipByValue(), { w: [1] })).rejects.toThrow("chain(clipByValue(), adam())");
  });

  test("an open hyperparameter", async () => {
    await expect(optimizer(weightDecay(), { w: [1] })).rejects.toThrow("weightDecay has no default for lr");
  });

  test("a disposed optimizer", async () => {
    const opt = await optimizer(adam(), { w: [1] });
    opt.dispose();
    opt.dispose();
    for (const use of [
      () => opt.step(),
      () => opt.params,
      () => opt.grads,
      () => opt.state("m"),
      () => opt.t,
    ]) {
      expect(use).toThrow("this adam optimizer is disposed");
    }
  });

  test("unknown states and options", async () => {
    const opt = await optimizer(adam(), { w: [1] });
    expect(() => opt.state("u")).toThrow("adam has no state u. It keeps m, v.");
    expect(() => opt.scalar("m")).toThrow('read it with state("m")');
    await expect(optimizer(adam(), { w: [1] }, { backnd: "js" } as object)).rejects.toThrow(
      "Did you mean backend?",
    );
    await expect(optimizer(adam(), { w: [1] }, { dtype: "f16" as "f32" })).rejects.toThrow("f16");
    await expect(optimizer(adam(), { w: [1] }, { backend: "cuda" as "js" })).rejects.toThrow("cuda");
  });
});

describe("types", () => {
  test("hyperparameters and tensors are known by name", async () => {
    expectTypeOf(adam).parameter(0).extract<object>().toHaveProperty("beta2");
    // @ts-expect-error: Adam has no beta3
    expect(() => adam({ beta3: 1 })).toThrow("beta3");
    const inAscii = rule(
      "r(alpha = 1, beta_1 = 2, \\lambda = 3, c = 4)\ntheta <- theta - alpha*beta1*lambda*c*g",
      {
        lr: 5,
        beta1: 6,
        weightDecay: 7,
        c: 8,
      },
    );
    expect(rule("m_t = β m_(t-1) + g\nθ ← θ − α m_t", { lr: 5 }).hyper).toMatchObject({ lr: 5 });
    expect(inAscii.hyper).toEqual({ lr: 5, beta1: 6, weightDecay: 7, c: 8 });
    const opt = await optimizer(chain(clipByValue(1), adam()), { w: [3] });
    expectTypeOf(opt.params.w).toEqualTypeOf<Float32Array<ArrayBuffer>>();
    const wide = await optimizer(adam(), { w: [3] }, { dtype: "f64" });
    expectTypeOf(wide.params.w).toEqualTypeOf<Float64Array<ArrayBuffer>>();
    expect(wide.params.w).toBeInstanceOf(Float64Array);
  });
});
