import { expect, test } from "vitest";
import { findIdea } from "./find-idea.ts";
import { readWords } from "./read-words.ts";

test.each([
  ["Without clipping it stays in v for long.", "second moment", "said"],
  ["Without clipping it stays in v for long.", "clip", "denied"],
  ["It works without any warm-up.", "warmup", "denied"],
  ["It is trained without weight decay.", "weight decay", "denied"],
])("“without” speaks of what stands behind it: %s has %s %s", (text, idea, finding) => {
  const [sentence = { text, words: [] }] = readWords(text);
  expect(findIdea(sentence, idea)).toBe(finding);
});
