import { type Hyper, type Rule, rule } from "downhill";
import type { Lane } from "../landscape/world.ts";
import { readRuleText } from "./read-rule-text.ts";

/**
 * A lane's rule with its hyperparameters; undefined where its text cannot be read. Values for what the text does not declare any more are
 * left out.
 */
export function laneRule({ text, hyper }: Lane): Rule | undefined {
  const read = readRuleText(text).rule;
  if (read === undefined) return undefined;
  const words = new Set(read.program.hyperparameters.map(({ word }) => word));
  const known: Hyper = Object.fromEntries(Object.entries(hyper).filter(([word]) => words.has(word)));
  return { ...read, hyper: rule(text as string, known).hyper };
}
