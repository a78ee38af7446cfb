import { describe, expect, test } from "vitest";
import type { StoreStatement } from "../ir/rule-tree.ts";
import { parse } from "../notation/parse.ts";
import { createAtoms } from "./atoms.ts";
import { normaliser } from "./normal-form.ts";

const atoms = createAtoms();

function formOf(text: string): string {
  const [line] = parse(`z = ${text}`).tree.body as readonly StoreStatement[];
  if (line === undefined) throw new Error(`${text} cannot be read`);
  return normaliser((name) => name, atoms).write(line.value);
}

describe("the same by algebra", () => {
  test.each([
    ["a + b", "b + a"],
    ["a (b + c)", "a b + a c"],
    ["a − (b − c)", "a − b + c"],
    ["(a + b)²", "a² + 2 a b + b²"],
    ["a / (b / c)", "(a c) / b"],
    ["a / b / c", "a / (b c)"],
    ["√(a / b)", "√a / √b"],
    ["√(4 a)", "2 √a"],
    ["√a √a", "a"],
    ["a^0.5", "√a"],
    ["β^(t − 1)", "β^t / β"],
    ["(a² − b²) / (a + b)", "a − b"],
    ["(1 − β) g / (1 − β)", "g"],
    ["m + (1 − β) (g − m)", "β m + (1 − β) g"],
    ["α / (1 − μ) · (μ m + (1 − μ) g)", "α (μ / (1 − μ) · m + g)"],
    ["max(a, b)", "max(b, a)"],
    ["0.1 + 0.2", "0.3"],
    ["2 a − a − a", "0"],
    ["1 / (2 a + 2 b)", "0.5 / (a + b)"],
  ])("%s is %s", (a, b) => {
    expect(formOf(a)).toBe(formOf(b));
  });
});

test("powers whose exponents a float64 would round are not taken for one", () => {
  let power = "a";
  for (let i = 0; i < 27; i++) power = `(${power})^4`;
  // 4²⁷ is 2⁵⁴, and 2⁵⁴ + 1 is the same number in float64.
  expect(formOf(`${power} · a`)).not.toBe(formOf(power));
});

describe("not the same", () => {
  test.each([
    ["a − b", "b − a"],
    ["√(a + b)", "√a + √b"],
    ["a / (b + c)", "a / b + a / c"],
    ["√(a²)", "a"],
    ["exp(a + b)", "exp(a) + exp(b)"],
    ["min(a, b)", "max(a, b)"],
    ["‖a b‖", "‖a‖ ‖b‖"],
    ["where(a > 0, a, b)", "where(a > 0, b, a)"],
  ])("%s is not %s", (a, b) => {
    expect(formOf(a)).not.toBe(formOf(b));
  });
});
