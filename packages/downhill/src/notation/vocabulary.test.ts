import { expect, test } from "vitest";
import { tokenize } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";

const kindsOf = (text: string) =>
  tokenize(text).tokens.map((token) => (token.kind === "name" ? token.name : token.kind));

test.each(vocabulary().map((word) => [word.spelling, word] as const))(
  "%s reads as what it is printed as",
  (_, word) => {
    const { spelling, printed, kind } = word;
    if (kind === "mark") {
      expect(kindsOf(`\\${spelling}{m}`)).toEqual(kindsOf(`m${printed}`));
      expect(kindsOf(`m${spelling}`)).toEqual(kindsOf(`m${printed}`));
    } else if (kind === "letter") {
      expect(kindsOf(spelling)).toEqual(kindsOf(printed));
      expect(kindsOf(`\\${spelling}`)).toEqual(kindsOf(printed));
    } else if (kind === "sign") {
      expect(kindsOf(spelling)).toEqual(kindsOf(printed));
    } else {
      expect(tokenize(printed).diagnostics).toEqual([]);
    }
  },
);

test("no spelling is listed twice", () => {
  const spellings = vocabulary().map(({ spelling }) => spelling);
  expect(new Set(spellings).size).toBe(spellings.length);
});
