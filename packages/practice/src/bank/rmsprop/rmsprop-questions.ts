import type { Question } from "../../question/question.ts";
import { rmspropChoices } from "./rmsprop-choices.ts";
import { rmspropCode } from "./rmsprop-code.ts";
import { rmspropDiagnoses } from "./rmsprop-diagnose.ts";
import { rmspropFormulas } from "./rmsprop-formulas.ts";
import { rmspropNumbers } from "./rmsprop-numbers.ts";
import { rmspropPathQuestions } from "./rmsprop-path.ts";
import { rmspropWords } from "./rmsprop-words.ts";

/** In the order in which they are asked. */
export const rmspropQuestions: readonly Question[] = [
  ...rmspropPathQuestions,
  ...rmspropFormulas,
  ...rmspropNumbers,
  ...rmspropChoices,
  ...rmspropCode,
  ...rmspropDiagnoses,
  ...rmspropWords,
];
