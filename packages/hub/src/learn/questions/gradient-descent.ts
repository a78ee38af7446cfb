import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, facts, gradientDescent, momentum, rmsprop } from "downhill";
import { factorOf } from "../figures/descent.ts";
import { pick, type Question } from "./question.ts";

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
    pose() {
      const rules = [gradientDescent(), momentum(), rmsprop(), adam()];
      const keeps = rules.map((rule) => facts(rule).step?.degree.degree === 0);
      const named = (kept: boolean): string =>
        nameAll(rules.filter((_, index) => keeps[index] === kept).map(({ name }) => name));
      const says = `${named(false)} take steps that grow with the gradient. ${named(true)} do not: a factor on all gradients drops out, once ε is small beside them.`;
      return {
        prompt:
          "Somebody sums the loss over the batch where it was averaged before, so that every gradient is 128 times as large. Which rules need another learning rate?",
        options: [
          [false, true, true, true],
          [false, false, true, true],
          [false, false, false, true],
          [true, true, true, true],
        ].map((kept) => ({
          text: nameAll(rules.filter((_, index) => !kept[index]).map(({ name }) => name)),
          isRight: kept.every((one, index) => one === keeps[index]),
          says,
        })),
      };
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

const names: Readonly<Record<string, string>> = {
  gradientDescent: "gradient descent",
  momentum: "momentum",
  rmsprop: "RMSprop",
  adam: "Adam",
};

function spell(name: string): string {
  const known = names[name] ?? name;
  return known.charAt(0).toUpperCase() + known.slice(1);
}

function nameAll(list: readonly string[]): string {
  if (list.length === 0) return "None";
  const spelled = list.map((name, index) => (index === 0 ? spell(name) : (names[name] ?? name)));
  return spelled.length === 1
    ? `Only ${names[list[0] ?? ""] ?? ""}`
    : `${spelled.slice(0, -1).join(", ")} and ${spelled.at(-1)}`;
}
