import { expect, test } from "vitest";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { numbersIn, poseOften } from "../pose-often.ts";
import { rmspropQuestions } from "./rmsprop-questions.ts";

/** What the answer is by a formula written here, from the numbers in the prompt. */
const formulas: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  "rmsprop-first-step": ([lr = 0, beta = 0, , , gradient = 0]) =>
    (-lr * Math.sign(gradient)) / Math.sqrt(1 - beta),
  "rmsprop-adagrad-way": ([gradient = 0, steps = 0]) => {
    let [way, sum] = [0, 0];
    for (let t = 0; t < steps; t++) {
      sum += gradient * gradient;
      way += gradient * sum ** -0.5;
    }
    return way;
  },
  "rmsprop-large-epsilon": ([lr = 0, eps = 0, gradient = 0, v = 0]) => -lr * gradient * (v + eps) ** -0.5,
};

const numeric = rmspropQuestions.filter((one): one is NumericQuestion => one.type === "numeric");

test("every number has a formula here", () => {
  expect(numeric.map(({ id }) => id).sort()).toEqual(Object.keys(formulas).sort());
});

test.each(Object.entries(formulas))("%s by a formula of its own", (id, formula) => {
  for (const { prompt, answer } of poseOften(rmspropQuestions, id)) {
    const own = formula(numbersIn(prompt));
    expect(Math.abs(answer / own - 1), `${prompt} ${answer} ${own}`).toBeLessThan(1e-6);
  }
});
