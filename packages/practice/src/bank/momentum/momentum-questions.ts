import type { Question } from "../../question/question.ts";

/** In the order in which they are asked. */
export const momentumQuestions: readonly Question[] = [];
