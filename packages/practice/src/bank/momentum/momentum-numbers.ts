import { formatMeasured } from "@downhill/lab/report/number";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { partSlips } from "../part-slips.ts";

export const momentumNumbers: readonly NumericQuestion[] = [
  {
    id: "momentum-effective-step",
    topic: "momentum",
    level: "screen",
    type: "numeric",
    title: "The step under a steady gradient",
    pose(random) {
      const isAverage = random.below(2) === 1;
      const α = pick(random, [0.001, 0.01, 0.02, 0.05, 0.1]);
      const β = pick(random, [0.8, 0.9, 0.95, 0.98, 0.99]);
      const g = pick(random, [2, 3, 4, 5]);
      const sum = (α * g) / (1 - β);
      const answer = isAverage ? α * g : sum;
      const tolerance = 0.005;
      return {
        prompt: `${isAverage ? "u ← βu + (1 − β)g" : "u ← βu + g"}, θ ← θ − αu with α = ${α} and β = ${β}. The gradient is ${g} at every step. How long are the steps in the long run?`,
        answer,
        tolerance,
        because: isAverage
          ? `u tends to where u = βu + (1 − β)g, which is g itself, so the step is αg = ${formatMeasured(answer)}.`
          : `u tends to where u = βu + g, which is g/(1 − β) = ${formatMeasured(g / (1 - β))}, so the step is αg/(1 − β) = ${formatMeasured(answer)}.`,
        slips: partSlips(answer, tolerance, [
          isAverage
            ? {
                answer: sum,
                name: "the sum's step",
                says: "That is for u ← βu + g. With 1 − β in front of the gradient u is an average.",
              }
            : {
                answer: α * g,
                name: "the average's step",
                says: "That is gradient descent's step, or an average's. This buffer is a sum.",
              },
          {
            answer: (α * g * β) / (1 - β),
            name: "without the newest gradient",
            says: "The sum begins with the newest gradient, undecayed: 1 + β + β² + …",
          },
          {
            answer: (α * g) / β,
            name: "divided by β",
            says: "The geometric series sums to 1/(1 − β).",
          },
          {
            answer: α * g * (1 - β),
            name: "1 − β in the wrong place",
            says: isAverage
              ? "u is multiplied by 1 − β when a gradient comes in, and adds up to g all the same."
              : "The sum makes steps longer, by 1/(1 − β).",
          },
        ]),
      };
    },
    points: [
      {
        says: "Under a steady gradient u ← βu + g tends to g/(1 − β): 10 times g at β = 0.9, 100 times at 0.99.",
        sources: ["goh"],
      },
      { says: "An average tends to g itself, so its steps are gradient descent's." },
    ],
    hints: [
      "In the long run u no longer changes.",
      "Put the same u on both sides of its line and solve.",
      "u(1 − β) is what comes in at each step.",
    ],
    followUp: {
      prompt:
        "You go from β = 0.9 to 0.99 and want the same long-run step. What do you do to α in each form?",
      points: [
        {
          says: "Sum: divide α by ten, since 1/(1 − β) goes from 10 to 100.",
          ways: [
            [
              "divide ten / divide by 10 / divided by ten / ten times smaller / smaller by ten / tenth / factor of ten / 10x smaller / 10 times smaller / factor 10",
            ],
          ],
          probe: "By how much does the sum grow?",
        },
        {
          says: "Average: leave α as it is.",
          ways: [
            [
              "average / ema / moving average",
              "same / leave / nothing / keep / alone / unchanged / no change / not:change",
            ],
          ],
          probe: "And where the buffer is an average?",
        },
      ],
    },
  },
  {
    id: "momentum-forgetting",
    topic: "momentum",
    level: "screen",
    type: "numeric",
    title: "How long a gradient is remembered",
    pose(random) {
      const β = pick(random, [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999]);
      const share = pick(random, [0.5, 0.2, 0.1, 0.01]);
      const exact = Math.log(share) / Math.log(β);
      const answer = Math.ceil(exact);
      const tolerance = 0.004;
      return {
        prompt: `v ← βv + αg with β = ${β}. After how many more steps does a gradient count at most ${share} of what it counted when it came in? Give the first whole number.`,
        answer,
        tolerance,
        because: `After k steps it counts βᵏ. ln ${share}/ln ${β} = ${exact.toFixed(1)}, so ${answer} step${answer === 1 ? "" : "s"}.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: answer + 1,
            name: "one step too many",
            says: "When it comes in it has not been decayed; after k more steps it counts βᵏ.",
          },
          {
            answer: Math.floor(exact),
            name: "rounded down",
            says: "After that many steps it still counts more: round up.",
          },
          {
            answer: 1 / (1 - β),
            name: "the sum of all weights",
            says: "1/(1 − β) is how many gradients the buffer adds up to, and the time after which about 37 % is left; the share here is another.",
          },
          {
            answer: (1 - share) / (1 - β),
            name: "a straight line",
            says: "The decay is geometric, by β at every step: it slows down as it goes.",
          },
        ]),
      };
    },
    points: [
      {
        says: "A gradient of k steps ago counts βᵏ of what it did: a share s is reached after ln s/ln β steps.",
      },
      { says: "1/(1 − β) steps leave about 1/e, 37 %." },
    ],
    hints: [
      "What happens to an old gradient's weight at each step?",
      "After k steps it is βᵏ. When is that the share?",
      "Take logarithms: k = ln(share)/ln β, rounded up.",
    ],
    followUp: {
      prompt:
        "One batch has a gradient a thousand times too large. For how long does it hurt at β = 0.9, and what would you do?",
      points: [
        {
          says: "It is down to an ordinary gradient's weight after ln(1000)/ln(1/0.9), some 66 steps.",
          ways: [
            ["66 / 65 / 60 / 70 / sixty / seventy"],
            ["tens of steps / dozens / many steps / several steps / long / ln / log"],
          ],
          probe: "When is 1000·0.9ᵏ down to 1?",
        },
        {
          says: "Clip the gradient before it enters the buffer; clipping the step afterwards leaves the buffer spoilt.",
          ways: [["clip / clipping / skip / drop batch / discard"]],
          probe: "How do you keep it out of the buffer?",
        },
      ],
    },
  },
  {
    id: "momentum-coasting",
    topic: "momentum",
    level: "screen",
    type: "numeric",
    title: "How far it coasts",
    pose(random) {
      const β = pick(random, [0.5, 0.8, 0.9, 0.95, 0.98, 0.99]);
      const v = pick(random, [0.1, 0.2, 0.3, 0.5, 2]);
      const answer = (v * β) / (1 - β);
      const tolerance = 0.005;
      return {
        prompt: `v ← βv + αg, θ ← θ − v with β = ${β}. The last step had the length ${v}, and from here on the gradient is 0. How much further does θ move, all steps together?`,
        answer,
        tolerance,
        because: `The steps to come are β·${v}, β²·${v}, …, together ${v}·β/(1 − β) = ${formatMeasured(answer)}.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: v / (1 - β),
            name: "the last step as well",
            says: "The sum begins with β: the last step has been made already.",
          },
          {
            answer: v * β,
            name: "one step",
            says: "That is the next step alone. The buffer is decayed by it, not emptied.",
          },
          {
            answer: v * β * (1 - β),
            name: "1 − β above the line",
            says: "A geometric series is divided by 1 − β.",
          },
        ]),
      };
    },
    points: [
      { says: "Without a gradient each step is β times the one before: together β/(1 − β) times the last." },
      {
        says: "That is how far momentum overshoots a plateau's edge, and what carries it across a flat stretch.",
      },
    ],
    hints: [
      "What is the next step, if nothing comes in?",
      "The steps form a geometric series. With which first term?",
      "Its first term is β times the last step, and its ratio is β.",
    ],
    followUp: {
      prompt: "When is this coasting wanted, and when is it not?",
      points: [
        {
          says: "It carries the parameters across flat stretches and small bumps, where gradients are near 0.",
          ways: [["flat / plateau / bump / saddle / shallow / ripples / barrier / small local"]],
          probe: "Where does a method without memory stand still?",
        },
        {
          says: "It carries them past a minimum and makes them swing back.",
          ways: [
            [
              "overshoot / past minimum / beyond minimum / oscillate / through minimum / shoots past / overshoots / minimum",
            ],
          ],
          probe: "What does it do at a minimum?",
        },
      ],
    },
  },
];
