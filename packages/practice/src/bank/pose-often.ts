import { createRandom } from "@downhill/lab/random";
import type { PosedNumber } from "../question/numeric-question.ts";
import type { Question } from "../question/question.ts";

/** What tests recompute: every different prompt that a question of numbers makes of the seeds 1 to 1,000. */
export function poseOften(questions: readonly Question[], id: string): readonly PosedNumber[] {
  const question = questions.find((one) => one.id === id);
  if (question?.type !== "numeric") throw new Error(`${id} is no question of numbers`);
  const byPrompt = new Map<string, PosedNumber>();
  for (let seed = 1; seed <= 1000; seed++) {
    const posed = question.pose(createRandom(seed, "data"));
    byPrompt.set(posed.prompt, posed);
  }
  return [...byPrompt.values()];
}

/** The numbers in a prompt, in order. A minus may be typographic, and thousands may be set apart. */
export function numbersIn(prompt: string): readonly number[] {
  const spelled = prompt.replaceAll("−", "-").replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return [...spelled.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([found]) => Number(found));
}
