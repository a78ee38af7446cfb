import { reductionsIn } from "../ir/expr.ts";
import { evaluate } from "../ir/interpret.ts";
import type { Program } from "../ir/program.ts";
import type { Statement, StoreStatement } from "../ir/rule-tree.ts";

/** Whether each `when` that a step meets holds, in the order in which it meets them. */
export type Choices = readonly boolean[];

/**
 * What a step will choose. Tests reach no tensor, so the lines that give numbers are enough to know.
 * @param before hyperparameters, `t` and the scalar states before the step, by name
 */
export function choose(program: Program, before: ReadonlyMap<string, number>): Choices {
  const choices: boolean[] = [];
  const now = new Map<string, number>();
  const run = (lines: readonly Statement[]): void => {
    for (const line of lines) {
      if (line.kind === "when") {
        const holds = evaluate(line.test, before, now) !== 0;
        choices.push(holds);
        run(holds ? line.then : line.otherwise);
      } else if (program.ranks.get(line.name) === "scalar") {
        // What depends on a reduction is not known yet; no test reads it.
        now.set(
          line.name,
          reductionsIn(line.value).length > 0 ? Number.NaN : evaluate(line.value, before, now),
        );
      }
    }
  };
  run(program.body);
  return choices;
}

export function hasChoices(program: Program): boolean {
  return program.body.some((line) => line.kind === "when");
}

/** The lines that a step with these choices runs. */
export function specialise(program: Program, choices: Choices): readonly StoreStatement[] {
  let next = 0;
  const walk = (lines: readonly Statement[]): readonly StoreStatement[] =>
    lines.flatMap((line) =>
      line.kind === "store" ? [line] : walk(choices[next++] ? line.then : line.otherwise),
    );
  return walk(program.body);
}
