import { formatMeasured } from "@downhill/lab/report/number";
import { adam, explain, facts } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";
import { adamDecay } from "./adam-words-decay.ts";
import { uncorrectedRatio } from "./uncorrected-ratio.ts";

/** The three that the learning path shows at its stage. */
export const adamPathQuestions: readonly Question[] = [
  {
    id: "adam-uncorrected-step",
    topic: "adam",
    level: "onsite",
    type: "numeric",
    title: "A step without correction",
    pose(random) {
      const beta1 = pick(random, [0.5, 0.8, 0.9]);
      // With 0.99 the first step would be right at β1 = 0.9.
      const beta2 = pick(random, [0.95, 0.98, 0.999]);
      const t = pick(random, [1, 2, 3]);
      const answer = uncorrectedRatio(beta1, beta2, t);
      return {
        prompt: `Adam without bias correction, β1 = ${beta1} and β2 = ${beta2}, on a gradient that does not change, ε negligible. How long is step ${t}, in α?`,
        answer,
        tolerance: 0.01,
        unit: "α",
        because: `m = (1 − β1^${t}) g and v = (1 − β2^${t}) g², so the step is (1 − ${beta1}^${t})/√(1 − ${beta2}^${t}) = ${formatMeasured(answer)}. ${answer > 1 ? "Too long" : "Too short"}, then.`,
        slips: [
          { answer: 1, name: "with correction", says: "That is the step with correction." },
          {
            answer: (1 - beta1 ** t) / (1 - beta2 ** t),
            name: "no root",
            says: "The second average stands under a root.",
          },
          {
            answer: 1 / answer,
            name: "the other way up",
            says: "The other way up: m̂ is m over 1 − β1^t.",
          },
        ],
      };
    },
    points: [
      {
        says: "Without correction the step on a steady gradient is (1 − β1^t)/√(1 − β2^t) times α.",
        sources: ["kingma"],
      },
      {
        says: "At the defaults that is too long, by 3.16 at the first step; at (0.9, 0.95) it is too short.",
      },
    ],
    hints: [
      "What are m and v after t steps with the same gradient?",
      "The weights that have come in add up to 1 − β^t.",
      "Divide (1 − β1^t) by the root of (1 − β2^t).",
    ],
    followUp: {
      prompt: "People say that Adam without correction starts too slowly. When are they right?",
      points: [
        {
          says: "Where m is too small by more than √v is, which needs a short second memory: β2 below 0.99 at β1 = 0.9.",
          ways: [
            ["beta2", "small / smaller / below / short / 0.95 / 0.99 / less"],
            ["0.95"],
            ["first moment / numerator", "smaller / slow / more biased"],
          ],
          probe: "For which β2 is the first step below α?",
        },
        {
          says: "At the defaults they are wrong: the early steps are too long.",
          ways: [
            [
              "default / 0.999 / usual / standard",
              "wrong / too large / larger / overshoot / large / too fast / opposite / not slow",
            ],
          ],
          probe: "And at the default settings?",
        },
      ],
    },
  },
  {
    id: "adam-loss-times-hundred",
    topic: "adam",
    level: "screen",
    type: "choice",
    title: "The loss times 100",
    prompt: "The loss is multiplied by 100. What happens to Adam's path, ε aside?",
    options: [
      "Nothing",
      "The steps are 100 times as long",
      "The steps are 10 times as long, because of the root",
      "Only the first steps change, until the averages are full",
    ],
    judge() {
      const endOf = (gradient: number): number =>
        explain(adam({ eps: 0 }), { theta: 1, gradients: [gradient, gradient] }).steps.at(-1)?.after.θ ??
        Number.NaN;
      const isSame = Math.abs(endOf(1) - endOf(100)) < 1e-12;
      const isTurnedAlike = facts(adam()).step?.invariance.rotation.holds === true;
      return [
        {
          isRight: isSame,
          says: `m̂ and √v̂ grow by the same factor. In turned coordinates it takes ${isTurnedAlike ? "the same" : "another"} path.`,
        },
        {
          isRight: !isSame,
          says: "That is gradient descent. Here the factor is in numerator and denominator.",
        },
        { isRight: false, says: "The root undoes the square: √v̂ grows 100 times as m̂ does." },
        {
          isRight: false,
          says: "The averages hold only gradients of the new size, from the first step on.",
        },
      ];
    },
    points: [
      {
        says: "A factor on the loss is in m̂ and in √v̂ alike and cancels, ε aside.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "What does the factor do to the gradient?",
      "Follow it into m and into v.",
      "v holds squares, and its root is taken.",
    ],
    followUp: {
      prompt:
        "Does the same hold for Adam with an L2 penalty whose λ stays as it is, and for gradient clipping in front of Adam?",
      points: [
        {
          says: "The penalty counts for less: λθ stays as it is while the gradient grows, so their balance changes by the factor.",
          ways: [
            [
              "l2 / λ / lambda / penalty / decay / curvature / regularise",
              "relative / smaller / weak / changes / different / not scale / not grow / matter / no longer / balance / hundredth",
            ],
          ],
          probe: "Does the penalty's gradient grow with the loss?",
        },
        {
          says: "A fixed threshold clips more often then, which changes how steps compare with each other.",
          ways: [
            [
              "clip / threshold",
              "more often / more / larger / different / changes / always / every / exceed / trigger",
            ],
          ],
          probe: "And a threshold on the gradient's norm?",
        },
      ],
    },
  },
  adamDecay,
];
