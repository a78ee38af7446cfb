import type { ExplainQuestion } from "../../question/explain-question.ts";

export const comparisonWordsOnAdamAndSgd: readonly ExplainQuestion[] = [
  {
    id: "comparison-adam-or-sgd",
    topic: "comparison",
    level: "screen",
    type: "explain",
    title: "Adam against SGD with momentum",
    prompt: "Compare Adam with SGD with momentum: how do they converge, and how do they generalise?",
    points: [
      {
        says: "Adam usually makes faster progress early in training.",
        sources: ["kingma"],
        claims: ["adam-converges-fast"],
        ways: [
          [
            "adam / adaptive",
            "fast / converge sooner / fewer steps / ahead / larger progress / better progress / head start",
          ],
          [
            "adam / adaptive",
            "early / beginning / first epochs / initially",
            "better / smaller / ahead / progress / loss",
          ],
          ["sgd / momentum", "slow / behind / lags", "initialisation / first / early"],
        ],
        opposites: [
          "sgd fast / sgd converges fast / sgd progress fast / adam slow / adam slowed / adam catches up",
          "momentum ahead / sgd ahead / adam behind / adam lags / adam needs thousands / adam late / momentum fast initialisation / sgd wins early",
        ],
        probe: "Which of the two is ahead in the first epochs?",
      },
      {
        says: "Adam is less sensitive to its learning rate, since it scales each parameter's step by itself.",
        claims: ["adam-works-untuned"],
        ways: [
          ["not: sensitive / not: sensitivity", "learning rate / tune / hyperparameter"],
          [
            "smaller sensitive / smaller sensitivity / robust / forgiving / insensitive / out of the box / easier to tune / defaults work / just works / smaller tuning / little tuning",
            "learning rate / tune / hyperparameter / default / box / adam / adaptive",
          ],
          [
            "adapt per parameter / scale per parameter / per parameter scale / per parameter learning rate / per parameter step / learning rate per parameter / step per parameter / rescale per parameter / per parameter rescale / per parameter adapt / per parameter normalise / normalise per parameter",
          ],
          [
            "wide range / wide basin / wide window / larger range / range wide / wider / wider range / range of learning rates",
            "learning rate",
            "adam / adaptive",
          ],
        ],
        opposites: [
          "adam larger sensitive / adam is sensitive / sgd robust / sgd smaller sensitive / sgd forgiving / sgd insensitive",
          "wrong learning rate ruins / learning rate ruins adam / adam fragile / adam needs careful",
          "sgd larger forgiving / sgd is forgiving / momentum forgiving / sgd tolerant / momentum robust",
        ],
        probe: "How much does each depend on its learning rate, and why?",
      },
      {
        says: "Adam keeps two numbers for each parameter where momentum keeps one, so its state takes twice the memory.",
        ways: [
          [
            "memory / state / buffer / numbers / store / averages / tensor / tensors / slot / slots / vectors / copies / ram",
            "two / twice / 2 / double / extra / larger / second",
          ],
        ],
        opposites: [
          "memory same / same memory / adam smaller memory / sgd larger memory / momentum larger memory / adam single / adam only one / momentum two",
        ],
        probe: "What does each cost in memory?",
      },
      {
        says: "On image CNNs, tuned SGD with momentum often generalises as well or better.",
        sources: ["wilson", "he"],
        claims: ["momentum-for-images", "adam-generalizes-worse-on-digits"],
        ways: [
          [
            "sgd / momentum / buffer",
            "generalise / better / as good / match / as well / often wins / standard / test / accuracy / validation / state of the art",
            "cnn / image / vision / resnet / imagenet",
          ],
        ],
        opposites: [
          "adam generalise better / adam generalises best / adam always generalise / sgd worse",
          "adam better test / adam better accuracy / adam better validation / image adam better / cnn adam better / cnn adam has / adam higher accuracy / adam wins image / adam wins cnn",
          "adam always reaches / adam reaches better / adam better score",
        ],
        probe: "On which networks has SGD held its place?",
      },
      {
        says: "How large that gap is, or whether there is one, depends on tuning, schedule and weight decay.",
        sources: ["choi", "loshchilov"],
        ways: [
          [
            "gap / generalise / difference / advantage / disappear / vanish",
            "depend / matter of / comes down to / due to / explained by / properly tuned / tuned properly / search space / protocol / equally",
            "tune / schedule / weight decay / adamw / hyperparameter / budget",
          ],
          [
            "adamw / weight decay / tune / tuned",
            "gap / difference / advantage",
            "close / smaller / vanish / disappear / gone / goes away / most",
          ],
        ],
        opposites: ["whatever tuning / regardless of tuning / gap always / always generalise"],
        probe: "Is that gap a property of the rule, or of how it was tuned?",
      },
      {
        says: "On Transformers at the usual batch sizes Adam is clearly ahead.",
        sources: ["kunstner2023"],
        claims: ["adam-trains-transformers", "adam-wins-on-language"],
        ways: [
          ["transformer / attention / language / nlp / bert / gpt", "adam / adamw / adaptive"],
          [
            "transformer / attention / language / nlp / bert / gpt",
            "not: sgd / sgd struggles / sgd lags / sgd slow",
          ],
        ],
        opposites: [
          "transformer sgd standard / transformer sgd best / transformer sgd choice / sgd standard transformer / sgd best transformer",
          "transformer trained sgd / transformer trained by sgd / transformer usually sgd / transformer sgd wins / transformer want sgd",
        ],
        probe: "And on a language model?",
      },
    ],
    misconceptions: [
      {
        ways: [["sgd fast progress early / sgd fast early / sgd fast initialisation"]],
        says: "Early on it is Adam that is ahead, as a rule.",
      },
      {
        ways: [['adam smaller memory / "adam uses the same memory"']],
        says: "Adam keeps two averages where momentum keeps one, so it takes more memory, not less.",
      },
      {
        ways: [["adam larger sensitive"]],
        says: "Adam is the less sensitive of the two: it works over a wider range of rates.",
      },
      {
        ways: [["adam always generalise better / transformer sgd standard / sgd best transformer"]],
        says: "On image networks tuned SGD has often done as well or better, and on Transformers Adam is the standard.",
      },
      {
        ways: [["sgd", "always / every time / in all cases", "generalise / better"]],
        says: "SGD does not always generalise better: with equal tuning, ε and decay among it, the gap has vanished in several studies.",
      },
      {
        ways: [
          ["adam", "no tuning / no tune"],
          [
            "adam",
            "not: need tune / not: require tune / not: need to tune / not: have to tune / not: must tune",
          ],
        ],
        says: "Adam still needs its learning rate tuned; it is the range of usable rates that is wider.",
      },
    ],
    best: "Adam is usually faster early in training, and it is less sensitive to the learning rate because it scales the step of each parameter. It pays with two state numbers for each parameter where momentum has one. On image networks such as ResNets, tuned SGD with momentum often generalises as well or better. How much of that gap is left depends on the tuning, the schedule and on decoupled weight decay. On Transformers at usual batch sizes Adam wins clearly.",
    weak: "Adam is the newer and more advanced optimizer, so it converges better, while SGD is simple and can get stuck in local minima.",
    hints: [
      "Two questions: how training goes, and how the result does on unseen data.",
      "Think of early progress, the rate's range, memory; then of images, language, and what the comparisons held equal.",
      "Say who is ahead early and why, what it costs, where SGD holds its place, and what the gap depends on.",
    ],
    followUp: {
      prompt:
        "Somebody shows you that SGD ends 1 % above Adam on their image task. What do you ask before you believe it?",
      points: [
        {
          says: "How each was tuned: how many trials, over which ranges, with which decay and schedule.",
          ways: [["tune / trials / range / search / hyperparameter / grid / budget / learning rate"]],
          probe: "Where do the settings come from?",
        },
        {
          says: "How many seeds there were, and how far results scatter between them.",
          ways: [["seed / seeds / variance / runs / confidence interval / error bars / repeat"]],
          probe: "Could it be luck?",
        },
        {
          says: "Whether Adam had decoupled decay and the same end of its schedule.",
          ways: [["adamw / weight decay / l2 / decoupled"], ["schedule / end of training / decayed"]],
          probe: "Was it Adam with L2, and was the rate down in the end?",
        },
      ],
    },
  },
  {
    id: "comparison-when-still-sgd",
    topic: "comparison",
    level: "screen",
    type: "explain",
    title: "A place for SGD today",
    prompt: "When would you still choose SGD with momentum over Adam or AdamW?",
    points: [
      {
        says: "For convolutional networks on images, where a recipe with known rate, decay and schedule exists.",
        sources: ["he", "goyal"],
        ways: [["cnn / image / vision / resnet / convolutional / imagenet"]],
        opposites: [
          "adam for image / adam for cnn / adam best image / sgd fails image",
          "resnet need adam / cnn need adam / image need adam / resnet use adam / recipe unknown",
        ],
        probe: "On which kind of network is it still the standard?",
      },
      {
        says: "Where memory is short: it keeps one number for each parameter, or none, in place of two.",
        ways: [
          ["memory / memory of / state / states / buffers / gpu ram / footprint"],
          ["vram / ram / slot / second moment", "bottleneck / saves / save / tight / limited / short / half"],
        ],
        opposites: [
          "memory argues adam / adam smaller memory / adam single / adam saves memory / momentum two / sgd two / momentum larger memory / sgd larger memory / memory same / same memory / memory of both same",
          "momentum needs larger / plenty memory / momentum larger of it / larger of it than adam",
        ],
        probe: "What does Adam cost that SGD does not?",
      },
      {
        says: "Where batches are small and noise limits progress, it loses little or nothing.",
        sources: ["sreckovic", "marek"],
        ways: [
          [
            "small batch / batch small / batch of one / tiny batches / smaller batch / batch one / batch smaller",
          ],
        ],
        opposites: [
          "adam wins small batch / adam better small batch / adam for small batch / small batch adam better",
          "batch enormous sgd / large batch sgd / huge batch sgd / sgd large batch / sgd for large batch",
        ],
        probe: "At which batch sizes does the gap close?",
      },
      {
        says: "Otherwise, and for Transformers above all, AdamW is where one begins.",
        claims: ["no-best-optimizer"],
        ways: [
          [
            "otherwise / default / else / everything else / anything new / anything else / most cases / normally",
            "adam / adamw",
          ],
          ["transformer", "adam / adamw"],
          [
            "initialisation adam / initialisation adamw / try adam / try adamw / go for adam / go for adamw / reach for adam",
          ],
        ],
        opposites: [
          "sgd for transformer / transformer use sgd / transformer choose sgd / transformer prefer sgd / adaptive overfit / adam overfit / adam diverges / sgd best transformer",
        ],
        probe: "And where none of that holds?",
      },
      {
        says: "Where it matters, both are tuned with as many trials and compared on validation data.",
        sources: ["choi"],
        ways: [
          [
            "tune / compare / try / test / trials / measure / benchmark",
            "both / same number / fair / equal / budget / validation / as many / against each other",
          ],
        ],
        opposites: ["same learning rate / with defaults"],
        probe: "How do you settle it for your own task?",
      },
    ],
    misconceptions: [
      {
        ways: [["memory same / same memory / memory of both same"]],
        says: "Momentum keeps one number for each parameter and Adam two.",
      },
      {
        ways: [['adam diverges / "sgd for transformers"', "transformer"]],
        says: "Transformers are where Adam is furthest ahead, and SGD asks for more tuning of its rate.",
      },
      {
        ways: [["sgd", "always / every time", "generalise / better"]],
        says: "Always is too much: with equal tuning and decoupled decay, the gap has vanished in several studies.",
      },
      {
        ways: [["sgd", "not: train / not: work", "transformer"]],
        says: "SGD can train Transformers, nearly as well with small batches.",
      },
    ],
    best: "For convolutional image networks such as ResNets, where the recipe with its rate, decay and schedule is known and hard to beat. When memory is tight, because momentum keeps one buffer where Adam keeps two. And with small batches, where noise is the limit and Adam's advantage nearly vanishes. Otherwise I begin with AdamW, certainly for Transformers. If it matters, I tune both with the same number of trials and compare them on validation data.",
    weak: "I would choose SGD when I want a simple optimizer that is easy to understand, and Adam when I want the best results.",
    hints: [
      "Think of the network, the hardware, and the batch.",
      "Where is a recipe known, where is memory short, where does noise set the pace?",
      "Name three such cases, the default elsewhere, and how you would check.",
    ],
    followUp: {
      prompt: "You move that ResNet from SGD to AdamW to try it. Which of its settings do you change?",
      points: [
        {
          says: "The rate: about 1e−3 in place of 0.1, since it now is the length of a step.",
          ways: [["learning rate / rate", "smaller / tune / 0.001 / 1e 3 / 3e 4 / different / new"]],
          probe: "What becomes of the rate of 0.1?",
        },
        {
          says: "The decay: 1e−4 has to grow, since the step shrinks weights by rate times decay and the rate is smaller.",
          ways: [
            [
              "weight decay / decay / λ / curvature",
              "larger / tune / different / 0.01 / 0.05 / 0.1 / new / rescale",
            ],
          ],
          probe: "By how much does decay shrink a weight in one step, before and after?",
        },
      ],
    },
  },
];
