import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adagrad, explain, follow, rmsprop } from "downhill";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { spellNumber } from "../../question/spell-number.ts";
import { partSlips } from "../part-slips.ts";

export const rmspropNumbers: readonly NumericQuestion[] = [
  {
    id: "rmsprop-adagrad-way",
    topic: "rmsprop",
    level: "screen",
    type: "numeric",
    title: "How far AdaGrad gets",
    pose(random) {
      const steps = pick(random, [16, 25, 50, 100, 200, 400]);
      const gradient = pick(random, [1, 3, 0.2, 40]);
      const [tolerance, lr] = [0.01, 1];
      const path = follow(adagrad({ lr, eps: 0 }), { theta: 0, slope: () => gradient, steps });
      const answer = Math.abs(path[steps]?.θ ?? Number.NaN);
      return {
        prompt: `A coordinate's gradient is ${gradient} at each of ${steps} steps. ε is negligible. How far does AdaGrad take it, in multiples of α? (Within 1 %.)`,
        answer,
        tolerance,
        unit: "α",
        because: `Step t is α g/√(t g²) = α/√t, and 1 + 1/√2 + … + 1/√${steps} = ${formatMeasured(answer)}; about 2√${steps} − 1.46.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: steps,
            name: "steps that do not fade",
            says: "That would be steps of α each; here the sum under the root grows with every one.",
          },
          {
            answer: 2 * Math.sqrt(steps),
            name: "the integral alone",
            says: "2√T is the integral of 1/√t from 0; the sum is about 1.46 less.",
          },
          {
            answer: Array.from({ length: steps }, (_, index) => 1 / (index + 1)).reduce((a, b) => a + b, 0),
            name: "no root",
            says: "The steps fade as 1/√t, since it is the root of the sum that divides.",
          },
          {
            answer: 1 / Math.sqrt(steps),
            name: "the last step",
            says: "That is how long the last step is; the way is the sum of all.",
          },
        ]),
      };
    },
    points: [
      { says: "On a steady gradient step t is α/√t long, whatever the gradient's size." },
      { says: "T of them add up to about 2√T, so the rate has to be tuned to the length of the run." },
    ],
    hints: [
      "What is the sum of squares after t steps?",
      "Each step is g over the root of t g².",
      "Add up 1/√t, or take the integral and mend it.",
    ],
    followUp: {
      prompt: "How far would RMSprop get on the same gradient, and what does it not do that AdaGrad does?",
      points: [
        {
          says: "About α per step, so T times α: its steps do not fade.",
          ways: [
            [
              "step / learning rate",
              "constant / same / not fade / not smaller / not vanish / each / every / proportional / linear",
            ],
            ["proportional / linear / t times / T times / times α"],
            ["α per step / α each step / α every step / α in each step"],
          ],
          probe: "How long is RMSprop's step once v has filled?",
        },
        {
          says: "So RMSprop does not settle by itself: it needs a schedule, where AdaGrad slows down on its own.",
          ways: [
            ["schedule / decay the rate / anneal"],
            [
              "not converge / never converge / keeps moving / jitter / hover / not rest / never come to rest / noise floor",
            ],
          ],
          probe: "Does it come to rest in a minimum?",
        },
      ],
    },
  },
  {
    id: "rmsprop-large-epsilon",
    topic: "rmsprop",
    level: "onsite",
    type: "numeric",
    title: "A large ε",
    pose(random) {
      const eps = pick(random, [1, 0.1, 0.01]);
      const v = pick(random, [0.25, 0.04, 0.0004]);
      const gradient = pick(random, [0.06, -0.05, 0.02]);
      const [tolerance, lr, beta] = [0.005, 0.01, 0.9];
      const before = (v - (1 - beta) * gradient ** 2) / beta;
      const [step] = explain(rmsprop({ lr, beta, eps }), {
        theta: 0,
        gradients: [gradient],
        after: { t: 10, states: { "E[g²]": before } },
      }).steps;
      const answer = step?.after.θ ?? Number.NaN;
      return {
        prompt: `RMSprop with ε inside the root, α = ${lr} and ε = ${formatSetting(eps)}. With this step's gradient of ${spellNumber(gradient)} the average of squares has become v = ${v}. By how much does θ change?`,
        answer,
        tolerance,
        because: `√(v + ε) = √(${v} + ${formatSetting(eps)}) = ${formatMeasured(Math.sqrt(v + eps))}, so θ changes by −${lr} · ${spellNumber(gradient)}/${formatMeasured(Math.sqrt(v + eps))}.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: (-lr * gradient) / (Math.sqrt(v) + eps),
            name: "ε outside the root",
            says: "That is PyTorch's RMSprop: ε is added to the root there.",
          },
          {
            answer: (-lr * gradient) / Math.sqrt(v),
            name: "no ε",
            says: "At this size ε counts.",
          },
          {
            answer: (-lr * gradient) / (v + eps),
            name: "no root",
            says: "The root is missing.",
          },
        ]),
      };
    },
    points: [
      { says: "Inside the root the divisor is √(v + ε), outside √v + ε." },
      {
        says: "The two part where ε is not small against v, as at the ε of 1 that some recipes use.",
        sources: ["szegedy"],
      },
    ],
    hints: [
      "Write down the divisor first.",
      "ε is added to v, not to its root.",
      "Divide g by √(v + ε), times α, against the gradient.",
    ],
    followUp: {
      prompt: "What does RMSprop become as ε grows far beyond v?",
      points: [
        {
          says: "Gradient descent with the rate α/√ε: the divisor no longer depends on the coordinate.",
          ways: [
            ["gradient descent / sgd"],
            ["constant divisor / fixed rate / same rate / not adaptive / no longer adaptive"],
          ],
          probe: "What is the divisor then, and for which coordinates?",
        },
        {
          says: "Adaptivity is lost by degrees, so ε is a hyperparameter to tune and not only a guard against division by 0.",
          ways: [
            [
              "tune / hyperparameter / knob / trade off / interpolate / between / degree / adaptivity / adaptive",
            ],
          ],
          probe: "What does that say about ε as a setting?",
        },
      ],
    },
  },
];
