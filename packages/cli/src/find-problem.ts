import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findProblem, type ProblemDefinition, type ProblemSpec, settleOptions } from "@downhill/lab";
import { UsageError } from "./usage-error.ts";

/** What the help says of a problem on the command line. */
export const problemHelp = "a problem's name, or the path of a module that exports one (./my-problem.ts)";

/**
 * A problem of the command line: a name, or the path of a module, which then is the name that people see.
 * @throws UsageError where a path leads to no file
 */
export function readProblem(word: string, options?: ProblemSpec["options"]): ProblemSpec {
  const spec = { name: word, ...(options && { options }) };
  if (!looksLikeModule(word)) return spec;
  const path = resolve(word);
  if (!existsSync(path))
    throw new UsageError(`there is no file ${word}; give the path of a module that exports a problem`);
  if (!statSync(path).isFile())
    throw new UsageError(`${word} is no file; give the path of a module that exports a problem`);
  return { ...spec, module: pathToFileURL(path).href };
}

/**
 * The definition of a problem, its options checked.
 * @throws UsageError for an unknown name or option, or a value out of its range, or a module that cannot be used
 */
export async function requireProblem(spec: ProblemSpec): Promise<ProblemDefinition> {
  try {
    const definition = await findProblem(spec);
    settleOptions(spec, definition);
    return definition;
  } catch (error) {
    if (spec.module !== undefined && isPlaceless(error)) {
      const place = await placeOfSyntaxError(fileURLToPath(spec.module));
      throw new UsageError(`${error.message}${place}`, { cause: error });
    }
    throw asUsageError(error, spec);
  }
}

/** What went wrong with somebody's own problem is theirs to mend; what the lab refuses as out of range is too. */
export function asUsageError(error: unknown, { module }: ProblemSpec): unknown {
  if (error instanceof UsageError || !(error instanceof Error)) return error;
  if (module === undefined && !(error instanceof RangeError)) return error;
  return new UsageError(error.message, { cause: error });
}

/** Whether a word is the path of a module and no name. */
export function looksLikeModule(word: string): boolean {
  return /^\.{0,2}[\\/]|\.[cm]?[jt]s$/.test(word) || isAbsolute(word);
}

/** Node keeps the line of a syntax error in JavaScript to itself when a module is imported. */
function isPlaceless(error: unknown): error is Error {
  return error instanceof Error && error.cause instanceof SyntaxError && !/\(\S+:\d+\)$/.test(error.message);
}

function placeOfSyntaxError(path: string): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, ["--check", path], (_error, _stdout, stderr) => {
      const [, file = "", line] = /^(.*):(\d+)$/m.exec(stderr) ?? [];
      done(line === undefined ? "" : ` (${file.replace(/^.*[\\/]/, "")}:${line})`);
    });
  });
}
