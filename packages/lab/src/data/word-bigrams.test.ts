import { expect, test } from "vitest";
import { countWordBigrams, restOfWords } from "./word-bigrams.ts";

test("counts pairs of words, the commonest first, the rest as one", () => {
  // Pairs: a–b, b–a, a–b, b–don't, don't–c.
  const { vocabulary, joint } = countWordBigrams("A b? a B don't c", 3);
  expect(vocabulary).toEqual(["a", "b", restOfWords]);
  expect([...joint]).toEqual([0, 2, 0, 1, 0, 1, 0, 0, 1].map((count) => count / 5));
});

test("refuses a vocabulary larger than the text's", () => {
  expect(() => countWordBigrams("one two two", 3)).toThrow(
    "the text has 2 different words; the vocabulary is to have 3",
  );
});
