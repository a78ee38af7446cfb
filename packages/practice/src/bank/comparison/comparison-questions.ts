import type { Question } from "../../question/question.ts";
import { comparisonDiagnoses } from "./comparison-diagnose.ts";
import { comparisonFormulas } from "./comparison-formulas.ts";
import { comparisonNumbers } from "./comparison-numbers.ts";
import { comparisonPathQuestions } from "./comparison-path.ts";
import { comparisonWordsOnAdamAndSgd } from "./comparison-words-adam-and-sgd.ts";
import { comparisonWordsOnClaims } from "./comparison-words-claims.ts";
import { comparisonWordsOnImplicitBias } from "./comparison-words-implicit-bias.ts";
import { comparisonWordsOnMatrices } from "./comparison-words-matrices.ts";
import { comparisonWordsOnStudies } from "./comparison-words-studies.ts";

/** In the order in which they are asked. */
export const comparisonQuestions: readonly Question[] = [
  ...comparisonPathQuestions,
  ...comparisonWordsOnAdamAndSgd,
  ...comparisonNumbers,
  ...comparisonWordsOnMatrices,
  ...comparisonWordsOnStudies,
  ...comparisonWordsOnClaims,
  ...comparisonWordsOnImplicitBias,
  ...comparisonFormulas,
  ...comparisonDiagnoses,
];
