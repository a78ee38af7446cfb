import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call, type Expr, name, number, type Time } from "../ir/expr.ts";
import { arity, meaning, type Op } from "../ir/ops.ts";
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
    fc.constantFrom("g", "g²", "Δθ²", "θ", "x·m", "m\u0302²", "θ_max·x", "x2·y¹²", "x³m", "αβ", "lr·g²", "β1θ"),
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
const expression = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(read, value.map(number)),
    fc
      .constantFrom(...operators, "mul", "mul", "mul", "div", "div", "pow", "neg", "abs")
      .chain((op) =>
        fc
          .tuple(...Array.from({ length: arity(op as Op) }, () => tie("expr")))
          .map((args) => call(op as Op, ...args)),
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
});

describe.each(spellings)("%s", (spelling) => {
  test("every tree is read back as it was", () => {
    const runs = Number(process.env["RUNS"] ?? 1500);
    const seed = process.env["RUNS"] ? Date.now() : 20;
    fc.assert(
      fc.property(tree, (written) => {
        const text = print(written, spelling);
        const { tree: found, diagnostics } = parse(text);
        expect(diagnostics, text).toEqual([]);
        expect(found, text).toEqual(written);
      }),
      { seed, numRuns: runs },
    );
  });
});
