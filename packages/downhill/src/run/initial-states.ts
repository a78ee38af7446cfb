import type { Expr } from "../ir/expr.ts";
import { evaluate } from "../ir/interpret.ts";
import { type Program, parameter } from "../ir/program.ts";
import type { Arena, Dtype } from "./arena.ts";

/**
 * Gives states their values before the first step. Values that depend on θ_0 wait for that step, because until then
 * the parameters may still be written.
 */
export function fillInitialStates(
  program: Program,
  arena: Arena<Dtype>,
  scalars: Map<string, number>,
  hyper: ReadonlyMap<string, number>,
  which: "constant" | "from parameters",
): void {
  const params = arena.whole(parameter);
  for (const { name, rank, initial } of program.states) {
    const fromParameters = readsParameter(initial);
    if (fromParameters !== (which === "from parameters")) continue;
    if (rank === "scalar") {
      scalars.set(name, evaluate(initial, hyper));
      continue;
    }
    const state = arena.whole(name);
    const names = new Map(hyper);
    for (let i = 0; i < state.length; i++) {
      names.set(parameter, params[i] ?? Number.NaN);
      state[i] = evaluate(initial, names);
    }
  }
}

function readsParameter(expr: Expr): boolean {
  if (expr.kind === "apply") return expr.args.some(readsParameter);
  return expr.kind === "name" && expr.name === parameter;
}
