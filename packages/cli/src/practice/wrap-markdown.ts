import { wrap } from "../terminal/text.ts";

/** Breaks Markdown at the width: lines go on below the text of their list item, and in their quotation. */
export function wrapMarkdown(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => {
    const [, mark = "", rest = ""] = /^( *(?:- |> )?)(.*)$/.exec(line) ?? [];
    const further = mark.replace("-", " ");
    return wrap(rest, width - mark.length).map((part, index) => (index === 0 ? mark : further) + part);
  });
}
