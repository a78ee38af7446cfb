import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatSetting } from "@downhill/lab/report/number";
import { explain, momentum } from "downhill";
import { radiusOf } from "../figures/momentum.ts";
import { pick, type Question, spellNumber } from "./question.ts";

const swingingBeta = 0.81;

export const momentumQuestions: readonly Question[] = [
  {
    id: "momentum-worked-step",
    topic: "momentum",
    level: "screen",
    type: "numeric",
    pose(random) {
      const lr = pick(random, [0.01, 0.05, 0.1, 0.2]);
      const beta = pick(random, [0.5, 0.8, 0.9]);
      const gradients = [pick(random, [1, 2, 3]), pick(random, [-1, 0.5, 1, 2])] as const;
      const [first, second] = gradients;
      // From 0, so that a tolerance on θ is one on the way that was gone.
      const { steps } = explain(momentum({ lr, beta }), { theta: 0, gradients });
      const answer = steps.at(-1)?.after.θ ?? Number.NaN;
      const worked = steps.flatMap(({ lines }) =>
        lines.map(({ shown, substituted, value }) => `${shown} = ${substituted} = ${spellMeasured(value)}`),
      );
      return {
        prompt: `v = βv + αg, θ = θ − v with α = ${lr}, β = ${beta}, from θ = 0, v = 0. The gradients of two steps are ${gradients.map(spellNumber).join(" and ")}. What is θ after both?`,
        answer,
        tolerance: 0.005,
        because: `${worked.join("; ")}.`,
        slips: [
          {
            answer: -lr * (first + second),
            says: "That is gradient descent: the second step also takes β times the first.",
          },
          {
            answer: -lr * (second + beta * first),
            says: "That is the second step alone: the first has moved θ as well.",
          },
        ],
      };
    },
  },
  {
    id: "momentum-ringing",
    topic: "momentum",
    level: "research",
    type: "choice",
    prompt: `On a quadratic, momentum with β = ${swingingBeta} swings around the minimum. What sets the factor by which the swings shrink per step?`,
    options: [
      `β alone: √β = ${formatSetting(Math.sqrt(swingingBeta))}`,
      "α times the curvature",
      `2√β, so it grows for β above ${1 / 4}`,
      "1 − β: the share of the past that is dropped",
    ],
    judge() {
      // Four values of αλ within the swinging regime.
      const factors = [0.1, 0.5, 1, 2].map((product) => radiusOf(product, swingingBeta));
      const isOne = factors.every((factor) => Math.abs(factor - Math.sqrt(swingingBeta)) < 1e-12);
      return [
        {
          isRight: isOne,
          says: "Complex roots of σ² − (1 + β − αλ)σ + β have |σ|² = β, whatever α and λ are.",
        },
        { isRight: !isOne, says: "That sets how fast they swing, not how fast they shrink." },
        {
          isRight: false,
          says: "The product of the roots is β and they are conjugate, so each has the absolute value √β.",
        },
        {
          isRight: false,
          says: "1/(1 − β) is how many steps the buffer adds up, not how fast an error shrinks.",
        },
      ];
    },
  },
  {
    id: "momentum-conventions",
    topic: "momentum",
    level: "onsite",
    type: "explain",
    prompt:
      "α is cut by ten while the buffer is full. What happens when α is inside the buffer, as here, and when it is outside, as in PyTorch?",
    points: [
      "Inside, v already holds old rates: the steps shrink over about 1/(1 − β) steps.",
      "Outside, θ ← θ − αu scales the whole buffer at once: the next step is ten times shorter.",
      "With α constant the two take the same steps.",
      "The average form, u = βu + (1 − β)g, is a third one: its α is 1/(1 − β) times as large for the same steps.",
    ],
  },
];
