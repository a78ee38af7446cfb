import type { Random } from "@downhill/lab/random";
import { spellMeasured } from "@downhill/lab/report/claim-words";
import { adam, type Explanation, explain, momentum, rmsprop } from "downhill";
import type { NumericQuestion, Slip } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { spellNumber } from "../../question/spell-number.ts";

/** One step of each rule in the middle of a run, where nothing is 0 and no shortcut helps. */
export const interviewNumbers: readonly NumericQuestion[] = [
  {
    id: "interview-momentum-step",
    topic: "interview",
    level: "screen",
    type: "numeric",
    title: "One step of momentum by hand",
    pose(random) {
      const lr = pick(random, [0.1, 0.05, 0.01]);
      const beta = pick(random, [0.9, 0.8, 0.5]);
      const v = pick(random, [0.2, 0.4, -0.3]);
      const g = pick(random, [2, 4, -6]);
      const explained = explain(momentum({ lr, beta }), {
        theta: 0,
        gradients: [g],
        after: { t: 0, states: { v } },
      });
      const answer = answerOf(explained);
      return {
        prompt: `Momentum as v ← βv + α∇J(θ), θ ← θ − v, with α = ${lr} and β = ${beta}. Now θ = 0, v = ${spellNumber(v)} and the gradient is ${spellNumber(g)}. What is θ after the step?`,
        answer,
        tolerance: 0.005,
        because: `${workedOut(explained)}.`,
        slips: slipsAwayFrom(answer, 0.005, [
          {
            answer: -lr * g,
            name: "without the buffer",
            says: "That is gradient descent: the buffer is not 0 here.",
          },
          {
            answer: -(beta * v + (1 - beta) * lr * g),
            name: "1 − β before the gradient",
            says: "An average would have 1 − β here; this convention adds the whole gradient.",
          },
          {
            answer: -(v + lr * g),
            name: "β left out",
            says: "The old buffer is multiplied by β first.",
          },
          {
            answer: -lr * (beta * v + g),
            name: "PyTorch's buffer",
            says: "That takes α out of the buffer, where the one that is given already has it inside.",
          },
        ]),
      };
    },
    points: [
      {
        says: "The old velocity times β plus the new step makes the velocity; θ goes by the whole of it.",
        sources: ["polyak"],
      },
    ],
    hints: [
      "There are two lines; the second needs what the first gives.",
      "How much of the old velocity is left, and what is added to it?",
      "New velocity: β times the old one plus α times the gradient. Then subtract it from θ.",
    ],
    followUp: {
      prompt: "From here on the gradient stays what it is. Towards which velocity does v go?",
      points: [
        {
          says: "Towards α g / (1 − β): the new steps add up to a geometric series.",
          ways: [
            ["1 minus beta / 1 beta / geometric / divided by 1 / ten times / 10 times / over 1"],
            ["alpha g 1 beta"],
          ],
          probe: "Where is v = βv + αg at rest?",
        },
      ],
    },
  },
  {
    id: "interview-rmsprop-step",
    topic: "interview",
    level: "screen",
    type: "numeric",
    title: "One step of RMSprop by hand",
    pose(random) {
      const lr = pick(random, [0.1, 0.01, 0.05]);
      const beta = pick(random, [0.9, 0.75, 0.5]);
      const mean = pick(random, [4, 9, 1]);
      const g = pick(random, [2, -4, 6, -0.5]);
      const explained = explain(rmsprop({ lr, beta, eps: 0 }), {
        theta: 0,
        gradients: [g],
        after: { t: 0, states: { "E[g²]": mean } },
      });
      const answer = answerOf(explained);
      const next = beta * mean + (1 - beta) * g * g;
      return {
        prompt: `RMSprop with α = ${lr}, β = ${beta} and ε = 0. Now θ = 0, E[g²] = ${mean} and the gradient is ${spellNumber(g)}. What is θ after the step?`,
        answer,
        tolerance: 0.005,
        because: `${workedOut(explained)}.`,
        slips: slipsAwayFrom(answer, 0.005, [
          {
            answer: -(lr * g) / Math.sqrt(mean),
            name: "the old average",
            says: "The average takes this gradient in first; then it divides.",
          },
          {
            answer: -(lr * g) / next,
            name: "without the root",
            says: "The step is divided by the root of the average.",
          },
          {
            answer: -(lr * g) / Math.sqrt((1 - beta) * mean + beta * g * g),
            name: "β and 1 − β exchanged",
            says: "β weighs the past and 1 − β the new square.",
          },
          {
            answer: -lr * Math.sign(g),
            name: "the sign alone",
            says: "The step would be α long if the average were this gradient's square; it holds older ones too.",
          },
        ]),
      };
    },
    points: [
      {
        says: "The average of squares takes the new square in; then the step is α times the gradient over its root.",
        sources: ["hinton"],
      },
    ],
    hints: [
      "First the average, then the step.",
      "Which share of the new average is old, and which is the square of this gradient?",
      "β times the old average plus 1 − β times the square; its root divides the gradient.",
    ],
    followUp: {
      prompt:
        "The same gradient comes again and again. How long is a step in the end, and how long was the very first one of a run?",
      points: [
        {
          says: "In the end E[g²] is g², so the step is α long.",
          ways: [["alpha long / length alpha / alpha / equal to the learning rate / learning rate"]],
          probe: "Towards what does the average go?",
        },
        {
          says: "The first was α / √(1 − β) long, because the average began at 0.",
          ways: [
            [
              "1 minus beta / 1 beta / 3.16 / larger / 3.2 / too long",
              "first / root / began / start / 0 / times / because",
            ],
            ["3.16"],
          ],
          probe: "What was the average after one step?",
        },
      ],
    },
  },
  {
    id: "interview-adam-step",
    topic: "interview",
    level: "onsite",
    type: "numeric",
    title: "One step of Adam by hand",
    pose: poseAdamStep,
    points: [
      {
        says: "Both averages take the gradient in, both are corrected by 1 − β^t, and the step is α m̂ / √v̂.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "Five lines in their order: two averages, two corrections, one step.",
      "Mind t: the step that you work out is the one after those that were taken.",
      "Divide m by 1 − β1^t and v by 1 − β2^t before you take the quotient.",
    ],
    followUp: {
      prompt:
        "Which of the five lines could you leave out at t = 10,000 with β2 = 0.999, and which at t = 100?",
      points: [
        {
          says: "At 10,000 both corrections: 0.999^10000 is below a ten-thousandth.",
          ways: [
            [
              "both / correction / bias correction / hats / hat",
              "10 000 / 10,000 / late / both / negligible / gone / 1",
            ],
            ["both"],
          ],
          probe: "What is 1 − 0.999^10000?",
        },
        {
          says: "At 100 only m's: 0.9^100 is nothing, while 1 − 0.999^100 is about a tenth.",
          ways: [
            ["first moment / m̂ / m hat / beta1", "only / not / 100 / still / needed"],
            ["second moment / v̂ / beta2", "still / needed / not gone / keep / tenth / stays / 0.1"],
          ],
          probe: "Which average has a memory of 1,000 steps?",
        },
      ],
    },
  },
];

function poseAdamStep(random: Random): ReturnType<NumericQuestion["pose"]> {
  const lr = pick(random, [0.1, 0.01, 0.05]);
  const beta1 = pick(random, [0.9, 0.8]);
  const beta2 = pick(random, [0.99, 0.95, 0.9]);
  const m = pick(random, [0.2, 0.3, -0.4]);
  const v = pick(random, [0.5, 0.8, 1.2]);
  const g = pick(random, [2, -1, 3]);
  const taken = pick(random, [2, 4, 9]);
  const explained = explain(adam({ lr, beta1, beta2, eps: 0 }), {
    theta: 0,
    gradients: [g],
    after: { t: taken, states: { m, v } },
  });
  const answer = answerOf(explained);
  const means = [beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g] as const;
  const stepAt = (t: number): number =>
    -(lr * (means[0] / (1 - beta1 ** t))) / Math.sqrt(means[1] / (1 - beta2 ** t));
  return {
    prompt: `Adam with α = ${lr}, β1 = ${beta1}, β2 = ${beta2} and ε = 0 has taken ${taken} steps. Now θ = 0, m = ${spellNumber(m)}, v = ${v} (neither corrected), and the gradient is ${spellNumber(g)}. What is θ after the next step?`,
    answer,
    tolerance: 0.005,
    because: `${workedOut(explained)}.`,
    slips: slipsAwayFrom(answer, 0.005, [
      {
        answer: -(lr * means[0]) / Math.sqrt(means[1]),
        name: "without bias correction",
        says: "Both averages began at 0 and have to be divided by 1 − β^t.",
      },
      {
        answer: stepAt(taken),
        name: "t one too small",
        says: `This is step ${taken + 1}: t counts the step that is taken.`,
      },
      {
        answer: -(lr * (means[0] / (1 - beta1 ** (taken + 1)))) / (means[1] / (1 - beta2 ** (taken + 1))),
        name: "without the root",
        says: "The mean of squares stands under a root.",
      },
      {
        answer: -lr * Math.sign(means[0]),
        name: "a step of length α",
        says: "That holds for the first step alone.",
      },
    ]),
  };
}

function answerOf({ steps }: Explanation): number {
  return steps.at(-1)?.after.θ ?? Number.NaN;
}

function workedOut({ steps }: Explanation): string {
  return (steps.at(-1)?.lines ?? [])
    .map(({ shown, substituted, value }) => `${shown} = ${substituted} = ${spellMeasured(value)}`)
    .join("; ");
}

/** The slips that some numbers do not make the same as the answer or as an earlier slip. */
function slipsAwayFrom(answer: number, tolerance: number, slips: readonly Slip[]): readonly Slip[] {
  const isNear = (a: number, b: number): boolean =>
    Math.abs(a - b) <= 2 * tolerance * Math.max(Math.abs(a), Math.abs(b));
  const kept: Slip[] = [];
  for (const slip of slips)
    if (!isNear(slip.answer, answer) && !kept.some((other) => isNear(slip.answer, other.answer)))
      kept.push(slip);
  return kept;
}
