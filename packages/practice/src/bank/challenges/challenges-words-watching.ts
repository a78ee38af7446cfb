import type { ExplainQuestion } from "../../question/explain-question.ts";

/** What to look at before and while one tunes. */
export const challengesWordsWatching: readonly ExplainQuestion[] = [
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
          ["move / update / change / step", "relative to / compared to / compared with / in relation to"],
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
        opposites: [
          "small rate too large / small rate too high / large means dead / large layer dead / large means frozen",
          "above frozen / above too low / above dead / below unstable / below diverge / below jump",
          "below rate high / below rate too high / below too fast / lower means too fast / above not learn / above slow",
        ],
        probe: "What do you conclude from 1e-1, and from 1e-6?",
      },
      {
        says: "It is a heuristic and no law: it depends on batch, schedule and normalisation, and says nothing for biases or weights that start at zero.",
        ways: [
          [
            "heuristic / rule of thumb / not law / rough / guide / no guarantee / grain of salt / thermometer / sanity check / order of magnitude",
          ],
          [
            "bias / zero init / initialised at zero / scale invariant / batch norm / schedule / normalise / layer norm",
            "mislead / not / no / except / meaningless / nothing / depend / change / different / shift / vary / varies / careful / little / move / ignore / skip / start / any / unreliable",
          ],
        ],
        opposites: [
          "whatever batch / whatever schedule / whatever normalise / trusted fully / trust it fully / regardless of",
          "holds for any / holds for every / holds always / biases included / applies everywhere",
        ],
        probe: "Where does it mislead?",
      },
    ],
    misconceptions: [
      {
        ways: [['"is a law" / universal law / law follows from'], ["exact law / law that holds"]],
        says: "It is a rule of thumb: it moves with schedule, batch and normalisation, and says little of biases.",
      },
      {
        ways: [["near 1 / replace weights fully"]],
        says: "Healthy is about a thousandth for each step, not one.",
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
        opposites: ["skip data / skip inspect / skip baseline / without looking"],
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
        opposites: [
          "loss arbitrary / loss says nothing / loss can be anything",
          "initialisation loss zero / loss initialisation zero / loss tells nothing",
        ],
        probe: "Which value should the loss have before the first step?",
      },
      {
        says: "Overfit a single batch to loss near zero; what cannot do that has a bug.",
        sources: ["karpathy2019"],
        ways: [
          [
            "reach zero / zero training error / zero training loss / fit perfectly",
            "examples / samples / images / batch / data points",
          ],
          [
            'drive to zero / loss to zero / near zero loss / "zero loss"',
            "examples / samples / images / data points",
          ],
          [
            "overfit / memorise / memorize / drive to zero / to zero",
            "batch / few examples / handful / couple of examples / ten examples / small subset / small set",
          ],
        ],
        opposites: [
          "only prove / only proves / only shows that",
          "overfit bad / overfit harm / overfit hurt / avoid overfit / overfit avoid / overfit dangerous / overfit wrong",
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
