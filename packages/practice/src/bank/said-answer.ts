import { gradeExplain } from "../grade/grade-explain.ts";
import type { Question } from "../question/question.ts";

/** An answer as somebody else would say it, with the number of points that it makes by a person's count. */
export interface SaidAnswer {
  readonly id: string;
  readonly text: string;
  readonly makes: number;
}

/** How many points of its question the matching finds in an answer, and which, for a test's message. */
export function countFound(
  questions: readonly Question[],
  { id, text }: SaidAnswer,
): { readonly found: number; readonly missed: readonly string[]; readonly beliefs: readonly string[] } {
  const question = questions.find((one) => one.id === id);
  if (question?.type !== "explain") throw new Error(`${id} asks for no words`);
  const { points = [], misconceptions = [] } = gradeExplain(question, text);
  return {
    found: points.filter(({ found }) => found === "matched").length,
    missed: points.filter(({ found }) => found !== "matched").map(({ says, found }) => `${found}: ${says}`),
    beliefs: misconceptions,
  };
}
