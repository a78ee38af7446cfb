import type { Question } from "../question/question.ts";
import { type Topic, topics } from "../question/topic.ts";

const loaders: Readonly<Record<Topic, () => Promise<readonly Question[]>>> = {
  "gradient-descent": async () =>
    (await import("./gradient-descent/gradient-descent-questions.ts")).gradientDescentQuestions,
  momentum: async () => (await import("./momentum/momentum-questions.ts")).momentumQuestions,
  rmsprop: async () => (await import("./rmsprop/rmsprop-questions.ts")).rmspropQuestions,
  adam: async () => (await import("./adam/adam-questions.ts")).adamQuestions,
  comparison: async () => (await import("./comparison/comparison-questions.ts")).comparisonQuestions,
  applications: async () => (await import("./applications/applications-questions.ts")).applicationsQuestions,
  challenges: async () => (await import("./challenges/challenges-questions.ts")).challengesQuestions,
  interview: async () => (await import("./interview/interview-questions.ts")).interviewQuestions,
};

/** The questions of a topic; a bundler keeps each topic in a file of its own. */
export function loadQuestions(topic: Topic): Promise<readonly Question[]> {
  return loaders[topic]();
}

/** Those of every topic, in the topics' order. */
export async function loadAllQuestions(): Promise<readonly Question[]> {
  return (await Promise.all(topics.map(({ slug }) => loadQuestions(slug)))).flat();
}
