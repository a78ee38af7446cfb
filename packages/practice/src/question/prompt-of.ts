import { createRandom } from "@downhill/lab/random";
import type { Question } from "./question.ts";

/** The seed of the numbers that a question is shown with first. */
export const firstSeed = 1;

/** What is asked, with the numbers of the seed where it has some. */
export function promptOf(question: Question, seed: number = firstSeed): string {
  return question.type === "numeric" ? question.pose(createRandom(seed, "data")).prompt : question.prompt;
}
