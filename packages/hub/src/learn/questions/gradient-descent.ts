import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, facts, gradientDescent, momentum, rmsprop } from "downhill";
import { factorOf } from "../figures/descent.ts";
import { pick, type Question } from "./question.ts";

/** For each option, which of the four rules keep their steps. */
const keptByOption = [
  [false, true, true, true],
  [false, false, true, true],
  [false, false, false, true],
  [true, true, true, true],
] as const;

const names = ["gradient descent", "momentum", "RMSprop", "Adam"];

export const gradientDescentQuestions: readonly Question[] = [
  {
    id: "descent-best-rate",
    topic: "gradient-descent",
    level: "onsite",
    type: "numeric",
    pose(random) {
      const low = pick(random, [0.5, 1, 2, 4]);
      const condition = pick(random, [3, 4, 9, 15, 19, 24]);
      const high = low * condition;
      const best = 2 / (low + high);
      return {
        prompt: `A quadratic has curvatures from λmin = ${low} to λmax = ${formatSetting(high)}. Which fixed α makes gradient descent fastest in the long run?`,
        answer: best,
        tolerance: 0.005,
        because: `The factors |1 − αλmin| and |1 − αλmax| have to be equal, which gives α = 2/(λmin + λmax) = 2/${formatSetting(low + high)} = ${formatMeasured(best)}. Both are then ${formatMeasured(factorOf(best, low))}.`,
        slips: [
          {
            answer: 2 / high,
            says: "That is the limit 2/λmax: there the steep direction keeps its error for ever.",
          },
          {
            answer: 1 / high,
            says: "That is 1/λmax: it ends the steepest direction in one step, and leaves the flattest slower than it need be.",
          },
          {
            answer: 1 / (low + high),
            says: "Half of it: the factors are equal where 1 − αλmin = αλmax − 1.",
          },
        ],
      };
    },
  },
  {
    id: "descent-steeper-loss",
    topic: "gradient-descent",
    level: "screen",
    type: "choice",
    prompt:
      "Somebody sums the loss over the batch where it was averaged before, so that every gradient is 128 times as large. Which rules need another learning rate?",
    options: keptByOption.map((kept) => nameAll(kept, false)),
    judge() {
      const keeps = [gradientDescent(), momentum(), rmsprop(), adam()].map(
        (rule) => facts(rule).step?.degree.degree === 0,
      );
      const says = `${nameAll(keeps, false)}: steps that grow with the gradient. ${nameAll(keeps, true)}: steps from which a factor on all gradients drops out, once ε is small beside them.`;
      return keptByOption.map((kept) => ({
        isRight: kept.every((one, index) => one === keeps[index]),
        says,
      }));
    },
  },
  {
    id: "descent-conditioning",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    prompt: "Why does ill-conditioning slow gradient descent down, and what helps?",
    points: [
      "The steepest direction sets the limit: α must stay below 2/λmax.",
      "With that α the flattest direction keeps 1 − αλmin of its error in a step, so it needs on the order of κ = λmax/λmin steps.",
      "At the best α the factor is (κ − 1)/(κ + 1) for both ends.",
      "Momentum makes it on the order of √κ; scaling inputs, normalising layers or preconditioning makes κ itself smaller.",
    ],
  },
];

/** The rules for which it is so. */
function nameAll(marks: readonly boolean[], mark: boolean): string {
  const chosen = names.filter((_, index) => marks[index] === mark);
  if (chosen.length === 0) return "None";
  const listed = [chosen.slice(0, -1).join(", "), chosen.at(-1)].filter((part) => part !== "").join(" and ");
  return chosen.length === 1 ? `Only ${listed}` : listed.charAt(0).toUpperCase() + listed.slice(1);
}
