import type { ExplainQuestion } from "../../question/explain-question.ts";
import { judgeClaim } from "../../sources/judge-claim.ts";

/** What textbooks list for and against each rule, and what measurements say of every entry. */
export const interviewWordsWeighing: readonly ExplainQuestion[] = [
  {
    id: "interview-weigh-momentum",
    topic: "interview",
    level: "onsite",
    type: "explain",
    title: "Momentum, for and against",
    prompt: "What do guides list for and against momentum, and when is each entry true?",
    points: [
      {
        says: judgeClaim("momentum-converges-faster"),
        sources: ["polyak", "goh"],
        claims: ["momentum-converges-faster"],
        ways: [
          [
            "fast / speed / converge / accelerate / fewer steps",
            "conditioned / condition number / ravine / noise / square root / flat direction / curvature / well conditioned",
          ],
        ],
        opposites: [
          "fast all / on all losses / on every loss / noise or not / conditioned or not",
          "fast always / always fast / always accelerate / fast everywhere / fast every / whatever conditioning / whatever the condition number / whatever noise",
        ],
        probe: "Is it faster everywhere?",
      },
      {
        says: judgeClaim("momentum-reduces-oscillation"),
        sources: ["qian", "goh"],
        claims: ["momentum-reduces-oscillation"],
        ways: [
          [
            "oscillate",
            "damp / reduce / cancel / smaller / across / depends / add / own / only / cause / create / itself / can",
          ],
        ],
        opposites: [
          "always smaller oscillate / always damp / always cancel / never oscillate / no oscillation at all",
        ],
        probe: "Does it damp swings, or make them?",
      },
      {
        says: judgeClaim("momentum-needs-tuning"),
        sources: ["sutskever"],
        claims: ["momentum-needs-tuning"],
        ways: [
          ["beta", "tune / depends / 0.9 / best / optimal / set / hyperparameter / second / retune"],
          ["extra hyperparameter / another hyperparameter / one more hyperparameter"],
        ],
        opposites: [
          "beta no tuning / beta not need tuning / no need tune / optimal all / optimal every / best for all / best for every",
        ],
        probe: "What about β: does 0.9 do for everything?",
      },
      {
        says: judgeClaim("momentum-overshoots"),
        sources: ["goh"],
        claims: ["momentum-overshoots"],
        ways: [
          [
            "overshoot / go past / goes past / run past / roll past / shoot past / beyond the minimum / past the minimum",
          ],
        ],
        opposites: ["never overshoot / not overshoot"],
        probe: "What may it do at the minimum?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "average away noise / averages noise away / removes the noise / eliminates the noise / cancels the noise",
          ],
        ],
        says: `That it averages noise away is too much said. ${judgeClaim("momentum-smooths-updates")}`,
      },
    ],
    best: "For it: faster convergence, which is true where the loss is badly conditioned, about in proportion to √κ, and not where gradient noise dominates. Also for it: it damps oscillation across a ravine, if the plain step overshoots there; with a small step it can add oscillation of its own. Against it: β has to be tuned along with α, because the best value depends on the condition number, although under noise 0.9 does as well as any. And it may overshoot the minimum, whenever β is above its critical value.",
    weak: "It is faster and better than gradient descent. The only disadvantage is that there is one more setting.",
    hints: [
      "Two entries on each side.",
      "Speed and swings on one side; a setting and the minimum on the other. Then: on which losses?",
      "Think of κ and of noise for the speed, and of a critical β for the rest.",
    ],
    followUp: {
      prompt: "How would you show in five minutes that its speed depends on conditioning?",
      points: [
        {
          says: "Run both, each at its best rate, on quadratics of κ = 1, 10, 100, 1,000 and count steps to a given error.",
          ways: [
            [
              "quadratic / condition number / toy / two dimensional",
              "steps / best / tune / compare / count / different / vary",
            ],
          ],
          probe: "On which losses would you run it?",
        },
        {
          says: "Expect the square root of κ to be saved in steps, and nothing at κ = 1.",
          claims: ["momentum-converges-faster"],
          ways: [["square root / no gain / nothing at / same at 1 / condition number 1 / grows with"]],
          probe: "What do you expect to see?",
        },
      ],
    },
  },
  {
    id: "interview-weigh-rmsprop",
    topic: "interview",
    level: "onsite",
    type: "explain",
    title: "RMSprop, for and against",
    prompt: "What do guides list for and against RMSprop, and what do measurements say of each entry?",
    points: [
      {
        says: judgeClaim("adaptive-rates-fit-each-parameter"),
        sources: ["duchi"],
        claims: ["adaptive-rates-fit-each-parameter"],
        ways: [
          [
            "per parameter / adapt / own rate / individual",
            "learning rate / axes / axis / coordinate / rotate / turned / aligned / scale / step",
          ],
        ],
        opposites: [
          "any rotated / rotate just as well / rotate well / coordinate not matter / any coordinate / whatever coordinate / rotation invariant",
        ],
        probe: "What does it adapt, and in which coordinates?",
      },
      {
        says: judgeClaim("rmsprop-stabilizes-training"),
        claims: ["rmsprop-stabilizes-training"],
        ways: [
          [
            "stabilise / stabilize / stable / stability / stabilizes / stabilises / steady",
            "depends / problem / wide / range / sometimes / some / not always / training / gradient / task",
          ],
        ],
        opposites: [
          "guarantee stable / guarantees stability",
          "stable every / stable in every / every case / stable all",
          "always stabilises / always stabilizes / always stable / always steady / every training stable",
        ],
        probe: "Does it make training steadier?",
      },
      {
        says: judgeClaim("rmsprop-handles-nonstationary"),
        sources: ["hinton"],
        claims: ["rmsprop-handles-nonstationary"],
        ways: [
          [
            "non stationary / nonstationary / changing / drift / shift / online / moving target",
            "scale / forget / target / gradient / objective / follow / handles / depends / recent / adapt",
          ],
        ],
        opposites: [
          "diverge non stationary / fails non stationary",
          "target better / follow better any / better than any / best moving target",
        ],
        probe: "What is said of objectives that change?",
      },
      {
        says: judgeClaim("rmsprop-is-sensitive"),
        claims: ["rmsprop-is-sensitive"],
        ways: [
          ["sensitive", "refuted / not hold / wide / wider / exaggerated / overstated / no more / less than"],
          ["not:sensitive"],
          ["wider / broad / broader / flat", "usable / range of learning rates / range of rates / basin"],
          ["less sensitive"],
        ],
        probe: "Is it true that it is touchy about its settings?",
      },
      {
        says: judgeClaim("rmsprop-settles-suboptimally"),
        claims: ["rmsprop-settles-suboptimally"],
        ways: [
          [
            "suboptimal / settle / hover / bounce / away from the minimum / not reach / not converge / not:converge / jitter / stall / never",
            "rate / learning rate / decay / fall / schedule / fixed / constant",
          ],
        ],
        opposites: [
          "converge to exact / exact minimum fixed / converge exact minimum",
          "reach exact minimum / reach the minimum exactly / converges exactly / exact minimum constant",
        ],
        probe: "And where does it end?",
      },
    ],
    best: "For it: it adapts the learning rate per parameter, which works where the scales differ along the axes and much less in rotated coordinates. It is said to stabilise training, which depends on the problem. It handles non-stationary objectives if the scale of the gradients changes; for a target that moves, gradient descent follows as well. Against it guides list hyperparameter sensitivity, but when one sweeps the rate its usable range is wider than gradient descent's, so I would not call it sensitive. And it may settle at a suboptimal point, because at a fixed rate its steps stay about α long; with a rate that decays it converges.",
    weak: "It adapts the learning rate per parameter and is good for RNNs. But it is sensitive to hyperparameters and may converge to a bad solution.",
    hints: [
      "Three entries for it, two against.",
      "Axes; steadiness; change over time; settings; the end of the run.",
      "One of the entries does not stand up to a sweep; one is true at a fixed rate only.",
    ],
    followUp: {
      prompt: "Why do its steps not get shorter on the way to the minimum, as gradient descent's do?",
      points: [
        {
          says: "The gradient shrinks and its root mean square shrinks with it, so their quotient stays near 1.",
          ways: [
            [
              "cancel / quotient / ratio / divide / normalise / root / both shrink",
              "gradient / 1 / shrink / same / constant / stay / smaller",
            ],
          ],
          probe: "What does a shrinking gradient do to the denominator?",
        },
        {
          says: "So the rate has to fall.",
          ways: [
            ["decay / fall / schedule / anneal / lower / smaller", "rate / learning rate / schedule"],
            ["schedule"],
          ],
          probe: "What brings it to rest?",
        },
      ],
    },
  },
  {
    id: "interview-weigh-adam",
    topic: "interview",
    level: "onsite",
    type: "explain",
    title: "Adam, for and against",
    prompt: "What do guides list for and against Adam, and what do measurements say of each entry?",
    points: [
      {
        says: judgeClaim("adam-contains-momentum-and-rmsprop"),
        sources: ["kingma", "choi"],
        claims: ["adam-contains-momentum-and-rmsprop"],
        ways: [
          [
            "momentum / first moment",
            "rmsprop / second moment / per parameter",
            "combine / both / contains / special case / plus / and / together / merge / limit",
          ],
        ],
        opposites: ["nothing to do with"],
        probe: "What is it made of?",
      },
      {
        says: judgeClaim("adam-converges-fast"),
        claims: ["adam-converges-fast"],
        ways: [
          [
            "fast / speed / converge",
            "task / depends / language / problem / not everywhere / transformer / some / early / not always / often",
          ],
        ],
        opposites: [
          "fast each / fast every / every task / each task / all tasks / fast everywhere / always fast",
        ],
        probe: "Is it fast, and on what?",
      },
      {
        says: judgeClaim("adam-robust-to-noise"),
        claims: ["adam-robust-to-noise"],
        ways: [["noise / noisy", "heavy / tail / tails / outlier / gaussian / normal / robust / clip"]],
        opposites: ["any noise / every noise / all noise / noise alike / heavy tailed alike"],
        probe: "Robust against which noise?",
      },
      {
        says: `${judgeClaim("adam-generalizes-worse-by-construction")} ${judgeClaim("adam-generalizes-worse-on-digits")}`,
        sources: ["wilson", "choi"],
        claims: ["adam-generalizes-worse-by-construction", "adam-generalizes-worse-on-digits"],
        ways: [
          [
            "generalise",
            "sgd / worse / tune / construct / depends / disputed / gap / refuted / contested / debated / not always / settled",
          ],
        ],
        probe: "And on unseen data, against SGD?",
      },
      {
        says: judgeClaim("adam-needs-tuned-betas"),
        claims: ["adam-needs-tuned-betas"],
        ways: [
          [
            "beta / beta1 / beta2 / betas",
            "default / customary / tune / rarely / flat / hardly / leave / insensitive / fine / matter",
          ],
        ],
        opposites: [
          "careful every / carefully every / tune every",
          "beta decide / default rarely work / default fail / default not work / default never work",
          "must tune / must carefully / carefully for each / carefully each",
        ],
        probe: "Do its two β have to be tuned?",
      },
    ],
    misconceptions: [
      {
        ways: [
          ['robust every noise / robust any noise / robust to all / robust against all / "fastest on every"'],
          ["robust all noise / always fastest / fastest every task"],
        ],
        says: "Robust it is to heavy tails, and fast on some tasks: neither holds everywhere.",
      },
      {
        ways: [
          ["digits", "worse", "measured / shown / found"],
          ["digits", "worse", "confirm / confirmed / proved / proven / true"],
          ["generalise worse everywhere / proved generalise worse / always generalise worse"],
        ],
        says: "There is a construction in which it does, and on real tasks the gap follows the tuning.",
      },
      {
        ways: [
          ["adam", "not:need tuning"],
          ["adam", "not:require tuning"],
          ["adam", "not:have to tune"],
          ["adam", "tuning free / no tuning"],
        ],
        says: "The rate has to be tuned all the same.",
      },
    ],
    best: "It combines momentum and RMSprop, and contains both as limits. It is said to be fast: that depends on the task, clearly so on language models, not on a plain quadratic. It is robust to noise with heavy tails, such as outliers, while under Gaussian noise SGD does as well. Against it people say that it generalises worse than SGD; there is a construction where it does, but on real tasks the gap depends on tuning and I would not call it settled. Careful tuning of β1 and β2 is listed too, yet near the defaults it hardly matters; the learning rate does.",
    weak: "It is fast, robust and needs little memory, but it overfits more than SGD.",
    hints: [
      "Three entries for it, two against.",
      "Parts; speed; noise; unseen data; the two β.",
      "For each: on which task, under which noise, after which tuning, how far from the defaults?",
    ],
    followUp: {
      prompt:
        "Somebody says that Adam generalises worse and cites one paper. Which questions do you ask about the comparison?",
      points: [
        {
          says: "Was each rule tuned with as many trials, over rate, schedule, decay and ε?",
          sources: ["choi"],
          ways: [
            ["tune / trials / search space / budget / hyperparameter / tuned / weight decay / schedule"],
          ],
          probe: "What decides such a comparison?",
        },
        {
          says: "Over how many seeds, on which data, and is it the same at the end of a full run?",
          ways: [["seed / data / task / error bar / end of / full / variance / dataset / held out"]],
          probe: "And what about chance?",
        },
      ],
    },
  },
];
