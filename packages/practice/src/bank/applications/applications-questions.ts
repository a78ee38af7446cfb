import type { Question } from "../../question/question.ts";
import { applicationsChoices } from "./applications-choices.ts";
import { applicationsFormulas } from "./applications-formulas.ts";
import { applicationsNumbers } from "./applications-numbers.ts";
import { applicationsPathQuestions } from "./applications-path.ts";

/** In the order in which they are asked. */
export const applicationsQuestions: readonly Question[] = [
  ...applicationsPathQuestions,
  ...applicationsNumbers,
  ...applicationsChoices,
  ...applicationsFormulas,
];
