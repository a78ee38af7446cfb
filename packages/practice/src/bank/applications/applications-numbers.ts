import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";

export const applicationsNumbers: readonly NumericQuestion[] = [
  {
    id: "applications-linear-scaling",
    topic: "applications",
    level: "screen",
    type: "numeric",
    title: "A larger batch for a known recipe",
    points: [
      {
        says: "When the batch is k times as large, the linear scaling rule multiplies the rate of SGD by k.",
        sources: ["goyal"],
      },
      {
        says: "A rate that large is warmed up to over the first epochs, because the rule fails while the network changes fast.",
        sources: ["goyal"],
      },
    ],
    pose(random) {
      const rate = pick(random, [0.05, 0.1, 0.2, 0.4]);
      const batch = pick(random, [128, 256, 512]);
      const factor = pick(random, [4, 8, 16, 32]);
      const answer = rate * factor;
      return {
        prompt: `A recipe for a residual network says SGD with momentum at a rate of ${rate} for batches of ${batch}. You train with batches of ${batch * factor}. Which peak rate does the linear scaling rule give?`,
        answer,
        tolerance: 0.005,
        because: `The batch is ${factor} times as large, so the rate is ${factor} · ${rate} = ${formatSetting(answer)}, reached by a warm-up.`,
        slips: [
          {
            answer: rate * Math.sqrt(factor),
            name: "the root rule",
            says: "The root of the factor is the rule for Adam and its kin; for SGD the rule is linear.",
          },
          {
            answer: rate,
            name: "the same rate",
            says: "The same rate with fewer steps an epoch goes less far in as many epochs.",
          },
          {
            answer: rate / factor,
            name: "the other way up",
            says: "A larger batch has less noise in its gradient and makes fewer steps, so the rate goes up.",
          },
        ],
      };
    },
    hints: [
      "How many steps of the old batch does one step of the new one stand for?",
      "If the gradient hardly changes over those steps, their sum is one step of which length?",
      "The rate goes up by as much as the batch.",
    ],
    followUp: {
      prompt: "Where does that rule end, and what is the rule for Adam?",
      points: [
        {
          says: "It ends where curvature and no longer noise sets the largest rate: beyond the critical batch size more examples hardly save steps.",
          ways: [
            [
              "critical batch / curvature / stability / diminishing / saturate / noise no longer / too large batch / beyond",
            ],
            ["8192 / 8k / very large batch", "accuracy / breaks / fail / worse"],
          ],
          probe: "Can the rate grow for ever?",
        },
        {
          says: "For Adam the rate goes with the root of the batch size, and its betas change with it.",
          sources: ["malladi"],
          ways: [["square root"]],
          probe: "How does the noise in Adam's step depend on the batch?",
        },
      ],
    },
  },
  {
    id: "applications-gradient-through-time",
    topic: "applications",
    level: "screen",
    type: "numeric",
    title: "A gradient carried back through time",
    points: [
      {
        says: "Each step back multiplies the gradient by the Jacobian of the recurrence, so over T steps a factor w becomes w^T.",
        sources: ["pascanu"],
      },
      { says: "Below 1 it vanishes and above 1 it explodes, exponentially in the length." },
    ],
    pose(random) {
      const weight = pick(random, [0.8, 0.9, 0.95, 1.05, 1.1, 1.2]);
      const steps = pick(random, [20, 30, 40, 50]);
      const answer = weight ** steps;
      return {
        prompt: `A linear recurrence h_t = ${weight} h_(t−1) + x_t is trained by backpropagation through time. By which number is the gradient at h_t multiplied on its way back to h_(t−${steps})?`,
        answer,
        tolerance: 0.02,
        because: `Each step back multiplies by ${weight}: ${weight}^${steps} = ${formatMeasured(answer)}.`,
        slips: [
          {
            answer: weight * steps,
            name: "a sum over the steps",
            says: "The Jacobians of a chain are multiplied, not added.",
          },
          {
            answer: weight ** (steps - 1),
            name: "one step too few",
            says: `There are ${steps} steps between the two, and each multiplies once.`,
          },
          { answer: weight, name: "one step alone", says: `That is one step back; there are ${steps}.` },
        ],
      };
    },
    hints: [
      "What is the derivative of one state by the one before?",
      "The chain rule multiplies, once for each step between the two.",
      "It is a power of the recurrent weight.",
    ],
    followUp: {
      prompt:
        "For a matrix in place of the number, what decides between the two fates, and which of them does clipping mend?",
      points: [
        {
          says: "The size of the eigenvalues, or singular values, of the product: below 1 it vanishes, above 1 it may explode.",
          ways: [
            ["curvature / spectral radius / singular value / spectrum / eigenvalues / largest eigenvalue"],
          ],
          probe: "Which number of a matrix plays the part of w?",
        },
        {
          says: "Clipping mends the explosion alone; a gradient that has vanished cannot be scaled back.",
          ways: [
            ["clip", "diverge / exploding / explosion"],
            ["clip", "not: vanish / not: vanishing"],
          ],
          probe: "Which of the two does clipping mend?",
        },
      ],
    },
  },
];
