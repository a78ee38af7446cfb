import { createRandom } from "@downhill/lab/random";
import { describe, expect, test } from "vitest";
import { stagePath } from "../stage-path.ts";
import { allQuestions } from "./all-questions.ts";
import { grade } from "./numeric-card.tsx";
import { isClose, type NumericQuestion, readAnswer } from "./question.ts";

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);
const numeric = allQuestions.filter((question) => question.type === "numeric");

test("every stage asks a number, a choice and for words; ids are distinct", () => {
  for (const { slug } of stagePath) {
    const types = allQuestions.filter(({ topic }) => topic === slug).map(({ type }) => type);
    expect(types, slug).toEqual(["numeric", "choice", "explain"]);
  }
  expect(new Set(allQuestions.map(({ id }) => id)).size).toBe(allQuestions.length);
});

describe.each(numeric.map((question) => [question.id, question] as const))("%s", (_id, question) => {
  const posed = seeds.map((seed) => question.pose(createRandom(seed, "data")));

  test("draws different numbers", () => {
    expect(new Set(posed.map(({ prompt }) => prompt)).size).toBeGreaterThan(5);
  });

  test("takes its answer, and no slip for it", () => {
    for (const one of posed) {
      expect(Number.isFinite(one.answer), one.prompt).toBe(true);
      expect(grade(one.answer.toPrecision(6), one).outcome, one.prompt).toBe("right");
      for (const slip of one.slips ?? [])
        expect(grade(String(slip.answer), one).outcome, one.prompt).toBe("wrong");
    }
  });

  test("asks for nothing near 0, and no two slips for the same number", () => {
    for (const { prompt, answer, tolerance, slips = [] } of posed) {
      expect(Math.abs(answer), prompt).toBeGreaterThan(1e-6);
      for (const [index, { answer: one }] of slips.entries())
        for (const { answer: other } of slips.slice(index + 1))
          expect(isClose(one, other, tolerance), prompt).toBe(false);
    }
  });
});

/** The numbers in a prompt, in order; a minus may be typographic. */
function numbersIn(text: string): readonly number[] {
  const spelled = text.replaceAll("−", "-").replaceAll(",", " ");
  return [...spelled.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([found]) => Number(found));
}

/** What the answer is by a formula written here, from the numbers in the prompt. */
const formulas: Readonly<Record<string, (numbers: readonly number[], prompt: string) => number>> = {
  "descent-best-rate": ([low = 0, high = 0]) => 2 / (low + high),
  "momentum-worked-step": ([lr = 0, beta = 0, theta = 0, , g1 = 0, g2 = 0]) =>
    theta - lr * g1 - (beta * lr * g1 + lr * g2),
  "rmsprop-first-step": ([lr = 0, beta = 0, , , g = 0]) => (-lr * Math.sign(g)) / Math.sqrt(1 - beta),
  "applications-clip-norm": ([a = 0, b = 0, c = 0, most = 0]) =>
    (c * most) / Math.sqrt(a * a + b * b + c * c),
  "comparison-state-memory": (numbers, prompt) =>
    (numbers.at(-1) ?? 0) * 4 * (prompt.includes("Adam") ? 2 : 1),
};

test.each(Object.entries(formulas))("%s by a formula of its own", (id, formula) => {
  const question = numeric.find((one) => one.id === id) as NumericQuestion;
  for (const seed of seeds) {
    const { prompt, answer } = question.pose(createRandom(seed, "data"));
    expect(answer, prompt).toBeCloseTo(formula(numbersIn(prompt), prompt), 10);
  }
});

test("Adam by hand, from sums over both gradients", () => {
  const question = numeric.find(({ id }) => id === "interview-adam-by-hand") as NumericQuestion;
  for (const seed of seeds) {
    const { prompt, answer } = question.pose(createRandom(seed, "data"));
    const [lr, b1, b2, g1, g2] = [
      /α = ([\d.]+),/,
      /β1 = ([\d.]+),/,
      /β2 = ([\d.]+) /,
      /gradients are (\d+)/,
      /then (\d+(?:\.\d+)?)\./,
    ].map((pattern) => Number(pattern.exec(prompt)?.[1])) as [number, number, number, number, number];
    const first = -lr;
    const m = ((1 - b1) * (b1 * g1 + g2)) / (1 - b1 ** 2);
    const v = ((1 - b2) * (b2 * g1 ** 2 + g2 ** 2)) / (1 - b2 ** 2);
    expect(answer, prompt).toBeCloseTo(first - (lr * m) / Math.sqrt(v), 10);
  }
});

test("a warm-up and a cosine, by their formula", () => {
  const question = numeric.find(({ id }) => id === "challenges-warmup-cosine") as NumericQuestion;
  for (const seed of seeds) {
    const { prompt, answer } = question.pose(createRandom(seed, "data"));
    const [peak, warm, end, whole, step] = [
      /to ([\d.e-]+) in/,
      /in (\d+) steps/,
      /cosine to ([\d.e-]+) at/,
      /at step (\d+)/,
      /it (\d+) steps in/,
    ].map((pattern) => Number(pattern.exec(prompt)?.[1])) as [number, number, number, number, number];
    const share = (step - warm) / (whole - warm);
    expect(answer, prompt).toBeCloseTo(end + ((peak - end) / 2) * (1 + Math.cos(Math.PI * share)), 12);
  }
});

test.each(
  allQuestions
    .filter((question) => question.type === "choice")
    .map((question) => [question.id, question] as const),
)("%s has one right option", (_id, question) => {
  const judged = question.judge();
  expect(judged.filter(({ isRight }) => isRight)).toHaveLength(1);
  expect(judged).toHaveLength(question.options.length);
  expect(new Set(question.options).size).toBe(question.options.length);
});

test("the right options are those that theory names", () => {
  const rightOf = (id: string): string | undefined => {
    const question = allQuestions.find((one) => one.id === id);
    if (question?.type !== "choice") return undefined;
    return question.options[question.judge().findIndex(({ isRight }) => isRight)];
  };
  expect(rightOf("descent-steeper-loss")).toBe("Gradient descent and momentum");
  expect(rightOf("momentum-ringing")).toBe("β alone: √β = 0.9");
  expect(rightOf("rmsprop-epsilon-placement")).toBe("torch.optim.RMSprop");
  expect(rightOf("adam-loss-times-hundred")).toBe("Nothing");
  expect(rightOf("comparison-rotation")).toBe("gradient descent and momentum");
  expect(rightOf("applications-clip-and-scale")).toBe("Nothing, ε aside");
  expect(rightOf("challenges-best-rate-and-length")).toBe("Lower");
  expect(rightOf("interview-which-is-adam")).toBe("θ = θ − α m̂_t / (√v̂_t + ε)");
});

test.each([
  ["0.05", 0.05],
  [" −3e-4 ", -3e-4],
  ["−3e−4", -3e-4],
  ["1/9", 1 / 9],
  ["1/0", undefined],
  ["", undefined],
  ["1/2/3", undefined],
  ["about 3", undefined],
  ["NaN", undefined],
])("an answer is read as people write it: %s", (text, value) => {
  expect(readAnswer(text)).toBe(value);
});
