import { formatMeasured } from "@downhill/lab/report/number";
import { equivalent, explain, rmsprop } from "downhill";
import { keras, optax, torch } from "downhill/dialects";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";
import { spellNumber } from "../../question/spell-number.ts";
import { rmspropChain } from "./rmsprop-words-chain.ts";

const libraries = [
  { name: "torch.optim.RMSprop", make: () => torch.RMSprop() },
  { name: "keras.optimizers.RMSprop", make: () => keras.RMSprop() },
  { name: "optax.rmsprop", make: () => optax.rmsprop({ learning_rate: 0.001 }) },
];

/** The three that the learning path shows at its stage. */
export const rmspropPathQuestions: readonly Question[] = [
  {
    id: "rmsprop-first-step",
    topic: "rmsprop",
    level: "onsite",
    type: "numeric",
    title: "The first step",
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
            name: "v taken for g²",
            says: "That is α: v is not g² yet but (1 − β) g², because it starts at 0 and nothing corrects it.",
          },
          { answer: -lr * gradient, name: "gradient descent", says: "That is gradient descent." },
          {
            answer: (-lr * Math.sign(gradient)) / (1 - beta),
            name: "no root",
            says: "It is divided by the root of v.",
          },
        ],
      };
    },
    points: [
      {
        says: "After the first gradient v = (1 − β)g², so the step is α/√(1 − β) long whatever the gradient's size.",
      },
      {
        says: "At β = 0.9 that is 3.16 α, at PyTorch's default of 0.99 it is 10 α: the first steps are the longest.",
        sources: ["pytorch"],
      },
    ],
    hints: [
      "v starts at 0. What is it after one gradient?",
      "v is not g² yet: only a part of g² has come in.",
      "The size of g cancels; what is left is α over the root of a part of 1.",
    ],
    followUp: {
      prompt: "A run with PyTorch's defaults jumps at its first step. Name two cures.",
      points: [
        {
          says: "A bias correction, or starting v at 1 or at the first squared gradient instead of 0.",
          ways: [
            ["bias correction"],
            [
              "start / initialise / initialize / initialisation / set",
              "second moment / average / accumulator / 1 / one / nonzero / state",
            ],
            ["use / switch to", "adam"],
          ],
          probe: "What could be done to v?",
        },
        {
          says: "A warm-up of the learning rate, or a smaller β at first.",
          ways: [["warmup"], ["smaller / small", "learning rate / beta"]],
          probe: "What could be done to the learning rate?",
        },
      ],
    },
  },
  {
    id: "rmsprop-epsilon-placement",
    topic: "rmsprop",
    level: "onsite",
    type: "choice",
    title: "ε in three libraries",
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
    points: [
      {
        says: "PyTorch adds ε outside the root; Keras and, by default, Optax add it inside.",
        sources: ["pytorch", "keras"],
      },
      { says: "Inside, ε counts as √ε where v is small: 1e-8 acts like 1e-4." },
    ],
    hints: [
      "The difference is one pair of brackets.",
      "Is ε added to a square or to a size?",
      "Two of the three write √(v + ε).",
    ],
    followUp: {
      prompt: "You port a run from Keras with ε = 1e-3 to PyTorch. Which ε do you begin with?",
      points: [
        {
          says: "The root of it, about 0.03, which gives the same step where v is small.",
          ways: [["root"], ["0.03 / 0.032 / 0.0316"]],
          probe: "What does √(v + ε) become where v is far below ε?",
        },
        {
          says: "Where v is large, ε does not matter in either; in between no value makes the two the same.",
          ways: [
            [
              "not same / not exact / not match / only approximate / approximate / never the same / never identical / not identical / roughly / different",
            ],
            ["not matter / negligible / irrelevant", "second moment / large / gradient"],
          ],
          probe: "Does that make the two the same everywhere?",
        },
      ],
    },
  },
  rmspropChain,
];
