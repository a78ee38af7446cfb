import type { Question } from "../../question/question.ts";
import { gradientDescentFormulas } from "./gradient-descent-formulas.ts";
import { gradientDescentWords } from "./gradient-descent-words.ts";

/** In the order in which they are asked. */
export const gradientDescentQuestions: readonly Question[] = [
  ...gradientDescentFormulas,
  ...gradientDescentWords,
];
