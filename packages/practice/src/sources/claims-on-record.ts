import type { Verdict } from "@downhill/lab/claims/claim";

/** A sentence that people say of an optimizer, and what the lab's runs say of it. */
export interface ClaimOnRecord {
  /** As people say it. */
  readonly statement: string;
  readonly verdict: Verdict;
  /** One sentence, with the numbers in it. */
  readonly because: string;
}

/**
 * Read from the lab's claims and records by `write-claims-on-record.node.ts`, and held to them by a test: a page cannot
 * import a claim for its words without its experiment. Never typed in.
 */
export const claimsOnRecord = {
  "learning-rate-decides": {
    statement: "Choosing α is critical: too small leads to slow convergence, too large causes divergence.",
    verdict: {
      kind: "depends",
      on: "whether the slope grows with the distance: where it is bounded, nothing diverges",
    },
    because:
      "Half the rate takes 2.001 times the steps; the error grows beyond α = 0.020000, which is 2/λmax, and at α = 0.01980 it takes 691 steps; with a bounded slope ten times the rate of divergence goes no further than 17 away.",
  },
  "momentum-converges-faster": {
    statement: "Momentum converges faster than gradient descent.",
    verdict: {
      kind: "depends",
      on: "how badly conditioned the problem is, against how noisy its gradients are",
    },
    because:
      "Without noise it takes 21.5 times fewer steps at κ = 1000, 7.3 at 100, 2.6 at 10 and 1.0 at 1; where noise dominates, gradient descent's loss is 0.98 times momentum's.",
  },
  "momentum-smooths-updates": {
    statement: "Momentum smooths updates.",
    verdict: {
      kind: "depends",
      on: "what is looked at: single updates are smoother, the loss that they lead to is not",
    },
    because:
      "Over their squared mean, updates vary 0.052 times as much as gradient descent's, and at the same α 5.21 times; at a rate that goes as far the loss about the minimum is 0.995 times gradient descent's.",
  },
  "momentum-reduces-oscillation": {
    statement: "Momentum reduces oscillations.",
    verdict: {
      kind: "depends",
      on: "whether the step overshoots (1 < αλ < 2) to begin with",
    },
    because:
      "At αλ = 1.9 the sign changes 100 times in 100 steps without momentum and 50 times with β = 0.9, whose swings end 68 times as wide; at αλ = 0.1 it is 0 and 10.",
  },
  "momentum-overshoots": {
    statement: "Momentum may overshoot minima.",
    verdict: {
      kind: "supported",
    },
    because:
      "From 1 it goes 0.153 beyond the minimum at αλ = 0.01 and β = 0.9, and nowhere beyond it for β up to 0.81.",
  },
  "momentum-escapes-local-minima": {
    statement: "Momentum helps escape local minima.",
    verdict: {
      kind: "depends",
      on: "whether the path arrives with more height than the top: momentum passes a minimum, and does not leave it",
    },
    because:
      "From above the top momentum brings 64 % of the starts to the global minimum and gradient descent 0 %; from below it 0 % and 0 %; with noise from below 95 % and 99 %.",
  },
  "momentum-needs-tuning": {
    statement: "Momentum requires tuning β.",
    verdict: {
      kind: "depends",
      on: "the condition number and the noise",
    },
    because:
      "With α tuned, β = 0.9 takes, in times the steps of the best β: 3.42 at κ = 100, 10.52 at κ = 10, 1.00 at κ = 1000; under noise it ends at 0.99 times the loss of the best β.",
  },
  "momentum-for-images": {
    statement: "Momentum is the rule for image recognition.",
    verdict: {
      kind: "inconclusive",
    },
    because:
      "With tuned rates momentum is ahead of gradient descent by 0.6, of RMSprop by -0.2, of Adam by -0.4 points of accuracy; of gradient descent at the same untuned rate by 8.7.",
  },
  "adaptive-rates-fit-each-parameter": {
    statement: "RMSprop and Adam adapt the learning rate to each parameter.",
    verdict: {
      kind: "depends",
      on: "the coordinates: whether the directions that differ lie along them",
    },
    because:
      "From κ = 10 to 1000 the steps grow 1.00 times (RMSprop) and 1.00 times (Adam) along the axes, 94 times with gradient descent; in turned coordinates 5.2 and 2.2 times.",
  },
  "rmsprop-stabilizes-training": {
    statement: "RMSprop stabilizes training.",
    verdict: {
      kind: "depends",
      on: "the problem",
    },
    because:
      "Decades of rates that train, RMSprop's less gradient descent's: the deep quadratic 0, Rosenbrock's valley +1.0, digits with stretched pixels +0.50, the deep quadratic along the axes +0.50, digits as they are +1.0. How much further its loss rises, in first losses: the deep quadratic +0.000029, Rosenbrock's valley +0.00011, digits with stretched pixels −0.35.",
  },
  "rmsprop-handles-nonstationary": {
    statement: "RMSprop handles non-stationary objectives.",
    verdict: {
      kind: "depends",
      on: "what changes: the scale of the gradients, or the target",
    },
    because:
      "Gradient descent's error is 0.97 times RMSprop's where the target walks, 0.26 times where it jumps, and 10.25 times where it jumps and the inputs shrink tenfold.",
  },
  "rmsprop-trains-recurrent-nets": {
    statement: "RMSprop is suited to recurrent neural networks.",
    verdict: {
      kind: "depends",
      on: "how many steps lie between what belongs together",
    },
    because:
      "At length 50 RMSprop solves it with 6 of 6 seeds, Adam with 6, momentum with 0 (clipped: 0), gradient descent with 0; at length 10 RMSprop with 4, momentum with 6, gradient descent with 0.",
  },
  "rmsprop-is-sensitive": {
    statement: "RMSprop is sensitive to its hyperparameters.",
    verdict: {
      kind: "refuted",
    },
    because:
      "On digits 0.6 decades of rates are usable with RMSprop and 0.3 decades with gradient descent; on word bigrams 1.4 decades and 0.3 decades.",
  },
  "rmsprop-settles-suboptimally": {
    statement: "RMSprop may converge to suboptimal solutions.",
    verdict: {
      kind: "depends",
      on: "whether the rate falls",
    },
    because:
      "At a fixed rate it stays 0.87 times the rate away from the minimum, at every rate; with a rate that falls to 0 it ends 1.3e−49 times the first rate away.",
  },
  "adam-contains-momentum-and-rmsprop": {
    statement: "Adam combines Momentum and RMSprop.",
    verdict: {
      kind: "supported",
    },
    because:
      "At β1 = 0 Adam without corrections is RMSprop, and ten times ε brings it 10.00 times nearer to momentum; after 64 trials it takes 0.65 (0.46 to 0.92) times momentum's steps on the quadratic, 1.22 (0.95 to 3.83) times momentum's steps on the quadratic rotated, 0.47 (0.31 to 0.74) times momentum's steps on Rosenbrock's valley.",
  },
  "adam-converges-fast": {
    statement: "Adam converges fast.",
    verdict: {
      kind: "depends",
      on: "the task",
    },
    because:
      "Tuned with as many trials, Adam's AlgoPerf score, 1 at best, is 0.62 (gradient descent 0.17, momentum 0.47, RMSprop 0.60); it takes at most 1.5 times the fewest steps on 3 of 6 tasks (in times the fewest: quadratic 8.50, rotated quadratic 1.54, ravine 6.00, Rosenbrock 1.00, word bigrams 1.00, digits 1.00).",
  },
  "adam-robust-to-noise": {
    statement: "Adam is robust to noisy gradients.",
    verdict: {
      kind: "depends",
      on: "the tails of the noise",
    },
    because:
      "In turned coordinates gradient descent's final loss is 0.72 and 0.97 times Adam's under normal noise of deviation 1 and 10, 2.9 and 3.4 times under Student's t of 1.5 and 1.1 degrees of freedom; that of momentum with clipped gradients 0.51 and 0.49 times.",
  },
  "adam-wins-on-language": {
    statement: "Adam trains language models faster than gradient descent.",
    verdict: {
      kind: "supported",
    },
    because:
      "Within 0.1 nats of the optimum Adam is after 13 steps, and gradient descent or momentum, whichever is faster, after 361, 27.8 times as many; with words before of equal frequency 3.0 times, and with half of the pairs drawn evenly too 1.3 times.",
  },
  "adam-trains-transformers": {
    statement: "Transformers are trained with Adam: gradient descent with momentum falls behind.",
    verdict: {
      kind: "equivalent",
      within: "0.1 nats a character",
    },
    because:
      "After 200 steps Adam is at 2.47 nats a character; momentum is 0.08 behind, and the sign of the same momentum 0.01.",
  },
  "warmup-helps-adam": {
    statement: "Adam needs a learning rate that warms up.",
    verdict: {
      kind: "depends",
      on: "how high the rate is",
    },
    because:
      "At the best fixed rate, 0.00316, warming up gains -0.006 nats a character; at 10 times it 0.201.",
  },
  "adam-corrects-first-steps": {
    statement: "Without bias correction Adam's first steps are too large.",
    verdict: {
      kind: "supported",
    },
    because:
      "Without correction the first step is 3.16 α long and the longest, step 12, 6.57 α; with it all are α.",
  },
  "adam-is-the-default": {
    statement: "Adam is the default choice in most deep learning frameworks.",
    verdict: {
      kind: "depends",
      on: "whether AdamW counts as Adam",
    },
    because:
      "Keras takes RMSprop, scikit-learn takes Adam, Hugging Face Trainer takes AdamW, timm takes SGD, nanoGPT takes AdamW.",
  },
  "adam-works-untuned": {
    statement: "Adam works without tuning.",
    verdict: {
      kind: "inconclusive",
    },
    because:
      "Points of accuracy that a default rate loses against the best one: Adam 1.0, gradient descent 6.0, momentum 1.4, RMSprop 1.1; in a tenth of the steps Adam 8.1, gradient descent 48.5, momentum 5.3, RMSprop 4.4.",
  },
  "adam-needs-tuned-betas": {
    statement: "Adam requires careful tuning of β1 and β2.",
    verdict: {
      kind: "depends",
      on: "how far from the customary values one goes",
    },
    because:
      "The best of 30 pairs, β1 = 0.8 and β2 = 0.999, is 0.4 points behind the customary one on fresh seeds, and 67 % of the pairs come within one point of the customary one.",
  },
  "adam-does-not-converge": {
    statement: "Adam may converge to suboptimal solutions, even on convex problems.",
    verdict: {
      kind: "depends",
      on: "β2: how much of the past it keeps",
    },
    because:
      "With β2 = 0.1 Adam's regret per step is 0.668 after 100,000 steps (theory 0.667), AMSGrad's 0.0018, that of Adam with β2 = 0.999 0.0032.",
  },
  "adam-fails-with-rare-large-gradients": {
    statement:
      "Adam goes the wrong way where large gradients are rare and informative, and AMSGrad mends it.",
    verdict: {
      kind: "depends",
      on: "β2: whether its memory outlasts the pause between large gradients",
    },
    because:
      "After a million steps Adam's regret per step is 0.228 (staying at the worst point gives 0.198), AMSGrad's 0.035, and that of Adam with β2 = 0.9999 0.044.",
  },
  "adam-generalizes-worse-by-construction": {
    statement: "Adam may not generalize as well as SGD.",
    verdict: {
      kind: "depends",
      on: "the batch: all examples at once, or a few at a time",
    },
    because:
      "With all examples in a batch Adam errs on 0.45 and 0.40 of unseen examples (1 − p is 0.45 and 0.40) and weighs the three shared features 0.250, 0.250, 0.250; with batches of ten the largest error of all rules and seeds is 0.00.",
  },
  "adam-generalizes-worse-on-digits": {
    statement: "On handwritten digits Adam generalizes worse than SGD.",
    verdict: {
      kind: "refuted",
    },
    because:
      "Adam's test accuracy less gradient descent's is 0.83 points (0.14 to 1.67) over ten seeds and 360 images; a decade off its rate costs Adam up to 6.50 points.",
  },
  "no-best-optimizer": {
    statement: "The right optimizer has to be chosen for the task.",
    verdict: {
      kind: "supported",
    },
    because:
      "Tasks on which a rule is best: gradient descent none; momentum rotated quadratic; RMSprop quadratic, ravine, digits; Adam Rosenbrock, word bigrams, digits. Always taking one rule costs, in times the fewest steps: gradient descent 12.6, momentum 4.1, RMSprop 2.7, Adam 2.1.",
  },
} as const satisfies Readonly<Record<string, ClaimOnRecord>>;
