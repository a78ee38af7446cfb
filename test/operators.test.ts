import { describe, expect, test } from "vitest";
import { meaning, type Op } from "../packages/downhill/src/ir/ops.ts";
import { rule } from "../packages/downhill/src/notation/rule.ts";
import { optimizer } from "../packages/downhill/src/run/optimizer.ts";

/** Every operator as a rule over a = θ, b = g, c = a constant of the rule. */
const spelled: Record<Op, string> = {
  add: "θ + g",
  sub: "θ − g",
  mul: "θ g",
  div: "θ / g",
  mod: "mod(θ, g)",
  neg: "−θ",
  pow: "θ^g",
  sqrt: "√θ",
  cbrt: "cbrt(θ)",
  exp: "exp(θ)",
  log: "log(θ)",
  tanh: "tanh(θ)",
  sigmoid: "sigmoid(θ)",
  atan2: "atan2(θ, g)",
  sign: "sign(θ)",
  abs: "|θ|",
  min: "min(θ, g)",
  max: "max(θ, g)",
  clip: "clip(θ, g, 0.5)",
  where: "where(θ, g, 0.5)",
  lt: "(θ < g)",
  le: "(θ ≤ g)",
  gt: "(θ > g)",
  ge: "(θ ≥ g)",
  eq: "(θ == g)",
  ne: "(θ ≠ g)",
};

const edges = [
  0,
  -0,
  1,
  -1,
  0.5,
  2,
  3,
  -2.5,
  1e-3,
  -7e4,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  // The smallest and largest numbers of float32 and float64, and one below the normal range of each.
  2 ** -149,
  -(2 ** -149),
  2 ** -130,
  2 ** -1074,
  -(2 ** -1060),
  2 ** 127,
  -(2 ** 127),
  2 ** 1023,
];
const pairs = edges.flatMap((a) => edges.map((b) => [a, b] as const));

const targets = [
  ["js", "f64"],
  ["wasm", "f64"],
  ["js", "f32"],
  ["wasm", "f32"],
] as const;

describe.each(targets)("%s %s computes what ops.ts means", (backend, dtype) => {
  const round = dtype === "f32" ? Math.fround : (value: number) => value;

  test.each(Object.entries(spelled))("%s", async (op, text) => {
    const opt = await optimizer(rule(`θ ← ${text}`), { w: [pairs.length] }, { backend, dtype });
    opt.params.w.set(pairs.map(([a]) => a));
    opt.grads.w.set(pairs.map(([, b]) => b));
    opt.step();
    const of = meaning[op as Op] as (...args: number[]) => number;
    for (const [index, [a, b]] of pairs.entries()) {
      // A double operation rounded once more to float32 is the float32 operation for + − × ÷ √ (Figueroa 1995).
      const expected = round(of(round(a), round(b), 0.5));
      expect(opt.params.w[index], `${op}(${round(a)}, ${round(b)}, 0.5)`).toBe(expected);
    }
  });
});
