import type { Expr } from "../ir/expr.ts";
import { type Program, parameter, type State } from "../ir/program.ts";
import { inline } from "../passes/inline.ts";
import { hasChoices, specialise } from "../passes/specialise.ts";
import { createAtoms } from "./atoms.ts";
import { mostCost, type Normaliser, normaliser } from "./normal-form.ts";

// 5! orders of states.
const mostStates = 5;

/**
 * Whether two rules are the same by algebra: with b's hyperparameters called by a's names, some order of b's states makes
 * every new value and every initial value the same form. False says nothing: not every law is known, and no proof costs more
 * than a few times `mostCost`.
 * @param renamed b's hyperparameters by symbol, as a's symbols
 */
export function proveEqual(a: Program, b: Program, renamed: ReadonlyMap<string, string>): boolean {
  if (hasChoices(a) || hasChoices(b)) return false;
  if (a.states.length !== b.states.length || a.states.length > mostStates) return false;
  const atoms = createAtoms();
  const wanted = describeForms(
    a,
    a.states,
    normaliser((name) => name, atoms),
  );
  let cost = 0;
  for (const states of orders(b.states)) {
    const names = new Map([
      ...renamed,
      ...states.map(({ name }, index) => [name, a.states[index]?.name ?? name] as const),
    ]);
    const forms = normaliser((name) => names.get(name) ?? name, atoms);
    if (describeForms(b, states, forms) === wanted) return true;
    cost += forms.cost();
    if (cost > mostCost) return false;
  }
  return false;
}

/** All that a rule does, as one text: states in the given order. */
function describeForms(program: Program, states: readonly State[], { write }: Normaliser): string {
  const outcome = inline(program, specialise(program, []));
  const unchanged = (name: string): Expr => ({ kind: "name", name, time: "old" });
  const { evaluation } = program;
  return JSON.stringify([
    write(outcome.get(parameter) ?? unchanged(parameter)),
    ...states.map(({ name, rank, initial }) => [
      rank,
      write(outcome.get(name) ?? unchanged(name)),
      write(initial),
    ]),
    evaluation === undefined ? "θ" : write(evaluation),
  ]);
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
