import type { Expr } from "../ir/expr.ts";
import { type Program, parameter, type State } from "../ir/program.ts";
import { inline } from "../passes/inline.ts";
import { hasChoices, specialise } from "../passes/specialise.ts";
import { normaliser } from "./normal-form.ts";

// 5! orders of states.
const mostStates = 5;

/**
 * Whether two rules are the same by algebra: with b's hyperparameters called by a's names, some order of b's states makes
 * every new value and every initial value the same form. False says nothing.
 * @param renamed b's hyperparameters by symbol, as a's symbols
 */
export function proveEqual(a: Program, b: Program, renamed: ReadonlyMap<string, string>): boolean {
  if (hasChoices(a) || hasChoices(b)) return false;
  if (a.states.length !== b.states.length || a.states.length > mostStates) return false;
  const wanted = describeForms(a, a.states, new Map());
  return orders(b.states).some((states) => {
    const names = new Map(states.map(({ name }, index) => [name, a.states[index]?.name ?? name]));
    return describeForms(b, states, new Map([...renamed, ...names])) === wanted;
  });
}

/** All that a rule does, as one text: states in the given order, under their new names. */
function describeForms(
  program: Program,
  states: readonly State[],
  names: ReadonlyMap<string, string>,
): string {
  const form = normaliser((name) => names.get(name) ?? name);
  const outcome = inline(program, specialise(program, []));
  const unchanged = (name: string): Expr => ({ kind: "name", name, time: "old" });
  const { evaluation } = program;
  return JSON.stringify([
    form(outcome.get(parameter) ?? unchanged(parameter)),
    ...states.map(({ name, rank, initial }) => [
      rank,
      form(outcome.get(name) ?? unchanged(name)),
      form(initial),
    ]),
    evaluation === undefined ? "θ" : form(evaluation),
  ]);
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
