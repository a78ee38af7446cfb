import { describe, expect, test } from "vitest";
import type { Plan, Value } from "../ir/plan.ts";
import { rule } from "../notation/rule.ts";
import { plan } from "./plan.ts";

const adam = `adam(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂_t = m_t / (1 − β1^t)
v̂_t = v_t / (1 − β2^t)
θ = θ − α m̂_t / (√v̂_t + ε)`;

const planOf = (text: string, reassociate = false, choices: readonly boolean[] = []) =>
  plan(rule(text).program, choices, { reassociate });

/** How often each op stands in the element loop; a shared value counts once. */
function countOps({ passes }: Plan): Record<string, number> {
  const seen = new Set<Value>();
  const counts: Record<string, number> = {};
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind !== "apply") return;
    counts[value.op] = (counts[value.op] ?? 0) + 1;
    value.args.forEach(visit);
  };
  for (const { stores } of passes) for (const { value } of stores) visit(value);
  return counts;
}

describe("Adam", () => {
  test("is one pass of four loads and three stores: 28 bytes of float32", () => {
    const { passes } = planOf(adam);
    expect(passes).toHaveLength(1);
    expect(new Set(passes[0]?.loads)).toEqual(new Set(["θ", "g", "m", "v"]));
    expect(passes[0]?.stores.map(({ slot }) => slot).toSorted()).toEqual(["m", "v", "θ"].toSorted());
  });

  test("divides three times per element as written, once rearranged", () => {
    expect(countOps(planOf(adam))).toMatchObject({ div: 3, sqrt: 1 });
    expect(countOps(planOf(adam, true))).toMatchObject({ div: 1, sqrt: 1 });
  });

  test("leaves no power and no host arithmetic in the loop", () => {
    expect(countOps(planOf(adam))).toEqual({ add: 3, sub: 1, mul: 6, div: 3, sqrt: 1 });
  });
});

describe("sharing", () => {
  test("equal expressions are one value", () => {
    expect(countOps(planOf("θ ← θ − α (g + 1) (g + 1)"))).toEqual({ add: 1, mul: 2, sub: 1 });
  });

  test("0 and −0 are two values", () => {
    const { passes } = planOf("a = −0\nb = 0\nq_t = q_(t-1) + b\nθ ← min(θ, a) + max(g, b) + q");
    const zeros = JSON.stringify(passes, (_, value) => (Object.is(value, -0) ? "minus zero" : value));
    expect(zeros).toContain("minus zero");
    expect(zeros).toContain('"value":0');
  });

  test("a chain of doublings stays small", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index} a${index}`);
    const { add = 0, mul = 0 } = countOps(planOf(["a0 = g", ...lines, "θ ← θ + a60"].join("\n")));
    expect([add, mul]).toEqual([1, 60]);
  });
});

describe("what is not needed is not there", () => {
  test("an unread local", () => {
    expect(countOps(planOf("waste = exp(g)\nθ ← θ − g"))).toEqual({ sub: 1 });
  });

  test("a state that keeps its value is not stored", () => {
    const text = "if t = 1:\n  z_t = g\nθ ← θ − z";
    expect(planOf(text, false, [false]).passes[0]?.stores.map(({ slot }) => slot)).toEqual(["θ"]);
    expect(planOf(text, false, [true]).passes[0]?.stores.map(({ slot }) => slot)).toEqual(["z", "θ"]);
  });

  test("a replaced gradient is not written back", () => {
    const { passes } = planOf("g ← 2 g\nθ ← θ − g");
    expect(passes[0]?.stores.map(({ slot }) => slot)).toEqual(["θ"]);
  });
});
