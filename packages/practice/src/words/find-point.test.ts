import { expect, test } from "vitest";
import { findPoint } from "./find-point.ts";
import { readWords } from "./read-words.ts";

test.each([
  "No: it is chosen for speed.",
  "No, it is chosen for speed.",
  "No – it is chosen for speed.",
  "Not for the score: it is chosen for speed.",
])("a negation ends with its clause: %s", (text) => {
  expect(findPoint(readWords(text), [["chosen for speed"]])?.finding).toBe("said");
});

test("a negation holds within its clause", () => {
  expect(findPoint(readWords("Mind you: it is not chosen for speed."), [["chosen for speed"]])?.finding).toBe(
    "denied",
  );
});
