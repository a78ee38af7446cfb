import { type Expr, mapOperands } from "../ir/expr.ts";
import { gradient, type Program, parameter, stepCount } from "../ir/program.ts";
import type { StoreStatement } from "../ir/rule-tree.ts";

/**
 * What θ and each state become, over values from before the step alone: hyperparameters, `t`, `g`, and names of time
 * `old`. A name that the lines leave alone is not there. Expressions are shared where lines share names.
 */
export type Outcome = ReadonlyMap<string, Expr>;

/** Puts each line's expression where its name is read. */
export function inline(program: Program, lines: readonly StoreStatement[]): Outcome {
  const fixed = new Set([stepCount, ...program.hyperparameters.map(({ symbol }) => symbol)]);
  const now = new Map<string, Expr>();
  const settle = (expr: Expr): Expr => {
    switch (expr.kind) {
      case "number":
        return expr;
      case "apply":
      case "reduce":
        return mapOperands(expr, settle);
      case "name": {
        if (fixed.has(expr.name)) return expr;
        const given = expr.time === "old" ? undefined : now.get(expr.name);
        if (given !== undefined || expr.name === gradient) return given ?? expr;
        return { kind: "name", name: expr.name, time: "old" };
      }
    }
  };
  for (const line of lines) now.set(line.name, settle(line.value));
  const kept = new Set([parameter, ...program.states.map(({ name }) => name)]);
  return new Map([...now].filter(([name]) => kept.has(name)));
}
