import { parse, print } from "downhill";
import type { NamedEntrant } from "./name-entrants.ts";

/** A file of notation that the command line reads a rule from. */
export interface RuleFile {
  /** In the folder of the command: `adam2.rule`. */
  readonly name: string;
  readonly text: string;
}

/** The rule of an entrant as a file: its header has the entrant's name and the values that ran. */
export function ruleFileOf({ label, rule }: Pick<NamedEntrant, "label" | "rule">): RuleFile {
  const name = label.replaceAll(/\W/g, "");
  const { tree } = parse(rule.text);
  if (tree === undefined) throw new Error(`${label} ran and cannot be read: a bug`);
  const declares = rule.program.hyperparameters.map(({ symbol, word }) => ({
    name: symbol,
    value: rule.hyper[word],
  }));
  return { name: `${name}.rule`, text: `${print({ ...tree, header: { name, declares } }, "unicode")}\n` };
}
