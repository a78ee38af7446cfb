import type { Question } from "../../question/question.ts";
import { challengesChoices } from "./challenges-choices.ts";
import { challengesCode } from "./challenges-code.ts";
import { challengesDiagnoses } from "./challenges-diagnose.ts";
import { challengesEvaluationDiagnoses } from "./challenges-diagnose-evaluation.ts";
import { challengesFormulas } from "./challenges-formulas.ts";
import { challengesNumbers } from "./challenges-numbers.ts";
import { challengesPathQuestions } from "./challenges-path.ts";
import { challengesWordsBatches } from "./challenges-words-batches.ts";
import { challengesWordsGeneralisation } from "./challenges-words-generalisation.ts";
import { challengesWordsSchedules } from "./challenges-words-schedules.ts";
import { challengesWordsTuning } from "./challenges-words-tuning.ts";
import { challengesWordsWatching } from "./challenges-words-watching.ts";

/** In the order in which they are asked. */
export const challengesQuestions: readonly Question[] = [
  ...challengesPathQuestions,
  ...challengesWordsTuning,
  ...challengesWordsWatching,
  ...challengesChoices,
  ...challengesWordsSchedules,
  ...challengesWordsBatches,
  ...challengesNumbers,
  ...challengesWordsGeneralisation,
  ...challengesFormulas,
  ...challengesCode,
  ...challengesDiagnoses,
  ...challengesEvaluationDiagnoses,
];
