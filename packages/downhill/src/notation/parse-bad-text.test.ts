import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "./diagnostics.ts";
import { parse } from "./parse.ts";
import { print } from "./print.ts";

describe("bad text", () => {
  const fragments = fc.constantFrom(
    ...[
      "θ",
      "m",
      "β1",
      "g",
      "t",
      "E[g²]",
      "\\hat{",
      "\\frac{",
      "\\sqrt",
      "\\text{",
      "√",
      "|",
      "||",
      "∇",
      "J(θ)",
      "if ",
      "else",
      "every ",
    ],
    ...[
      "_t",
      "_(t-1)",
      "_{",
      "^",
      "²",
      "ᵗ",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "+",
      "-",
      "*",
      "/",
      "=",
      "←",
      "<-",
      "<",
      ":",
      ",",
      ".",
      "\n",
      "\n  ",
      "\\\\",
      " ",
    ],
    ...[
      "0.9",
      "1e-8",
      "10",
      "max(",
      "clip",
      "mod",
      "norm",
      "#",
      "%",
      "&",
      "$",
      "Δ",
      "?",
      "\u0302",
      "₁",
      "\\nabla",
      "\\",
      "\ud835",
    ],
  );
  const hunt = { seed: 7, numRuns: 2000 };

  test("never makes the parser throw, and what it reads is printed and read again", () => {
    const text = fc.oneof(
      fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, (bad) => {
        const { tree, diagnostics } = parse(bad);
        for (const { at } of diagnostics) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(bad.length);
        }
        for (const diagnostic of diagnostics) formatDiagnostic(diagnostic, bad, "rule");
        const isWhole = diagnostics.length === 0;
        if (isWhole) expect(parse(print(tree, "unicode")).tree).toEqual(tree);
      }),
      hunt,
    );
  });

  test("never makes the parser throw where a good rule is damaged", () => {
    const good =
      "adam(α = 0.001, β1 = 0.9)\nm_t = β1 m_(t-1) + (1 − β1) g_t\nif t = 1:\n  v̂ = \\frac{m}{1 - β^t}\nelse:\n  v̂ = |g|²\nθ = θ − α m_t / (√v̂_t + ε)";
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(8), fragments, (at, length, inserted) => {
        const bad = good.slice(0, at) + inserted + good.slice(at + length);
        for (const diagnostic of parse(bad).diagnostics) formatDiagnostic(diagnostic, bad, "rule");
      }),
      hunt,
    );
  });

  test.each([
    ["("],
    ["m = ("],
    ["-"],
    ["\\hat{"],
    ["m_{"],
    ["E["],
    ["E[g "],
    ["E[E[g"],
    ["if a: "],
    ["?\n"],
    ["m = foo(\n"],
    ["^{"],
    ["√"],
    ["|"],
    ["⁻"],
    ["∇_{"],
    ["10^{"],
    ["Δ"],
    ["x_1"],
    ["/a b"],
    ["max(a,"],
    ["\\"],
    ["a".repeat(1000)],
    [" "],
  ])("%j a hundred kilobytes long is read in linear time", (piece) => {
    const time = (size: number) => {
      const text = `m = a${piece.repeat(size / piece.length)}`;
      const start = performance.now();
      parse(text);
      return performance.now() - start;
    };
    time(10_000);
    // Quadratic work would take 100 times as long, 16 s where linear work takes 0.16 s.
    expect(time(100_000)).toBeLessThan(1500);
  });
});
