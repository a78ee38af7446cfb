import { StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Language } from "@downhill/practice/question/code-question";

/** Just enough of each language to tell its parts apart; nothing is checked. */
export const codeLanguages: Readonly<Record<Language, StreamLanguage<TokenState>>> = {
  javascript: StreamLanguage.define(
    parserOf(
      "break case catch class const continue default delete do else export extends finally for function get if in instanceof let new null of return set static super switch this throw true false try typeof undefined var void while yield async await",
      { line: "//", block: ["/*", "*/"], long: "`" },
    ),
  ),
  typescript: StreamLanguage.define(
    parserOf(
      "break case catch class const continue declare default delete do else enum export extends finally for function get if implements in instanceof interface keyof let new null of private public readonly return satisfies set static super switch this throw true false try type typeof undefined var void while yield as async await boolean number string unknown never any",
      { line: "//", block: ["/*", "*/"], long: "`" },
    ),
  ),
  python: StreamLanguage.define(
    parserOf(
      "and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield match case",
      { line: "#", block: undefined, long: '"""' },
    ),
  ),
};

interface Marks {
  readonly line: string;
  readonly block: readonly [string, string] | undefined;
  /** What begins and ends a text over several lines. */
  readonly long: string;
}

interface TokenState {
  /** What ends the comment or text that the line began in, and what it is. */
  within: { readonly end: string; readonly is: "comment" | "string" } | undefined;
}

function parserOf(words: string, { line, block, long }: Marks): StreamParser<TokenState> {
  const keywords = new Set(words.split(" "));
  return {
    startState: () => ({ within: undefined }),
    copyState: ({ within }) => ({ within }),
    languageData: { commentTokens: { line } },
    token(stream, state) {
      if (state.within !== undefined) {
        const { end, is } = state.within;
        if (stream.skipTo(end)) {
          for (const _letter of end) stream.next();
          state.within = undefined;
        } else stream.skipToEnd();
        return is;
      }
      if (stream.eatSpace()) return null;
      if (stream.match(line)) {
        stream.skipToEnd();
        return "comment";
      }
      if (block !== undefined && stream.match(block[0])) {
        state.within = { end: block[1], is: "comment" };
        return "comment";
      }
      if (stream.match(long)) {
        state.within = { end: long, is: "string" };
        return "string";
      }
      if (stream.match(/^(["'])(?:\\.|(?!\1)[^\\])*(?:\1|$)/)) return "string";
      if (stream.match(/^(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?/i)) return "number";
      if (stream.match(/^[\p{L}_$][\p{L}\p{N}_$]*/u))
        return keywords.has(stream.current()) ? "keyword" : null;
      stream.next();
      return null;
    },
  };
}
