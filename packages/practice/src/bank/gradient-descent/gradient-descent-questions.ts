import type { Question } from "../../question/question.ts";
import { gradientDescentChoices } from "./gradient-descent-choices.ts";
import { gradientDescentCode } from "./gradient-descent-code.ts";
import { gradientDescentDiagnoses } from "./gradient-descent-diagnose.ts";
import { gradientDescentFormulas } from "./gradient-descent-formulas.ts";
import { gradientDescentFormulasOnQuadratics } from "./gradient-descent-formulas-on-quadratics.ts";
import { gradientDescentNumbers } from "./gradient-descent-numbers.ts";
import { gradientDescentNumbersOfLimits } from "./gradient-descent-numbers-of-limits.ts";
import { gradientDescentPathQuestions } from "./gradient-descent-path.ts";
import { gradientDescentWords } from "./gradient-descent-words.ts";
import { gradientDescentWordsOnBatches } from "./gradient-descent-words-on-batches.ts";
import { gradientDescentWordsOnCurvature } from "./gradient-descent-words-on-curvature.ts";
import { gradientDescentWordsOnLandscapes } from "./gradient-descent-words-on-landscapes.ts";
import { gradientDescentWordsOnNoise } from "./gradient-descent-words-on-noise.ts";

/** In the order in which they are asked; what the path's stage shows comes first. */
export const gradientDescentQuestions: readonly Question[] = [
  ...gradientDescentPathQuestions,
  ...gradientDescentFormulas,
  ...gradientDescentFormulasOnQuadratics,
  ...gradientDescentNumbers,
  ...gradientDescentNumbersOfLimits,
  ...gradientDescentChoices,
  ...gradientDescentWords,
  ...gradientDescentWordsOnNoise,
  ...gradientDescentWordsOnBatches,
  ...gradientDescentWordsOnLandscapes,
  ...gradientDescentWordsOnCurvature,
  ...gradientDescentCode,
  ...gradientDescentDiagnoses,
];
