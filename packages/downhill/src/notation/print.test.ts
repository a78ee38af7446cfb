import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call, type Expr, name, number, reduce, type Time } from "../ir/expr.ts";
import { arity, meaning, type Op } from "../ir/ops.ts";
import { type Reduction, reductions, type Scope } from "../ir/reductions.ts";
import type { RuleTree, Statement } from "../ir/rule-tree.ts";
import { parse } from "./parse.ts";
import { print } from "./print.ts";

const spellings = ["unicode", "latex", "ascii"] as const;

const letter = fc.constantFrom(
  "α",
  "β",
  "ε",
  "θ",
  "λ",
  "Δ",
  "Γ",
  "m",
  "v",
  "g",
  "u",
  "t",
  "E",
  "x",
  "lr",
  "mask",
  "clr",
  "a1b",
  "RMS",
  "mean",
);
const marked = fc.constantFrom("", "", "", "", "\u0302", "\u0304", "\u0303", "\u0302\u0304");
const digits = fc.constantFrom("", "", "", "", "1", "2", "0", "12");
const words = fc.constantFrom("", "", "", "", "_max", "_ema_slow", "_sq2");
const change = fc.constantFrom("", "", "", "Δ");

const plainName = fc.tuple(letter, marked, digits, words).map((parts) => parts.join(""));
const changeName = fc
  .tuple(change, fc.constantFrom("θ", "x", "m"), marked, digits, words)
  .map((parts) => parts.join(""));
const bracketName = fc
  .tuple(
    fc.constantFrom("E", "RMS", "Var", "Ê"),
    fc.constantFrom(
      "g",
      "g²",
      "Δθ²",
      "θ",
      "x·m",
      "m\u0302²",
      "θ_max·x",
      "x2·y¹²",
      "x³m",
      "αβ",
      "lr·g²",
      "β1θ",
    ),
  )
  .map(([outer, inner]) => `${outer.normalize("NFD")}[${inner}]`);
const anyName = fc.oneof({ weight: 5, arbitrary: plainName }, changeName, bracketName);
const anyTime = fc.constantFrom<Time>("newest", "newest", "newest", "new", "old", "next", "initial");
const read = fc
  .tuple(anyName, anyTime)
  .map(([text, time]) => name(text, text === "g" && (time === "new" || time === "next") ? "newest" : time));

const value = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 10, 0.9, 0.5, 1e-8, 5e-7, 1e21, 1e22, -0, -1, -1e-8, Number.POSITIVE_INFINITY),
  fc.double({ noNaN: true }),
);
const operators = Object.keys(meaning) as Op[];
const reductionNames = Object.keys(reductions) as Reduction[];
const expression = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 7, depthSize: "large", withCrossShrink: true },
    fc.oneof(read, value.map(number)),
    fc
      .constantFrom(...operators, "mul", "mul", "mul", "div", "div", "pow", "neg", "abs")
      .chain((op) =>
        fc
          .tuple(...Array.from({ length: arity(op as Op) }, () => tie("expr")))
          .map((args) => call(op as Op, ...args)),
      ),
    fc
      .tuple(fc.constantFrom(...reductionNames), fc.constantFrom<Scope>("tensor", "all"))
      .chain(([by, over]) =>
        fc
          .tuple(...Array.from({ length: reductions[by].operands }, () => tie("expr")))
          .map((args) => reduce(by, over, ...args)),
      ),
  ),
})).expr;

const store = fc
  .tuple(read, expression)
  .map(
    ([target, stored]): Statement => ({ kind: "store", name: target.name, time: target.time, value: stored }),
  );
const every = expression.map((count) => call("eq", call("mod", name("t"), count), number(0)));
const statement = fc.letrec<{ lines: Statement[] }>((tie) => ({
  lines: fc.array(
    fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      store,
      fc
        .tuple(fc.oneof(expression, every), tie("lines"), fc.oneof(fc.constant([]), tie("lines")))
        .map(([test, then, otherwise]): Statement => ({ kind: "when", test, then, otherwise })),
    ),
    { minLength: 1, maxLength: 3 },
  ),
})).lines;
const declaration = fc
  .tuple(anyName, fc.option(value, { nil: undefined }))
  .map(([text, start]) => ({ name: text, value: start }));
const header = fc.record({
  name: fc.constantFrom("adam", "clipThenSgd", "my_rule", "beta", "Lion2"),
  declares: fc.array(declaration, { maxLength: 3 }),
});
const tree: fc.Arbitrary<RuleTree> = fc.record({
  header: fc.option(header, { nil: undefined }),
  body: statement,
  evaluation: fc.option(
    fc.tuple(read, expression).map(([target, stored]) => {
      return { kind: "store" as const, name: target.name, time: target.time, value: stored };
    }),
    { nil: undefined },
  ),
});

describe.each(spellings)("%s", (spelling) => {
  test("every tree is read back as it was", () => {
    fc.assert(
      fc.property(tree, (written) => {
        const text = print(written, spelling);
        const { tree: found, diagnostics } = parse(text);
        expect(diagnostics, text).toEqual([]);
        expect(found, text).toEqual(written);
      }),
      { seed: 20, numRuns: 500 },
    );
  });
});

const adam = `adam(α = 0.001, β1 = 0.9, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g
m̂_t = m_t / (1 − β1^t)
E[g²]_t = β1 E[g²]_(t-1) + (1 − β1) g²
if t = 1:
  v_0 = 2
else:
  v ← v · 2
every k:
  θ ← θ − α m̂_t / (√E[g²]_t + ε) + 2 |θ| |g|`;

test("prints like a paper", () => {
  const { tree: written } = parse(adam);
  expect(print(written, "unicode")).toBe(adam);
  expect(print(written, "ascii")).toBe(`adam(alpha = 0.001, beta1 = 0.9, eps = 1e-8)
m_t = beta1*m_(t-1) + (1 - beta1)*g
m_hat_t = m_t / (1 - beta1^t)
E[g^2]_t = beta1*E[g^2]_(t-1) + (1 - beta1)*g^2
if t == 1:
  v_0 = 2
else:
  v <- v*2
every k:
  theta <- theta - alpha*m_hat_t / (sqrt(E[g^2]_t) + eps) + 2*abs(theta)*abs(g)`);
  expect(
    print(written, "latex"),
  ).toBe(String.raw`\operatorname{adam}(\alpha = 0.001, \beta_1 = 0.9, \epsilon = 10^{-8})
m_t = \beta_1 m_{t-1} + (1 - \beta_1) g
\hat{m}_t = \frac{m_t}{1 - \beta_1^t}
E[g^2]_t = \beta_1 E[g^2]_{t-1} + (1 - \beta_1) g^2
\text{if}\; t = 1:
  v_0 = 2
\text{else}:
  v \leftarrow v \cdot 2
\text{every}\; k:
  \theta \leftarrow \theta - \frac{\alpha \hat{m}_t}{\sqrt{E[g^2]_t} + \epsilon} + 2 \lvert \theta \rvert \lvert g \rvert`);
});

describe("what would be read as something else", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => name(text)) as [Expr, Expr, Expr];
  test.each<[string, Expr, string, string, string]>([
    ["a sign after a division", call("mul", call("div", a, b), c), "a / b · c", "\\frac{a}{b} c", "a / b*c"],
    ["a product below", call("div", a, call("mul", b, c)), "a / (b c)", "\\frac{a}{b c}", "a / (b*c)"],
    [
      "a sign after a remainder",
      call("mul", call("mod", a, b), c),
      "a mod b · c",
      "a \\bmod b \\cdot c",
      "a mod b*c",
    ],
    ["a minus twice", call("neg", call("neg", a)), "−−a", "--a", "--a"],
    ["a minus of a number", call("neg", number(1)), "−(1)", "-(1)", "-(1)"],
    ["a negative number as base", call("pow", number(-1), a), "(−1)^a", "(-1)^a", "(-1)^a"],
    ["a minus as exponent", call("pow", a, call("neg", b)), "a^−b", "a^{-b}", "a^-b"],
    ["a power of ten", call("pow", number(10), number(2)), "(10)²", "(10)^2", "(10)^2"],
    ["a root squared", call("pow", call("sqrt", a), number(2)), "(√a)²", "\\sqrt{a}^2", "sqrt(a)^2"],
    ["a square under a root", call("sqrt", call("pow", a, number(2))), "√(a²)", "\\sqrt{a^2}", "sqrt(a^2)"],
    [
      "bars in bars",
      call("abs", call("abs", a)),
      "abs(|a|)",
      "\\lvert \\lvert a \\rvert \\rvert",
      "abs(abs(a))",
    ],
    [
      "a word before parentheses",
      call("mul", name("mask"), call("add", a, b)),
      "mask · (a + b)",
      "\\mathrm{mask} \\cdot (a + b)",
      "mask*(a + b)",
    ],
    ["a factor Δ", call("mul", name("Δ"), name("θ")), "Δ · θ", "\\Delta \\cdot \\theta", "Delta*theta"],
    [
      "a comparison that is compared",
      call("eq", call("lt", a, b), c),
      "((a < b) = c)",
      "((a < b) = c)",
      "((a < b) == c)",
    ],
    [
      "an infinity below zero",
      call("sub", number(Number.NEGATIVE_INFINITY), a),
      "−∞ − a",
      "-\\infty - a",
      "-1e999 - a",
    ],
    [
      "a small number times a number",
      call("mul", number(5), number(1e-7)),
      "5 · 1e-7",
      "5 (10^{-7})",
      "5*1e-7",
    ],
    ["a zero beside its letter", name("α\u03030"), "α\u03030", "\\tilde{\\alpha}0", "alpha_tilde0"],
    ["a zero beside its letter, before the first step", name("x0", "initial"), "x0_0", "x0_0", "x0_0"],
    [
      "words below the line",
      name("θ_ema_slow"),
      "θ_ema_slow",
      "\\theta_{\\mathrm{ema},\\mathrm{slow}}",
      "theta_ema_slow",
    ],
    [
      "names side by side in brackets",
      name("E[θ_max·x²]"),
      "E[θ_max·x²]",
      "E[\\theta_{\\mathrm{max}} x^2]",
      "E[theta_max x^2]",
    ],
  ])("%s", (_, value, ...texts) => {
    const written: RuleTree = {
      header: undefined,
      body: [{ kind: "store", name: "z", time: "newest", value }],
    };
    for (const [index, spelling] of spellings.entries()) {
      expect(print(written, spelling)).toBe(`z = ${texts[index]}`);
      expect(parse(`z = ${texts[index]}`).tree).toEqual(written);
    }
  });

  test("a number after every", () => {
    const test = call("eq", call("mod", name("t"), number(5)), number(0));
    const then: Statement[] = [{ kind: "store", name: "z", time: "newest", value: number(1) }];
    const written: RuleTree = { header: undefined, body: [{ kind: "when", test, then, otherwise: [] }] };
    expect(print(written, "latex")).toBe("\\text{every}\\; 5:\n  z = 1");
    expect(parse("\\text{every }5:\n  z = 1").tree).toEqual(written);
  });
});
