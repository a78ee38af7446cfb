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
  expect(find("Non-convex losses have saddles.", "saddle")).toBe("said");
});

test.each([
  ["Without clipping it stays in v for long.", "second moment", "said"],
  ["Without clipping it stays in v for long.", "clip", "denied"],
  ["It works without any warm-up.", "warmup", "denied"],
  ["It is trained without weight decay.", "weight decay", "denied"],
])("“without” speaks of what stands behind it: %s has %s %s", (text, idea, finding) => {
  const [sentence = { text, words: [] }] = readWords(text);
  expect(findIdea(sentence, idea)).toBe(finding);
});

test.each([
  ["Wrong labels set the floor.", "label", "said"],
  ["It is wrong that labels set the floor.", "label", "denied"],
])("“wrong” in front of a thing is what it is like: %s", (text, idea, finding) => {
  expect(find(text, idea)).toBe(finding);
});

test.each([
  ["Seeds do not matter.", "seeds", "denied"],
  ["Gradient norms are no help here.", "gradient norm", "denied"],
  ["A schedule is not needed with Adam.", "schedule", "denied"],
  ["Random search wastes trials.", "random", "denied"],
  ["A schedule is redundant with Adam.", "schedule", "denied"],
  ["A grid wastes trials.", "not:grid", "said"],
  ["Weight decay has nothing to do with it.", "weight decay", "denied"],
  ["With a warm-up, a schedule is not needed.", "warmup", "said"],
  ["The learning rate matters most, the rest does not matter.", "learning rate", "said"],
])("what is put aside is denied: %s", (text, idea, finding) => {
  expect(find(text, idea)).toBe(finding);
});

test("a quoted phrase stands without gaps", () => {
  expect(find("First β2, then the rate.", '"first beta2"')).toBe("said");
  expect(find("First the rate, β2 last.", '"first beta2"')).toBeUndefined();
  expect(find("First the rate, β2 last.", "first beta2")).toBe("said");
});
