import type { Question } from "../../question/question.ts";
import { comparisonFormulas } from "./comparison-formulas.ts";
import { comparisonNumbers } from "./comparison-numbers.ts";
import { comparisonPathQuestions } from "./comparison-path.ts";

/** In the order in which they are asked. */
export const comparisonQuestions: readonly Question[] = [
  ...comparisonPathQuestions,
  ...comparisonNumbers,
  ...comparisonFormulas,
];
