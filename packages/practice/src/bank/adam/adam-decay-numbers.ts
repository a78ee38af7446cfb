import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adamw, explain } from "downhill";
import { torch } from "downhill/dialects";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { spellNumber } from "../../question/spell-number.ts";
import { partSlips } from "../part-slips.ts";

export const adamDecayNumbers: readonly NumericQuestion[] = [
  {
    id: "adam-decay-step",
    topic: "adam",
    level: "onsite",
    type: "numeric",
    title: "One step with decay",
    pose(random) {
      const isDecoupled = random.below(2) === 0;
      const w = pick(random, [2, -3, 5]);
      const gradient = pick(random, [0.1, -0.7, 0.04]);
      const lambda = pick(random, [0.1, 0.05]);
      const lr = pick(random, [0.01, 0.001]);
      const optimizer = isDecoupled
        ? adamw({ lr, weightDecay: lambda, eps: 0 })
        : torch.Adam({ lr, weight_decay: lambda, eps: 0 });
      const [step] = explain(optimizer, { theta: w, gradients: [gradient] }).steps;
      const answer = (step?.after.θ ?? Number.NaN) - w;
      const tolerance = 0.005;
      const sum = gradient + lambda * w;
      const coupled = -lr * Math.sign(sum);
      const decoupled = -lr * (Math.sign(gradient) + lambda * w);
      return {
        prompt: `${isDecoupled ? "AdamW" : "Adam with an L2 penalty λ/2 w²"}: w = ${spellNumber(w)}, the first gradient of the loss alone is ${spellNumber(gradient)}, λ = ${lambda}, α = ${lr}, ε negligible. By how much does w change in the first step, with its sign?`,
        answer,
        tolerance,
        because: isDecoupled
          ? `Adam's first step is −α sign(g) = ${spellNumber(-lr * Math.sign(gradient))}, and the decay adds −αλw = ${spellNumber(Number((-lr * lambda * w).toPrecision(6)))}.`
          : `The gradient becomes g + λw = ${spellNumber(Number(sum.toPrecision(6)))}, and of that only the sign counts at the first step.`,
        slips: partSlips(answer, tolerance, [
          isDecoupled
            ? {
                answer: coupled,
                name: "L2 in place of decoupled decay",
                says: "That is Adam with L2: the decay went through the division and left only its sign.",
              }
            : {
                answer: decoupled,
                name: "decoupled decay in place of L2",
                says: "That is AdamW: with L2, λw goes into the gradient and through the division.",
              },
          {
            answer: -lr * Math.sign(gradient),
            name: "no decay",
            says: "That leaves the decay out.",
          },
          {
            answer: -lr * sum,
            name: "gradient descent with L2",
            says: "That is gradient descent; Adam divides by √v̂.",
          },
          {
            answer: -lr * Math.sign(gradient) - lambda * w,
            name: "a decay without α",
            says: "The decay is multiplied by α.",
          },
        ]),
      };
    },
    points: [
      {
        says: "With L2 the first step is −α·sign(g + λw): how large λ is shows only in the sign.",
        sources: ["loshchilov"],
      },
      { says: "AdamW takes αλw off beside Adam's step, so λ counts in full.", sources: ["loshchilov"] },
    ],
    hints: [
      "Where does λw go: into the gradient, or straight off the weight?",
      "Adam's first step is α times a sign.",
      "Of what is the sign taken, and is anything added after it?",
    ],
    followUp: {
      prompt:
        "The loss gradient of a weight is 0 from now on. How does that weight move under each of the two?",
      points: [
        {
          says: "Under AdamW it shrinks by the share αλ per step, exponentially.",
          ways: [
            [
              "adamw / decoupled",
              "share / exponential / geometric / fraction / percent / factor / proportional / multiplied / slow / smaller / shrink / decay",
            ],
            ["shrink / smaller / decay", "exponential / factor / share / fraction / geometric"],
          ],
          probe: "By which factor does AdamW change it?",
        },
        {
          says: "Under Adam with L2 it walks to 0 at about α per step, since the decay is divided by its own size.",
          ways: [
            [
              "l2",
              "constant / α per step / fixed / learning rate / same / full step / regardless / independent / normalise / sign",
            ],
            ["own size / itself / cancel", "learning rate / l2 / divide / normalise"],
          ],
          probe: "What is m̂/√v̂ when λw is all there is?",
        },
      ],
    },
  },
  {
    id: "adam-decay-horizon",
    topic: "adam",
    level: "onsite",
    type: "numeric",
    title: "The memory of AdamW's weights",
    pose(random) {
      const lr = pick(random, [3e-4, 1e-3, 6e-4, 1e-4]);
      const lambda = pick(random, [0.1, 0.05, 0.01]);
      const [shrunk] = explain(adamw({ lr, weightDecay: lambda }), { theta: 1, gradients: [0] }).steps;
      const share = 1 - (shrunk?.after.θ ?? Number.NaN);
      const [answer, tolerance] = [1 / share, 0.01];
      return {
        prompt: `AdamW with a constant α = ${formatSetting(lr)} and λ = ${lambda}. After how many steps has the decay shrunk a weight that gets no gradient to 1/e of what it was?`,
        answer,
        tolerance,
        unit: "steps",
        because: `Each step keeps 1 − αλ of it, so it takes about 1/(αλ) = 1/(${formatSetting(lr)} · ${lambda}) = ${formatMeasured(answer)} steps.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: 1 / lambda,
            name: "without α",
            says: "In libraries the decay is multiplied by α.",
          },
          { answer: 1 / lr, name: "without λ", says: "λ is a factor too." },
          {
            answer: Math.LN2 / share,
            name: "the half-life",
            says: "That is the half-life, ln 2 of the time to 1/e.",
          },
        ]),
      };
    },
    points: [
      {
        says: "AdamW's weights are an average of recent updates with a memory of 1/(αλ) steps.",
        sources: ["wang"],
      },
      {
        says: "In libraries αλ is the product, so the memory gets longer as the learning rate decays.",
        sources: ["pytorch", "loshchilov"],
      },
    ],
    hints: [
      "Which share of the weight goes at each step?",
      "A factor of 1 − x per step reaches 1/e in about 1/x steps.",
      "The share is a product of two settings.",
    ],
    followUp: {
      prompt:
        "The data set grows tenfold and you train for as many epochs as before. What does this memory tell you about λ?",
      points: [
        {
          says: "The memory should stay about the same in epochs, so in steps ten times as long.",
          sources: ["wang"],
          ways: [
            ["epoch", "same / constant / fixed / keep / scale"],
            ["ten times / tenfold / longer", "step / iteration / horizon"],
          ],
          probe: "In which unit should the memory stay the same?",
        },
        {
          says: "At the same learning rate λ falls to a tenth.",
          sources: ["wang"],
          ways: [
            [
              "λ / lambda / curvature / decay / weight decay",
              "tenth / smaller / divide / ten times smaller / small",
            ],
          ],
          probe: "What does that make of λ at the same α?",
        },
      ],
    },
  },
];
