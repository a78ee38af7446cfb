import { describe, expect, test } from "vitest";
import * as torch from "../dialects/torch.ts";
import { rule } from "../notation/rule.ts";
import { adam } from "../rules/adam.ts";
import { clipByValue } from "../rules/clip.ts";
import { weightDecay } from "../rules/decay.ts";
import { momentum } from "../rules/momentum.ts";
import { rmsprop } from "../rules/rmsprop.ts";
import { optimizer } from "../run/optimizer.ts";
import { explain } from "./explain.ts";
import { formatExplanation } from "./format-explanation.ts";

const unusual = `unusual(α = 0.1)
z_0 = θ_0
c_0 = 2
every 2:
  c = c + 1
z_t = 0.5 z_(t-1) + g / c
θ ← θ − α z_t`;
const gradients = [0.5, -0.2, 1e-3];

describe("worked steps are the closed formulas", () => {
  test("Adam, from Kingma & Ba's sums over all gradients", () => {
    const { steps } = explain(adam(), { theta: 1, gradients });
    let theta = 1;
    for (const { t, lines } of steps) {
      const seen = gradients.slice(0, t);
      const m = seen.reduce((sum, g, i) => sum + 0.1 * 0.9 ** (t - 1 - i) * g, 0);
      const v = seen.reduce((sum, g, i) => sum + 0.001 * 0.999 ** (t - 1 - i) * g * g, 0);
      const [mHat, vHat] = [m / (1 - 0.9 ** t), v / (1 - 0.999 ** t)];
      theta -= (0.001 * mHat) / (Math.sqrt(vHat) + 1e-8);
      expect(lines.map(({ name }) => name)).toEqual(["m", "v", "m̂", "v̂", "θ"]);
      const expected = [m, v, mHat, vHat, theta];
      for (const [index, { value }] of lines.entries()) expect(value).toBeCloseTo(expected[index] ?? 0, 14);
    }
  });

  test("momentum: a geometric sum", () => {
    const { steps } = explain(momentum({ lr: 0.1, beta: 0.5 }), { theta: 1, gradients: [1, 1, 1] });
    const expected = [0.1, 0.15, 0.175];
    for (const [index, { after }] of steps.entries()) expect(after.v).toBeCloseTo(expected[index] ?? 0, 14);
    expect(steps[2]?.after.θ).toBeCloseTo(1 - 0.1 - 0.15 - 0.175, 14);
    expect(steps[1]?.before).toEqual(steps[0]?.after);
  });
});

test("a run that is taken up in its middle goes on as it would have", () => {
  const whole = explain(adam(), { theta: 1, gradients });
  const [first, second] = whole.steps;
  const { θ: theta = Number.NaN, ...states } = first?.after ?? {};
  const later = explain(adam(), { theta, gradients: gradients.slice(1), after: { t: 1, states } });
  expect(later.steps[0]).toEqual(second);
  expect(() => explain(adam(), { theta, gradients, after: { t: 1, states: { m: 0 } } })).toThrow(
    "adam keeps v",
  );
});

test("lines have their LaTeX, with numbers where names were", () => {
  const { steps } = explain(rmsprop(0.1), { theta: 1, gradients: [-0.5] });
  const [first] = steps[0]?.lines ?? [];
  expect(first?.latex.equation).toBe("E[g^2]_t = \\beta E[g^2]_{t-1} + (1 - \\beta) g^2");
  expect(first?.latex.substituted).toBe("0.9 \\cdot 0 + (1 - 0.9) \\cdot (-0.5)^2");
});

test.each([
  ["adam", adam()],
  ["rmsprop", rmsprop(0.1)],
  ["torch.SGD", torch.SGD({ momentum: 0.9, weight_decay: 0.1, maximize: true })],
  ["a state from θ_0, a number for all, every", rule(unusual)],
])("%s: bit for bit what the interpreting optimizer does", async (_name, tried) => {
  const { steps } = explain(tried, { theta: 0.3, gradients: [0.1, -7, 1 / 3, 0, 1e-9] });
  const opt = await optimizer(tried, { w: [1] }, { backend: "interpret", dtype: "f64" });
  opt.params.w[0] = 0.3;
  for (const { gradient, after, lines } of steps) {
    opt.grads.w[0] = gradient;
    opt.step();
    expect(after.θ).toBe(opt.params.w[0]);
    expect(lines.findLast(({ name }) => name === "θ")?.value).toBe(after.θ);
  }
  opt.dispose();
});

describe("the data", () => {
  test("lines show the equation, the numbers, the value", () => {
    const [step] = explain(adam(), { theta: 1, gradients: [0.5] }).steps;
    expect(step?.lines[0]).toEqual({
      name: "m",
      shown: "m₁",
      equation: "m_t = β1 m_(t-1) + (1 − β1) g",
      substituted: "0.9 · 0 + (1 − 0.9) · 0.5",
      latex: {
        equation: "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1) g",
        substituted: "0.9 \\cdot 0 + (1 - 0.9) \\cdot 0.5",
      },
      value: (1 - 0.9) * 0.5,
    });
    expect(step?.before).toEqual({ θ: 1, m: 0, v: 0 });
    expect(step?.hostScalars.find(({ expression }) => expression === "1 − β2^t")).toEqual({
      expression: "1 − β2^t",
      substituted: "1 − 0.999¹",
      latex: { expression: "1 - \\beta_2^t", substituted: "1 - 0.999^1" },
      value: 1 - 0.999,
    });
  });

  test("of an if only the chosen lines are there", () => {
    const { steps } = explain(torch.SGD({ momentum: 0.9 }), { theta: 1, gradients: [1, 1] });
    expect(steps.map(({ lines }) => lines[0]?.equation)).toEqual(["u_t = g", "u_t = μ u_(t-1) + (1 − τ) g"]);
  });

  test("hyper goes over the rule's own values, which go over the text's", () => {
    const { hyper } = explain(adam({ lr: 0.5, beta1: 0.3 }), { theta: 0, gradients: [1], hyper: { α: 2 } });
    expect(hyper).toEqual({ α: 2, β1: 0.3, β2: 0.999, ε: 1e-8 });
  });

  test("divergence is a result", () => {
    const { steps } = explain(momentum(), { theta: 1, gradients: [Infinity, -Infinity] });
    expect(steps[1]?.after).toEqual({ θ: Number.NaN, v: Number.NaN });
    expect(formatExplanation(explain(momentum(), { theta: 1, gradients: [Infinity, -Infinity] }))).toContain(
      "NaN",
    );
  });

  test("what is missing is said", () => {
    expect(() => explain(adam(), { theta: 1, gradients: [] })).toThrow("at least one gradient");
    expect(() => explain(weightDecay(), { theta: 1, gradients: [1] })).toThrow("no default for lr");
    expect(() => explain(adam(), { theta: 1, gradients: [1], hyper: { beta3: 1 } })).toThrow("beta3");
  });
});

describe("the board", () => {
  test("reads as one would write it", () => {
    const text = formatExplanation(explain(adam(), { theta: 1, gradients: [0.5, -0.2] }));
    expect(text.split("\n").slice(7)).toEqual([
      "with α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8",
      "from θ₀ = 1, m₀ = 0, v₀ = 0",
      "",
      "step 1, g = 0.5",
      "  m₁ = 0.9 · 0 + (1 − 0.9) · 0.5 = 0.05",
      "  v₁ = 0.999 · 0 + (1 − 0.999) · 0.5² = 0.00025",
      "  m̂₁ = 0.05 / (1 − 0.9¹) = 0.5",
      "  v̂₁ = 0.00025 / (1 − 0.999¹) = 0.25",
      "  θ₁ = 1 − 0.001 · 0.5 / (√0.25 + 1e-8) = 0.999",
      "",
      "step 2, g = −0.2",
      "  m₂ = 0.9 · 0.05 + (1 − 0.9) · (−0.2) = 0.025",
      "  v₂ = 0.999 · 0.00025 + (1 − 0.999) · (−0.2)² = 0.00028975",
      "  m̂₂ = 0.025 / (1 − 0.9²) = 0.131579",
      "  v̂₂ = 0.00028975 / (1 − 0.999²) = 0.144947",
      "  θ₂ = 0.999 − 0.001 · 0.131579 / (√0.144947 + 1e-8) = 0.998654",
    ]);
  });

  test("signs never meet", () => {
    const text = formatExplanation(explain(clipByValue(), { theta: -1, gradients: [-3] }));
    expect(text).toContain("g₁ = clip(−3, −1, 1) = −1");
    const minus = rule("θ ← θ − (−g) + −g");
    expect(formatExplanation(explain(minus, { theta: 1, gradients: [-2] }))).toContain(
      "θ₁ = 1 − (−(−2)) + (−(−2)) = 1",
    );
  });

  test("what is evaluated with stands last", () => {
    const averaged = rule("θ ← θ − 0.5 g\ne_t = 0.5 e_(t-1) + 0.5 θ\neval θ = e / (1 − 0.5^t)");
    const { steps } = explain(averaged, { theta: 1, gradients: [1, 1] });
    // θ is 0.5 and 0; its averages are 0.5 and (0.25 · 0.5 + 0.5 · 0) / 0.75 = 1/6.
    expect(steps.map(({ evaluation }) => evaluation?.value)).toEqual([0.5, 0.125 / 0.75]);
    const last = formatExplanation(explain(averaged, { theta: 1, gradients: [1, 1] }))
      .split("\n")
      .at(-1);
    expect(last).toBe("  eval θ = 0.125 / (1 − 0.5²) = 0.166667");
  });

  test("a long line breaks at spaces, its result below", () => {
    const long = rule("θ ← θ − 0.123456 g + 0.234567 g − 0.345678 g + 0.456789 g − 0.56789 g");
    const lines = formatExplanation(explain(long, { theta: 1, gradients: [0.111111] })).split("\n");
    for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(80);
    expect(lines.at(-1)).toMatch(/^ {5}= 0\.\d+$/);
  });
});
