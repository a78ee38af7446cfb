import { createRandom } from "@downhill/lab/random";
import { expect, test } from "vitest";
import type { NumericQuestion, PosedNumber } from "../../question/numeric-question.ts";
import { challengesQuestions } from "./challenges-questions.ts";

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

function posedBy(id: string): readonly PosedNumber[] {
  const question = challengesQuestions.find((one) => one.id === id) as NumericQuestion;
  return seeds.map((seed) => question.pose(createRandom(seed, "data")));
}

function read(prompt: string, ...patterns: readonly RegExp[]): readonly number[] {
  return patterns.map((pattern) => Number((pattern.exec(prompt)?.[1] ?? "").replaceAll(",", "")));
}

test("a warm-up and a cosine, by their formula", () => {
  for (const { prompt, answer } of posedBy("challenges-warmup-cosine")) {
    const [peak = 0, warm = 0, end = 0, whole = 0, step = 0] = read(
      prompt,
      /to ([\d.e-]+) in/,
      /in (\d+) steps/,
      /cosine to ([\d.e-]+) at/,
      /at step (\d+)/,
      /it (\d+) steps in/,
    );
    const share = (step - warm) / (whole - warm);
    expect(answer, prompt).toBeCloseTo(end + ((peak - end) / 2) * (1 + Math.cos(Math.PI * share)), 12);
  }
});

// (S/S_min − 1)(E/E_min − 1) = 1, which is how McCandlish et al. 2018 define the critical size (equation 2.11).
test("steps and examples lie on the hyperbola between their least values", () => {
  for (const { prompt, answer } of posedBy("challenges-critical-batch")) {
    const [least = 0, fewest = 0, batch = 0] = read(
      prompt,
      /takes ([\d,]+) steps/,
      /fewer than ([\d,]+) examples/,
      /batches of ([\d,]+)\?/,
    );
    const steps = prompt.includes("How many steps") ? answer : answer / batch;
    expect((steps / least - 1) * ((steps * batch) / fewest - 1), prompt).toBeCloseTo(1, 9);
  }
});

test("the square-root rule keeps the memory in examples and the rate over the deviation of the noise", () => {
  for (const { prompt, answer } of posedBy("challenges-adam-batch-scaling")) {
    const [rate = 0, beta2 = 0, times = 0] = read(
      prompt,
      /α = ([\d.e-]+) and/,
      /β2 = ([\d.]+)\. The/,
      /becomes (\d+) times/,
    );
    if (prompt.includes("what is α then")) expect((answer / rate) ** 2, prompt).toBeCloseTo(times, 9);
    else expect((times * (1 - beta2)) / (1 - answer), prompt).toBeCloseTo(1, 9);
  }
});
