import type { Rule } from "downhill";
import { titleOf } from "../rule-editor/find-entry.ts";

/** The symbols of hyperparameters that have no value yet. */
export function openSymbols({ program, hyper }: Rule): readonly string[] {
  return program.hyperparameters.filter(({ word }) => hyper[word] === undefined).map(({ symbol }) => symbol);
}

/** What is to be done before a rule can run; undefined where nothing is. */
export function describeOpen(rule: Rule): string | undefined {
  const [open] = openSymbols(rule);
  return open && `${open} of ${titleOf(rule.text)} has no value yet: give it one on its slider.`;
}
