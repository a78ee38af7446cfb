import {
  adam,
  adamw,
  chain,
  clipByGlobalNorm,
  constant,
  gradientDescent,
  linear,
  momentum,
  NonFiniteGradientError,
  type OptimizerOptions,
  optimizer,
} from "downhill";
import { torch } from "downhill/dialects";
import { describe, expect, test } from "vitest";
import { begin, names, shapes, valuesOf, write } from "./small-network.ts";
import { targets } from "./targets.ts";

// What a trainer needs around a rule: groups, gradients added up, gradients that are not finite, and all of it in a file.

const noDecay = { match: ["*.bias", /^norm\./], hyper: { weightDecay: 0 } };

describe.each(targets)("groups, $label", ({ backend, dtype }) => {
  test("are separate optimizers where a rule looks at single elements", async () => {
    const head = { match: "b.*", hyper: { lr: 0.3, weightDecay: 0.2 } };
    const opt = await begin(adamw({ lr: 0.1, weightDecay: 0.1 }), {
      backend,
      dtype,
      groups: [noDecay, head],
    });
    const alone = await Promise.all(
      names.map((name) => {
        const isFree = name.endsWith(".bias") || name.startsWith("norm.");
        const weightDecay = isFree ? 0 : name.startsWith("b.") ? 0.2 : 0.1;
        const lr = !isFree && name.startsWith("b.") ? 0.3 : 0.1;
        return optimizer(adamw({ lr, weightDecay }), { [name]: shapes[name] }, { backend, dtype });
      }),
    );
    for (const [index, name] of names.entries()) alone[index]?.params[name]?.set(opt.params[name]);
    for (let t = 0; t < 8; t++) {
      write(opt, "grads", t);
      opt.step();
      for (const [index, name] of names.entries()) {
        alone[index]?.grads[name]?.set(opt.grads[name]);
        alone[index]?.step();
        expect([...opt.params[name]]).toEqual([...(alone[index]?.params[name] ?? [])]);
      }
    }
    expect(opt.groups.map(({ tensors, hyper }) => [tensors, hyper.weightDecay])).toEqual([
      [["a.bias", "norm.scale", "b.bias"], 0],
      [["b.weight"], 0.2],
    ]);
  });

  test("share a clip by the global norm", async () => {
    const opt = await begin(chain(clipByGlobalNorm(0.5), gradientDescent(0.1)), {
      backend,
      dtype,
      groups: [{ match: "*.bias", hyper: { lr: 0.4 } }],
    });
    write(opt, "grads", 1);
    const before = valuesOf(opt);
    const g = Object.fromEntries(names.map((name) => [name, [...opt.grads[name]]]));
    const scale = 0.5 / Math.hypot(...Object.values(g).flat());
    opt.step();
    for (const name of names) {
      const rate = name.endsWith(".bias") ? 0.4 : 0.1;
      for (const [i, value] of (before[name] ?? []).entries())
        expect(opt.params[name][i]).toBeCloseTo(
          value - rate * scale * (g[name]?.[i] ?? 0),
          dtype === "f64" ? 13 : 6,
        );
    }
  });

  test("may have a rule of their own", async () => {
    const opt = await begin(adam(0.1), {
      backend,
      dtype,
      groups: [{ match: /weight/, rule: momentum(0.2) }],
    });
    const one = await begin(adam(0.1), { backend, dtype });
    const other = await begin(momentum(0.2), { backend, dtype });
    for (let t = 0; t < 5; t++) {
      for (const each of [opt, one, other]) {
        write(each, "grads", t);
        each.step();
      }
    }
    for (const name of names)
      expect([...opt.params[name]]).toEqual([...(name.includes("weight") ? other : one).params[name]]);
    expect([...(opt.state("v")["a.weight"] ?? [])]).toEqual([...(other.state("v")["a.weight"] ?? [])]);
    expect(opt.state("m")).not.toHaveProperty("a.weight");
  });

  test("keep scalar states of their own", async () => {
    const opt = await begin(torch.NAdam({ lr: 0.1 }), {
      backend,
      dtype,
      groups: [{ match: "*.bias", hyper: { beta1: 0.5 } }],
    });
    const other = await begin(torch.NAdam({ lr: 0.1, betas: [0.5, 0.999] }), { backend, dtype });
    for (let t = 0; t < 5; t++) {
      for (const each of [opt, other]) {
        write(each, "grads", t);
        each.step();
      }
    }
    expect([...opt.params["a.bias"]]).toEqual([...other.params["a.bias"]]);
    expect([...opt.params["a.weight"]]).not.toEqual([...other.params["a.weight"]]);
  });
});

describe("groups", () => {
  test("follow the schedule of the rest, their own, or their fixed value", async () => {
    const opt = await begin(adamw(), {
      schedule: { lr: linear(1, 0, 4) },
      groups: [
        { match: "a.bias", hyper: { lr: 0.5 } },
        { match: "b.bias", schedule: { lr: constant(0.25), eps: linear(1, 0, 2) } },
        { match: "norm.*", hyper: { weightDecay: 0 } },
      ],
    });
    const rates = () => [opt.hyper.lr, ...opt.groups.map(({ hyper }) => hyper.lr)];
    expect(rates()).toEqual([1, 0.5, 0.25, 1]);
    opt.step();
    expect(rates()).toEqual([0.75, 0.5, 0.25, 0.75]);
    expect(opt.groups[1]?.hyper.eps).toBe(0.5);
  });

  test("all take an override that their rule has", async () => {
    const opt = await begin(adam(0.1), { groups: [{ match: "*.bias", rule: gradientDescent(0.2) }] });
    write(opt, "grads", 3);
    const before = valuesOf(opt);
    opt.step({ lr: 0 });
    expect(valuesOf(opt)).toEqual(before);
    opt.step({ beta2: 0.5 });
    expect(() => opt.step({ beta3: 0.5 })).toThrow("adam has no hyperparameter beta3");
  });

  test.each([
    [
      [{ match: "*.bais", hyper: { lr: 0 } }],
      RangeError,
      'groups: "*.bais" matches no tensor. There are a.weight, a.bias, norm.scale, b.weight, b.bias.',
    ],
    [[{ match: /gamma/ }], RangeError, "groups: /gamma/ matches no tensor"],
    [
      [{ match: "a.*" }, { match: "a.bias" }],
      RangeError,
      'groups: "a.bias" matches only tensors that earlier groups have: a.bias',
    ],
    [[{ match: "a.*", hyper: { decay: 0 } }], RangeError, "has no hyperparameter decay"],
    [[{ match: "a.*", hypr: {} }], TypeError, "groups[0] has no option hypr. Did you mean hyper?"],
    [[{ hyper: {} }], TypeError, "groups[0] has no match"],
    [[{ match: 3 }], TypeError, "match has to be a name"],
    [{}, TypeError, "groups has to be a list"],
  ])("%j is refused", async (groups, kind, message) => {
    const made = optimizer(adamw(), shapes, { groups } as unknown as OptimizerOptions);
    await expect(made).rejects.toThrow(kind as ErrorConstructor);
    await expect(made).rejects.toThrow(message as string);
  });

  test("that would choose other lines of an if are refused before anything changes", async () => {
    const { rule } = await import("downhill");
    const made = rule("r(α = 0.1, s = 3)\nif t > s:\n  θ ← θ − α g\nelse:\n  θ ← θ − 2 α g");
    const opt = await begin(made, { groups: [{ match: "*.bias", hyper: { s: 1 } }] });
    write(opt, "grads", 1);
    opt.step();
    const before = valuesOf(opt);
    expect(() => opt.step()).toThrow("chooses other lines for one group than for another at step 2");
    expect([opt.t, valuesOf(opt)]).toEqual([1, before]);
  });
});

describe.each(targets)("accumulate, $label", ({ backend, dtype }) => {
  test("steps with the mean of the gradients, every third call", async () => {
    const opt = await begin(adam(0.1), { backend, dtype, accumulate: 3 });
    const whole = await begin(adam(0.1), { backend, dtype });
    const round = dtype === "f32" ? Math.fround : (value: number) => value;
    for (let step = 0; step < 4; step++) {
      const sums = Object.fromEntries(names.map((name) => [name, [] as number[]]));
      for (let call = 0; call < 3; call++) {
        write(opt, "grads", 3 * step + call);
        for (const name of names) {
          for (const [i, g] of opt.grads[name].entries()) {
            const sum = sums[name] ?? [];
            sum[i] = call === 0 ? g : round((sum[i] ?? 0) + g);
          }
        }
        const before = valuesOf(opt);
        opt.step();
        expect(opt.t).toBe(call < 2 ? step : step + 1);
        if (call < 2) expect(valuesOf(opt)).toEqual(before);
      }
      for (const name of names) whole.grads[name].set((sums[name] ?? []).map((sum) => sum / 3));
      whole.step();
      expect(valuesOf(opt)).toEqual(valuesOf(whole));
    }
  });

  test("schedules count steps, not calls", async () => {
    const opt = await begin(gradientDescent(), {
      backend,
      dtype,
      accumulate: 2,
      schedule: { lr: linear(1, 0, 10) },
    });
    for (let call = 0; call < 5; call++) opt.step();
    expect([opt.t, opt.hyper.lr]).toEqual([2, 0.8]);
  });
});

describe.each(targets)("gradients that are not finite, $label", ({ backend, dtype }) => {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  test.each(bad)("%d is left out where that is asked for", async (value) => {
    const options = { backend, dtype, nonFinite: "skip", schedule: { lr: linear(1, 0, 10) } } as const;
    const opt = await begin(adamw(), options);
    const plain = await begin(adamw(), options);
    for (let t = 0; t < 6; t++) {
      write(opt, "grads", t);
      write(plain, "grads", t);
      if (t % 2 === 1) {
        opt.grads["b.weight"][5] = value;
        const bits = [valuesOf(opt), [...opt.state("m")["a.bias"]], opt.t, opt.hyper];
        opt.step();
        expect([valuesOf(opt), [...opt.state("m")["a.bias"]], opt.t, opt.hyper]).toEqual(bits);
      } else {
        opt.step();
        plain.step();
      }
    }
    expect([opt.t, opt.skipped]).toEqual([3, 3]);
    expect(valuesOf(opt)).toEqual(valuesOf(plain));
  });

  test("is said where it stands, and nothing has changed", async () => {
    const opt = await begin(adam(), { backend, dtype, nonFinite: "throw", accumulate: 2 });
    write(opt, "grads", 1);
    opt.step();
    opt.grads["norm.scale"][2] = Number.NaN;
    const before = opt.save();
    try {
      opt.step();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(NonFiniteGradientError);
      expect(error).toMatchObject({ tensor: "norm.scale", index: 2, value: Number.NaN, step: 1 });
    }
    expect(opt.save()).toEqual(before);
  });

  test("goes through the rule where nothing is asked for", async () => {
    const opt = await begin(gradientDescent(0.1), { backend, dtype });
    opt.grads["a.bias"][1] = Number.NaN;
    opt.step();
    expect([opt.t, opt.skipped, opt.params["a.bias"][1]]).toEqual([1, 0, Number.NaN]);
  });
});

test("large finite gradients are finite", async () => {
  const opt = await begin(gradientDescent(0), { nonFinite: "throw" });
  for (const name of names) opt.grads[name].fill(3.4e38);
  opt.step();
  expect(opt.t).toBe(1);
});

test.each([
  [{ accumulate: 0 }, "accumulate is 0"],
  [{ accumulate: 1.5 }, "accumulate is 1.5"],
  [{ nonFinite: "ignore" }, "nonFinite is ignore"],
  [{ acumulate: 2 }, "Did you mean accumulate?"],
])("%j is refused", async (options, message) => {
  await expect(optimizer(adam(), shapes, options as OptimizerOptions)).rejects.toThrow(message);
});
