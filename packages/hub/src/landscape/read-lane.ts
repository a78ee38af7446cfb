import { check, type Diagnostic, parse, type Rule, rule } from "downhill";
import type { Lane } from "./world.ts";

/** What became of a lane's text: a rule that can step, or what is wrong with it. */
export type LaneReading =
  | { readonly rule: Rule; readonly diagnostics: readonly Diagnostic[] }
  | { readonly rule: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Reads a lane's text with its hyperparameters; values for names that the text does not have are left out. */
export function readLane({ text, hyper }: Lane): LaneReading {
  const { program, diagnostics } = check(parse(text));
  if (program === undefined) return { rule: undefined, diagnostics };
  const own = program.hyperparameters.flatMap(({ word }) => {
    const value = hyper[word];
    return value === undefined || Number.isNaN(value) ? [] : [[word, value] as const];
  });
  return { rule: rule<string>(text, Object.fromEntries(own)), diagnostics };
}
