import { formatMeasured } from "@downhill/lab/report/number";
import { equivalent, explain, rmsprop } from "downhill";
import { keras, optax, torch } from "downhill/dialects";
import { pick, type Question, spellNumber } from "./question.ts";

const libraries = [
  { name: "torch.optim.RMSprop", make: () => torch.RMSprop() },
  { name: "keras.optimizers.RMSprop", make: () => keras.RMSprop() },
  { name: "optax.rmsprop", make: () => optax.rmsprop({ learning_rate: 0.001 }) },
];

export const rmspropQuestions: readonly Question[] = [
  {
    id: "rmsprop-first-step",
    topic: "rmsprop",
    level: "onsite",
    type: "numeric",
    pose(random) {
      const lr = pick(random, [0.001, 0.01, 0.1]);
      const beta = pick(random, [0.9, 0.99, 0.95, 0.5]);
      const gradient = pick(random, [-4, -0.5, 0.02, 3, 7]);
      const [step] = explain(rmsprop({ lr, beta, eps: 0 }), { theta: 0, gradients: [gradient] }).steps;
      const answer = step?.after.θ ?? Number.NaN;
      return {
        prompt: `RMSprop with α = ${lr}, β = ${beta} and ε so small that it does not matter starts from θ = 0 with v = 0. The first gradient is ${spellNumber(gradient)}. What is θ after the step?`,
        answer,
        tolerance: 0.005,
        because: `v = (1 − β) g², so the step is α g/√((1 − β) g²) = α sign(g)/√(1 − β), ${formatMeasured(Math.abs(answer))} long whatever the size of g, against its sign.`,
        slips: [
          {
            answer: -lr * Math.sign(gradient),
            says: "That is α: v is not g² yet but (1 − β) g², because it starts at 0 and nothing corrects it.",
          },
          { answer: -lr * gradient, says: "That is gradient descent." },
          { answer: (-lr * Math.sign(gradient)) / (1 - beta), says: "It is divided by the root of v." },
        ],
      };
    },
  },
  {
    id: "rmsprop-epsilon-placement",
    topic: "rmsprop",
    level: "onsite",
    type: "choice",
    prompt:
      "RMSprop divides by √(v + ε). At equal hyperparameters, which library's RMSprop does not take these steps?",
    options: [...libraries.map(({ name }) => name), "None, they are the same"],
    judge() {
      const same = libraries.map(({ make }) => equivalent(rmsprop(), make()).equivalent);
      const differing = libraries.filter((_, index) => !same[index]).map(({ name }) => name);
      const says =
        differing.length === 0
          ? "All of them take the same steps."
          : `${differing.join(" and ")} ${differing.length === 1 ? "does" : "do"} not: ε stands outside the root there, added to a size and not to a square.`;
      return [
        ...libraries.map(({ name }) => ({ isRight: differing.length === 1 && differing[0] === name, says })),
        { isRight: differing.length === 0, says },
      ];
    },
  },
  {
    id: "rmsprop-from-adagrad",
    topic: "rmsprop",
    level: "screen",
    type: "explain",
    prompt: "What did AdaGrad get right, what did RMSprop change, and what did Adam add?",
    points: [
      "AdaGrad: a rate for every coordinate, α over the root of the sum of its squared gradients; rare features keep long steps.",
      "Its sum only grows, so that all steps fade: like 1/√t on a steady gradient.",
      "RMSprop: an average that forgets in place of the sum, so that rates can rise again; its steps do not fade, and do not come to rest.",
      "Adam: an average of the gradient in the numerator, and a correction of both averages for their start at 0.",
    ],
  },
];
