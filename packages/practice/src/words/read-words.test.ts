import { expect, test } from "vitest";
import { findIdea } from "./find-idea.ts";
import { readWords } from "./read-words.ts";

test.each([
  ["Call clip_grad_norm_ before the step.", "clip gradient norm"],
  ["Then scaler.unscale_(optimizer).", "unscale"],
  ["It decays v_t by beta_2.", "second moment"],
])("names in code are read as words: %s", (text, idea) => {
  const [sentence = { text, words: [] }] = readWords(text);
  expect(findIdea(sentence, idea)).toBe("said");
});

test.each(["Outlier batches do not: they blow up v.", "Outlier batches do not – they blow up v."])(
  "a negation ends at a colon and at a dash: %s",
  (text) => {
    const [sentence = { text, words: [] }] = readWords(text);
    expect(findIdea(sentence, "diverge")).toBe("said");
  },
);
