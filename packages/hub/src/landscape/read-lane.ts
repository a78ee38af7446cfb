import { type Rule, rule } from "downhill";
import { type Reading, readRuleText } from "../rule-editor/read-rule-text.ts";
import type { Lane } from "./world.ts";

/** What became of a lane's text: a rule that can step, or what is wrong with it. */
export type LaneReading = Pick<Reading, "rule" | "diagnostics">;

/** Reads a lane's text with its hyperparameters; values for names that the text does not have are left out. */
export function readLane({ text, hyper }: Lane): LaneReading {
  const { rule: read, diagnostics } = readRuleText(text);
  if (read === undefined) return { rule: undefined, diagnostics };
  const own = read.program.hyperparameters.flatMap(({ word }) => {
    const value = hyper[word];
    return value === undefined || Number.isNaN(value) ? [] : [[word, value] as const];
  });
  const set: Rule = own.length === 0 ? read : rule<string>(text, Object.fromEntries(own));
  return { rule: set, diagnostics };
}
