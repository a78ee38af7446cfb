import { describe, expect, test } from "vitest";
import * as torch from "../dialects/torch.ts";
import { exportedRules } from "../exported-rules.ts";
import * as library from "../index.ts";
import type { Rule } from "../notation/rule.ts";
import { rule } from "../notation/rule.ts";
import { explain } from "./explain.ts";
import { facts } from "./facts.ts";
import { formatExplanation } from "./format-explanation.ts";

const { adam, adamw, chain, clipByGlobalNorm, clipByValue, gradientDescent, l2, lamb, lars } = library;
const { momentum, nesterov, rmsprop, weightDecay } = library;

test("the table below has the rules", () => {
  expect(exportedRules.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "adam",
      "adamw",
      "clipByValue",
      "gradientDescent",
      "weightDecay",
      "SGD",
      "AdamW",
    ]),
  );
});

/**
 * Rules whose own formula mixes units. AdaBelief adds ε to a squared gradient and to a root of one; RAdam's α is a length
 * once the step is divided by √v̂, and is not before that. LAMB's ratio is a length over a plain number, or 1.
 */
const knownConflicts: Readonly<Record<string, readonly string[]>> = {
  lamb: ["where(‖θ‖ ‖u‖ > 0, ‖θ‖ / ‖u‖, 1)"],
  adabelief: ["√s\u0302 + ε"],
  radam: ["θ − α m̂"],
  RAdam: ["θ − η m̂"],
};

describe.each(exportedRules)("%s", (name, tried) => {
  test("can be explained on a board of 80 columns", () => {
    const hyper = "lr" in tried.hyper ? {} : wordsOf(tried);
    const text = formatExplanation(explain(tried, { theta: 1.25, gradients: [0.5, -0.2], hyper }));
    const worked = text.slice(text.indexOf("step 1"));
    for (const line of worked.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  test("has facts that are plain data", () => {
    const known = facts(tried);
    expect(structuredClone(known)).toEqual(known);
    expect(known.units.conflicts.map(({ part }) => part)).toEqual(knownConflicts[name] ?? []);
  });
});

describe("costs", () => {
  // A state is 4 bytes; a step reads θ, g and every state and writes θ and every state.
  test.each([
    ["gradient descent", gradientDescent(), 0, 12],
    ["momentum", momentum(), 4, 20],
    ["Adam", adam(), 8, 28],
    ["AMSGrad", torch.Adam({ amsgrad: true }), 12, 36],
  ])("%s", (_name, tried, state, moved) => {
    const { stateBytes, steady } = facts(tried).costs;
    expect(stateBytes).toEqual({ f32: state, f64: 2 * state });
    expect(steady.bytesMoved).toEqual({ f32: moved, f64: 2 * moved });
    expect(steady.passes).toBe(1);
  });

  test.each([
    ["one where a norm is only remembered", "n_t = ‖g‖\nθ ← θ − α g / (1 + n_(t-1))", []],
    ["one more for a norm", "θ ← θ − α g / ‖g‖", [["‖g‖"]]],
    [
      "one more for two norms of the same wait",
      "θ ← θ − α g ‖θ‖ / (‖g‖ + all.mean(g))",
      [["‖θ‖", "‖g‖", "all.mean(g)"]],
    ],
    ["two more for a norm of what waited", "u = g − mean(g)\nθ ← θ − α u / ‖u‖", [["mean(g)"], ["‖u‖"]]],
  ])("passes: %s", (_what, text, waits) => {
    const { steady } = facts(rule(text)).costs;
    expect(steady.passes).toBe(1 + waits.length);
    expect(steady.waits).toEqual(waits);
  });

  // LAMB: θ, g, m, v in and m, v out while the norms are taken, then θ, m, v in and θ out: 40 bytes. A clip in front
  // of Adam reads g once more: 28 + 4.
  test.each([
    ["LAMB", lamb(), 40],
    ["Adam behind a clip by the global norm", chain(clipByGlobalNorm(), adam()), 32],
    ["LARS", lars(), 28],
  ])("bytes moved by %s", (_name, tried, moved) => {
    expect(facts(tried).costs.steady.bytesMoved.f32).toBe(moved);
  });

  test("operations as written: one product and one difference for gradient descent", () => {
    expect(facts(gradientDescent()).costs.steady.operations.written).toBe(2);
  });

  test("the first step of torch.SGD does not read its buffer", () => {
    const { perChoice, steady } = facts(torch.SGD({ momentum: 0.9 })).costs;
    expect(perChoice.map(({ firstStep, steps, bytesMoved }) => [firstStep, steps, bytesMoved.f32])).toEqual([
      [1, 1, 16],
      [2, 999, 20],
    ]);
    expect(steady).toBe(perChoice[1]);
  });

  test("every 10: a tenth of the steps", () => {
    const { perChoice } = facts(rule("a(α = 1)\nevery 10:\n  s = θ\nθ ← θ − α g + 0 s")).costs;
    expect(perChoice.map(({ firstStep, steps }) => [firstStep, steps])).toEqual([
      [1, 900],
      [10, 100],
    ]);
  });

  test("a rule that only changes the gradient is no kernel", () => {
    expect(facts(clipByValue()).costs.steady).toMatchObject({ passes: 0, bytesMoved: { f32: 0 } });
    expect(facts(clipByValue()).step).toBeUndefined();
  });
});

describe("the gradient's scale", () => {
  test.each([
    ["gradient descent", gradientDescent(), { degree: 1, withoutEpsilon: false, how: "tested" }],
    ["momentum", momentum(), { degree: 1, withoutEpsilon: false, how: "tested" }],
    ["Nesterov", nesterov(), { degree: 1, withoutEpsilon: false, how: "tested" }],
    ["Adam", adam(), { degree: 0, withoutEpsilon: true, how: "proved" }],
    ["Adam, ε = 0", adam({ eps: 0 }), { degree: 0, withoutEpsilon: false, how: "proved" }],
    ["RMSprop", rmsprop(), { degree: 0, withoutEpsilon: true, how: "proved" }],
    ["sign", rule("a(α = 1)\nθ ← θ − α sign(g)"), { degree: 0, withoutEpsilon: false, how: "proved" }],
    ["a root", rule("a(α = 1)\nθ ← θ − α sign(g) √|g|"), { degree: 0.5, how: "tested" }],
    ["a square", rule("a(α = 1)\nθ ← θ − α g²"), { degree: 2 }],
    ["a sum of powers", rule("a(α = 1)\nθ ← θ − α (g + g²)"), { degree: undefined }],
    ["decay and step", torch.SGD({ weight_decay: 0.1 }), { degree: undefined }],
  ])("%s", (_name, tried, expected) => {
    expect(facts(tried).step?.degree).toMatchObject(expected);
  });

  test("a state that starts at a number breaks it, and no proof says otherwise", () => {
    const started = rule("a(α = 1)\nv_0 = 1\nv_t = 0.9 v_(t-1) + 0.1 g²\nθ ← θ − α g / √v_t");
    expect(facts(started).step?.invariance.gradientScale).toMatchObject({ holds: false, how: "tested" });
  });

  test("the first step of Adam is α, of RMSprop α / √(1 − β)", () => {
    expect(facts(adam({ lr: 0.01 })).step?.firstStepBound).toBeCloseTo(0.01, 12);
    expect(facts(rmsprop({ lr: 0.01, beta: 0.99 })).step?.firstStepBound).toBeCloseTo(0.1, 12);
    expect(facts(gradientDescent()).step?.firstStepBound).toBeUndefined();
    expect(facts(adamw()).step?.firstStepBound).toBeUndefined();
  });
});

describe("rescaled parameters", () => {
  test("Adam and gradient descent notice, a rule that steps by θ_0's own scale does not", () => {
    expect(facts(adam()).step?.invariance.diagonalRescaling.holds).toBe(false);
    expect(facts(gradientDescent()).step?.invariance.diagonalRescaling.holds).toBe(false);
    const quotient = rule(
      "a(ρ = 0.9)\nd_0 = θ_0\nv_t = ρ v_(t-1) + (1 − ρ) g²\nθ ← θ − d g / √v_t\nd_t = ρ d_(t-1)",
    );
    expect(facts(quotient).step?.invariance.diagonalRescaling).toMatchObject({ holds: true, how: "proved" });
  });

  test("the order of elements is never noticed", () => {
    expect(facts(adam()).step?.invariance.permutation).toMatchObject({ holds: true, how: "proved" });
  });
});

describe("turned coordinates", () => {
  const turns = (text: string) => facts(rule(text)).step?.invariance.rotation;

  // Sums of gradients with numbers in front turn with them; a component of its own, its sign or its square do not.
  test.each([
    ["momentum", "m_t = 0.9 m_(t-1) + g\nθ ← θ − α m_t"],
    ["a normalised gradient", "θ ← θ − α g / ‖g‖"],
    ["a clip by the norm", "g ← g · min(1, 1 / all.norm(g))\nθ ← θ − α g"],
    ["a product of two", "m_t = 0.9 m_(t-1) + g\nθ ← θ − α where(dot(m_t, g) > 0, 1, 0.1) g"],
    ["two ways to the same", "if t = 1:\n  m_t = g\nelse:\n  m_t = m_(t-1) / 2 + g\nθ ← θ − α m_t"],
    ["a start at θ_0", "z_0 = θ_0\nz_t = z_(t-1) − α g\nθ ← (θ + z_t) / 2"],
    ["a rate that is a state", "n_t = n_(t-1) + ‖g‖²\nθ ← θ − α g / √n_t"],
  ])("%s turns with them", (_what, text) => {
    expect(turns(text)).toMatchObject({ holds: true, how: "proved" });
  });

  test.each([
    ["Adam's square", "v_t = 0.9 v_(t-1) + g²\nθ ← θ − α g / √v_t"],
    ["a sign", "θ ← θ − α sign(g)"],
    ["a mean", "θ ← θ − α (g − mean(g))"],
    ["a largest component", "θ ← θ − α g / max(g)"],
    ["a mask by component", "m_t = 0.9 m_(t-1) + g\nθ ← θ − α where(m_t g > 0, g, 0)"],
    ["a state that starts at 1", "m_0 = 1\nm_t = 0.9 m_(t-1) + g\nθ ← θ − α m_t"],
    ["a number added to each", "θ ← θ − α (g + 0.1)"],
    ["a state that only sometimes turns", "if t > 2:\n  m_t = g²\nelse:\n  m_t = g\nθ ← θ − α m_t"],
  ])("%s does not", (_what, text) => {
    expect(turns(text)).toMatchObject({ holds: false, how: "tested" });
  });

  test("what no line proves is tested", () => {
    expect(turns("θ ← θ − α sign(g) abs(g)")).toMatchObject({ holds: true, how: "tested" });
  });
});

test("what is evaluated with", () => {
  expect(facts(library.scheduleFreeSgd()).evaluation).toBe("(θ − (1 − β) z) / β");
  expect(facts(adam()).evaluation).toBeUndefined();
});

describe("units, for a loss in L and parameters in P", () => {
  test.each([
    ["gradient descent", gradientDescent(), { α: "P²/L" }],
    ["momentum", momentum(), { α: "P²/L", β: "1", v: "P" }],
    ["Adam", adam(), { α: "P", β1: "1", β2: "1", ε: "L/P", m: "L/P", v: "L²/P²" }],
    ["AdamW", adamw(), { α: "P", λ: "1/P" }],
    ["RMSprop with ε in the root", rmsprop(), { ε: "L²/P²" }],
    ["L2", l2(), { λ: "L/P²" }],
    ["decay", weightDecay(), { λ: "[λ]", α: "1/[λ]" }],
  ])("%s", (_name, tried, needed) => {
    expect(facts(tried).units).toMatchObject({ consistent: true, needed });
  });

  test("which rules could do with plain numbers", () => {
    expect(facts(gradientDescent()).units.plainHyperparameters).toBe(false);
    expect(facts(weightDecay()).units.plainHyperparameters).toBe(true);
  });

  test.each([
    ["a(α = 1)\nθ ← θ − α (g + g²)", "θ ← θ − α (g + g²)", "g + g²", "L/P and L²/P²"],
    ["θ ← θ − g", "θ ← θ − g", "θ − g", "P and L/P"],
    ["a(α = 1)\nθ ← θ − α exp(g)", "θ ← θ − α exp(g)", "exp(g)", "L/P and 1"],
    ["a(α = 1)\nm_t = m_(t-1) + g\nm_t = g²\nθ ← θ − α m_t", "m_t = g²", "g²", "is given L²/P²"],
    [
      "a(α = 1)\nif t = 1:\n  g ← sign(g)\nθ ← θ − α g",
      "if t = 1:",
      "t = 1",
      "g has unit 1 after one branch",
    ],
  ])("%j contradicts itself", (text, line, part, message) => {
    const { consistent, conflicts } = facts(rule(text)).units;
    expect(consistent).toBe(false);
    expect(conflicts[0]).toMatchObject({ line, part });
    expect(conflicts[0]?.message).toContain(message);
  });
});

describe("stability on a quadratic", () => {
  const limitOf = (tried: Rule) => {
    const stability = facts(tried).step?.stability;
    if (!stability?.linear) throw new Error(`${tried.name} is not linear: ${stability?.because}`);
    return stability;
  };

  test("gradient descent: 2, and one step at 1", () => {
    const { limit, best, rate } = limitOf(gradientDescent());
    expect(rate).toBe("α");
    expect(limit).toBeCloseTo(2, 6);
    expect(best.at).toBeCloseTo(1, 6);
    expect(best.factor).toBeCloseTo(0, 6);
  });

  test.each([0, 0.5, 0.9, 0.99])("heavy ball at β = %d: 2 + 2β, best √β from (1 − √β)²", (beta) => {
    const { limit, best } = limitOf(momentum({ beta, lr: 0.3 }));
    expect(limit).toBeCloseTo(2 + 2 * beta, 6);
    expect(best.factor).toBeCloseTo(Math.sqrt(beta), 6);
    expect(best.at).toBeCloseTo((1 - Math.sqrt(beta)) ** 2, 6);
  });

  test.each([0.5, 0.9, 0.99])("Nesterov at β = %d: (2 + 2β)/(1 + 2β), best at 1", (beta) => {
    const { limit, best } = limitOf(nesterov({ beta }));
    expect(limit).toBeCloseTo((2 + 2 * beta) / (1 + 2 * beta), 6);
    // z² − (1+β)(1−x) z + β(1−x) has both roots at 0 for x = 1.
    expect(best.at).toBeCloseTo(1, 6);
    expect(best.factor).toBeLessThan(1e-6);
  });

  test("torch.SGD, whose first step differs, is judged by the later ones", () => {
    expect(limitOf(torch.SGD({ momentum: 0.9 })).limit).toBeCloseTo(3.8, 6);
  });

  test("an implicit step has no limit", () => {
    expect(limitOf(rule("a(α = 0.5)\nθ ← where(θ = 0, 0, θ² / (θ + α g))")).limit).toBe(Infinity);
  });

  test.each([
    [adam(), "not linear"],
    [weightDecay(), "does not follow the gradient"],
    [rule("a(α = 1)\nθ ← θ + α g"), "does not converge"],
    [rule("a(α = 1)\nevery 2:\n  θ ← θ − α g\nθ ← θ − α g"), "not the same at every t"],
    [rule("a(α = 1)\nevery 300:\n  θ ← θ − α g\nθ ← θ − α g"), "not the same at every t"],
  ])("why there is none: %#", (tried, because) => {
    const stability = facts(tried).step?.stability;
    expect(stability?.linear === false && stability.because).toContain(because);
  });
});

function wordsOf({ program }: Rule): Record<string, number> {
  return Object.fromEntries(
    program.hyperparameters.flatMap(({ word, value }) => (value === undefined ? [[word, 0.1] as const] : [])),
  );
}

function widthOf(line: string): number {
  return Array.from(line.replace(/\p{M}/gu, "")).length;
}
