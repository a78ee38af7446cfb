import { follow, gradientDescent } from "downhill";
import type { ChoiceQuestion } from "../../question/choice-question.ts";

export const gradientDescentChoices: readonly ChoiceQuestion[] = [
  {
    id: "gradient-descent-beyond-one-step",
    topic: "gradient-descent",
    level: "screen",
    type: "choice",
    title: "Between 1/λ and 2/λ",
    prompt: "Gradient descent on λθ²/2 at a learning rate between 1/λ and 2/λ. What does θ do?",
    options: [
      "It diverges, changing sign at every step",
      "It converges, changing sign at every step",
      "It converges without changing sign",
      "It swings between two points for ever",
    ],
    judge() {
      const path = follow(gradientDescent({ lr: 1.5 }), { theta: 1, slope: (θ) => θ, steps: 60 }).map(
        ({ θ = Number.NaN }) => θ,
      );
      const turns = path.every((θ, step) => step === 0 || θ * (path[step - 1] ?? 0) < 0);
      const converges = Math.abs(path.at(-1) ?? Number.NaN) < 1e-9;
      const says =
        "A step multiplies θ by 1 − αλ, which lies between −1 and 0 here: the sign changes and the size shrinks.";
      return [
        {
          isRight: turns && !converges,
          says: `${says} Beyond 2/λ it would diverge.`,
        },
        { isRight: turns && converges, says },
        {
          isRight: !turns && converges,
          says: `${says} Below 1/λ it would keep its sign.`,
        },
        { isRight: false, says: `${says} At exactly 2/λ it would swing for ever.` },
      ];
    },
    points: [
      {
        says: "A step multiplies the error by 1 − αλ; between 1/λ and 2/λ that is negative and smaller than 1 in size.",
        sources: ["goh"],
      },
    ],
    hints: [
      "By what does one step multiply θ?",
      "1 − αλ: which values does it take between those two rates?",
      "What does a factor between −1 and 0 do to a number, again and again?",
    ],
    followUp: {
      prompt: "The loss of such a run falls smoothly. How could you tell that the steepest direction swings?",
      points: [
        {
          says: "Successive gradients point against each other along it: their cosine is negative.",
          ways: [
            [
              "gradient / update / step / direction",
              "opposite / negative / cosine / flip / alternate / change sign / dot product / reverse / anti",
            ],
          ],
          probe: "What would you compute from two successive gradients?",
        },
        {
          says: "Halving the rate makes the steepest direction faster, where αλ is above 4/3.",
          ways: [
            [
              "smaller learning rate / halve / half learning rate / lower learning rate / learning rate smaller / learning rate down",
              "fast / better / improve / loss smaller / helps / calm / stop",
            ],
          ],
          probe: "And which experiment would show it?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-rates-of-convergence",
    topic: "gradient-descent",
    level: "onsite",
    type: "choice",
    title: "Rates of convergence",
    prompt:
      "How does the guaranteed excess loss after k steps go down, in this order: gradient descent on smooth convex functions; the same on smooth strongly convex ones; Nesterov's method on smooth convex ones; SGD with bounded noise on convex ones?",
    options: [
      "1/√k; 1/k; 1/k²; 1/k",
      "1/k; ρᵏ with ρ < 1; 1/k²; 1/√k",
      "1/k²; ρᵏ with ρ < 1; 1/k²; 1/k",
      "1/k; 1/k²; ρᵏ with ρ < 1; 1/√k",
    ],
    judge: () => [
      {
        isRight: false,
        says: "1/√k is for gradient descent without smoothness, by subgradients; smoothness gives 1/k, and strong convexity a geometric rate.",
      },
      {
        isRight: true,
        says: "Smoothness gives 1/k, strong convexity makes it geometric, acceleration gives 1/k² without it, and noise that stays allows 1/√k.",
      },
      {
        isRight: false,
        says: "1/k² takes acceleration: without it gradient descent is guaranteed 1/k. And SGD on functions that are merely convex gets 1/√k; 1/k takes strong convexity.",
      },
      {
        isRight: false,
        says: "Strong convexity, not acceleration, makes the rate geometric; acceleration then has √κ in place of κ.",
      },
    ],
    points: [
      {
        says: "Smooth convex: 1/k for gradient descent, 1/k² for Nesterov's method. Smooth and strongly convex: geometric, with κ and √κ in the exponent's denominator.",
        sources: ["nesterov", "nesterov2004"],
      },
      {
        says: "SGD on convex functions: 1/√k, and 1/k under strong convexity, whatever the smoothness.",
        sources: ["bubeck", "bottou"],
      },
      {
        says: "Without convexity gradient descent guarantees a small gradient: the least ‖∇f‖² of k steps goes as 1/k.",
        sources: ["nesterov2004"],
      },
    ],
    hints: [
      "Three things set the rate: smoothness, strong convexity, noise.",
      "Strong convexity makes a rate geometric; acceleration squares k without it.",
      "Noise that does not vanish is averaged, and averages get better with the root of their number.",
    ],
    followUp: {
      prompt: "Deep networks are not convex. What is still worth knowing of these rates?",
      points: [
        {
          says: "Near a minimum the loss is about quadratic, so the role of κ, and momentum's √κ, shows there.",
          ways: [
            [
              "local / locally / near minimum / around minimum / quadratic / neighbourhood / neighborhood / basin",
            ],
          ],
          probe: "What does the loss look like close to a minimum?",
        },
        {
          says: "Without convexity one is guaranteed a small gradient, not a small loss.",
          ways: [
            [
              "gradient small / small gradient / stationary / critical point / gradient norm / zero gradient / gradient norm small",
            ],
          ],
          probe: "What is guaranteed without convexity?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-same-seeds",
    topic: "gradient-descent",
    level: "screen",
    type: "choice",
    title: "Two runs with the same seeds",
    prompt:
      "Two runs on one GPU with the same code, data and seeds of every generator end in different weights. Which of these can be the reason?",
    options: [
      "The initial weights, which are random",
      "The order in which the loader shuffles the examples",
      "The dropout masks, drawn anew at every step",
      "The order in which a kernel adds numbers up",
    ],
    judge() {
      const [a, b, c] = [1, 2 ** 53, -(2 ** 53)];
      const orderMatters = a + b + c !== a + (b + c);
      const drawn = "That is drawn from a seeded generator, so the same seed gives the same.";
      return [
        { isRight: !orderMatters, says: drawn },
        { isRight: false, says: drawn },
        { isRight: false, says: drawn },
        {
          isRight: orderMatters,
          says: "Floating-point addition is not associative, and atomic additions in a GPU kernel come in any order; a bit that differs grows over many steps.",
        },
      ];
    },
    points: [
      { says: "Initial weights, order, dropout and augmentation are random, and fixed by seeds." },
      {
        says: "Sums in parallel kernels are taken in an order that no seed fixes, unless deterministic kernels are asked for.",
        sources: ["pytorch"],
      },
      { says: "So one run is one sample: report several seeds and their spread.", sources: ["bouthillier"] },
    ],
    hints: [
      "Which of them does a seed decide?",
      "Three are drawn from a generator. What is left?",
      "Is (a + b) + c always a + (b + c) on a computer?",
    ],
    followUp: {
      prompt: "Optimizer A beats B by 0.2 points of accuracy in one run each. What do you say?",
      points: [
        {
          says: "It may be chance: run several seeds of each and look at the spread of the differences.",
          sources: ["bouthillier"],
          ways: [
            [
              "seeds / several runs / repeat / multiple runs / variance / chance / luck / confidence interval / standard deviation / error bars / more runs",
            ],
          ],
          probe: "How large is the difference between two seeds of A?",
        },
        {
          says: "And both have to be tuned with the same effort, or the difference is one of tuning.",
          sources: ["choi"],
          ways: [["tune / tuned / budget / hyperparameter / same effort / fair"]],
          probe: "What else has to be equal for a fair comparison?",
        },
      ],
    },
  },
];
