import type { QuestionType } from "../question/question.ts";
import type { Grade } from "./grade.ts";

/** From this share of points on an answer in words is called right, and from this share on partly right. */
const shareOf = { right: 0.75, partly: 0.3 } as const;

/**
 * What a score says of an answer, as where a log keeps no more of its grade. Words are right without every point; anything else has to be
 * right as a whole.
 * @param score from 0 to 1
 * @param type of the question; undefined where it is no longer asked
 */
export function outcomeOf(
  score: number,
  type: QuestionType | undefined,
): Exclude<Grade["outcome"], "unread"> {
  if (type === "explain")
    return score >= shareOf.right ? "right" : score >= shareOf.partly ? "partly" : "wrong";
  return score >= 1 ? "right" : score > 0 ? "partly" : "wrong";
}
