import { describe, expect, test } from "vitest";
import { diagnose, formatDiagnostic, lineColumn, NotationError } from "./diagnostics.ts";
import { parse } from "./parse.ts";
import { print } from "./print.ts";

/** The diagnostics of a text as a reader sees them. */
function show(text: string): string {
  return parse(text)
    .diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text, "rule"))
    .join("\n");
}

describe("the parser says", () => {
  test.each([
    [
      "v = β v + (1 ? β) g",
      `rule:1:14  unexpected-character   ? has no meaning here.
    v = β v + (1 ? β) g
                 ^`,
    ],
    [
      "θ' = θ",
      `rule:1:2  unexpected-character   ' has no meaning here.
    θ' = θ
     ^`,
    ],
    [
      "m̂_t = \\srqt{v̂_t}",
      `rule:1:7  unknown-command   \\srqt is not a LaTeX command that the notation knows. Did you mean \\sqrt?
    m̂_t = \\srqt{v̂_t}
          ^^^^^`,
    ],
    [
      "m̂_t = v̂_(t-2)",
      `rule:1:8  bad-subscript   _(t-2) is not a subscript: t, t-1, t+1, 0, new, old, a number or a word can stand there.
    m̂_t = v̂_(t-2)
           ^^^^^^`,
    ],
    [
      "u = E[g - θ]",
      `rule:1:5  bad-bracket   E[g - θ] is not a name: only names and their powers stand in its brackets, as in E[g²].
    u = E[g - θ]
        ^^^^^^^^`,
    ],
    [
      "u = \\hat{a + b}",
      `rule:1:5  bad-mark   \\hat stands over one name, as in \\hat{m}.
    u = \\hat{a + b}
        ^^^^^^^^^^^`,
    ],
    [
      "u = (a, b)",
      `rule:1:7  unexpected-token   An operator or what closes the parenthesis has to stand here, not ,.
    u = (a, b)
          ^`,
    ],
    [
      "u = β * / v",
      `rule:1:9  unexpected-token   A name, a number or a parenthesis has to stand here, not /.
    u = β * / v
            ^`,
    ],
    [
      "m̂ = a +",
      `rule:1:8  missing-operand   The line ends where + still needs an operand.
    m̂ = a +
           ^`,
    ],
    [
      "u = β 2 v",
      `rule:1:7  missing-operator   A number is multiplied from the left or with a sign, so β 2 cannot be read. Did you mean β · 2?
    u = β 2 v
          ^`,
    ],
    [
      "u = β (1 - (v",
      `rule:1:12  unclosed   ( is never closed on its line.
    u = β (1 - (v
               ^`,
    ],
    [
      "sign(g)",
      `rule:1:1  empty-rule   The rule has no line.
    sign(g)
    ^^^^^^^`,
    ],
    [
      "u = g\nβ v + g",
      `rule:2:1  expected-store   A line gives a name a value, as in m = β m + g, and this one does not.
    β v + g
    ^^^^^^^`,
    ],
    [
      "u = v = g",
      `rule:1:7  chained-equals   A line has one store; a comparison after it stands in parentheses. Did you mean ==?
    u = v = g
          ^`,
    ],
    [
      "u = a < b < c",
      `rule:1:11  chained-comparison   Comparisons do not chain; the first one stands in parentheses.
    u = a < b < c
              ^`,
    ],
    [
      "if t = 1\n  u = g",
      `rule:1:1  missing-colon   The line that begins with if needs a colon after it.
    if t = 1
    ^^^^^^^^`,
    ],
    [
      "if t = 1:\nu = g",
      `rule:1:1  missing-block   Nothing follows if: its lines stand after the colon, or indented below.
    if t = 1:
    ^^`,
    ],
    [
      "u = g\nelse:\n  u = g",
      `rule:2:1  else-without-if   This else stands under no if with the same indentation.
    else:
    ^^^^`,
    ],
    [
      "u = clip(g, 1)",
      `rule:1:5  arity   clip takes 3 operands, not 2.
    u = clip(g, 1)
        ^^^^^^^^^^`,
    ],
    [
      "u = tahn(g)",
      `rule:1:5  unknown-function   tahn is not a function of the notation. Did you mean tanh?
    u = tahn(g)
        ^^^^`,
    ],
    [
      "u = 2 exp",
      `rule:1:7  bare-function   exp is a function: its operands follow in parentheses. Did you mean exp(…)?
    u = 2 exp
          ^^^`,
    ],
    [
      "θ = θ - α m̂ / (√v̂ + ε) g",
      `rule:1:9  ambiguous-division   A product written without a sign after a division can be read in two ways. Did you mean α m̂ / ((√v̂ + ε) g) or (α m̂ / (√v̂ + ε)) g?
    θ = θ - α m̂ / (√v̂ + ε) g
            ^^^^^^^^^^^^^^^^`,
    ],
    [
      "u = a + √v̂²",
      `rule:1:9  ambiguous-root   A power after a root sign can be read in two ways. Did you mean √(v̂²) or (√v̂)²?
    u = a + √v̂²
            ^^^`,
    ],
    [
      "v = β v + α ∇f(θ - β v)",
      `rule:1:16  gradient-elsewhere   The gradient is taken at θ - β v, but a step is given only the gradient at the parameter. Did you mean ∇f(θ)?
    v = β v + α ∇f(θ - β v)
                   ^^^^^^^`,
    ],
    [
      "v = β v + α ∇",
      `rule:1:13  bad-gradient   ∇ is followed by the function that it differentiates, as in ∇J(θ).
    v = β v + α ∇
                ^`,
    ],
    [
      "adam(α = 0.1, 2)\nu = g",
      `rule:1:15  bad-header   The header lists names with or without a value, as in adam(α = 0.001, β1 = 0.9, c).
    adam(α = 0.1, 2)
                  ^`,
    ],
    [
      "adam(α = 0.1, β = 1 - α)\nu = g",
      `rule:1:19  header-value   The value of β has to be made of numbers alone.
    adam(α = 0.1, β = 1 - α)
                      ^^^^^`,
    ],
    [
      "adam(α =, β = 1)\nu = g",
      `rule:1:6  missing-header-value   α = is followed by no value. Did you mean α?
    adam(α =, β = 1)
         ^`,
    ],
    [
      "max = g",
      `rule:1:1  reserved-name   max has a fixed meaning, so no line can store it.
    max = g
    ^^^`,
    ],
    [
      "",
      `rule:1:1  empty-rule   The rule has no line.
    
    ^`,
    ],
  ])("%s", (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  test.each([
    ["‖g‖_3", "The norm with 3 below"],
    ["row.mean(g)", "The reduction row.mean"],
    ["A @ B", "The matrix product A @ B"],
    ["Aᵀ", "The transpose Aᵀ"],
    ["A^\\top", "The transpose Aᵀ"],
    ["A^{\\top}", "The transpose Aᵀ"],
    ["2 noise", "noise"],
    ["∇²f(θ)", "∇², a second derivative,"],
    ["\\sqrt[4]{v}", "A root of degree 4"],
  ])("that %s is not supported yet", (text, what) => {
    const [first, ...rest] = parse(`u = ${text}`).diagnostics;
    expect([first?.code, first?.message]).toEqual(["unsupported", `${what} is not supported yet.`]);
    expect(rest).toEqual([]);
  });

  test.each([["repeat 5: x = x", "repeat"]])("that %s is not supported yet", (text, what) => {
    expect(parse(text).diagnostics.map(({ message }) => message)).toEqual([`${what} is not supported yet.`]);
  });
});

test("each line has its own error, and the lines without one are in the tree", () => {
  const text = "m = β m +\nv = g²\nu = (g\nif t = : u = g\nif t = 1:\n  w = 1 2\n  z = g\nθ = θ - v";
  const { tree, diagnostics } = parse(text);
  expect(diagnostics.map(({ code, at }) => `${lineColumn(text, at.start).line} ${code}`)).toEqual([
    "1 missing-operand",
    "3 unclosed",
    "4 unexpected-token",
    "6 missing-operator",
  ]);
  expect(print(tree, "unicode")).toBe("v = g²\nif t = 1:\n  z = g\nθ ← θ − v");
});

test("a line and a column count what is displayed", () => {
  const text = "m̂ = 1\r\n  v̂̄𝜃x";
  expect(lineColumn(text, 0)).toEqual({ line: 1, column: 1 });
  expect(lineColumn(text, text.indexOf("="))).toEqual({ line: 1, column: 3 });
  expect(lineColumn(text, text.indexOf("𝜃"))).toEqual({ line: 2, column: 4 });
  expect(lineColumn(text, text.indexOf("x"))).toEqual({ line: 2, column: 5 });
});

test("a NotationError shows its errors and keeps all", () => {
  const text = "v <- beta2*v + (1 - beta3)*g^2";
  const start = text.indexOf("beta3");
  const unknown = diagnose("unknown-name", { start, end: start + 5 }, { name: "beta3", nearest: "beta1" });
  const customary = diagnose("customary-value", { start: 5, end: 10 }, { name: "β2", value: "0.999" });
  const error = new NotationError(text, [customary, unknown]);
  expect(
    error.message,
  ).toBe(`rule:1:21  unknown-name   beta3 is not a hyperparameter, a state or an earlier line. Did you mean beta1?
    v <- beta2*v + (1 - beta3)*g^2
                        ^^^^^`);
  expect(error.diagnostics).toEqual([customary, unknown]);
  expect(formatDiagnostic(customary, text, "adam.rule").split("\n")[0]).toBe(
    "adam.rule:1:6  customary-value (note)   β2 is not declared and starts at its customary value 0.999.",
  );
});

test("a hundred errors show as ten", () => {
  const text = "?\n".repeat(100);
  const { message } = new NotationError(text, parse(text).diagnostics);
  expect(message.split("\n").length).toBe(31);
  expect(message.endsWith("and 90 more errors")).toBe(true);
});
