import { allQuestions } from "@downhill/practice/bank/all-questions";
import { promptOf } from "@downhill/practice/question/prompt-of";
import { expect, test } from "vitest";
import { nextSeed } from "./next-seed.ts";

test.each(
  allQuestions.filter(({ type }) => type === "numeric").map((question) => [question.id, question] as const),
)("%s is asked with other numbers each time", (_id, question) => {
  let seed = 1;
  for (let round = 0; round < 10; round += 1) {
    const next = nextSeed(question, seed);
    expect(promptOf(question, next)).not.toBe(promptOf(question, seed));
    seed = next;
  }
});

test("the last seed is followed by the first", () => {
  const [question] = allQuestions.filter(({ type }) => type === "numeric");
  if (question === undefined) throw new Error("there is no question of numbers");
  expect(nextSeed(question, 2 ** 32 - 1)).toBeLessThan(100);
});
