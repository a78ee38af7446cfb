import { expect, test } from "vitest";
import type { Question } from "../question/question.ts";
import { topics } from "../question/topic.ts";
import { allQuestions } from "./all-questions.ts";
import { loadPathQuestions } from "./load-path-questions.ts";
import { pathQuestions } from "./path-questions.ts";

const all: readonly Question[] = Object.values(pathQuestions).flat();

test("every stage asks a number, a choice and for words, of its own topic and of the bank", () => {
  for (const { slug } of topics) {
    expect(
      pathQuestions[slug].map(({ type }) => type),
      slug,
    ).toEqual(["numeric", "choice", "explain"]);
    for (const question of pathQuestions[slug]) {
      expect(question.topic).toBe(slug);
      expect(allQuestions).toContain(question);
    }
  }
});

test("a page loads what its stage asks", async () => {
  for (const { slug } of topics) expect(await loadPathQuestions(slug)).toBe(pathQuestions[slug]);
});

test.each([
  ["descent-steeper-loss", "Gradient descent and momentum"],
  ["momentum-ringing", "β alone: √β = 0.9"],
  ["rmsprop-epsilon-placement", "torch.optim.RMSprop"],
  ["adam-loss-times-hundred", "Nothing"],
  ["comparison-rotation", "Gradient descent and momentum"],
  ["applications-clip-and-scale", "Nothing, ε aside"],
  ["challenges-best-rate-and-length", "Lower"],
  ["interview-which-is-adam", "θ = θ − α m̂_t / (√v̂_t + ε)"],
])("%s: the right option is the one that theory names", (id, option) => {
  const question = all.find((one) => one.id === id);
  if (question?.type !== "choice") throw new Error(`${id} is no choice`);
  expect(question.options[question.judge().findIndex(({ isRight }) => isRight)]).toBe(option);
});
