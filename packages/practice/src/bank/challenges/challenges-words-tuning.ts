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
        probe: "A grid, or something else?",
      },
    ],
    misconceptions: [
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
  {
    id: "challenges-update-ratio",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Updates against weights",
    prompt: "What does the ratio of updates to weights tell you, and how far do you trust it?",
    points: [
      {
        says: "It is the norm of a layer's update over the norm of its weights, looked at layer by layer.",
        sources: ["cs231n"],
        ways: [
          ["norm / size / relative / how much", "layer / tensor / parameter group"],
          ["update norm / norm of update", "weight norm / norm of weight / weight"],
          ["layer by layer / per layer / each layer / every layer"],
        ],
        probe: "Norms of what, over which parameters?",
      },
      {
        says: "About 1e-3 a step is the usual rule of thumb.",
        sources: ["cs231n"],
        ways: [["1e-3 / 0.001 / 10^-3 / thousandth / one in a thousand / tenth of a percent / 0.1 percent"]],
        probe: "Which value is called healthy?",
      },
      {
        says: "Far above it the rate is too high or the layer unstable; far below it the layer hardly learns.",
        ways: [
          [
            "higher / larger / above / too high / too large / exceed",
            "rate / diverge / too fast / too high / jump",
          ],
          [
            "lower / smaller / below / too low / too small / tiny",
            "frozen / slow / not learn / hardly / dead / barely / too low / stuck / vanishing",
          ],
        ],
        probe: "What do you conclude from 1e-1, and from 1e-6?",
      },
      {
        says: "It is a heuristic and no law: it depends on batch, schedule and normalisation, and says nothing for biases or weights that start at zero.",
        ways: [
          [
            "heuristic / rule of thumb / not law / rough / guide / no guarantee / grain of salt / thermometer / sanity check / order of magnitude",
          ],
          ["bias / zero init / initialised at zero / scale invariant / batch norm / schedule"],
        ],
        probe: "Where does it mislead?",
      },
    ],
    best: "I take the norm of the update over the norm of the weights, per layer. Around 1e-3 is the usual rule of thumb. Much larger means the learning rate is too high for that layer, much smaller means the layer is hardly learning, for instance because its gradients vanish. But it is only a heuristic: it changes over the schedule, and means little for biases that start at zero or for weights whose scale a normalisation layer removes.",
    weak: "It shows if training is going well. If it is good I leave everything as it is, otherwise I change the learning rate.",
    hints: [
      "Compare how far a step goes with how large what it changes is.",
      "A number, a meaning of too much and of too little, and a caveat.",
      "Give the healthy value as a power of ten, say what values far from it mean, and think of parameters that start at 0.",
    ],
    followUp: {
      prompt:
        "Adam runs at α = 1e-3 and a layer's weights have a typical size of 0.02. What is the ratio early on, and is it alarming?",
      points: [
        {
          says: "Adam's early steps are about α for every weight, so the ratio is about 1e-3 / 0.02 = 0.05.",
          ways: [["0.05 / 5 percent / 1/20 / one twentieth / 5e-2 / 0.001 0.02"]],
          probe: "How long is an early step of Adam for each weight?",
        },
        {
          says: "That is far above the rule of thumb, and one reason to warm up.",
          ways: [["warmup / high / large / above / fifty times / 50 times / too high / lower rate"]],
          probe: "Against 1e-3, is that much?",
        },
      ],
    },
  },
  {
    id: "challenges-first-hour",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "The first hour",
    prompt:
      "You get a new network and data that nobody has trained on. What do you do in the first hour, before any tuning?",
    points: [
      {
        says: "Look at the data and labels, and set a simple baseline and a metric.",
        sources: ["karpathy2019"],
        ways: [
          [
            "look at / inspect / check / visualise / plot / eyeball / browse",
            "data / label / example / input / sample",
          ],
          ["baseline / dumb model / majority class"],
        ],
        probe: "What do you look at before the network?",
      },
      {
        says: "Check the loss at the start: with K balanced classes it should be about ln K.",
        sources: ["karpathy2019"],
        ways: [
          [
            "ln k / log k / log of k / log number of classes / ln number of classes / log of the number / log classes / ln 10 / ln c / log c",
          ],
          [
            "loss",
            "initialisation",
            "expect / chance / uniform / should / sane / right / number of classes / check",
          ],
        ],
        probe: "Which value should the loss have before the first step?",
      },
      {
        says: "Overfit a single batch to loss near zero; what cannot do that has a bug.",
        sources: ["karpathy2019"],
        ways: [
          [
            "overfit / memorise / memorize / drive to zero / to zero",
            "batch / few examples / handful / couple of examples / ten examples / small subset / small set",
          ],
        ],
        probe: "Which test shows in a minute that the loop works?",
      },
      {
        says: "Then a sweep of the learning rate, at a constant rate, before any schedule.",
        sources: ["godbole"],
        ways: [
          [
            "sweep / range test / several rates / few rates / find / log scale / lr finder / try",
            "learning rate / rate",
          ],
          ["constant", "learning rate / rate", "schedule / first / before"],
        ],
        probe: "And the first thing about the optimizer?",
      },
      {
        says: "Keep it simple and small first, without augmentation, regularisation or tricks; scale and add one thing at a time.",
        sources: ["godbole"],
        ways: [
          [
            "simple / small model / smaller model / minimal / known architecture / bare / plain",
            "first / start / scale / add / then / later / before",
          ],
          ["one thing at a time / one at a time / one change at a time"],
          ["without / turn off / no", "augmentation / regularisation / dropout / tricks / bells"],
        ],
        probe: "Large and complete, or what?",
      },
    ],
    best: "First I look at the data and the labels and set a dumb baseline and a metric. I start with a simple, small model without augmentation or regularisation. At initialisation I check that the loss is about ln K. Then I overfit a single batch to zero loss, because a network that cannot do that has a bug. Only then do I sweep the learning rate, constant at first, and add a schedule and scale, one thing at a time.",
    weak: "I take a good recipe from a paper, start the training on the full data set with AdamW and cosine, and look at the curves when it has finished.",
    hints: [
      "What can be wrong that no optimizer mends?",
      "A value of the loss that you know beforehand, and a task that must succeed.",
      "Data, loss before the first step, one batch, the rate, then size.",
    ],
    followUp: {
      prompt: "With ten balanced classes the first loss is 7. What do you suspect?",
      points: [
        {
          says: "Chance is ln 10, about 2.3, so the outputs are confidently wrong at the start.",
          ways: [
            [
              "2.3 / ln 10 / log 10 / chance / uniform / 2.30",
              "confident / wrong / higher / above / larger / too high / should / expect",
            ],
            ["confident", "wrong"],
          ],
          probe: "Which value do you expect?",
        },
        {
          says: "The last layer is initialised too large or inputs are not normalised; or the loss sums where it should average.",
          ways: [
            [
              "initialisation / last layer / final layer / output layer / logits",
              "large / scale / too big / too large / variance / larger / wrong",
            ],
            ["normalise / scale", "input / data"],
            ["sum", "average / mean / loss"],
          ],
          probe: "What makes outputs large before any training?",
        },
      ],
    },
  },
];
