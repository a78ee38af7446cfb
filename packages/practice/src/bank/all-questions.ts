import type { Question } from "../question/question.ts";
import { adamQuestions } from "./adam/adam-questions.ts";
import { applicationsQuestions } from "./applications/applications-questions.ts";
import { challengesQuestions } from "./challenges/challenges-questions.ts";
import { comparisonQuestions } from "./comparison/comparison-questions.ts";
import { gradientDescentQuestions } from "./gradient-descent/gradient-descent-questions.ts";
import { interviewQuestions } from "./interview/interview-questions.ts";
import { momentumQuestions } from "./momentum/momentum-questions.ts";
import { rmspropQuestions } from "./rmsprop/rmsprop-questions.ts";

/** Every question, in the order of the topics. Pages load them by topic instead: `loadQuestions`. */
export const allQuestions: readonly Question[] = [
  ...gradientDescentQuestions,
  ...momentumQuestions,
  ...rmspropQuestions,
  ...adamQuestions,
  ...comparisonQuestions,
  ...applicationsQuestions,
  ...challengesQuestions,
  ...interviewQuestions,
];
