import { formatCount, formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { partSlips } from "../part-slips.ts";

/** A product or quotient of round numbers without the last bits' noise, so that a prompt shows the very number. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}

export const gradientDescentNumbers: readonly NumericQuestion[] = [
  {
    id: "gradient-descent-steps-in-epochs",
    topic: "gradient-descent",
    level: "screen",
    type: "numeric",
    title: "Steps in some epochs",
    pose(random) {
      const batch = pick(random, [32, 64, 128, 256]);
      const whole = 40 + random.below(400);
      const rest = Math.round(batch / 4) + random.below(Math.round(batch / 2));
      const count = whole * batch + rest;
      const epochs = pick(random, [2, 3, 5, 10, 20]);
      const drops = random.below(2) === 1;
      const perEpoch = drops ? whole : whole + 1;
      return {
        prompt: `${formatCount(count)} examples, batches of ${batch}, ${epochs} epochs; the last batch of an epoch is ${drops ? "dropped when it is not full" : "kept though it is not full"}. How many updates are made?`,
        answer: perEpoch * epochs,
        tolerance: 2e-4,
        because: `${formatCount(count)} = ${formatCount(whole)} · ${batch} + ${rest}, so an epoch has ${formatCount(perEpoch)} ${drops ? "full batches" : `batches, the last of ${rest}`}; times ${epochs} epochs that is ${formatCount(perEpoch * epochs)}.`,
        slips: [
          {
            answer: (drops ? whole + 1 : whole) * epochs,
            name: "rounded the other way",
            says: drops
              ? "That keeps the last batch, which is dropped here: round down in every epoch."
              : "That drops the last batch, which is kept here: round up in every epoch.",
          },
          {
            answer: (count / batch) * epochs,
            name: "not rounded",
            says: "A part of a batch is a whole update or none: round before multiplying by the epochs.",
          },
          {
            answer: perEpoch,
            name: "one epoch alone",
            says: "That is one epoch's.",
          },
          {
            answer: count * epochs,
            name: "one update per example",
            says: "That is for batches of one.",
          },
        ],
      };
    },
    points: [
      { says: "An epoch has N/B updates, rounded up, or down where an incomplete last batch is dropped." },
      {
        says: "Rounding comes before multiplying by the epochs, since every epoch ends with its own last batch.",
      },
    ],
    hints: [
      "Count the batches of one epoch first.",
      "Divide the examples by the batch. What happens to the remainder?",
      "Round the quotient up or down as the question says, then multiply by the epochs.",
    ],
    followUp: {
      prompt:
        "The incomplete last batch is kept and its loss averaged as any other's. What does that do to its examples?",
      points: [
        {
          says: "They weigh more: each counts one over a smaller batch in an update of the same rate.",
          ways: [
            [
              "weigh more / weight more / count more / overweighted / more weight / larger weight / parameter larger / more influence / weighted larger / higher weight",
            ],
          ],
          probe: "What share of the step does one of its examples have?",
        },
        {
          says: "That update is noisier as well, as its gradient averages fewer examples.",
          ways: [["noisier / noisy / more noise / variance / larger variance"]],
          probe: "And how good an estimate is its gradient?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-long-run-factor",
    topic: "gradient-descent",
    level: "onsite",
    type: "numeric",
    title: "The factor in the long run",
    pose(random) {
      const low = pick(random, [0.5, 1, 2]);
      const high = low * pick(random, [5, 10, 20]);
      const middle = round(low * pick(random, [2, 3]));
      const α = round(pick(random, [0.5, 0.8, 1.2, 1.5, 1.8, 1.9, 2.2]) / high);
      const factors = [low, middle, high].map((λ) => Math.abs(1 - α * λ));
      const [flat = 0, , steep = 0] = factors;
      const answer = Math.max(...factors);
      const tolerance = 0.002;
      return {
        prompt: `Gradient descent at α = ${α} on a quadratic with curvatures ${low}, ${middle} and ${high}. By which factor does the distance to the minimum change per step in the long run?`,
        answer,
        tolerance,
        because: `The factors |1 − αλ| are ${factors.map(formatMeasured).join(", ")}, and the largest of them outlasts the others. ${answer > 1 ? "It is above 1, so the path diverges." : `The ${flat >= steep ? "flattest" : "steepest"} direction decides${α * high > 1 ? `${flat >= steep ? "; the steepest" : " and"} changes sign at every step` : ""}.`}`,
        slips: partSlips(answer, tolerance, [
          {
            answer: steep,
            name: "the steepest direction's factor",
            says: "That is the steepest direction; another is slower and outlasts it.",
          },
          {
            answer: flat,
            name: "the flattest direction's factor",
            says: "That is the flattest direction. At this rate the steepest is slower: take the size of 1 − αλ there.",
          },
          {
            answer: α * high,
            name: "the product αλ",
            says: "αλ is what a step takes away; 1 − αλ is what it leaves.",
          },
          {
            answer: answer * answer,
            name: "the loss's factor",
            says: "That is for the loss, which goes with the square of the distance.",
          },
          {
            answer: factors.reduce((product, factor) => product * factor, 1),
            name: "all factors multiplied",
            says: "Directions shrink beside one another, not one after another: the slowest decides.",
          },
        ]),
      };
    },
    points: [
      { says: "Along an eigenvector a step multiplies the error by 1 − αλ.", sources: ["goh"] },
      { says: "In the long run the direction with the largest |1 − αλ| is all that is left." },
    ],
    hints: [
      "Look at each curvature by itself.",
      "A step multiplies the error along a curvature λ by 1 − αλ. Its size is what counts.",
      "Compute |1 − αλ| for all three and keep the largest.",
    ],
    followUp: {
      prompt:
        "What does the loss curve look like when the steepest direction decides and its factor is negative?",
      points: [
        {
          says: "It falls smoothly on a quadratic: the loss has the square of the error, so the changing sign does not show.",
          ways: [
            [
              "smooth / smoothly / monotone / monotonic / does not show / not:visible / not:see / invisible / hidden / squared / square",
            ],
          ],
          probe: "Does the loss know the error's sign?",
        },
        {
          says: "The parameters and the gradient along it change sign at every step, which one can see in the cosine of successive gradients.",
          ways: [
            [
              "gradient / parameter / iterate",
              "sign / flip / alternate / oscillate / opposite / negative cosine / cosine",
            ],
          ],
          probe: "Where would you look to see it?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-steps-to-tolerance",
    topic: "gradient-descent",
    level: "onsite",
    type: "numeric",
    title: "Steps to a tolerance",
    pose(random) {
      const condition = pick(random, [20, 50, 100, 200, 400, 900, 2500]);
      const exponent = pick(random, [4, 6, 8]);
      const withMomentum = random.below(2) === 1;
      const κ = withMomentum ? Math.sqrt(condition) : condition;
      const factor = (κ - 1) / (κ + 1);
      const steps = (one: number): number => Math.ceil((-exponent * Math.LN10) / Math.log(one));
      const answer = steps(factor);
      const tolerance = 0.01;
      const root = Math.sqrt(condition);
      return {
        prompt: `A quadratic of condition number κ = ${condition}. How many steps does ${withMomentum ? "momentum, with the best fixed α and β," : "gradient descent, at the best fixed rate,"} take until the distance to the minimum is 1e−${exponent} of what it was? Go by the factor per step in the long run, and round up.`,
        answer,
        tolerance,
        because: `The factor is ${withMomentum ? "(√κ − 1)/(√κ + 1)" : "(κ − 1)/(κ + 1)"} = ${formatSetting(factor)}, and ln 1e−${exponent} / ln ${formatSetting(factor)} = ${((-exponent * Math.LN10) / Math.log(factor)).toFixed(1)}, rounded up ${answer}.${withMomentum ? " A transient comes on top: at a double root the error first has a factor that grows with the steps." : ""}`,
        slips: partSlips(answer, tolerance, [
          {
            answer: withMomentum ? steps((condition - 1) / (condition + 1)) : steps((root - 1) / (root + 1)),
            name: withMomentum ? "gradient descent's count" : "momentum's count",
            says: withMomentum
              ? "That is gradient descent's: momentum has √κ in place of κ."
              : "That is momentum's: gradient descent has κ itself, not its root.",
          },
          {
            answer: steps(factor * factor),
            name: withMomentum ? "β for its root" : "the loss's count",
            says: withMomentum
              ? "The error shrinks by √β per step, not by β; or that is for the loss, which has the square of the distance."
              : "That is for the loss, which has the square of the distance.",
          },
          {
            answer: steps(1 - 1 / κ),
            name: "one over κ per step",
            says: `That takes 1 − 1/${withMomentum ? "√κ" : "κ"} as the factor; at the best choice it is about 1 − 2/${withMomentum ? "√κ" : "κ"}.`,
          },
          {
            answer: Math.ceil(-exponent / Math.log(factor)),
            name: "two kinds of logarithm",
            says: "Both logarithms have to be of the same base.",
          },
        ]),
      };
    },
    points: [
      {
        says: "At its best gradient descent shrinks the distance by (κ − 1)/(κ + 1) per step, momentum by (√κ − 1)/(√κ + 1).",
        sources: ["polyak", "goh"],
      },
      { says: "Steps are ln(tolerance)/ln(factor): proportional to κ without momentum, to √κ with it." },
    ],
    hints: [
      "Find the factor per step first.",
      "After k steps the distance is the factor to the power of k. Which k makes that the tolerance?",
      "Take logarithms on both sides and round up.",
    ],
    followUp: {
      prompt: "Would you expect the same gain from momentum when training with small batches?",
      points: [
        {
          says: "No: where gradient noise sets the pace, momentum at the same α/(1 − β) does about what SGD does.",
          ways: [
            [
              "noise / stochastic",
              "limit / dominate / same / no gain / little / small gain / not / no / decide / sets",
            ],
          ],
          probe: "What limits the speed when the gradient is noisy?",
        },
        {
          says: "The gain shows with large batches, where curvature sets the limit.",
          sources: ["shallue"],
          ways: [["large batch / larger batch / full batch / curvature"]],
          probe: "In which regime does it show?",
        },
      ],
    },
  },
];
