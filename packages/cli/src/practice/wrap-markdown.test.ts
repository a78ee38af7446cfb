import { expect, test } from "vitest";
import { wrapMarkdown } from "./wrap-markdown.ts";

test("items hang below their text, quotations stay in their sign, and words lose no line", () => {
  const text = "# A head\n\n- one two three four\n  - five six seven eight\n\n> nine ten eleven twelve\n";
  expect(wrapMarkdown(text, 14)).toEqual([
    "# A head",
    "",
    "- one two",
    "  three four",
    "  - five six",
    "    seven",
    "    eight",
    "",
    "> nine ten",
    "> eleven",
    "> twelve",
    "",
  ]);
});
