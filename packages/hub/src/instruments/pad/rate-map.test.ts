import { gradientDescent, momentum, nesterov, rule } from "downhill";
import { describe, expect, test } from "vitest";
import { exactValueAt, firstAxes, padAxes, shareOf, valueAt } from "./pad-axes.ts";
import { hyperAtCell, type PadMap, rateRange, refineBest, slowestFactor } from "./rate-map.ts";

const curvatures = [0.1, 2] as const;

describe("axes", () => {
  test("of a rule without a learning rate, or without any number, are those that it has", () => {
    const own = rule("mine(β = 0.9)\nv = β v + g\nθ = θ − 0.1 v");
    expect(firstAxes(padAxes(own, rateRange(own, 2))).map(({ word }) => word)).toEqual(["beta"]);
    const none = rule("mine()\nθ = θ − 0.1 g");
    expect(padAxes(none, rateRange(none, 2))).toEqual([]);
  });

  test("begin with the learning rate and the first number below 1", () => {
    expect(firstAxes(padAxes(momentum(0.1), rateRange(momentum(0.1), 2))).map(({ word }) => word)).toEqual([
      "lr",
      "beta",
    ]);
    expect(
      firstAxes(padAxes(gradientDescent(0.1), rateRange(momentum(0.1), 2))).map(({ word }) => word),
    ).toEqual(["lr"]);
  });

  test.each([
    ["no hyperparameter", "θ = θ − 0.1 g", []],
    ["another one", "slowed(κ = 2)\nθ = θ − 0.1 g / κ", ["kappa"]],
    ["two rates", "two(α_1 = 0.1, α_2 = 0.01)\nθ = θ − (α_1 + α_2) g", ["lr1", "lr2"]],
  ])("are those of a rule that has no learning rate but %s", (_, text, words) => {
    const own = rule<string>(text);
    expect(padAxes(own, rateRange(own, 2)).map(({ word }) => word)).toEqual(words);
  });

  test("a value is found again at its share, and their ends are their range", () => {
    for (const axis of padAxes(momentum(0.1), rateRange(momentum(0.1), 2))) {
      for (const share of [0, 0.3, 0.77, 1])
        expect(shareOf(axis, exactValueAt(axis, share))).toBeCloseTo(share, 12);
      expect(valueAt(axis, 0)).toBeCloseTo(axis.least, 3);
    }
  });
});

describe("the best point of a map of rates", () => {
  const [least, most] = curvatures;
  const mapOf = (rule: ReturnType<typeof momentum>): { map: PadMap; axes: ReturnType<typeof firstAxes> } => {
    const axes = firstAxes(padAxes(rule, rateRange(rule, 2)));
    const size = { columns: 48, rows: axes.length > 1 ? 36 : 1 };
    const values = Float64Array.from({ length: size.columns * size.rows }, (_, cell) =>
      slowestFactor(rule, hyperAtCell(axes, size, cell), curvatures),
    );
    return { map: { ...size, values }, axes };
  };

  test("heavy ball: Polyak's α, β and √β", () => {
    const rule = momentum(0.1);
    const { map, axes } = mapOf(rule);
    const best = refineBest(axes, map, (hyper) => slowestFactor(rule, hyper, curvatures));
    const root = (Math.sqrt(most / least) - 1) / (Math.sqrt(most / least) + 1);
    expect(best.value).toBeCloseTo(root, 3);
    expect(best.hyper.lr).toBeCloseTo((2 / (Math.sqrt(most) + Math.sqrt(least))) ** 2, 2);
    expect(best.hyper.beta).toBeCloseTo(root * root, 3);
  });

  test("gradient descent: α = 2/(μ + L), rate (κ − 1)/(κ + 1)", () => {
    const rule = gradientDescent(0.1);
    const { map, axes } = mapOf(rule);
    const best = refineBest(axes, map, (hyper) => slowestFactor(rule, hyper, curvatures));
    expect(best.hyper.lr).toBeCloseTo(2 / (least + most), 4);
    expect(best.value).toBeCloseTo((most / least - 1) / (most / least + 1), 5);
  });

  test("every cell of the map converges exactly below α L = 2 + 2β, Nesterov's (2 + 2β)/(1 + 2β)", () => {
    for (const [rule, limit] of [
      [momentum(0.1), (beta: number) => 2 + 2 * beta],
      [nesterov(0.1), (beta: number) => (2 + 2 * beta) / (1 + 2 * beta)],
    ] as const) {
      const { map, axes } = mapOf(rule);
      for (const [cell, rate] of map.values.entries()) {
        const { lr = 0, beta = 0 } = hyperAtCell(axes, map, cell);
        expect(rate < 1).toBe(lr * most < limit(beta));
      }
    }
  });
});
