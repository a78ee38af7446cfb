import type { Reading } from "../../rule-editor/read-rule-text.ts";

/** Why a range test of a text cannot be run; undefined where it can. */
export function ruleFault({ rule }: Reading): string | undefined {
  if (rule === undefined) return "The rule cannot be read yet; its faults are told below it.";
  const { name, program, hyper, diagnostics } = rule;
  if (diagnostics.some(({ code }) => code === "no-step"))
    return `${name} takes no step by itself: no line of it changes θ.`;
  if (!program.hyperparameters.some(({ word }) => word === "lr"))
    return `${name} has no learning rate to test; call it α.`;
  const missing = program.hyperparameters.find(({ word }) => word !== "lr" && hyper[word] === undefined);
  return missing === undefined
    ? undefined
    : `${missing.symbol} has no value; give it one in the header, as in ${missing.symbol} = 0.9.`;
}

/** Why the rates cannot be gone through; undefined where they can. */
export function rangeFault(start: string, end: string, steps: string): string | undefined {
  const [low, high, count] = [start, end, steps].map((text) =>
    text.trim() === "" ? Number.NaN : Number(text),
  );
  if (!(low !== undefined && low > 0)) return "The lowest rate has to be above 0.";
  if (!(high !== undefined && high > low && Number.isFinite(high)))
    return "The highest rate has to be above the lowest.";
  if (!(count !== undefined && Number.isInteger(count) && count >= fewestSteps && count <= mostSteps))
    return `Steps have to be a whole number from ${fewestSteps} to ${mostSteps}.`;
  return undefined;
}

/** Below it a range test has too few points; above it nobody sees more. */
const fewestSteps = 20;
const mostSteps = 5000;
