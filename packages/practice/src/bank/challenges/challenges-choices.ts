import { projectedAdam } from "@downhill/lab/claims/projected-adam";
import { slopeAt, theoremSequence } from "@downhill/lab/problems/reddi";
import { formatSetting } from "@downhill/lab/report/number";
import { adam, follow } from "downhill";
import type { ChoiceQuestion } from "../../question/choice-question.ts";
import { judgeClaim } from "../../sources/judge-claim.ts";

export const challengesChoices: readonly ChoiceQuestion[] = [
  {
    id: "challenges-settled-claims",
    topic: "challenges",
    level: "onsite",
    type: "choice",
    title: "Theorem, replication, one paper, folklore",
    prompt: "Which of these has been proved, rather than seen in some runs?",
    options: [
      "A flat minimum generalises better than a sharp one, at equal training loss",
      "Adam with fixed β1 and β2 can go to the worst point of a convex problem",
      "Adam's solutions generalise worse than those of SGD, however it is tuned",
      "Small batches generalise better than large ones, thanks to their noise",
    ],
    judge() {
      const ends = [0.1, 0.999].map((beta2) => endOf(beta2));
      return [
        {
          isRight: false,
          says: "It is a correlation, seen in some runs and not in others; and weights can be rescaled so that the same function has a minimum as sharp as one likes (Dinh et al. 2017).",
        },
        {
          isRight: (ends[0] ?? 0) > 0.9,
          says: `It is a theorem with a construction (Reddi et al. 2018). Slopes 3, −1, −1 on [−1, 1] have their best point at −1; after 3,000 steps Adam with β1 = 0 and β2 = 0.1 is at ${spell(ends[0])}, and with β2 = 0.999 at ${spell(ends[1])}: the problem is chosen after β2.`,
        },
        {
          isRight: false,
          says: `It was found with one way of tuning and not with another. ${judgeClaim("adam-generalizes-worse-on-digits")}`,
        },
        {
          isRight: false,
          says: "Shallue et al. (2019), who tuned anew for each batch size, found no evidence for it; tuning and budgets explain most of what was disputed.",
        },
      ];
    },
    points: [
      {
        says: "Non-convergence on a constructed convex problem is a theorem; what generalises better is a matter of runs, tuning and budgets.",
        sources: ["reddi", "shallue", "dinh", "choi"],
        claims: ["adam-does-not-converge", "adam-generalizes-worse-on-digits"],
      },
      {
        says: "Evidence ranks: a theorem with its assumptions, a result that others replicated, a single paper, folklore.",
      },
    ],
    hints: [
      "Which of them could be shown with pencil and paper?",
      "Three of the four speak of how well trained networks do on unseen data.",
      "One needs a single example only: a sequence of slopes that somebody constructs.",
    ],
    followUp: {
      prompt: "The theorem is true. Why does it hardly bear on which optimizer you take?",
      points: [
        {
          says: "The problem is built after β2 is fixed; with a β2 that is large enough for the problem Adam goes the right way.",
          sources: ["reddi"],
          claims: ["adam-does-not-converge"],
          ways: [
            ["beta2", "large / larger / close to 1 / near 1 / increase / fixed / chosen / after"],
            ["construct / built / adversarial / worst case / contrived / artificial"],
          ],
          probe: "In which order are the problem and β2 chosen?",
        },
        {
          says: "It says that it can happen, not how often it does on networks.",
          ways: [["not how often / can happen / possible / rarely / real network / in practice / existence"]],
          probe: "What does a counterexample say of the usual case?",
        },
      ],
    },
  },
  {
    id: "challenges-first-trials",
    topic: "challenges",
    level: "screen",
    type: "choice",
    title: "Where eight trials go",
    prompt:
      "You have eight trials to tune Adam on a new problem and a default for everything. Where do they go?",
    options: [
      "On a full grid: two values each of α, β1 and ε",
      "Two on each of α, β1, β2 and ε, in turn",
      "All on β1 and β2, since α adapts by itself",
      "All on the learning rate, on a logarithmic scale",
    ],
    judge() {
      const distances = [0.03, 0.3].map((lr) => stepLength(lr));
      return [
        {
          isRight: false,
          says: "A grid spends its trials on settings that matter little: it tries two different rates in eight runs, a random or quasi-random design eight.",
        },
        {
          isRight: false,
          says: "Two values tell hardly anything of a setting, and three of these four matter less than the rate.",
        },
        {
          isRight: false,
          says: `α does not adapt: it is the length of a step. Ten times α makes Adam's first step ${formatSetting((distances[1] ?? 0) / (distances[0] ?? 1))} times as long.`,
        },
        {
          isRight: true,
          says: "With fewer than ten trials the tuning playbook searches the rate alone; β1 joins up to about 25, then ε, and β2 last.",
        },
      ];
    },
    points: [
      {
        says: "The rate decides most, so a small budget is spent on it alone, over orders of magnitude.",
        sources: ["godbole"],
        claims: ["learning-rate-decides", "adam-needs-tuned-betas"],
      },
    ],
    hints: [
      "Which setting, a decade off, ruins the run?",
      "How many different values of the most important setting does each design try?",
      "Defaults of three of the four travel well between problems; that of one does not.",
    ],
    followUp: {
      prompt: "Your best trial lies at the end of the range that you searched. What do you do?",
      points: [
        {
          says: "Widen the range on that side and go on: the best may lie outside.",
          sources: ["godbole"],
          ways: [["extend / widen / expand / beyond / shift / further / larger range / wider"]],
          probe: "Do you know that it is the best?",
        },
      ],
    },
  },
];

/** Where Adam with β1 = 0 and that β2 stands after 3,000 steps of the slopes. */
function endOf(beta2: number): number {
  const lr = Math.sqrt(1 - 0.1) / 2;
  const slope = (_: number, t: number): number => slopeAt(theoremSequence, t);
  const path = follow(projectedAdam({ lr, beta1: 0, beta2 }), { theta: 0, slope, steps: 3000 });
  return path.at(-1)?.θ ?? Number.NaN;
}

/** How far Adam's first step goes. */
function stepLength(lr: number): number {
  const path = follow(adam({ lr }), { theta: 0, slope: () => 1, steps: 1 });
  return Math.abs(path.at(-1)?.θ ?? Number.NaN);
}

function spell(value = Number.NaN): string {
  return value.toFixed(2).replace("-", "−");
}
