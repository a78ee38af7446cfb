import type { Expr } from "../ir/expr.ts";
import { evaluate } from "../ir/interpret.ts";
import { gradient, type Program, parameter, stepCount } from "../ir/program.ts";
import type { StoreStatement } from "../ir/rule-tree.ts";
import { choose, specialise } from "../passes/specialise.ts";

/** Numbers by the notation's name. */
export type Values = ReadonlyMap<string, number>;

/** What a line that ran gave, and what it would read for any expression. */
export type See = (line: StoreStatement, value: number, read: (expr: Expr) => number) => void;

/** θ and the states of one coordinate before the first step. `hyper` is by symbol. */
export function startCoordinate(program: Program, hyper: Values, theta: number): Values {
  const names = new Map([...hyper, [parameter, theta]]);
  const states = program.states.map(({ name, initial }) => [name, evaluate(initial, names)] as const);
  return new Map([[parameter, theta], ...states]);
}

/**
 * One step of one coordinate, in float64: the interpreter's own evaluation of each line that the step runs, in order.
 * @param before θ and the states
 * @returns θ and the states after
 */
export function stepCoordinate(
  program: Program,
  hyper: Values,
  before: Values,
  input: { readonly g: number; readonly t: number },
  see?: See,
): Values {
  const old = new Map([...hyper, ...before, [gradient, input.g], [stepCount, input.t]]);
  const now = new Map<string, number>();
  for (const line of specialise(program, choose(program, old))) {
    const value = evaluate(line.value, old, now);
    see?.(line, value, (expr) => evaluate(expr, old, now));
    now.set(line.name, value);
  }
  return new Map([...before].map(([name, value]) => [name, now.get(name) ?? value]));
}
