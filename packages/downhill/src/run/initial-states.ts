import { type Expr, operandsOf } from "../ir/expr.ts";
import { evaluate } from "../ir/interpret.ts";
import { type Program, parameter } from "../ir/program.ts";
import type { Arena, Dtype } from "./arena.ts";
import type { Stepper } from "./stepper.ts";

/**
 * Gives states their values before the first step. Values that depend on θ_0 wait for that step, because until then
 * the parameters may still be written.
 * @param hypers by symbol, for each group
 */
export function fillInitialStates(
  program: Program,
  arena: Arena<Dtype>,
  { scalars, layerStates, layers }: Stepper,
  hypers: readonly ReadonlyMap<string, number>[],
  which: "constant" | "from parameters",
): void {
  const params = arena.whole(parameter);
  for (const { name, rank, initial } of program.states) {
    if (readsParameter(initial) !== (which === "from parameters")) continue;
    if (rank === "scalar") {
      for (const [group, hyper] of hypers.entries()) scalars[group]?.set(name, evaluate(initial, hyper));
      continue;
    }
    const state = rank === "layer" ? layerStates.get(name) : arena.whole(name);
    let start = 0;
    for (const [index, { length, group }] of layers.entries()) {
      const names = new Map(hypers[group]);
      if (rank === "layer") state?.fill(evaluate(initial, names), index, index + 1);
      else if (state !== undefined) {
        for (let i = start; i < start + length; i++) {
          names.set(parameter, params[i] ?? Number.NaN);
          state[i] = evaluate(initial, names);
        }
      }
      start += length;
    }
  }
}

function readsParameter(expr: Expr): boolean {
  return expr.kind === "name" ? expr.name === parameter : operandsOf(expr).some(readsParameter);
}
