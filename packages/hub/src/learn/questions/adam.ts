import { formatMeasured } from "@downhill/lab/report/number";
import { adam, explain, facts } from "downhill";
import { correctionRatio } from "../figures/correction.ts";
import { pick, type Question } from "./question.ts";

export const adamQuestions: readonly Question[] = [
  {
    id: "adam-uncorrected-step",
    topic: "adam",
    level: "onsite",
    type: "numeric",
    pose(random) {
      const beta1 = pick(random, [0.5, 0.8, 0.9]);
      // With 0.99 the first step would be right at β1 = 0.9.
      const beta2 = pick(random, [0.95, 0.98, 0.999]);
      const t = pick(random, [1, 2, 3]);
      const answer = correctionRatio(beta1, beta2, t);
      return {
        prompt: `Adam without bias correction, β1 = ${beta1} and β2 = ${beta2}, on a gradient that does not change, ε negligible. How long is step ${t}, in α?`,
        answer,
        tolerance: 0.01,
        unit: "α",
        because: `m = (1 − β1^${t}) g and v = (1 − β2^${t}) g², so the step is (1 − ${beta1}^${t})/√(1 − ${beta2}^${t}) = ${formatMeasured(answer)}. ${answer > 1 ? "Too long" : "Too short"}, then.`,
        slips: [
          { answer: 1, says: "That is the step with correction." },
          { answer: (1 - beta1 ** t) / (1 - beta2 ** t), says: "The second average stands under a root." },
          { answer: 1 / answer, says: "The other way up: m̂ is m over 1 − β1^t." },
        ],
      };
    },
  },
  {
    id: "adam-loss-times-hundred",
    topic: "adam",
    level: "screen",
    type: "choice",
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
  },
  {
    id: "adam-decay",
    topic: "adam",
    level: "onsite",
    type: "explain",
    prompt: "How does AdamW differ from Adam with L2 regularisation, and when are the two the same?",
    points: [
      "L2 adds λθ to the gradient, so it goes through both averages and is divided by √v̂.",
      "Weights with large gradients are then decayed less than those with small ones.",
      "AdamW takes αλθ off directly: every weight shrinks by the same share.",
      "For plain gradient descent the two are the same at a rescaled λ; with an adaptive denominator they are not.",
    ],
  },
];
