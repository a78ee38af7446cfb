import {
  adam,
  adamw,
  chain,
  clipByGlobalNorm,
  constant,
  cosine,
  gradientDescent,
  lamb,
  linear,
  type Optimizer,
  type OptimizerOptions,
  reduceOnPlateau,
  rule,
  warmup,
} from "downhill";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begin, type Name, write } from "./small-network.ts";

const noDecay = { match: ["*.bias", /^norm\./], hyper: { weightDecay: 0 } };

describe("a checkpoint brings everything back", () => {
  const make = () =>
    begin(chain(clipByGlobalNorm(1), adamw()), {
      groups: [noDecay, { match: "b.*", rule: lamb(0.01) }],
      accumulate: 3,
      nonFinite: "skip",
      schedule: {
        lr: warmup(3, reduceOnPlateau(0.1, { factor: 0.5, patience: 1 })),
        beta1: cosine(0.9, 0.8, 20),
      },
    });
  /** One call, by its number. */
  const call = (opt: Optimizer<Name>, index: number): void => {
    write(opt, "grads", index);
    if (index % 5 === 2) opt.grads["a.weight"][0] = Number.NaN;
    opt.step();
    if (index % 2 === 0) opt.report(index < 4 ? 10 - index : 9);
  };

  test("after any call, bit by bit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(24), fc.nat(12), async (before, after) => {
        const opt = await make();
        for (let index = 0; index < before; index++) call(opt, index);
        const next = await make();
        call(next, 7);
        next.load(opt.save());
        expect(next.save()).toEqual(opt.save());
        for (let index = before; index < before + after; index++) {
          call(opt, index);
          call(next, index);
        }
        expect(next.save()).toEqual(opt.save());
        expect([next.t, next.skipped, next.hyper, next.groups]).toEqual([
          opt.t,
          opt.skipped,
          opt.hyper,
          opt.groups,
        ]);
      }),
      { seed: 5, numRuns: 15 },
    );
  });

  test("the file's schedules, whatever this optimizer's are", async () => {
    const one = await begin(adam(), { schedule: { lr: linear(1, 0, 10) } });
    one.step();
    const other = await begin(adam(), { schedule: { eps: constant(3) } });
    other.load(one.save());
    expect(other.hyper).toEqual(one.hyper);
  });

  test.each<readonly [string, OptimizerOptions, string]>([
    [
      "other groups",
      { groups: [{ match: "a.*", hyper: { lr: 1 } }] },
      "the tensors of its group 1 are others",
    ],
    ["no groups", {}, "it has 1 groups and this optimizer 0"],
    ["no sums", { groups: [{ match: "*.bias", hyper: { lr: 1 } }] }, "1 gradients added up for a step"],
  ])("not into an optimizer with %s", async (_what, options, message) => {
    const opt = await begin(adam(), { groups: [{ match: "*.bias", hyper: { lr: 1 } }], accumulate: 2 });
    opt.step();
    const other = await begin(adam(), options);
    const before = other.save();
    expect(() => other.load(opt.save())).toThrow(message);
    expect(other.save()).toEqual(before);
  });

  test("of schema 1 leaves the schedules as they are", async () => {
    const opt = await begin(adam(), { schedule: { lr: linear(1, 0, 10) } });
    opt.step();
    // What the first schema wrote: no counts, no schedules.
    const { readSafetensors, writeSafetensors } = await import(
      "../packages/downhill/src/state/safetensors.ts"
    );
    const { metadata, tensors } = readSafetensors(opt.save());
    const old = [...metadata].filter(([key]) => !/^(added|skipped|groups|schedule\..*)$/.test(key));
    const bytes = writeSafetensors({ metadata: new Map(old).set("downhill", "1"), tensors });
    const other = await begin(adam(), { schedule: { lr: linear(0.5, 0, 10) } });
    other.load(bytes);
    expect([other.t, other.hyper.lr]).toEqual([1, 0.45]);
  });
});

test("gradients added up for more calls than make a step here are refused", async () => {
  const four = await begin(gradientDescent(), { accumulate: 4 });
  for (let call = 0; call < 3; call++) four.step();
  const two = await begin(gradientDescent(), { accumulate: 2 });
  expect(() => two.load(four.save())).toThrow("it has 3 gradients added up for a step, and here 2 make one");
  const five = await begin(gradientDescent(), { accumulate: 5 });
  five.load(four.save());
  for (let call = 0; call < 2; call++) five.step();
  expect(five.t).toBe(1);
});

test("a step that groups refuse leaves the gradients added up before it as they are", async () => {
  const early = rule("a(α = 1, k = 2)\nif t > k:\n  θ ← θ − 2 α g\nelse:\n  θ ← θ − α g");
  const opt = await begin(early, { accumulate: 2, groups: [{ match: "*.bias", hyper: { k: 0 } }] });
  write(opt, "grads", 1);
  opt.step();
  const bits = opt.save();
  for (let attempt = 0; attempt < 2; attempt++)
    expect(() => opt.step()).toThrow("chooses other lines for one group than for another at step 1");
  expect(opt.save()).toEqual(bits);
  opt.step({ k: 5 });
  expect(opt.t).toBe(1);
});

test.each([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN])(
  "a metric of %d is no better than any, and a checkpoint holds what came of it",
  async (metric) => {
    for (const best of ["smallest", "largest"] as const) {
      const options = { schedule: { lr: reduceOnPlateau(1, { factor: 0.5, patience: 0, best }) } };
      const opt = await begin(adam(), options);
      for (const told of [0.3, metric]) opt.report(told);
      expect(opt.hyper.lr).toBe(0.5);
      const other = await begin(adam(), options);
      other.load(opt.save());
      expect(other.hyper.lr).toBe(0.5);
    }
  },
);

test("a metric that is no number is refused", async () => {
  const opt = await begin(adam(), { schedule: { lr: reduceOnPlateau(0.1) } });
  expect(() => opt.report("0.3" as unknown as number)).toThrow(TypeError);
});
