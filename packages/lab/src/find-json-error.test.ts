import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonError } from "./find-json-error.ts";

describe("it says where a text stops being JSON", () => {
  test.each([
    ['{"a": [1, 2}', 11, 'a comma or ] has to stand here, not "}"'],
    ["{lr: 1}", 1, 'a name in "quotes" has to stand here, not lr'],
    ['{"a" 1}', 5, "a colon has to stand here, not 1"],
    ['{"a": 1,}', 8, 'a name in "quotes" has to stand here, not "}"'],
    ["[1, 2,]", 6, 'a value has to stand here, not "]"'],
    ["[1 2]", 3, "a comma or ] has to stand here, not 2"],
    ["[1] 2", 4, "the end of the file has to stand here, not 2"],
    ["", 0, "a value has to stand here, not the end of the file"],
    ['{"a": 1', 7, "a comma or } has to stand here, not the end of the file"],
    ["[.5]", 1, "a value has to stand here, not .5"],
    ["[01]", 1, "a value has to stand here, not 01"],
    [
      '["a',
      1,
      "a value has to stand here, not a string that is not closed or holds an unescaped control character",
    ],
    [
      "[NaN]",
      1,
      'a value has to stand here, not NaN (JSON has no such number: write "NaN", "Infinity" or "-Infinity")',
    ],
  ])("%s", (text, at, message) => expect(findJsonError(text)).toEqual({ at, message }));
});

test("it agrees with JSON.parse on what is JSON, for documents with one character changed", () => {
  const characters = fc.constantFrom(...Array.from('{}[]",:\\ \n\t0123.eE+-truefalsn\u0000\u0080é'));
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.option(characters),
      fc.boolean(),
      (json, position, character, isInsert) => {
        const at = position % (json.length + 1);
        const text = json.slice(0, at) + (character ?? "") + json.slice(isInsert ? at : at + 1);
        expect(findJsonError(text) === undefined, text).toBe(isJson(text));
      },
    ),
    { seed: 7, numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
