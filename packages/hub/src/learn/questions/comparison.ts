import { formatCount } from "@downhill/lab/report/number";
import { adam, countStateBytes, facts, gradientDescent, momentum, rmsprop } from "downhill";
import { pick, type Question } from "./question.ts";

const rules = [
  { name: "gradient descent", rule: gradientDescent() },
  { name: "momentum", rule: momentum() },
  { name: "RMSprop", rule: rmsprop() },
  { name: "Adam", rule: adam() },
] as const;

/** For each option, the rules that it names. */
const turnedSets = [[0], [2, 3], [0, 1], [0, 1, 2, 3]] as const;

export const comparisonQuestions: readonly Question[] = [
  {
    id: "comparison-state-memory",
    topic: "comparison",
    level: "screen",
    type: "numeric",
    pose(random) {
      const { name, rule } = pick(random, [rules[1], rules[2], rules[3]]);
      const billions = pick(random, [0.5, 1.3, 3, 7, 13]);
      const bytes = countStateBytes(rule.program).f32;
      return {
        prompt: `How much memory does the state of ${name} take in float32 for a network of ${billions} billion parameters, beside parameters and gradients?`,
        answer: billions * bytes,
        tolerance: 0.01,
        unit: "GB",
        because: `It keeps ${bytes / 4} number${bytes === 4 ? "" : "s"} for each parameter, ${bytes} bytes, times ${formatCount(billions * 1000)} million; a GB is a billion bytes.`,
        slips: [
          { answer: billions * (bytes + 4), says: "That counts the parameters too." },
          { answer: billions * (bytes + 8), says: "That counts parameters and gradients too." },
          { answer: (billions * bytes) / 4, says: "A float32 has four bytes." },
          ...(bytes === 8 ? [{ answer: billions * 4, says: "Adam keeps two averages, not one." }] : []),
        ],
      };
    },
  },
  {
    id: "comparison-rotation",
    topic: "comparison",
    level: "onsite",
    type: "choice",
    prompt:
      "A quadratic is turned against its coordinates, and the start with it. Which rules take as many steps as before?",
    options: turnedSets.map((set) =>
      set.map((index) => rules[index].name).join(set.length > 2 ? ", " : " and "),
    ),
    judge() {
      const turns = rules.map(({ rule }) => facts(rule).step?.invariance.rotation.holds === true);
      const same = rules.filter((_, index) => turns[index]).map(({ name }) => name);
      const says = `The paths of ${same.join(" and ")} turn with the coordinates: their steps are sums of gradients. The others divide coordinate by coordinate, so turned coordinates are another problem to them.`;
      return turnedSets.map((set) => ({
        isRight: rules.every((_, index) => turns[index] === (set as readonly number[]).includes(index)),
        says,
      }));
    },
  },
  {
    id: "comparison-fair-race",
    topic: "comparison",
    level: "onsite",
    type: "explain",
    prompt: "How would you show that one optimizer is better than another for your network?",
    points: [
      "The same start, the same batches and the same number of steps or the same time for both.",
      "As many tuning trials for each, over rate and schedule at least, with ranges that go on where the best lies at an edge.",
      "Chosen by held-out data, then judged on fresh seeds and on data that nothing was chosen with.",
      "Several seeds, compared in pairs, with an interval on the difference.",
      "At the end of training, because rankings change while rates fall; time and memory told beside.",
    ],
  },
];
