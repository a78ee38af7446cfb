import type { ProblemDefinition } from "./definition.ts";
import { readOwnProblem } from "./own-problem.ts";

/**
 * The problem that somebody's module exports as `problem`, checked field by field.
 * @param module the module's URL
 * @param name what people see it called in errors
 * @throws Error where it cannot be loaded (with its line where the engine tells it), exports no `problem`, or a field is wrong
 */
export async function importProblem(module: string, name: string): Promise<ProblemDefinition> {
  const exported = await load(module, name);
  if (!Object.hasOwn(exported, "problem")) throw new Error(`${name}: ${describeExports(exported)}`);
  return readOwnProblem(exported.problem, name, module);
}

async function load(module: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(/* @vite-ignore */ module);
  } catch (cause) {
    throw new Error(`${name} cannot be loaded: ${describeFailure(cause)}`, { cause });
  }
}

/** What was thrown, and the file and line of somebody's code where the stack names one. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = placeOf(error.stack ?? "");
  const kind = error.name === "Error" ? "" : `${error.name}: `;
  return `${kind}${error.message}${place === undefined ? "" : ` (${place})`}`;
}

/** The first place in a stack that is in no package and no part of the engine, as `file.ts:12`. */
function placeOf(stack: string): string | undefined {
  const places = stack.matchAll(/(?:^|[\s(])((?:\w+:\/\/)?\/[^\s()]*\.[a-z]+):(\d+)/gm);
  const own = places.find(
    ([, file = ""]) => !/\/node_modules\/|\/packages\/(lab|cli|downhill)\/src\//.test(file),
  );
  return own === undefined ? undefined : `${decodeURI(own[1] ?? "").replace(/^.*\//, "")}:${own[2]}`;
}

function describeExports(exported: object): string {
  const names = Object.keys(exported);
  const has = names.length === 0 ? "it exports nothing" : `it exports ${names.join(", ")}`;
  return `there has to be an export named problem, as in \`export const problem = …\`; ${has}`;
}
