import type { ProblemDefinition } from "./definition.ts";
import { attempt } from "./describe-failure.ts";
import { readOwnProblem } from "./own-problem.ts";

/**
 * The problem that somebody's module exports as `problem`, checked field by field.
 * @param module the module's URL
 * @param name what people see it called in errors
 * @throws Error where it cannot be loaded (with its line where the engine tells it), exports no `problem`, or a field is wrong
 */
export async function importProblem(module: string, name: string): Promise<ProblemDefinition> {
  const exported: Readonly<Record<string, unknown>> = await attempt(
    `${name} cannot be loaded`,
    () => import(/* @vite-ignore */ module),
  );
  if (!Object.hasOwn(exported, "problem")) throw new Error(`${name}: ${describeExports(exported)}`);
  return readOwnProblem(exported.problem, name, module);
}

function describeExports(exported: object): string {
  const names = Object.keys(exported).sort();
  const has = names.length === 0 ? "it exports nothing" : `it exports ${names.join(", ")}`;
  return `there has to be an export named problem, as in \`export const problem = …\`; ${has}`;
}
