import {
  adam,
  chain,
  ema,
  gradientDescent,
  momentum,
  optimizer,
  scheduleFreeAdamw,
  scheduleFreeSgd,
  swa,
  weightDecay,
} from "downhill";
import { describe, expect, test } from "vitest";
import { targets } from "./targets.ts";

const gradients = Array.from({ length: 20 }, (_, t) => [Math.sin(3 * t + 1), 2 * Math.cos(5 * t)]);
const start = [1, -0.5];

describe.each(targets)("$label", ({ backend, dtype }) => {
  const digits = dtype === "f64" ? 12 : 5;
  const follow = async (rule: Parameters<typeof optimizer>[0]) => {
    const opt = await optimizer(rule, { w: [2] }, { backend, dtype });
    opt.params.w.set(start);
    expect([...opt.evalParams().w]).toEqual(start);
    const trained: number[][] = [];
    const evaluated: number[][] = [];
    for (const g of gradients) {
      opt.grads.w.set(g);
      opt.step();
      evaluated.push([...opt.evalParams().w]);
      trained.push([...opt.params.w]);
    }
    return { trained, evaluated };
  };
  const expectClose = (
    found: readonly (readonly number[])[],
    wanted: readonly (readonly number[])[],
  ): void => {
    for (const [step, row] of wanted.entries())
      for (const [i, value] of row.entries())
        expect(found[step]?.[i], `step ${step + 1}`).toBeCloseTo(value, digits);
  };

  test("an average neither disturbs the training nor loses a step", async () => {
    const plain = await follow(adam(0.1));
    const { trained, evaluated } = await follow(chain(adam(0.1), ema(0.8)));
    expect(trained).toEqual(plain.trained);
    expect(plain.evaluated).toEqual(plain.trained);
    let average = start;
    expectClose(
      evaluated,
      trained.map((θ) => {
        average = average.map((value, i) => 0.8 * value + 0.2 * (θ[i] ?? Number.NaN));
        return average;
      }),
    );
  });

  test("SWA is the mean of every third step after the fourth", async () => {
    const { trained, evaluated } = await follow(chain(momentum(0.05), swa({ s: 4, c: 3 })));
    const wanted = trained.map((θ, index) => {
      const taken = trained.filter((_, step) => step <= index && (step + 1) % 3 === 0 && step + 1 > 4);
      if (taken.length === 0) return θ;
      return θ.map((_, i) => taken.reduce((sum, row) => sum + (row[i] ?? Number.NaN), 0) / taken.length);
    });
    expectClose(evaluated, wanted);
  });

  // x, y and z kept apart, as the paper has them.
  test.each([
    ["SGD", scheduleFreeSgd({ lr: 0.1, beta: 0.8, weightDecay: 0.05 }), 0.8, (g: number) => g],
    ["AdamW", scheduleFreeAdamw({ lr: 0.1, beta1: 0.8, weightDecay: 0.05 }), 0.8, undefined],
  ] as const)("schedule-free %s", async (_name, rule, β, direction) => {
    const { trained, evaluated } = await follow(rule);
    const [x, y, z, v] = [[...start], [...start], [...start], [0, 0]];
    const wanted = gradients.map((row, index) => {
      const t = index + 1;
      for (const [i, g] of row.entries()) {
        const second = 0.999 * (v[i] ?? 0) + 0.001 * g * g;
        v[i] = second;
        const u = direction?.(g) ?? g / (Math.sqrt(second / (1 - 0.999 ** t)) + 1e-8);
        z[i] = (z[i] ?? 0) - 0.1 * (u + 0.05 * (y[i] ?? 0));
        x[i] = (1 - 1 / t) * (x[i] ?? 0) + (z[i] ?? 0) / t;
        y[i] = (1 - β) * (z[i] ?? 0) + β * (x[i] ?? 0);
      }
      return { x: [...x], y: [...y] };
    });
    expectClose(
      trained,
      wanted.map((row) => row.y),
    );
    expectClose(
      evaluated,
      wanted.map((row) => row.x),
    );
  });
});

test("a checkpoint brings the average back", async () => {
  const make = () => optimizer(chain(gradientDescent(0.1), ema(0.9)), { w: [2] });
  const [one, other] = [await make(), await make()];
  one.params.w.set(start);
  for (const g of gradients) {
    one.grads.w.set(g);
    one.step();
  }
  other.load(one.save());
  expect([...other.evalParams().w]).toEqual([...one.evalParams().w]);
});

test("a chain has one evaluation, wherever it stands", () => {
  expect(() => chain(adam(), ema(), ema(0.9))).toThrow(/second link of this chain with an eval/);
  expect(chain(scheduleFreeSgd(), weightDecay(0.1)).program.evaluation).toBeDefined();
});

test("an average alone is no optimizer", async () => {
  await expect(optimizer(ema(), { w: [2] })).rejects.toThrow("chain(adam(), ema())");
});
