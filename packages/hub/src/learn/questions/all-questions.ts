import { adamQuestions } from "./adam.ts";
import { applicationsQuestions } from "./applications.ts";
import { challengesQuestions } from "./challenges.ts";
import { comparisonQuestions } from "./comparison.ts";
import { gradientDescentQuestions } from "./gradient-descent.ts";
import { interviewQuestions } from "./interview.ts";
import { momentumQuestions } from "./momentum.ts";
import type { Question } from "./question.ts";
import { rmspropQuestions } from "./rmsprop.ts";

/** Every question, in the order of the path. */
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
