import type { ExplainQuestion } from "../../question/explain-question.ts";

/** What is claimed of newer rules. */
export const comparisonWordsOnClaims: readonly ExplainQuestion[] = [
  {
    id: "comparison-schedule-free-and-prodigy",
    topic: "comparison",
    level: "onsite",
    type: "explain",
    title: "Optimizers without a schedule or a rate",
    prompt:
      "What do Schedule-Free, D-Adaptation and Prodigy promise to spare you, how do they do it, and what is left to tune?",
    points: [
      {
        says: "Schedule-Free averages the iterates in place of letting the rate fall, so the end of training need not be known.",
        sources: ["defazio2024"],
        ways: [
          [
            "average / averages / averaging / averaged",
            "decay / schedule / instead / in place / average iterates / average of iterates / iterate averaging / replace / replaces / free / rather",
          ],
          [
            "not: say / not: know / not: fix / not: specify / not: choose",
            "how long / end / length / horizon / number of steps / in advance / stopping time / when / total",
          ],
          [
            "not: schedule needed / not: decay needed / not: need decay / not: need schedule / not: decay schedule",
            "average / averages / averaging",
          ],
        ],
        opposites: [
          "need total number / needs number of steps / needs total / must know total / must know number / cosine whose",
          "must be told / has to know / have to know total / needs to know",
          "needs cosine / cosine of known / known length",
        ],
        probe: "What takes the place of a falling rate?",
      },
      {
        says: "It takes gradients at a point between the average and the fast iterate, and is evaluated at the average.",
        sources: ["defazio2024"],
        ways: [
          [
            "between / interpolate / interpolation / interpolated / mix / mixture",
            "average / iterate / points / sequence / gradient / sequences",
          ],
          [
            "evaluate / evaluation / eval / validate / test",
            "at average / averaged / average / at x / with average / x",
          ],
        ],
        opposites: [
          "evaluate at fast / evaluate at last / evaluate last iterate / evaluate base / evaluate at base",
          "validate at the raw / raw last / last iterate / fast iterate is evaluated",
          "newest iterate / at the newest / averages not kept / not kept average",
        ],
        probe: "Where are gradients taken, and which point is used in the end?",
      },
      {
        says: "D-Adaptation and Prodigy estimate the distance to the solution while they train and set the rate by it.",
        sources: ["defazioMishchenko", "mishchenko2024"],
        ways: [
          ["how far", "solution / optimum / minimum / away"],
          ["distance", "solution / optimum / minimum / start / estimate / initialisation"],
          [
            "estimate / guess / infer / estimates",
            "learning rate",
            "automatic / automatically / online / itself / distance / set / on the fly",
          ],
        ],
        opposites: [
          "smoothness constant / line search / measures curvature / estimates curvature",
          "largest eigenvalue / from validation / curvature to set / measures gradient variance",
        ],
        probe: "What do D-Adaptation and Prodigy estimate?",
      },
      {
        says: "What is left: the rate for Schedule-Free, and the betas, weight decay and often a warm-up or a schedule for all of them.",
        sources: ["defazio2024", "mishchenko2024"],
        ways: [
          [
            "still / left / remain / remains / remaining / yet",
            "beta / betas / weight decay / warmup / learning rate / tune / tuned / schedule / curvature / beta1",
          ],
          [
            "need / have to / must",
            "set / choose / pick / tune",
            "beta / betas / weight decay / warmup / schedule",
          ],
        ],
        opposites: [
          "nothing remains / nothing left / nothing to tune / nothing is left",
          "all hyperparameters gone / hyperparameters are gone / no longer any / nothing more to tune",
        ],
        probe: "What do you still have to choose?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            'nothing to tune / nothing left / nothing remains / no hyperparameters / hyperparameter free / not: tune anything / "no tuning at all" / "no tuning needed"',
          ],
        ],
        says: "Something is always left: betas, weight decay, warm-up, and for Schedule-Free the rate.",
      },
    ],
    best: "Schedule-Free spares you the schedule: it averages the iterates in place of letting the rate decay, so you need not know when training ends. The gradient is taken at an interpolation between the average and the fast iterate, and you evaluate at the average. D-Adaptation and Prodigy spare you the learning rate: they estimate the distance to the solution during training and set the step by it. What is left are the betas, weight decay and usually warm-up, and Schedule-Free still needs its learning rate.",
    weak: "They adapt everything automatically with the help of the gradients, so that you get the best result with the default settings and do not have to search.",
    hints: [
      "One spares the fall of the rate, the others its size.",
      "A falling rate quietens the noise. What else does? And which length would tell a good step?",
      "Averaging; a distance that is estimated; and a list of what is still yours to choose.",
    ],
    followUp: {
      prompt:
        "You stop a run earlier than planned. What do you have in your hands with a cosine, and what with Schedule-Free?",
      points: [
        {
          says: "With a cosine the rate has not fallen yet, so the loss is worse than a shorter cosine would have reached.",
          ways: [
            [
              "cosine",
              "not: fallen / not: decayed / not: annealed / not: finished / not: smaller / not: done",
            ],
            ["cosine / learning rate", "still large / large / too large / noisy / worse / not: end"],
          ],
          probe: "Where does the cosine stand then?",
        },
        {
          says: "The average of Schedule-Free is good at any time.",
          ways: [
            ["any time / anytime / every moment / all times / whenever / at any step / any point"],
            ["average", "good / ready / fine / usable / near best / works"],
          ],
          probe: "And the average?",
        },
      ],
    },
  },
  {
    id: "comparison-are-new-rules-twice-as-fast",
    topic: "comparison",
    level: "research",
    type: "explain",
    title: "Claims of speed",
    prompt:
      "Papers claim that new optimizers train language models up to twice as fast as AdamW. What do careful comparisons say?",
    points: [
      {
        says: "The claims are of 1.4 to 2 times; with every rule tuned, the gain was at most 1.4 times for models of 0.1 billion parameters and 1.1 times for 1.2 billion.",
        sources: ["wen"],
        ways: [
          ["1.4 / 1.1 / 10 percent / ten percent / 40 percent"],
          [
            "gain smaller / gain shrink / gain modest / gain real / speedup smaller / speedup shrink / speedup modest / speed up smaller / speed up shrink / advantage smaller / advantage shrink / benefit smaller / smaller gain / smaller speedup / modest gain / modest speedup / smaller advantage / gain much smaller / shrink claimed",
            "scale / larger / model / claimed / tuned / size / tune",
          ],
          [
            "gain / speedup / advantage / benefit",
            "smaller model / smaller as the model / smaller with size / smaller at scale / shrink with size / shrink scale / smaller for larger / 10 40 / 10 to 40",
          ],
        ],
        opposites: [
          "confirm factor / confirm twice / confirms two / gain grows with / it grows with model / larger model larger gain",
          "reproduced at every / even more at / 2x reproduced / larger at scale / holds at every scale",
          "lead wide scale / lead widens / lost by factor / gap widens",
        ],
        probe: "How much is left when the baseline is tuned, and how does it change with size?",
      },
      {
        says: "Baselines were tuned less than the new rule: settings that suit one do not suit another.",
        sources: ["wen", "choi"],
        ways: [
          [
            "baseline / baselines / adamw / adam",
            "weak / badly / poorly / undertuned / under tuned / untuned / tuned less / smaller tune / lazily / sloppily",
          ],
          ["baseline / baselines / adamw / adam", "not: tuned / not: tune"],
          [
            "unequal / unfair / same hyperparameters / blind transfer / copied",
            "tune / tuning / hyperparameter / comparison",
          ],
        ],
        opposites: [
          "baseline tuned well / baseline well tuned / baseline tuned at least / baseline fully tuned",
          "adamw more tuning / adamw larger tune / baseline larger tune / adamw far more tuning / adamw tuned better",
        ],
        probe: "What is wrong with many of the comparisons?",
      },
      {
        says: "Curves have to be compared at the end of the schedule, since rankings flip while the rate falls.",
        sources: ["wen"],
        ways: [
          ["end / final / finished / full", "training / schedule / run / compare / loss / decay / curve"],
          ["ranking / rankings / order / curves", "flip / cross / change / swap / reverse"],
          ["intermediate / midway / early", "checkpoint / curve / misleading / comparison"],
        ],
        opposites: [
          "midway tells / midway already / already tell / order never / ranking stays / ranking same / order same",
          "order already clear / already clear / checkpoint enough / enough to look",
        ],
        probe: "When should two runs be compared?",
      },
      {
        says: "The fastest rules multiply by matrices, such as Muon, SOAP and Shampoo.",
        sources: ["wen"],
        ways: [
          [
            "muon / soap / shampoo / matrix based / matrix preconditioner / matrices / matrix",
            "fast / fastest / best / lead / win / ahead / top / winner / gain / real / better / do",
          ],
        ],
        opposites: [
          "diagonal fast / diagonal fastest / diagonal best / lion fast / lion fastest / lion best / matrices nothing / matrix nothing / sophia fastest",
          "sign beat / beat those with matrices / beat matrices / matrix slow / matrices slow",
          "elementwise win / per parameter rules win / per parameter win / matrices last / come last / matrices slow",
        ],
        probe: "Which kind of rule leads?",
      },
      {
        says: "In the AlgoPerf competition, by time to a target, Shampoo saved about 28 % where a few trials were allowed, and Schedule-Free AdamW about 8 % where none were.",
        sources: ["kasimbeg"],
        ways: [
          ["algoperf"],
          ["shampoo", "28 / 30 / quarter"],
          ["competition / benchmark", "shampoo / schedule free / time to / wall clock"],
        ],
        opposites: ["algoperf adam won / algoperf adamw won / shampoo lost"],
        probe: "What came out of a competition that measured time?",
      },
    ],
    misconceptions: [
      {
        ways: [['"order never changes" / ranking never changes / order not: change']],
        says: "Rankings do change while the rate falls, so a comparison midway misleads.",
      },
      {
        ways: [
          [
            "larger model larger gain / larger the model the larger / gain grows with size / it grows with model size",
          ],
        ],
        says: "The gain that is left becomes smaller with the model, from 1.4 times to 1.1.",
      },
      {
        ways: [["sophia / lion / muon", "proven / certainly / definitely / always", "twice / 2 / double"]],
        says: "No factor of two has been found where both sides were tuned alike and compared at the end.",
      },
    ],
    best: "The claims run from 1.4 to 2 times. When each optimizer gets its own thorough tuning, the speed-up over AdamW was at most 1.4 times at 0.1 billion parameters and shrank to 1.1 times at 1.2 billion. Many papers had a badly tuned baseline, or compared intermediate checkpoints, while rankings flip as the learning rate decays, so one must compare at the end of the schedule. The gains that remain belong to matrix-based rules such as Muon and SOAP. In the AlgoPerf competition, which measures time to a target, Shampoo saved about 28 per cent with a few tuning trials and, in the track without any, Schedule-Free AdamW about 8.",
    weak: "Yes, new optimizers such as Lion and Sophia are about two times faster because they use curvature or signs, so Adam is outdated by now.",
    hints: [
      "Twice as fast as what, measured when?",
      "Think of tuning, of the moment of the comparison, and of the size of the model.",
      "Give the gain that was left at two sizes, two flaws of comparisons, the kind of rule that leads, and a competition.",
    ],
    followUp: {
      prompt: "A rule saves 10 % of the steps and makes each step 5 % longer. Do you switch?",
      points: [
        {
          says: "In time it saves about 5.5 %: 0.9 · 1.05 = 0.945.",
          ways: [
            ["5.5 / 5 percent / 0.945 / 0.95 / 6 percent / five percent / half"],
            ["smaller / net / gain / saving", "5 / half / few percent"],
          ],
          probe: "How much time is saved?",
        },
        {
          says: "Against that stand the cost of tuning it anew, the risk, memory and code to keep.",
          ways: [
            [
              "tune / retune / tuning",
              "cost / loss / again / anew / effort / time / everything / new / first / have to",
            ],
            ["retune / tune again / tune everything / tune anew"],
            ["risk / complexity / code / engineering / maintenance / memory / stability / bugs"],
          ],
          probe: "What does switching cost?",
        },
      ],
    },
  },
];
