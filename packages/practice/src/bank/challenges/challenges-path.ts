import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { cosine, valueAt, warmup } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";

/** What the path asks. */
export const challengesPathQuestions: readonly Question[] = [
  {
    id: "challenges-warmup-cosine",
    topic: "challenges",
    level: "screen",
    type: "numeric",
    title: "A warm-up, then a cosine",
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
          {
            answer: peak + (end - peak) * share,
            name: "a straight line",
            says: "That is a straight line down.",
          },
          {
            answer: end + 0.5 * (peak - end) * (1 + Math.cos((Math.PI * step) / whole)),
            name: "the warm-up counted in",
            says: "That counts the warm-up as part of the cosine.",
          },
        ],
      };
    },
    points: [
      {
        says: "After the warm-up the rate is α_end + ½ (α_peak − α_end)(1 + cos πp), where p is the share of the steps after the warm-up that are done.",
        sources: ["loshchilov2017"],
      },
    ],
    hints: [
      "First settle which of the two parts this step is in.",
      "Count the steps since the end of the warm-up, as a share of those that the cosine has.",
      "Half a cosine goes from 1 to 0 as ½ (1 + cos πp); stretch it from the peak to the end value.",
    ],
    followUp: {
      prompt:
        "A run was planned for 10,000 steps with this schedule and is stopped after 5,000. What is lost, and what would you have planned instead?",
      points: [
        {
          says: "The rate is still near the middle of its range, so the loss has not had the drop that comes with a low rate at the end.",
          ways: [
            [
              "learning rate / rate",
              "still high / still large / middle / half / not low / not small / not decayed",
            ],
            [
              "never / not / miss / lost / without",
              "decay / cooldown / annealed / low rate / end of schedule",
            ],
          ],
          probe: "How high is the rate where the run stops?",
        },
        {
          says: "A constant rate with a cooldown that can begin at any time would have left the length open.",
          sources: ["hagele"],
          ways: [
            ["constant / stable / wsd / schedule free", "cooldown / decay / any time / length / branch"],
            ["wsd"],
          ],
          probe: "Which schedule does not need to know its end?",
        },
      ],
    },
  },
  {
    id: "challenges-best-rate-and-length",
    topic: "challenges",
    level: "onsite",
    type: "choice",
    title: "The best rate of a longer run",
    prompt:
      "Steps of a fixed length α go down |x| from a start between 0.5 and 1.5, as Adam's nearly do. Some α ends nearest to 0 on average. Where does that α lie when the run is ten times as long?",
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
    points: [
      {
        says: "Steps of a fixed length have to cover the way and leave about their own length at the end, so a longer run wants shorter ones.",
      },
    ],
    hints: [
      "What keeps a short run from arriving?",
      "What keeps a long run from ending exactly at 0?",
      "The way is about 1: how long has a step to be for ten of them, and for a hundred?",
    ],
    followUp: {
      prompt:
        "What follows for a rate that was tuned on runs of a tenth of the length, and how do you avoid it?",
      points: [
        {
          says: "It is likely to be too high for the long run.",
          ways: [["too high / too large / lower / smaller / overestimate"]],
          probe: "On which side of the best is it?",
        },
        {
          says: "Tune at full length, or let the rate fall to 0 over the run, so that the last steps are short whatever the peak.",
          ways: [
            ["tune", "full length / real length / final length / same length / whole run"],
            ["decay / anneal / schedule / falls / to zero / to 0"],
          ],
          probe: "What would make the choice less dependent on the length?",
        },
      ],
    },
  },
  {
    id: "challenges-plateau",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "A plateau that a lower rate does not move",
    prompt:
      "Training falls fast and then stays on a plateau; a lower rate gives the same plateau. What do you look at, in which order?",
    points: [
      {
        says: "One batch: can the network overfit it? If not, look for a fault in data, labels, loss or graph.",
        sources: ["karpathy2019"],
        ways: [
          [
            "overfit / memorise / memorize",
            "batch / few examples / handful / small subset / tiny / samples / couple",
          ],
          ["bug / fault / wrong / corrupt / check", "label / data / pipeline / loss function / graph"],
        ],
        probe: "Which quick test tells a bug from a hard problem?",
      },
      {
        says: "The rate's schedule: has it ended, or fallen to nothing?",
        ways: [
          ["schedule", "end / zero / nothing / too early / run out / finished"],
          ["learning rate / rate", "already / decayed / zero / nothing / vanished / ran out"],
        ],
        probe: "What may have happened to the rate by itself?",
      },
      {
        says: "Gradient norms and the size of updates against weights, layer by layer: dead units, a layer that does not move.",
        sources: ["cs231n"],
        ways: [
          ["gradient norm / size of gradient / gradient magnitude / update ratio / size of update"],
          [
            "dead / saturated / frozen / does not move / not update / vanishing",
            "unit / relu / layer / neuron / gradient",
          ],
          ["update", "weight", "ratio / relative / against / layer"],
        ],
        probe: "What do you measure inside the network?",
      },
      {
        says: "Weight decay and regularisation that hold the loss up; the noise floor of the batch.",
        ways: [
          [
            "weight decay / regularisation / dropout / label smoothing",
            "strong / hold / too much / off / turn / floor / remove",
          ],
          ["noise floor / batch noise / larger batch / gradient noise"],
        ],
        probe: "What may keep the training loss from falling although the gradient is fine?",
      },
      {
        says: "Capacity and data: is the plateau where labels or model end?",
        ways: [
          [
            "capacity / bigger model / larger model / larger network / wider / deeper / underfit / underfitting / model too small / network too small / net too small / too small model",
          ],
          ["irreducible / bayes error / label noise / noisy label / wrong label / mislabelled / entropy"],
        ],
        probe: "And if nothing is broken?",
      },
    ],
    misconceptions: [
      {
        ways: [["local minimum", "stuck / trapped"]],
        says: "Being stuck in a local minimum is the guess that fewest measurements support: look first for a fault, a schedule that ended, a layer that does not move.",
      },
    ],
    best: "First I try to overfit one batch; if that fails there is a bug in data, labels, loss or graph. Then I look at the schedule, because the rate may have decayed to nothing already. Next come gradient norms and update-to-weight ratios per layer, to find dead units or a layer that does not move. Then I turn off weight decay and other regularisation and try a larger batch, in case they set the floor. If all that is in order, the model lacks capacity or the rest is label noise.",
    weak: "I would lower the learning rate further, and if that does not help I would switch to Adam, because it is probably stuck in a local minimum.",
    hints: [
      "Go from the cheapest test to the most expensive one.",
      "Bug, schedule, optimisation, regularisation, capacity: one question each.",
      "Say what you would do with one batch, what you would plot per layer, and what you would turn off.",
    ],
    followUp: {
      prompt: "The network overfits one batch at once. What have you ruled out, and what not?",
      points: [
        {
          says: "The graph, the loss and the optimizer can fit something, so gradients reach the weights.",
          ways: [
            [
              "gradient / backprop / optimizer / graph / loss function",
              "work / flow / fine / correct / reach / ruled out",
            ],
            ["capacity / can fit / wiring / pipeline works"],
          ],
          probe: "Which parts must work for that?",
        },
        {
          says: "Wrong labels or bad data elsewhere, regularisation, and a lack of capacity for all the data are not ruled out.",
          ways: [["label / data / capacity / regularise / generalise / shuffle"]],
          probe: "What does one batch not show?",
        },
      ],
    },
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
