/** What is commonly said of the rules, and the lab's claim that tries it. */
export interface SaidOf {
  readonly rule: "gradientDescent" | "momentum" | "rmsprop" | "adam";
  readonly advantages: readonly Said[];
  readonly limitations: readonly Said[];
  /** Where it is used. */
  readonly applications: readonly Said[];
}

export interface Said {
  readonly words: string;
  /** The name of a claim of the lab's. */
  readonly claim: string;
}

/** The four rules as they are commonly told. */
export const said: readonly SaidOf[] = [
  {
    rule: "gradientDescent",
    advantages: [],
    limitations: [{ words: "The learning rate decides", claim: "learning-rate-decides" }],
    applications: [],
  },
  {
    rule: "momentum",
    advantages: [
      { words: "Faster convergence", claim: "momentum-converges-faster" },
      { words: "Reduces oscillations", claim: "momentum-reduces-oscillation" },
    ],
    limitations: [
      { words: "May overshoot minima", claim: "momentum-overshoots" },
      { words: "Requires tuning β", claim: "momentum-needs-tuning" },
    ],
    applications: [{ words: "Image recognition", claim: "momentum-for-images" }],
  },
  {
    rule: "rmsprop",
    advantages: [
      { words: "Adaptive learning rates", claim: "adaptive-rates-fit-each-parameter" },
      { words: "Stabilizes training", claim: "rmsprop-stabilizes-training" },
      { words: "Handles non-stationary objectives", claim: "rmsprop-handles-nonstationary" },
    ],
    limitations: [
      { words: "Hyperparameter sensitivity", claim: "rmsprop-is-sensitive" },
      { words: "May settle suboptimally", claim: "rmsprop-settles-suboptimally" },
    ],
    applications: [{ words: "Recurrent networks", claim: "rmsprop-trains-recurrent-nets" }],
  },
  {
    rule: "adam",
    advantages: [
      { words: "Combines momentum and RMSprop", claim: "adam-contains-momentum-and-rmsprop" },
      { words: "Fast convergence", claim: "adam-converges-fast" },
      { words: "Robust to noise", claim: "adam-robust-to-noise" },
    ],
    limitations: [
      { words: "May not generalize as well as SGD", claim: "adam-generalizes-worse-by-construction" },
      { words: "Requires careful tuning of β1, β2", claim: "adam-needs-tuned-betas" },
    ],
    applications: [
      { words: "The default choice", claim: "adam-is-the-default" },
      { words: "Transformers", claim: "adam-trains-transformers" },
    ],
  },
];
