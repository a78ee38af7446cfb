import { tokenize } from "downhill";
import { readRuleText } from "./read-rule-text.ts";

/** The value that a header gives a hyperparameter, and where it stands in the text. */
export interface HeaderValue {
  /** The hyperparameter's word: `beta1`. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The values in the header of a text that can be read. */
export function headerValues(text: string): readonly HeaderValue[] {
  const program = readRuleText(text).rule?.program;
  if (program === undefined || !/^\s*[A-Za-z]\w*\s*\(/.test(text)) return [];
  const { tokens } = tokenize(text);
  const found: HeaderValue[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "(") depth++;
    else if (token.kind === ")" && --depth === 0) break;
    if (token.kind !== "name" || depth !== 1 || tokens[index + 1]?.kind !== "=") continue;
    const word = program.hyperparameters.find(({ symbol }) => symbol === token.name)?.word;
    const rest = tokens.slice(index + 2);
    const value = rest.slice(
      0,
      rest.findIndex(({ kind }) => kind === "," || kind === ")"),
    );
    const [first, last] = [value.at(0), value.at(-1)];
    if (word !== undefined && first !== undefined && last !== undefined)
      found.push({ word, from: first.start, to: last.end });
  }
  return found;
}
