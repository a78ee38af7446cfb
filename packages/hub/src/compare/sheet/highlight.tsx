import type { JSX } from "preact";

export type CodeLanguage = "python" | "javascript" | "latex" | "notation";

const patterns: Readonly<Record<CodeLanguage, RegExp>> = {
  python:
    /(?<comment>#.*)|(?<string>"""[\s\S]*?"""|"[^"\n]*"|'[^'\n]*')|(?<word>\b(?:class|def|import|from|return|if|else|elif|for|in|is|not|and|or|with|raise|None|True|False|lambda|while|pass|as)\b)/g,
  javascript:
    /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)|(?<string>"[^"\n]*"|'[^'\n]*'|`[^`]*`)|(?<word>\b(?:const|let|for|return|if|else|function|new|of|export|import|while)\b)/g,
  latex: /(?<comment>%.*)|(?<word>\\(?:begin|end)\{[a-z]+\})/g,
  notation: /(?<comment>#.*)|(?<word>\b(?:if|else|every|eval)\b)/g,
};

/** Code with its comments, texts and words of the language told apart, calmly. */
export function Highlighted({
  code,
  language,
}: {
  readonly code: string;
  readonly language: CodeLanguage;
}): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let end = 0;
  for (const match of code.matchAll(patterns[language])) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    parts.push(code.slice(end, match.index), <span class={kind}>{match[0]}</span>);
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {code.slice(end)}
    </>
  );
}
