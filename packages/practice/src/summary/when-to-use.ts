import type { SheetEntry } from "./mastery-sheet.ts";

/** When a rule is taken and when not, each in a few words; the question of the bank says why, with its sources. */
export interface WhenToUse {
  readonly takeFor: Reasoned;
  readonly notFor: Reasoned;
}

export interface Reasoned {
  readonly says: string;
  /** The id of the question whose points it sums up. */
  readonly question: string;
}

export const whenToUse: Readonly<Record<SheetEntry["rule"], WhenToUse>> = {
  gradientDescent: {
    takeFor: {
      says: "convex problems, and as the yardstick of the others",
      question: "gradient-descent-convexity",
    },
    notFor: {
      says: "badly conditioned losses: κ steps where momentum takes √κ",
      question: "gradient-descent-steps-to-tolerance",
    },
  },
  momentum: {
    takeFor: {
      says: "convolutional networks on images, where a recipe is known",
      question: "interview-choose-for-images",
    },
    notFor: {
      says: "Transformers at the usual batch sizes, and rare words",
      question: "comparison-adam-or-sgd",
    },
  },
  rmsprop: {
    takeFor: {
      says: "recurrent networks, with clipping, and where Adam's second number has no room",
      question: "interview-three-architectures",
    },
    notFor: {
      says: "short runs without warm-up: its first steps are the longest",
      question: "rmsprop-first-updates",
    },
  },
  adam: {
    takeFor: {
      says: "a new problem, and gradients of very different sizes",
      question: "interview-why-adam",
    },
    notFor: {
      says: "weight decay, which AdamW does better",
      question: "adam-decay",
    },
  },
  adamw: {
    takeFor: {
      says: "Transformers and their fine-tuning, with warm-up and clipping",
      question: "applications-recipes",
    },
    notFor: {
      says: "memory that holds one number for each parameter at most",
      question: "interview-choose-for-memory",
    },
  },
};
