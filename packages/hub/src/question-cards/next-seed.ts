import { promptOf } from "@downhill/practice/question/prompt-of";
import type { Question } from "@downhill/practice/question/question";
import { mostSeed } from "@downhill/practice/question/seed";

const mostSeeds = 100;
const seeds = mostSeed + 1;

/**
 * A seed that asks with other numbers than those of the seed `now`.
 * @param from where to begin to look
 */
export function nextSeed(question: Question, now: number, from = now + 1): number {
  const asked = promptOf(question, now);
  for (let more = 0; more < mostSeeds; more += 1) {
    const seed = (from + more) % seeds;
    if (promptOf(question, seed) !== asked) return seed;
  }
  return from % seeds;
}
