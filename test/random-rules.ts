import fc from "fast-check";
import { call, type Expr, name, number } from "../packages/downhill/src/ir/expr.ts";
import { arity, meaning, type Op } from "../packages/downhill/src/ir/ops.ts";
import type { Program } from "../packages/downhill/src/ir/program.ts";
import type { Statement } from "../packages/downhill/src/ir/rule-tree.ts";
import { print } from "../packages/downhill/src/notation/print.ts";
import { type Rule, rule } from "../packages/downhill/src/notation/rule.ts";
import { type Bounded, bound } from "./rounding-bound.ts";

export const ops = Object.keys(meaning) as Op[];
export const exactOps = ops.filter((op) => !["pow", "mod"].includes(op));

/** Expressions over a rule's names; the depth stays small, so that a counterexample can be read. */
function expressions(leaves: readonly Expr[], allowed: readonly Op[]): fc.Arbitrary<Expr> {
  return fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom(...leaves),
      fc.constantFrom(0.5, 2, -1, 1e-3, 3).map(number),
      fc
        .constantFrom(...allowed)
        .chain((op) =>
          fc.tuple(...Array.from({ length: arity(op) }, () => tie("expr"))).map((args) => call(op, ...args)),
        ),
      tie("expr").map((base) => call("pow", base, number(2))),
    ),
  })).expr;
}

const hyper = ["α", "β"];
const tensorLeaves = ["θ", "g", "m", "v", ...hyper, "t", "c"].map((symbol) => name(symbol));
const hostLeaves = [...hyper, "t"].map((symbol) => name(symbol));
const store = (to: string, value: Expr): Statement => ({ kind: "store", name: to, time: "newest", value });

/** Rules with two tensor states, a scalar state, a replaced gradient, and lines that hold on some steps. */
export function programs(allowed: readonly Op[]): fc.Arbitrary<Rule> {
  const value = expressions([...tensorLeaves, name("m", "old"), name("θ", "old")], allowed);
  const hostValue = expressions([...hostLeaves, name("c")], allowed);
  const test = expressions(hostLeaves, ["lt", "gt", "eq", "add", "mul"]);
  return fc
    .record({
      m: value,
      v: value,
      g: value,
      theta: value,
      c: hostValue,
      test,
      other: value,
      replaces: fc.boolean(),
    })
    .map(({ m, v, g, theta, c, test, other, replaces }) => {
      const body: Statement[] = [
        store("c", call("add", c, name("c", "old"))),
        ...(replaces ? [store("g", g)] : []),
        store("m", m),
        { kind: "when", test, then: [store("v", v)], otherwise: [store("θ", other)] },
        store("θ", call("add", name("θ"), theta)),
        store("v", call("add", name("v"), name("m", "old"))),
      ];
      const declares = [
        { name: "α", value: 0.25 },
        { name: "β", value: -1.5 },
      ];
      return rule(print({ header: { name: "random", declares }, body }, "unicode"));
    });
}

export const awkward = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  0.1,
  -3,
  1e-3,
  700,
  2 ** -140,
  -(2 ** -1040),
  1e30,
  -1e300,
  Number.NaN,
  Infinity,
);
export const tame = fc
  .double({ min: -8, max: 8, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-3 ? 0.125 : value));

export interface Start {
  readonly theta: readonly number[];
  readonly g: readonly number[];
}

export const starts = (numbers: fc.Arbitrary<number>): fc.Arbitrary<Start> =>
  fc.record({
    theta: fc.array(numbers, { minLength: 7, maxLength: 7 }),
    g: fc.array(numbers, { minLength: 7, maxLength: 7 }),
  });

const unit = { f32: 2 ** -24, f64: 2 ** -53 } as const;
const range = { f32: [1e-30, 1e30], f64: [1e-290, 1e290] } as const;

/** θ and the states after one step from states of 0, in float64 with error bounds. */
export function firstStep(
  program: Program,
  { theta, g }: Start,
  length: number,
  dtype: "f32" | "f64",
): readonly Bounded[] {
  const exact = (value: number): Bounded => ({ value, error: 0 });
  const perState = program.states.map((): Bounded[] => []);
  const params: Bounded[] = [];
  for (let i = 0; i < Math.max(length, 1); i++) {
    const names = new Map<string, Bounded>();
    const give = (symbol: string, value: Bounded, times: readonly string[]) => {
      for (const time of times) names.set(`${time} ${symbol}`, value);
    };
    const gradient = exact(g[i % g.length] ?? 0);
    const both = ["old", "newest", "new"];
    give("θ", exact(theta[i % theta.length] ?? 0), both);
    give("g", gradient, both);
    give("t", exact(1), both);
    for (const { symbol, value } of program.hyperparameters) give(symbol, exact(value ?? 0), both);
    for (const state of program.states) give(state.name, exact(0), both);
    const run = (lines: readonly Statement[]): void => {
      for (const line of lines) {
        const of = (expr: Expr) => bound(expr, names, unit[dtype], range[dtype]);
        if (line.kind === "when") run(of(line.test).value !== 0 ? line.then : line.otherwise);
        else give(line.name, of(line.value), ["newest", "new"]);
      }
    };
    run(program.body);
    const result = (symbol: string) => names.get(`newest ${symbol}`) ?? exact(Number.NaN);
    if (i < length) params.push(result("θ"));
    for (const [index, state] of program.states.entries()) {
      if (i < length || state.rank === "scalar") perState[index]?.push(result(state.name));
    }
  }
  const states = program.states.map(
    ({ rank }, index) => (rank === "scalar" ? perState[index]?.slice(0, 1) : perState[index]) ?? [],
  );
  return [...params, ...states.flat()];
}
