import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { cosine, valueAt, warmup } from "downhill";
import { pick, type Question } from "./question.ts";

export const challengesQuestions: readonly Question[] = [
  {
    id: "challenges-warmup-cosine",
    topic: "challenges",
    level: "screen",
    type: "numeric",
    pose(random) {
      const peak = pick(random, [3e-4, 1e-3, 6e-4]);
      const end = peak / 10;
      const warm = pick(random, [100, 200]);
      const whole = pick(random, [1000, 2000]);
      // Half-way a line and a cosine meet.
      const share = pick(random, [0.2, 0.25, 0.75, 0.8]);
      const step = warm + share * (whole - warm);
      // Step s of the formula is step s + 1 of a rule: both ends of it count.
      const answer = valueAt(warmup(warm, cosine(peak, end, whole - warm)), step + 1);
      return {
        prompt: `A rate warms up along a line to ${formatSetting(peak)} in ${warm} steps, then falls along half a cosine to ${formatSetting(end)} at step ${whole}. What is it ${step} steps in?`,
        answer,
        tolerance: 0.01,
        because: `It is ${step - warm} of ${whole - warm} steps down, p = ${share}: ${formatSetting(end)} + ½ (${formatSetting(peak)} − ${formatSetting(end)}) (1 + cos πp) = ${formatMeasured(answer)}.`,
        slips: [
          { answer: peak + (end - peak) * share, says: "That is a straight line down." },
          {
            answer: end + 0.5 * (peak - end) * (1 + Math.cos((Math.PI * step) / whole)),
            says: "That counts the warm-up as part of the cosine.",
          },
        ],
      };
    },
  },
  {
    id: "challenges-best-rate-and-length",
    topic: "challenges",
    level: "onsite",
    type: "choice",
    prompt:
      "Steps of a fixed length α go down |x| from a start between 0.5 and 1.5, as Adam's nearly do. In a run ten times as long, where does the α lie that ends nearest to 0 on average?",
    options: ["Lower", "At the same place", "Higher"],
    judge() {
      const { short, long } = bestRates();
      return [
        {
          isRight: long < short,
          says: `In 10 steps the best α of a fine grid is ${formatSetting(short)}, in 100 it is ${formatSetting(long)}: it has to cover the way, and its length is what is left at the end.`,
        },
        { isRight: long === short, says: "A short run needs long steps to arrive at all." },
        {
          isRight: long > short,
          says: "More steps need less length each, and long steps rest further from the minimum.",
        },
      ];
    },
  },
  {
    id: "challenges-plateau",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    prompt:
      "Training falls fast and then stays on a plateau; a lower rate gives the same plateau. What do you look at, in which order?",
    points: [
      "One batch: can the network overfit it? If not, look for a fault in data, labels, loss or graph.",
      "The rate's schedule: has it ended, or fallen to nothing?",
      "Gradient norms and the size of updates against weights, layer by layer: dead units, a layer that does not move.",
      "Weight decay and regularisation that hold the loss up; the noise floor of the batch.",
      "Capacity and data: is the plateau where labels or model end?",
    ],
  },
];

/** The α of a grid that ends nearest to 0 down |x| in 10 and in 100 steps, on average over starts between 0.5 and 1.5. */
function bestRates(): { readonly short: number; readonly long: number } {
  const rates = Array.from({ length: 60 }, (_, index) => Number((0.3 * 0.93 ** index).toPrecision(2)));
  const starts = Array.from({ length: 41 }, (_, index) => 0.5 + index / 40);
  const restAfter = (steps: number, rate: number): number =>
    starts.reduce((sum, start) => {
      let x = start;
      for (let t = 0; t < steps; t++) x -= rate * Math.sign(x);
      return sum + Math.abs(x);
    }, 0);
  const bestIn = (steps: number): number =>
    rates.reduce((best, rate) => (restAfter(steps, rate) < restAfter(steps, best) ? rate : best));
  return { short: bestIn(10), long: bestIn(100) };
}
