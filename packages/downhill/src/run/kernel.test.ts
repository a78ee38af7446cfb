import { expect, test } from "vitest";
import { rule } from "../notation/rule.ts";
import { optimizer } from "./optimizer.ts";

// In float32 θ / g alone would be 1e40 or 1e-45, outside its range; c θ is not.
test.each([
  ["overflow", 1e-20, 1e30, 1e-10, 1e20],
  ["underflow", 1e20, 1e-30, 1e15, 1e-25],
])("gathering host factors adds no %s to a quotient", async (_what, c, theta, gradient, expected) => {
  const opt = await optimizer(rule(`scaled(c = ${c})\nθ ← (c θ) / g`), { w: [5] }, { backend: "wasm" });
  opt.params.w.fill(theta);
  opt.grads.w.fill(gradient);
  opt.step();
  for (const value of opt.params.w) expect(Math.abs(value / expected - 1)).toBeLessThan(1e-6);
});
