import { cosine, joined, linear, type Schedule, valueAt, warmup } from "downhill";
import type { CodeQuestion, Data } from "../../question/code-question.ts";

type RateArguments = readonly [readonly number[], number, number, number, number];

/** Rates by the library's schedule; the first step of the question is 0, and of the library 1. */
function ratesBy(schedule: Schedule, steps: readonly number[]): readonly number[] {
  return steps.map((step) => valueAt(schedule, step + 1));
}

function asked(peak: number, floor: number, rise: number, total: number): Schedule {
  const fall = cosine(peak, floor, total - rise);
  return rise === 0 ? fall : warmup(rise, fall);
}

const giveBy =
  (rateAt: (step: number, peak: number, floor: number, rise: number, total: number) => number) =>
  (args: readonly Data[]): Data => {
    const [steps, peak, floor, rise, total] = args as RateArguments;
    return steps.map((step) => rateAt(step, peak, floor, rise, total));
  };

const giveSchedule = (make: (peak: number, floor: number, rise: number, total: number) => Schedule) =>
  giveBy((step, ...settings) => valueAt(make(...settings), step + 1));

export const challengesCode: readonly CodeQuestion[] = [
  {
    id: "challenges-code-warmup-cosine",
    topic: "challenges",
    level: "onsite",
    type: "code",
    title: "Warmup and cosine in code",
    prompt:
      "Write a schedule of learning rates: a linear warmup, then half a cosine. Step 0 is the first update and already learns: its rate is peak/warmup, and step warmup − 1 has the peak. The cosine begins with the peak at step warmup and comes to the floor at step total, where it stays. The steps that are asked for come in any order, as after a resume. Without a warmup the cosine begins at once.",
    entry: { javascript: "rates", python: "rates" },
    starter: {
      javascript: `// steps: numbers of updates, from 0, in any order.
// Gives the learning rate of each.
function rates(steps, peak, floor, warmup, total) {
}
`,
      typescript: `// steps: numbers of updates, from 0, in any order.
// Gives the learning rate of each.
function rates(steps: number[], peak: number, floor: number, warmup: number, total: number): number[] {
}
`,
      python: `def rates(steps, peak, floor, warmup, total):
    """
    steps: numbers of updates, from 0, in any order.
    Gives the learning rate of each.
    """
`,
    },
    best: {
      javascript: `function rates(steps, peak, floor, warmup, total) {
  return steps.map((step) => {
    if (step < warmup) return (peak * (step + 1)) / warmup;
    const done = Math.min(1, (step - warmup) / (total - warmup));
    return floor + 0.5 * (peak - floor) * (1 + Math.cos(Math.PI * done));
  });
}
`,
      python: `import numpy as np


def rates(steps, peak, floor, warmup, total):
    s = np.array(steps)
    done = np.clip((s - warmup) / (total - warmup), 0, 1)
    down = floor + (peak - floor) * (1 + np.cos(np.pi * done)) / 2
    up = peak * (s + 1) / warmup if warmup else down
    return np.where(s < warmup, up, down)
`,
    },
    cases(random) {
      const make = (name: string, steps: readonly number[], rise: number, total: number) => {
        const peak = 1e-3 * (1 + random.below(9));
        const floor = peak / 10;
        return {
          name,
          args: [steps, peak, floor, rise, total],
          expected: ratesBy(asked(peak, floor, rise, total), steps),
          tolerance: 1e-9,
        };
      };
      const all = (count: number): readonly number[] => Array.from({ length: count }, (_, step) => step);
      const anywhere = Array.from({ length: 30 }, () => random.below(1200));
      return [
        make("the warmup from its first step", all(10), 10, 100),
        make("the whole way", all(101), 20, 100),
        make("the turn from warmup to cosine", [18, 19, 20, 21], 20, 100),
        make("the end and beyond", [98, 99, 100, 101, 150, 1000], 20, 100),
        make("no warmup", all(51), 0, 50),
        make("a warmup of one step", all(12), 1, 10),
        make("steps in any order", anywhere, 100, 1000),
      ];
    },
    relatives: () => [
      {
        name: "a first step that learns nothing",
        says: "Step 0 has the rate 0 there. Counted from 1 the warmup is peak·(step + 1)/warmup.",
        gives: giveBy((step, peak, floor, rise, total) =>
          step < rise ? (peak * step) / rise : valueAt(asked(peak, floor, rise, total), step + 1),
        ),
      },
      {
        name: "a cosine over all steps",
        says: "The cosine runs over the steps that are left after the warmup, total − warmup of them.",
        gives: giveSchedule((peak, floor, rise, total) => {
          const fall = cosine(peak, floor, total);
          return rise === 0 ? fall : warmup(rise, fall);
        }),
      },
      {
        name: "a cosine that rises again",
        says: "Past the end the share has to be held at 1, or the cosine comes back up.",
        gives: giveBy((step, peak, floor, rise, total) => {
          if (step < total) return valueAt(asked(peak, floor, rise, total), step + 1);
          const length = total - rise;
          // The way back up is the way down, mirrored.
          const round = (step - rise) % (2 * length);
          return valueAt(cosine(peak, floor, length), Math.min(round, 2 * length - round) + 1);
        }),
      },
      {
        name: "no floor",
        says: "The cosine has to end at the floor: floor + ½(peak − floor)(1 + cos πp).",
        gives: giveSchedule((peak, _floor, rise, total) => asked(peak, 0, rise, total)),
      },
      {
        name: "a line down",
        says: "Half a cosine falls slowly at both ends; a line does not.",
        gives: giveSchedule((peak, floor, rise, total) => {
          const fall = linear(peak, floor, total - rise);
          return rise === 0 ? fall : warmup(rise, fall);
        }),
      },
      {
        name: "no warmup",
        says: "The rate has to rise to its peak first.",
        gives: giveSchedule((peak, floor, rise, total) =>
          rise === 0
            ? cosine(peak, floor, total)
            : joined(linear(peak, peak, rise), rise, cosine(peak, floor, total - rise)),
        ),
      },
    ],
    points: [
      {
        says: "During the warmup the rate is peak·(step + 1)/warmup, so that the first update learns.",
        sources: ["goyal"],
      },
      {
        says: "After it, floor + ½(peak − floor)(1 + cos πp) with p the share of total − warmup that is done.",
        sources: ["loshchilov2017"],
      },
      { says: "Past the end p is held at 1." },
      { says: "The rate is a function of the step alone, so a resumed run goes on where it was." },
    ],
    hints: [
      "Three ranges of steps. What is the rate at the two places where they meet?",
      "In the cosine count from where the warmup ended, and divide by what is left.",
      "p = min(1, (step − warmup)/(total − warmup)); the rate is floor + ½(peak − floor)(1 + cos πp).",
    ],
    followUp: {
      prompt:
        "You train in epochs and step the scheduler once an epoch by mistake. What does the run look like?",
      points: [
        {
          says: "The rate hardly moves: the run stays in the warmup, at a rate far below the peak.",
          ways: [
            ["warmup", "stay / stuck / never leaves / still / whole"],
            ["rate / learning rate", "hardly / barely / too small / tiny / far below / low"],
          ],
          probe: "How far along the schedule does the run come?",
        },
        {
          says: "It never cools down either, so the final drop of the loss is missing.",
          ways: [
            [
              "never decays / no decay / never cools / no cooldown / does not decay / decay never / never reaches",
            ],
          ],
          probe: "And at the end?",
        },
      ],
    },
  },
];
