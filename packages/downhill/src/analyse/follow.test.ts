import { expect, test } from "vitest";
import { adam } from "../rules/adam.ts";
import { gradientDescent } from "../rules/gradient-descent.ts";
import { momentum } from "../rules/momentum.ts";
import { optimizer } from "../run/optimizer.ts";
import { follow } from "./follow.ts";

test("gradient descent on λ θ²/2 is a power of 1 − α λ", () => {
  const path = follow(gradientDescent(0.1), { theta: 2, slope: (theta) => 4 * theta, steps: 20 });
  expect(path).toHaveLength(21);
  for (const [t, { θ = Number.NaN }] of path.entries()) expect(θ).toBeCloseTo(2 * 0.6 ** t, 14);
});

test.each([["momentum", momentum()] as const, ["adam", adam({ lr: 0.3 })] as const])(
  "%s: bit for bit the interpreting optimizer, states too",
  async (_name, rule) => {
    const path = follow(rule, { theta: -3, slope: (theta, t) => Math.sin(theta) + 1 / t, steps: 30 });
    const opt = await optimizer(rule, { w: [1] }, { backend: "interpret", dtype: "f64" });
    opt.params.w[0] = -3;
    for (const { θ, v } of path) {
      expect(opt.params.w[0]).toBe(θ);
      expect(opt.state("v").w[0]).toBe(v);
      opt.grads.w[0] = Math.sin(Number(θ)) + 1 / (opt.t + 1);
      opt.step();
    }
    opt.dispose();
  },
);

test("hyper goes over the rule's own; what is unknown is said", () => {
  const [, after] = follow(gradientDescent(), { theta: 1, slope: () => 1, steps: 1, hyper: { lr: 0.5 } });
  expect(after?.θ).toBe(0.5);
  expect(() => follow(gradientDescent(), { theta: 1, slope: () => 1, steps: 1, hyper: { beta: 1 } })).toThrow(
    "beta",
  );
});
