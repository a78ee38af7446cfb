import type { ExplainQuestion } from "../../question/explain-question.ts";

export const challengesWordsTuning: readonly ExplainQuestion[] = [
  {
    id: "challenges-setting-the-rate",
    topic: "challenges",
    level: "screen",
    type: "explain",
    title: "Setting the learning rate",
    prompt: "How do you set the learning rate on a new problem?",
    points: [
      {
        says: "Search it on a logarithmic scale over several orders of magnitude, or begin with a range test.",
        sources: ["smith", "bergstra"],
        ways: [
          ["log sweep / log grid / sweep log / logspace"],
          [
            "logarithmic / log scale / orders of magnitude / powers of ten / powers of 10 / decade / log uniform / log space / logarithmically",
          ],
          ["factor of ten / factor of 10 / factor 10 / factors of 3 / 1e"],
          ["range test / lr finder / learning rate finder / rate finder"],
        ],
        probe: "Over which values, and how are they spaced?",
      },
      {
        says: "Take the largest rate that still trains stably, with some margin below the one that diverges.",
        ways: [
          [
            "largest / highest / biggest / as large / as high",
            "stable / diverge / works / trains / converge / safe / margin",
          ],
          [
            "just below / below / under / back off / step back / before / margin",
            "diverge / unstable / breaks / blows",
          ],
          ["largest / highest / biggest / as large / as high", "not:diverge"],
          ["edge of divergence / edge of stability"],
        ],
        probe: "Which end of the range that works do you take?",
      },
      {
        says: "Give it a schedule, with warm-up where early steps are unstable and a decay to the end, and judge it at the length that you will run.",
        ways: [
          ["warmup / schedule / decay / cosine / anneal / cooldown"],
          ["full length / same length / final length / whole run"],
        ],
        opposites: [
          "warmup harm / decay harm / warmup hurts / schedule harm / warmup do harm / rate stays constant / no schedule / no warmup",
        ],
        probe: "Does it stay the same over the run?",
      },
      {
        says: "Tune it again when the batch size, the architecture, the optimizer or the schedule changes.",
        sources: ["godbole"],
        ways: [
          [
            "retune / tune / redo / repeat / revisit / anew / again / recheck / rerun",
            "change / when / after / whenever / different / new / every time",
          ],
          ["depends on / move with / coupled / tied", "batch / architecture / schedule / optimizer"],
        ],
        probe: "When is the value that you found no longer good?",
      },
    ],
    misconceptions: [
      {
        ways: [["smallest that trains / smallest rate that"]],
        says: "It is the largest rate that trains stably which one takes, with a margin.",
      },
      {
        ways: [
          [
            "adam",
            "default / 3e-4 / 0.001",
            "always works / always fine / just use / no tuning / without tuning",
          ],
        ],
        says: "A default is a first guess: Adam's step is as long as α says, and what is long depends on the network.",
      },
    ],
    best: "I sweep it on a log scale, from say 1e-5 to 1, with short runs or a range test first. I take the largest rate that trains stably, a factor of two or three below the one that diverges. Then I add a schedule, a short warmup and a decay to the end, and confirm the choice at full length on a few seeds. And I tune it again whenever the batch size, the architecture or the optimizer changes.",
    weak: "I start with the default of the framework and lower it if the loss looks bad. Usually Adam's 0.001 is fine.",
    hints: [
      "Think of how many orders of magnitude are plausible.",
      "Say how you space the trials, which of the good ones you take, and what happens over the run.",
      "Logarithmic; near an edge; with a schedule; and not for ever.",
    ],
    followUp: {
      prompt:
        "Two rates that differ by a factor of three give the same validation loss. Which do you take, and why?",
      points: [
        {
          says: "The loss near its best is flat in the rate; the larger is faster and the smaller is further from divergence, so the budget and the risk decide.",
          ways: [
            ["larger", "fast / progress / sooner"],
            ["smaller", "safe / stable / margin / diverge / risk"],
          ],
          probe: "What speaks for either side?",
        },
        {
          says: "Look at several seeds before believing in any difference.",
          ways: [["seed / repeat / several runs / noise / error bar"]],
          probe: "How sure are you that they are the same?",
        },
      ],
    },
  },
  {
    id: "challenges-tuning-order",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Which of Adam's settings first",
    prompt:
      "You tune Adam. Which hyperparameters do you search with few trials, which with more, and how do you lay out the trials?",
    points: [
      {
        says: "With fewer than about ten trials, the learning rate alone.",
        sources: ["godbole"],
        claims: ["learning-rate-decides"],
        ways: [
          ["learning rate / rate", "first / only / alone / ten / 10 / just / nothing else / most important"],
          ["start with / begin with", "learning rate / rate"],
        ],
        probe: "You have eight trials: where do they go?",
      },
      {
        says: "Then β1, once there are ten to twenty-five.",
        sources: ["godbole"],
        ways: [
          ["beta1 / momentum", "then / next / second / after / 25 / twenty five / add / followed / also"],
        ],
        probe: "And if there are twenty?",
      },
      {
        says: "Beyond that ε as well, and β2 last.",
        sources: ["godbole"],
        claims: ["adam-needs-tuned-betas"],
        ways: [
          ["epsilon", "then / next / after / third / 25 / more / also / before / beyond / large budget"],
          ["beta2", "last / finally / leave / at the end / rest / only with / default"],
        ],
        probe: "Which two are left, and in which order?",
      },
      {
        says: "Random or quasi-random designs beat a grid, because few of the settings matter and a grid repeats their values.",
        sources: ["bergstra"],
        ways: [
          ["random / randomly / quasi randomly / quasi random / sobol / halton / low discrepancy / bayesian"],
          ["not:grid"],
        ],
        opposites: [
          "grid superior / grid better / grid beats / grid over random / grid instead of random / random worse",
        ],
        probe: "A grid, or something else?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            '"first beta2" / "start with beta2" / "begin with beta2" / "beta2 first"',
            "decide / adaptive / then / before / because / important / beta1",
          ],
        ],
        says: "β2 earns its trials last: its default serves nearly everywhere.",
      },
      {
        ways: [
          [
            '"learning rate last" / "learning rate comes last" / learning rate adapts itself / learning rate adapts by itself',
          ],
        ],
        says: "The learning rate comes first: it is the length of Adam's steps and does not adapt by itself.",
      },
      {
        ways: [["full grid / grid over all"]],
        says: "A grid spends its trials on repeating values of settings that matter little.",
      },
      {
        ways: [
          ["adam", "not:need tuning"],
          ["adam", "not:require tuning"],
          ["adam", "not:have to tune"],
          ["adam", "tuning free / no tuning"],
        ],
        says: "Adam's rate has to be tuned like any other: it is the length of its steps.",
      },
    ],
    best: "With fewer than ten trials I search the learning rate only, on a log scale. With ten to twenty-five I add β1. Beyond that I add ε, which changes how much Adam damps small gradients, and β2 comes last. I draw the trials quasi-randomly instead of on a grid, since only a few of the settings matter and a grid wastes trials on repeating their values.",
    weak: "I make a grid over α, β1, β2 and ε with two or three values each and take the best one.",
    hints: [
      "Rank the four settings by what a bad value costs.",
      "α, β1, β2, ε: how many trials should each have to wait for?",
      "Ten, twenty-five, more; and think of how many values of the first a grid of 27 tries.",
    ],
    followUp: {
      prompt: "Why does ε earn trials before β2, although most people never touch it?",
      points: [
        {
          says: "A large ε turns Adam towards momentum: it decides how adaptive the rule is at all.",
          sources: ["choi"],
          claims: ["adam-contains-momentum-and-rmsprop"],
          ways: [
            ["large / larger / increase", "momentum / sgd / less adaptive / not adaptive"],
            ["interpolate / between / how adaptive / damping / adaptivity"],
          ],
          probe: "What becomes of Adam as ε grows?",
        },
        {
          says: "β2 matters little as long as its memory is long against the pauses between large gradients.",
          claims: ["adam-needs-tuned-betas"],
          ways: [
            ["beta2", "little / flat / insensitive / robust / long enough / horizon / not matter / hardly"],
          ],
          probe: "And what does β2 change?",
        },
      ],
    },
  },
];
