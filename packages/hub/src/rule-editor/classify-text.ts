import { tokenize } from "downhill";
import { readRuleText } from "./read-rule-text.ts";

/** What a piece of a rule's text is, as far as it looks different. */
export type TextClass = "title" | "hyper" | "state" | "function" | "keyword" | "comment";

export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly is: TextClass;
}

const keywords = new Set(["if", "else", "every", "eval", "mod"]);

/** The names that a text gives a meaning of its own. */
export interface KnownNames {
  readonly hyper: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

/** The names of a rule's hyperparameters and states; undefined where the text cannot be read. */
export function namesIn(text: string): KnownNames | undefined {
  const program = readRuleText(text).rule?.program;
  return (
    program && {
      hyper: new Set(program.hyperparameters.map(({ symbol }) => symbol)),
      states: new Set(program.states.map(({ name }) => name)),
    }
  );
}

/**
 * The pieces of a text that look different, in its order.
 * @param known the names of the last text that could be read, for one that cannot
 */
export function classifyText(text: string, known: KnownNames | undefined): readonly Piece[] {
  const { tokens } = tokenize(text);
  const hyper = new Set([...(known?.hyper ?? []), ...declaredNames(text)]);
  const states = known?.states ?? new Set();
  const title = /^\s*([A-Za-z][A-Za-z0-9]*)\s*\(/.exec(text);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const comment = /[#%].*/.exec(text.slice(end, token.start));
    if (comment !== null)
      pieces.push({ from: end + comment.index, to: end + comment.index + comment[0].length, is: "comment" });
    end = Math.max(end, token.end);
    if (token.kind !== "name") continue;
    const isCalled = tokens[index + 1]?.kind === "(" && /^[A-Za-z]{2}/.test(token.name);
    const is = classOf(token.name);
    if (is !== undefined) pieces.push({ from: token.start, to: token.end, is });

    function classOf(name: string): TextClass | undefined {
      if (keywords.has(name)) return "keyword";
      if (title?.[1] === name && token.start < title[0].length) return "title";
      if (hyper.has(name)) return "hyper";
      if (states.has(name)) return "state";
      return isCalled ? "function" : undefined;
    }
  }
  return pieces;
}

/** The names in a header, while the text below it cannot be read. */
function declaredNames(text: string): readonly string[] {
  const [, header = ""] = /^\s*[A-Za-z][A-Za-z0-9]*\s*\(([^\n]*)\)/.exec(text) ?? [];
  return tokenize(header).tokens.flatMap((token) => (token.kind === "name" ? [token.name] : []));
}
