import type { Question } from "../../question/question.ts";
import { interviewChoices } from "./interview-choices.ts";
import { interviewFormulas } from "./interview-formulas.ts";
import { interviewNumbers } from "./interview-numbers.ts";
import { interviewPathQuestions } from "./interview-path.ts";
import { interviewWordsAdaptiveRules } from "./interview-words-adaptive-rules.ts";
import { interviewWordsPlans } from "./interview-words-plans.ts";
import { interviewWordsPractice } from "./interview-words-practice.ts";
import { interviewWordsRules } from "./interview-words-rules.ts";
import { interviewWordsWeighing } from "./interview-words-weighing.ts";

/** In the order in which they are asked. */
export const interviewQuestions: readonly Question[] = [
  ...interviewPathQuestions,
  ...interviewWordsRules,
  ...interviewWordsAdaptiveRules,
  ...interviewFormulas,
  ...interviewNumbers,
  ...interviewWordsWeighing,
  ...interviewChoices,
  ...interviewWordsPractice,
  ...interviewWordsPlans,
];
