import { expect, test } from "vitest";
import { findIdea } from "./find-idea.ts";
import { readWords } from "./read-words.ts";

const find = (text: string, idea: string) => {
  const [sentence] = readWords(text);
  return sentence === undefined ? undefined : findIdea(sentence, idea);
};

test("not: speaks of its own phrase alone", () => {
  expect(find("The draws are correlated.", "not:independent / correlated")).toBe("said");
  expect(find("The draws are not independent.", "correlated / not:independent")).toBe("said");
  expect(find("The draws are independent.", "correlated / not:independent")).toBe("denied");
});

test("non- in front of a word denies it", () => {
  expect(find("The loss is non-monotone.", "not:monotone")).toBe("said");
  expect(find("The loss is non-monotone.", "monotone")).toBe("denied");
});
