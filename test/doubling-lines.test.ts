import {
  convergenceFactor,
  emit,
  emitTargets,
  equivalent,
  explain,
  facts,
  findEquivalent,
  follow,
  formatExplanation,
  gradientDescent,
  optimizer,
  type Rule,
  recognise,
  rule,
} from "downhill";
import { describe, expect, test } from "vitest";
import { createAtoms } from "../packages/downhill/src/analyse/atoms.ts";
import { mostCost, normaliser } from "../packages/downhill/src/analyse/normal-form.ts";
import { inline } from "../packages/downhill/src/passes/inline.ts";
import { specialise } from "../packages/downhill/src/passes/specialise.ts";

/**
 * A text in which each line reads the line before twice, so that what is written out in full doubles with each line.
 * @param next a line's value, over the name of the line before
 * @param last θ's line, over the name of the last
 */
function double(count: number, first: string, next: (before: string) => string, last: (a: string) => string) {
  const lines = Array.from({ length: count }, (_, i) => `a${i + 2} = ${next(`a${i + 1}`)}`);
  return [`a1 = ${first}`, ...lines, last(`a${count + 1}`)].join("\n");
}

const unmoved = (a: string): string => `θ = θ − α (g + 0 ${a})`;
const texts = {
  "sums below fractions": double(40, "1/(1 + g²)", (a) => `(${a} + 1)/(${a} + 2)`, unmoved),
  "squares and sums": double(40, "0.001 g / (1 + g²)", (a) => `${a} ${a} + ${a} / 2`, unmoved),
  roots: double(40, "g²", (a) => `√(${a} + √(${a} + 1))`, unmoved),
  "powers of powers": double(40, "1 + 1/(1 + g²)", (a) => `(${a} + 1)^(1/(1 + ${a}))`, unmoved),
  minima: double(40, "g", (a) => `min(${a}, 1 − ${a})`, unmoved),
  functions: double(40, "g", (a) => `exp(−${a}²) tanh(${a})`, unmoved),
  "numbers on the host": double(40, "1/(1 + α²)", (a) => `(${a} + 1)/(${a} + 2)`, unmoved),
  norms: double(40, "‖g‖ / (1 + ‖g‖)", (a) => `${a} ${a} / (1 + ${a})`, unmoved),
  "norms of norms": double(40, "‖g‖", (a) => `‖${a} g‖ / (1 + ‖${a} θ‖ + ‖${a} g‖)`, unmoved),
  "norms over every tensor": double(
    40,
    "0.1 g / (1 + |g|)",
    (a) => `${a} ${a} + ${a} / 2`,
    (a) => unmoved(`all.norm(${a})`),
  ),
} as const;

const entries = Object.entries(texts).map(([name, text]): [string, Rule] => [name, rule(text as string)]);
const plain = gradientDescent({ lr: 0.001 });

describe.each(entries)("%s, each line of which reads the line before twice", (name, made) => {
  test("add nothing, and are themselves", () => {
    const how = name.includes("squares") || name.includes("every") ? "tested" : "proved";
    expect(equivalent(plain, made)).toMatchObject({ equivalent: true, how });
    expect(equivalent(made, rule(made.text as string))).toMatchObject({ equivalent: true, how: "proved" });
    expect(findEquivalent([plain], (one) => one, made)).toBe(plain);
    expect(recognise(plain, made, {}, []).kind).toBe("same");
  });

  test("cost a proof no more than it may", () => {
    // The operation that goes beyond it is the last.
    expect(proofCost(made)).toBeLessThan(1.1 * mostCost);
  });

  test("take the steps of gradient descent on every backend", async () => {
    const inputs = { theta: 1, slope: (θ: number) => 0.5 * θ, steps: 3 };
    expect(follow(made, inputs).map(({ θ }) => θ)).toEqual(follow(plain, inputs).map(({ θ }) => θ));
    for (const backend of ["interpret", "js", "wasm"] as const) {
      const opt = await optimizer(made, { w: [4] }, { backend, dtype: "f64" });
      opt.grads.w.set([1, -2, 0.5, 3]);
      opt.step();
      expect([...opt.params.w], backend).toEqual([1, -2, 0.5, 3].map((g) => 0 - 0.001 * g));
    }
  });

  test("are explained, with facts, at a length that follows the text's", () => {
    const explanation = explain(made, { theta: 1, gradients: [0.5] });
    expect(explanation.steps[0]?.after.θ).toBe(1 - 0.001 * 0.5);
    expect(formatExplanation(explanation).length).toBeLessThan(20 * made.text.length);
    expect(JSON.stringify(facts(made)).length).toBeLessThan(20 * made.text.length);
    expect(convergenceFactor(made, 1)).toBeCloseTo(0.999, 12);
  });

  test("are written at a length that follows the text's, or refused", () => {
    for (const target of emitTargets) {
      const written = tryEmit(made, target);
      if (typeof written === "string") expect(written.length, target).toBeLessThan(40 * made.text.length);
      else expect(written.message).toMatch(/cannot be written for PyTorch: all\.norm\(a41\).*more than 1000/);
    }
  });
});

test("a proof that would cost too much is given up, and what was compared is said to be compared", () => {
  const long = rule(double(130, "1/(1 + g²)", (a) => `(${a} + 1)/(${a} + 2)`, unmoved) as string);
  expect(equivalent(plain, long)).toMatchObject({ equivalent: true, how: "tested" });
  const cost = proofCost(long);
  expect(cost).toBeGreaterThan(mostCost);
  expect(cost).toBeLessThan(1.1 * mostCost);
});

test("near relatives are still told apart behind such lines", () => {
  const scaled = rule(
    double(
      40,
      "1/(1 + g²)",
      (a) => `(${a} + 1)/(${a} + 2)`,
      (a) => `θ = θ − α g (1 + 1e-6 ${a})`,
    ) as string,
  );
  expect(equivalent(plain, scaled).equivalent).toBe(false);
});

test("what the host computes once is written by parts that compute the same", () => {
  const chained = rule(
    double(
      40,
      "1/(1 + α²)",
      (a) => `(${a} + 1)/(${a} + 2)`,
      (a) => `θ = θ − ${a} g`,
    ) as string,
  );
  const source = emit(chained, "js");
  const parts = [...source.matchAll(/^\/\/ on the host: (h\[\d+\] = .*)$/gm)].map(([, line = ""]) => line);
  const scalar = /^\/\/ s\[0\]: (.*)$/m.exec(source)?.[1] ?? "";
  expect(parts.length).toBeGreaterThan(10);
  const again = rule(
    [...parts, `θ = θ − (${scalar}) g`].join("\n").replaceAll(/h\[(\d+)\]/g, "h$1") as string,
  );
  const inputs = { theta: 1, slope: (θ: number) => θ, steps: 3 };
  expect(follow(again, inputs)).toEqual(follow(chained, inputs));
});

/** What a rule's forms cost, by themselves. */
function proofCost({ program }: Rule): number {
  const { write, cost } = normaliser((name) => name, createAtoms());
  for (const expr of inline(program, specialise(program, [])).values()) write(expr);
  return cost();
}

function tryEmit(made: Rule, target: (typeof emitTargets)[number]): string | RangeError {
  try {
    return emit(made, target);
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}
