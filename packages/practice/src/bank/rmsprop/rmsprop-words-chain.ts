import type { ExplainQuestion } from "../../question/explain-question.ts";

export const rmspropChain: ExplainQuestion = {
  id: "rmsprop-from-adagrad",
  topic: "rmsprop",
  level: "screen",
  type: "explain",
  title: "AdaGrad, RMSprop, Adam",
  prompt: "What did AdaGrad get right, what did RMSprop change, and what did Adam add?",
  points: [
    {
      says: "AdaGrad gave every coordinate its own rate, α over the root of the sum of its squared gradients, so that rare features keep long steps.",
      sources: ["duchi"],
      ways: [
        [
          "adagrad",
          "per parameter / adaptive / sparse / own rate / each feature / each weight / divide / scale",
        ],
        ["per parameter", "rate / learning rate / step / scale"],
        ["learning rate / rate", "each feature / each weight / per feature / per weight / parameter wise"],
      ],
      opposites: [
        "adagrad forgets / adagrad weakness forgets / sparse lose",
        "adagrad one rate / adagrad one learning rate / adagrad single learning rate / adagrad same learning rate / adagrad global learning rate",
      ],
      probe: "Does AdaGrad use one rate for all coordinates?",
    },
    {
      says: "Its sum only grows, so that all steps fade: like 1/√t on a steady gradient.",
      sources: ["duchi"],
      ways: [
        [
          "it stalls / it dies / it stops / it freezes / training stalls / training stops",
          "sum / accumulate / forever / total / squares",
        ],
        [
          "learning rate decays to nothing / learning rate decays to zero / learning rate decays forever / learning rate decays away",
        ],
        [
          "sum / accumulate / accumulator / denominator / total / it",
          "only larger / larger without / larger forever / keeps larger / always larger / monotone / not smaller / never smaller / larger indefinitely",
        ],
        [
          "step / learning rate / rate / updates / learning",
          "fade / vanish / die / zero / smaller / stall / stops learning / decay",
        ],
      ],
      opposites: ["grow without bound / average forgets too"],
      probe: "What becomes of AdaGrad's steps in a long run?",
    },
    {
      says: "RMSprop: an average that forgets takes the place of the sum, so that rates can rise again and steps do not fade.",
      sources: ["hinton"],
      ways: [
        [
          "rmsprop",
          "moving average / average square / average exponential / average instead / decay average / average gradient / forget / leaky / recent / window / decay / second moment",
        ],
        [
          "moving average / forget / leaky / exponential",
          "instead / replace / place of / not: sum / sum / old / square / in place",
        ],
      ],
      opposites: [
        "adagrad forgets / adagrad weakness forgets / weakness forgets",
        "rmsprop momentum adagrad / adam replaced sum / adam removed / adam instead of sum",
        "rmsprop sum all squared / average forgets too",
        "moving average with sum / moving average by sum / average with sum of squared / nothing forgotten",
      ],
      probe: "What took the place of the sum?",
    },
    {
      says: "Adam added an average of the gradient in the numerator, which is momentum.",
      sources: ["kingma"],
      ways: [
        ["adam", "momentum / first moment / average of gradients / gradient average / smoothed gradient"],
        ["add / plus / combine", "momentum / first moment"],
      ],
      opposites: [
        "adam took away / adam takes away / adam without momentum",
        "adam removed / adam drops / adam dropped / adam without momentum",
      ],
      probe: "What does Adam average that RMSprop does not?",
    },
    {
      says: "And it corrects both averages for their start at 0.",
      sources: ["kingma"],
      ways: [
        ["bias correction"],
        [
          "correct / fix / compensate / divide / account",
          "start at zero / zero initialisation / initialise at zero / initialised with zero / start from zero / started at zero / start at 0 / zero start / biased toward zero / bias toward zero / bias towards zero",
        ],
      ],
      opposites: [
        "drops bias correction / adam drops / adam removed",
        "removed bias correction / adam removed / dropped bias correction / without bias correction",
      ],
      probe: "What does Adam do about averages that start at 0?",
    },
  ],
  best: "AdaGrad gave each parameter its own learning rate by dividing by the root of the sum of its squared gradients, which is good for sparse features. But that sum only grows, so the steps fade to nothing. RMSprop replaces the sum with a moving average that forgets, so the rate can go up again. Adam adds momentum, an average of the gradient itself above the line. It also has bias correction, since both averages start at zero.",
  weak: "They are all adaptive methods and each one improves on the one before. Adam is the best of the three and the one people use today.",
  hints: [
    "Say for each which flaw of the one before it mends.",
    "What happens to AdaGrad's denominator in a long run?",
    "A sum, then something that forgets, then a second average and something about the first steps.",
  ],
  followUp: {
    prompt: "Is there a problem on which AdaGrad's growing sum is what you want?",
    points: [
      {
        says: "Yes: convex problems with sparse features, where it was made for, and where fading steps let it converge.",
        sources: ["duchi"],
        ways: [["convex / online / sparse / regret / linear model"]],
        probe: "For which setting was it analysed?",
      },
      {
        says: "Its fading step is a schedule in itself, so no other is needed.",
        ways: [["schedule / not: schedule / converge / not tune / built in / automatic / anneal / fade"]],
        probe: "What does the fading step replace?",
      },
    ],
  },
};
