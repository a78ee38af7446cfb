/** One stage of the path, as it stands in the navigation. */
export interface StagePlace {
  readonly slug: string;
  readonly title: string;
  /** What somebody asks who comes here. */
  readonly question: string;
}

/** The path, in the order in which it is walked. */
export const stagePath = [
  {
    slug: "gradient-descent",
    title: "Gradient descent",
    question: "How large may a step be, and what makes the walk slow?",
  },
  {
    slug: "momentum",
    title: "Momentum",
    question: "What does it buy to remember where one was going, and what does it cost?",
  },
  {
    slug: "rmsprop",
    title: "RMSprop",
    question: "What if every parameter had its own step?",
  },
  {
    slug: "adam",
    title: "Adam",
    question: "What do two averages and their correction do to a step?",
  },
  {
    slug: "comparison",
    title: "Comparison",
    question: "Which of the four needs the fewest steps, and when does the answer turn around?",
  },
  {
    slug: "applications",
    title: "Applications",
    question: "What do image networks, recurrent networks and Transformers ask of an optimizer?",
  },
  {
    slug: "challenges",
    title: "Challenges",
    question: "How is a learning rate found, and what does a fast descent say of unseen data?",
  },
  {
    slug: "interview",
    title: "Interview",
    question: "What should one be able to say, derive and work by hand?",
  },
] as const satisfies readonly StagePlace[];

export type StageSlug = (typeof stagePath)[number]["slug"];

/** Where a stage is found, from the site's root. */
export function stageAddress(slug: StageSlug): string {
  return `/learn/${slug}/`;
}
