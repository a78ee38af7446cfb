import { createHash } from "node:crypto";
import type { ReadDataFile } from "../data/data-file.ts";
import type { Problem, ProblemSpec } from "../problem.ts";
import { findProblem, makeProblem, settleOptions } from "../problems/catalogue.ts";
import { moduleVersion } from "./module-version.node.ts";

/** A problem, and what determines it beside the lab's own code. */
export interface IdentifiedProblem {
  readonly problem: Problem;
  /** Undefined where it cannot be known; then no run of it may be kept. */
  readonly identity: unknown;
  /** Why not. */
  readonly unknown: string | undefined;
}

/**
 * Makes a problem and says what determines it: a problem of the lab by name and options; somebody's own by options, the code of its
 * module, and the contents of the files that it reads while it is made.
 * @throws what `makeProblem` throws
 */
export async function identifyProblem(spec: ProblemSpec, read: ReadDataFile): Promise<IdentifiedProblem> {
  const options = settleOptions(spec, await findProblem(spec));
  if (spec.module === undefined) {
    const identity = { name: spec.name, options };
    return { problem: await makeProblem(spec, read), identity, unknown: undefined };
  }
  const contents = new Map<string, string>();
  const problem = await makeProblem(spec, async (file) => {
    const bytes = await read(file);
    contents.set(String(file), createHash("sha256").update(bytes).digest("hex"));
    return bytes;
  });
  const version = await moduleVersion(spec.module);
  if ("unknown" in version) return { problem, identity: undefined, unknown: version.unknown };
  const files = [...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hash]) => hash);
  return { problem, identity: { module: version.hash, files, options }, unknown: undefined };
}
