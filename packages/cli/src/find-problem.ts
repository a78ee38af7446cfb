import {
  findProblem,
  type ProblemDefinition,
  type ProblemSpec,
  problems,
  settleOptions,
} from "@downhill/lab";
import { UsageError } from "./usage-error.ts";

/** What the help says of a problem on the command line. */
export const problemHelp = Object.keys(problems).join(", ");

/** A problem of the command line. */
export function readProblem(word: string, options?: ProblemSpec["options"]): ProblemSpec {
  return { name: word, ...(options && { options }) };
}

/**
 * The definition of a problem, its options checked.
 * @throws UsageError for an unknown name or option, or a value out of its range
 */
export async function requireProblem(spec: ProblemSpec): Promise<ProblemDefinition> {
  try {
    const definition = await findProblem(spec.name);
    settleOptions(spec, definition);
    return definition;
  } catch (error) {
    throw asUsageError(error, spec);
  }
}

/** What the lab refuses as out of range is the asker's to mend. */
export function asUsageError(error: unknown, _spec: ProblemSpec): unknown {
  return error instanceof RangeError ? new UsageError(error.message, { cause: error }) : error;
}
