import type { Question } from "../../question/question.ts";
import { applicationsChoices } from "./applications-choices.ts";
import { applicationsCode } from "./applications-code.ts";
import { applicationsDiagnoses } from "./applications-diagnose.ts";
import { applicationsFormulas } from "./applications-formulas.ts";
import { applicationsNumbers } from "./applications-numbers.ts";
import { applicationsPathQuestions } from "./applications-path.ts";
import { applicationsWordsOnClipping } from "./applications-words-clipping.ts";
import { applicationsWordsOnRecurrentNetworks } from "./applications-words-recurrent.ts";
import { applicationsWordsOnTheTrainingLoop } from "./applications-words-training-loop.ts";
import { applicationsWordsOnTransformers } from "./applications-words-transformers.ts";
import { applicationsWordsOnVision } from "./applications-words-vision.ts";
import { applicationsWordsOnWidth } from "./applications-words-width.ts";

/** In the order in which they are asked. */
export const applicationsQuestions: readonly Question[] = [
  ...applicationsPathQuestions,
  ...applicationsNumbers,
  ...applicationsWordsOnVision,
  ...applicationsWordsOnRecurrentNetworks,
  ...applicationsWordsOnClipping,
  ...applicationsWordsOnTransformers,
  ...applicationsWordsOnWidth,
  ...applicationsWordsOnTheTrainingLoop,
  ...applicationsChoices,
  ...applicationsFormulas,
  ...applicationsCode,
  ...applicationsDiagnoses,
];
