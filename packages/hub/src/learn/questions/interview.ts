import { spellMeasured } from "@downhill/lab/report/claim-words";
import { adam, equivalent, explain, rule } from "downhill";
import { pick, type Question } from "./question.ts";

const averages = `candidate(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂_t = m_t / (1 − β1^t)
v̂_t = v_t / (1 − β2^t)`;

const lastLines: readonly { readonly line: string; readonly says: string }[] = [
  {
    line: "θ = θ − α m̂_t / √(v̂_t + ε)",
    says: "Here ε stands inside the root, where it is added to a square.",
  },
  {
    line: "θ = θ − α m̂_t / (√v̂_t + ε)",
    says: "ε is outside the root, and added to the corrected root.",
  },
  {
    line: "θ = θ − α m̂_t / (v̂_t + ε)",
    says: "Without the root the step would shrink as gradients grow.",
  },
  {
    line: "θ = θ − α g_t / (√v̂_t + ε)",
    says: "That is RMSprop with a correction: nothing averages the gradient.",
  },
];

export const interviewQuestions: readonly Question[] = [
  {
    id: "interview-adam-by-hand",
    topic: "interview",
    level: "onsite",
    type: "numeric",
    pose(random) {
      const lr = pick(random, [0.1, 0.01, 0.2]);
      const beta1 = pick(random, [0.9, 0.8, 0.5]);
      const beta2 = pick(random, [0.99, 0.9, 0.999]);
      const first = pick(random, [1, 2, 4]);
      // Never alike: the second step would be α long too.
      const gradients = [first, first * pick(random, [0, 0.5, 3])];
      const { steps } = explain(adam({ lr, beta1, beta2, eps: 0 }), { theta: 0, gradients });
      const answer = steps.at(-1)?.after.θ ?? Number.NaN;
      const worked = (steps.at(-1)?.lines ?? []).map(
        ({ shown, substituted, value }) => `${shown} = ${substituted} = ${spellMeasured(value)}`,
      );
      return {
        prompt: `Adam with α = ${lr}, β1 = ${beta1}, β2 = ${beta2} and ε = 0 starts from θ = 0. The gradients are ${gradients.join(", then ")}. What is θ after two steps?`,
        answer,
        tolerance: 0.005,
        because: `After the first step, which is α long, ${worked.join("; ")}.`,
        slips: [
          { answer: -2 * lr, says: "That takes every step to be α long; only the first is sure to be." },
        ],
      };
    },
  },
  {
    id: "interview-which-is-adam",
    topic: "interview",
    level: "screen",
    type: "choice",
    prompt:
      "m̂ and v̂ are the corrected averages of g and g². Which last line is Adam's, as Kingma & Ba print it?",
    options: lastLines.map(({ line }) => line),
    judge: () =>
      lastLines.map(({ line, says }) => ({
        isRight: equivalent(adam(), rule<string>(`${averages}\n${line}`)).equivalent,
        says,
      })),
  },
  {
    id: "interview-why-adam",
    topic: "interview",
    level: "screen",
    type: "explain",
    prompt: "Why is Adam used so widely, and what speaks against it?",
    points: [
      "Its steps do not depend on the scale of the gradients, so one rate serves layers and tasks of very different size.",
      "Near its customary hyperparameters it works over a broad range of rates.",
      "On language at large batches it is much faster than gradient descent.",
      "It keeps two numbers for each parameter.",
      "It can fail to converge where rare gradients matter; the rate still has to be tuned; decay belongs outside (AdamW); and tuned momentum can be as good, as on images.",
    ],
  },
];
