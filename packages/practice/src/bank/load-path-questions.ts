import type { Question } from "../question/question.ts";
import type { Topic } from "../question/topic.ts";

const loaders: Readonly<Record<Topic, () => Promise<readonly Question[]>>> = {
  "gradient-descent": async () =>
    (await import("./gradient-descent/gradient-descent-path.ts")).gradientDescentPathQuestions,
  momentum: async () => (await import("./momentum/momentum-path.ts")).momentumPathQuestions,
  rmsprop: async () => (await import("./rmsprop/rmsprop-path.ts")).rmspropPathQuestions,
  adam: async () => (await import("./adam/adam-path.ts")).adamPathQuestions,
  comparison: async () => (await import("./comparison/comparison-path.ts")).comparisonPathQuestions,
  applications: async () => (await import("./applications/applications-path.ts")).applicationsPathQuestions,
  challenges: async () => (await import("./challenges/challenges-path.ts")).challengesPathQuestions,
  interview: async () => (await import("./interview/interview-path.ts")).interviewPathQuestions,
};

/** What the path's stage on a topic asks, without the rest of the topic. */
export function loadPathQuestions(topic: Topic): Promise<readonly Question[]> {
  return loaders[topic]();
}
