import type { Question } from "../question/question.ts";
import type { Topic } from "../question/topic.ts";
import { adamPathQuestions } from "./adam/adam-path.ts";
import { applicationsPathQuestions } from "./applications/applications-path.ts";
import { challengesPathQuestions } from "./challenges/challenges-path.ts";
import { comparisonPathQuestions } from "./comparison/comparison-path.ts";
import { gradientDescentPathQuestions } from "./gradient-descent/gradient-descent-path.ts";
import { interviewPathQuestions } from "./interview/interview-path.ts";
import { momentumPathQuestions } from "./momentum/momentum-path.ts";
import { rmspropPathQuestions } from "./rmsprop/rmsprop-path.ts";

/** What each stage of the path asks: a number, a choice and words. Pages load them by topic instead: `loadPathQuestions`. */
export const pathQuestions: Readonly<Record<Topic, readonly Question[]>> = {
  "gradient-descent": gradientDescentPathQuestions,
  momentum: momentumPathQuestions,
  rmsprop: rmspropPathQuestions,
  adam: adamPathQuestions,
  comparison: comparisonPathQuestions,
  applications: applicationsPathQuestions,
  challenges: challengesPathQuestions,
  interview: interviewPathQuestions,
};
