import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, explain } from "downhill";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { spellNumber } from "../../question/spell-number.ts";
import { partSlips } from "../part-slips.ts";

export const adamNumbers: readonly NumericQuestion[] = [
  {
    id: "adam-first-step",
    topic: "adam",
    level: "screen",
    type: "numeric",
    title: "The first step",
    pose(random) {
      const lr = pick(random, [0.001, 0.0003, 0.02]);
      const gradient = pick(random, [0.004, -0.25, 8, -60, 1000]);
      const rule = adam({ lr });
      const [step] = explain(rule, { theta: 0, gradients: [gradient] }).steps;
      const [answer, tolerance] = [step?.after.θ ?? Number.NaN, 0.005];
      const { beta1 = Number.NaN, beta2 = Number.NaN } = rule.hyper;
      const against = -Math.sign(gradient);
      return {
        prompt: `Adam with α = ${formatSetting(lr)} and its default β1, β2 and ε starts from θ = 0. The first gradient is ${spellNumber(gradient)}. What is θ after the step?`,
        answer,
        tolerance,
        because: `m̂ = g and v̂ = g² at t = 1, so the step is α g/(|g| + ε): α, against the sign of g.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: (against * lr * (1 - beta1)) / Math.sqrt(1 - beta2),
            name: "without bias correction",
            says: `Without the corrections it would be (1 − β1)/√(1 − β2) = ${formatMeasured((1 - beta1) / Math.sqrt(1 - beta2))} times α.`,
          },
          {
            answer: against * lr * (1 - beta1),
            name: "m uncorrected",
            says: "m is (1 − β1) g, and the correction divides by just that.",
          },
          {
            answer: -lr * gradient,
            name: "gradient descent",
            says: "That is gradient descent; here the size of g is divided out.",
          },
          {
            answer: (-lr * Math.sign(gradient)) / Math.abs(gradient),
            name: "no root",
            says: "v̂ is g², and its root is taken.",
          },
        ]),
      };
    },
    points: [
      {
        says: "After the corrections m̂ = g and v̂ = g², so the first step is α·sign(g) whatever the size of g.",
        sources: ["kingma"],
      },
      { says: "Only where |g| comes near ε is it shorter." },
    ],
    hints: [
      "Work out m̂ and v̂ at t = 1.",
      "The correction undoes the weight 1 − β exactly at the first step.",
      "g over the root of g² is a sign.",
    ],
    followUp: {
      prompt: "Every weight moves by α at the first step, noisy or not. Why is that a case for warm-up?",
      points: [
        {
          says: "One gradient says nothing about its own noise: v̂ is made from one sample, so even a gradient that is all noise gets a full step.",
          ways: [
            [
              "noise / variance / unreliable / random / single sample / one sample / one gradient / one batch / little data / few samples",
            ],
          ],
          probe: "How good an estimate is v̂ after one gradient?",
        },
        {
          says: "A small rate at first keeps these steps short until the averages mean something.",
          ways: [
            [
              "small / smaller / limit / keep / damp / shorter",
              "learning rate / step / update",
              "until / while / at first / initialisation / average / estimate / statistics / settle",
            ],
          ],
          probe: "What does warm-up do about it?",
        },
      ],
    },
  },
  {
    id: "adam-largest-step",
    topic: "adam",
    level: "research",
    type: "numeric",
    title: "The largest step of all",
    pose(random) {
      const [beta1, beta2] = pick(random, [
        [0.9, 0.999],
        [0.9, 0.95],
        [0.9, 0.98],
        [0.8, 0.999],
        [0.8, 0.98],
        [0.95, 0.999],
        [0.5, 0.99],
      ] as const);
      const answer = (1 - beta1) / Math.sqrt((1 - beta2) * (1 - beta1 ** 2 / beta2));
      const tolerance = 0.01;
      const spike = (1 - beta1) / Math.sqrt(1 - beta2);
      return {
        prompt: `Adam with β1 = ${beta1} and β2 = ${beta2} has run for long, and ε is negligible. Over all histories of gradients, how long can a step get, in α?`,
        answer,
        tolerance,
        unit: "α",
        because: `Write m = Σ (1 − β1) β1^k g_k and v = Σ (1 − β2) β2^k g_k². By Cauchy–Schwarz |m|/√v is at most (1 − β1)/√(1 − β2) times the root of Σ (β1²/β2)^k, which is 1/√(1 − β1²/β2): (1 − ${beta1})/√((1 − ${beta2})(1 − ${beta1}²/${beta2})) = ${formatMeasured(answer)}. Gradients that grow by β2/β1 a step reach it.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: spike,
            name: "a single spike",
            says: `One spike after silence gives (1 − β1)/√(1 − β2) = ${formatMeasured(spike)}, the paper's figure; gradients that grow towards the end do better.`,
          },
          {
            answer: 1,
            name: "a steady gradient",
            says: "α is the step on a steady gradient, and no bound.",
          },
          {
            answer: 1 / Math.sqrt(1 - beta2),
            name: "without the first average",
            says: "That would be g over √v: the newest gradient enters m with the weight 1 − β1 alone.",
          },
        ]),
      };
    },
    points: [
      {
        says: "A spike after silence gives (1 − β1)/√(1 − β2), which the paper names as the bound when it is above 1.",
        sources: ["kingma"],
      },
      {
        says: "The supremum over all histories is (1 − β1)/√((1 − β2)(1 − β1²/β2)), by Cauchy–Schwarz: 7.27 α at the defaults.",
      },
      { says: "It needs β1² < β2; beyond that there is no bound." },
    ],
    hints: [
      "A single spike after silence is a good history, and not the best.",
      "Write m and v as sums over past gradients and bound one by the other.",
      "Cauchy–Schwarz, with the weights β1^k split into β2^(k/2) and the rest; a geometric series is left.",
    ],
    followUp: {
      prompt:
        "What does this say about how Adam can spike late in a run, and which setting lowers the bound most?",
      points: [
        {
          says: "After a stretch of small gradients v is small, and a burst of growing ones meets a stale denominator: several α in one step.",
          ways: [
            [
              "second moment / denominator",
              "small / stale / old / lag / behind / underestimate / out of date",
            ],
            ["small gradient / quiet / silence", "burst / spike / large / sudden / growing / larger"],
          ],
          probe: "In which state is v when the burst comes?",
        },
        {
          says: "A smaller β2 lowers it: at (0.9, 0.95) the bound is 1.16 α.",
          ways: [["beta2", "small / smaller / 0.95 / less"], ["0.95"]],
          probe: "Compare 0.999 with 0.95.",
        },
      ],
    },
  },
  {
    id: "adam-vanished-square",
    topic: "adam",
    level: "research",
    type: "numeric",
    title: "v has underflowed",
    pose(random) {
      const m = pick(random, [1e-5, 4e-6, 2e-5]);
      const eps = pick(random, [1e-8, 1e-7, 1e-6]);
      const lr = pick(random, [1e-3, 3e-4]);
      const rule = adam({ lr, eps });
      const [step] = explain(rule, {
        theta: 0,
        gradients: [0],
        after: { t: 1_000_000, states: { m, v: 0 } },
      }).steps;
      const answer = Math.abs(step?.after.θ ?? Number.NaN) / lr;
      const tolerance = 0.01;
      return {
        prompt: `Late in a run, v of a weight has been rounded to 0 while m = ${formatSetting(m)}. This step's gradient is 0. Adam with β1 = 0.9, α = ${formatSetting(lr)} and ε = ${formatSetting(eps)}: how long is the step, in α?`,
        answer,
        tolerance,
        unit: "α",
        because: `m becomes 0.9 · ${formatSetting(m)}, and only ε is left below the line: ${formatMeasured(0.9 * m)}/${formatSetting(eps)} = ${formatMeasured(answer)}.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: m / eps,
            name: "m as it was",
            says: "m fades by β1 in this step too, since the gradient is 0.",
          },
          {
            answer: 1,
            name: "the usual length",
            says: "A step is about α where v follows the gradients; here it has been lost.",
          },
          {
            answer: (0.9 * m) / Math.sqrt(eps),
            name: "ε inside the root",
            says: "ε stands outside the root here.",
          },
          {
            answer: (0.1 * m) / eps,
            name: "β1 for 1 − β1",
            says: "The old m has the weight β1.",
          },
        ]),
      };
    },
    points: [
      {
        says: "Where v is 0, the step is α m̂/ε: ε alone bounds it, and m is far larger than ε.",
      },
      {
        says: "In float16 a square is rounded to 0 where |g| is below about 1.7e-4, and (1 − β2)g² below about 5.5e-3 at β2 = 0.999, while g itself survives.",
      },
      { says: "So v is kept in float32, or ε is raised." },
    ],
    hints: ["What is left in the denominator?", "m fades in this step too.", "Divide the new m by ε."],
    followUp: {
      prompt: "Why does v underflow in float16 so long before m does, and what are two ways out?",
      points: [
        {
          says: "v holds squares: a gradient of 1e-4 has a square of 1e-8, below float16's least number of about 6e-8.",
          ways: [["square / squared / squares"]],
          probe: "How large is the square of 1e-4, and what is float16's least number?",
        },
        {
          says: "Keep the states in float32, or raise ε, or scale the loss.",
          ways: [
            ["float32 / fp32 / 32 bit / higher precision / full precision / single precision"],
            ["larger epsilon / epsilon larger / raise epsilon / increase epsilon"],
            ["loss scaling / scale loss / bfloat16 / bf16"],
          ],
          probe: "In which type would you keep v?",
        },
      ],
    },
  },
];
