/** What questions are about, in the order in which it is learned: the stages of the path. */
export const topics = [
  { slug: "gradient-descent", title: "Gradient descent" },
  { slug: "momentum", title: "Momentum" },
  { slug: "rmsprop", title: "RMSprop" },
  { slug: "adam", title: "Adam" },
  { slug: "comparison", title: "Comparison" },
  { slug: "applications", title: "Applications" },
  { slug: "challenges", title: "Challenges" },
  { slug: "interview", title: "Interview" },
] as const;

export type Topic = (typeof topics)[number]["slug"];

/** As a person reads it. */
export function topicTitle(topic: Topic): string {
  return topics.find(({ slug }) => slug === topic)?.title ?? topic;
}

/** Who asks it: in a first call, on the day, or in a research interview; from easy to hard. */
export const levels = ["screen", "onsite", "research"] as const;

export type Level = (typeof levels)[number];

/** As a person reads them. */
export const levelNames: Readonly<Record<Level, string>> = {
  screen: "Screen",
  onsite: "On site",
  research: "Research",
};
