import { describe, expect, test } from "vitest";
import { rule } from "../notation/rule.ts";
import { plan } from "../passes/plan.ts";
import { compileJs, emitJs } from "./js.ts";
import { slotsOf } from "./pass-parts.ts";

/** θ after one step of a rule without hyperparameters. */
function step(text: string, theta: number, gradient: number): number {
  const [pass] = plan(rule(text).program, [], { reassociate: false }).passes;
  if (pass === undefined) throw new Error("the rule stores nothing");
  const given: Record<string, number> = { θ: theta, g: gradient };
  const slots = slotsOf(pass).map((slot) => Float64Array.of(given[slot] ?? 0));
  compileJs(pass)(0, 1, slots, new Float64Array(0), new Float64Array(0), 0);
  return slots[slotsOf(pass).indexOf("θ")]?.[0] ?? Number.NaN;
}

describe("operators that JavaScript reads otherwise", () => {
  test.each([
    ["a sign before a sign is no decrement", "θ ← −(−θ)", 3, 0, 3],
    ["a sign before a power", "θ ← −θ^g", 2, 4, -16],
    ["a negative constant after a minus", "θ ← θ − (−1)", 2, 0, 3],
    ["a negative base", "θ ← (−2)^g", 0, 4, 16],
    ["a difference from the right", "θ ← θ − (g − 1)", 5, 3, 3],
    ["a quotient from the right", "θ ← θ / (g / 2)", 12, 4, 6],
    ["a comparison inside a sum", "θ ← θ + (θ < g) * 10", 1, 2, 11],
    ["a choice inside a product", "θ ← 2 where(θ > g, θ, g)", 1, 5, 10],
    ["a choice inside a choice", "θ ← where(where(θ > 0, g, 0), 1, 2)", 1, 0, 2],
    ["a remainder", "θ ← mod(θ, g) * 2", 7, 4, 6],
  ])("%s: %s", (_what, text, theta, gradient, expected) => {
    expect(step(text, theta, gradient)).toBe(expected);
  });
});

test("a kernel loads each slot once and keeps shared values", () => {
  const [pass] = plan(rule("m_t = 0.5 m_(t-1) + g\nθ ← θ − m m").program, [], { reassociate: false }).passes;
  const source = pass === undefined ? "" : emitJs(pass);
  for (const slot of [0, 1, 2]) expect(source.match(new RegExp(`= a${slot}\\[i\\]`, "g"))).toHaveLength(1);
  expect(source.match(/0\.5 \* /g)).toHaveLength(1);
});
