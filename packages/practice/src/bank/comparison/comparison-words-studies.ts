import type { ExplainQuestion } from "../../question/explain-question.ts";

/** What was found when Adam and SGD were compared. */
export const comparisonWordsOnStudies: readonly ExplainQuestion[] = [
  {
    id: "comparison-wilson-and-choi",
    topic: "comparison",
    level: "research",
    type: "explain",
    title: "Two studies of adaptive methods",
    prompt:
      "Wilson et al. (2017) found that adaptive methods generalise worse; Choi et al. (2019) contradict them. What does each show, and how do you reconcile them?",
    points: [
      {
        says: "Wilson et al. construct a separable least-squares problem where adaptive methods err on nearly half of unseen examples and gradient descent on none.",
        sources: ["wilson"],
        claims: ["adam-generalizes-worse-by-construction"],
        ways: [
          [
            "construct / constructed / toy / synthetic / artificial / separable / example / least squares / counterexample / hand made / contrived / crafted",
            "half / chance / no better than chance / random / fail / error / coin / guess / guessing",
          ],
        ],
        opposites: [
          "theorem deep networks / every data set / any data set",
          "gradient descent fails half / sgd fails half / gradient descent fails / adam gets all / adam all right",
        ],
        probe: "What is their theoretical example?",
      },
      {
        says: "They also found adaptive methods worse on test data of several networks, with their tuning, even where training went as well or faster.",
        sources: ["wilson"],
        ways: [
          [
            "experiments / networks / deep / cifar / empirical / empirically / trained / practice",
            "adaptive / adam / adagrad / rmsprop",
            "worse / generalise / test / smaller",
          ],
        ],
        opposites: [
          "all neural networks / every network / all networks / always generalise worse / always worse",
        ],
        probe: "And on real networks?",
      },
      {
        says: "Choi et al. show that rankings of optimizers follow the hyperparameter search space and the tuning protocol.",
        sources: ["choi"],
        ways: [
          [
            "search space / tuning protocol / tuning / hyperparameter ranges / search",
            "ranking / rankings / order / flip / result / conclusion / reverse / decide / explain / winner / matter / too small / narrow / limited / restricted",
          ],
        ],
        opposites: [
          "whatever tuning / however tuned / regardless of tuning / independent of tuning",
          "tuning irrelevant / tune irrelevant / ranking stays / stays what it was / tuning not matter",
        ],
        probe: "What do Choi et al. say that decides such a ranking?",
      },
      {
        says: "Inclusion: with a large ε Adam approximates momentum, so when everything is tuned, ε too, it never does worse.",
        sources: ["choi"],
        claims: ["adam-contains-momentum-and-rmsprop"],
        ways: [
          [
            "inclusion / include / contains / special case / approximate / simulate / reduces to / becomes / recover",
            "momentum / buffer / sgd",
          ],
          ["large epsilon / epsilon large / tune epsilon / epsilon tuned", "momentum / sgd / buffer"],
          ["adam", "includes / contains / subsumes / covers", "sgdm / momentum / sgd"],
        ],
        opposites: [
          "contains adam / includes adam / adam is a special / small epsilon momentum / sgd not lose",
          "epsilon small adam / small epsilon adam / small epsilon makes / small epsilon turns",
          "momentum imitate / sgd imitate / momentum can mimic / momentum emulate adaptive / sgd never loses",
        ],
        probe: "Which argument says that a more general optimizer cannot lose?",
      },
      {
        says: "They do not exclude one another: a construction shows that it can happen, experiments hold for their tuning, and neither says who wins on your task.",
        ways: [
          [
            "can happen / existence result / existence proof / worst case / cherry picked / specific problem / particular problem",
          ],
          [
            "construct / theorem / example / proof",
            "possible / one problem / not: typical / not: general / particular / contrived",
            "neither / both / depends / your",
          ],
          [
            "reconcile / both / compatible / not: contradict / consistent",
            "tune / tuned / tuning / setting / task / example / budget",
          ],
          ["neither / not: prove", "your / task / general / every / optimizer"],
          [
            "no conflict / no real conflict / no contradiction / not: conflict / not: contradiction / both right / both true",
          ],
          [
            "specific setup / specific to that / specific to their / particular setup / not: general / not: universal",
          ],
        ],
        opposites: [
          "one of them wrong / one wrong / refuted / refutes / proved wrong",
          "refute / refuted",
          "recommend sgd / regardless how / both recommend",
        ],
        probe: "How can both be right?",
      },
    ],
    misconceptions: [
      {
        ways: [["always generalise worse / worse on every network"]],
        says: "Wilson et al. prove it for one constructed problem and measure it for their tuning; neither holds for every network.",
      },
      {
        ways: [
          ['"momentum contains adam" / "sgd contains adam" / "momentum includes adam" / "sgd includes adam"'],
        ],
        says: "It is Adam that contains momentum, in the limit of a large ε.",
      },
    ],
    best: "Wilson and colleagues construct a separable least-squares problem in which adaptive methods end with a test error near one half while gradient descent makes no error, and in their experiments with networks the adaptive methods generalised worse although training was as fast. Choi and colleagues show that such rankings follow the search space of the hyperparameters. Their argument is inclusion: with a large epsilon Adam becomes momentum, so if everything is tuned, epsilon included, it cannot do worse, and in their experiments it never did. Both can be right: the construction is an existence proof about one problem, the experiments hold for the tuning they had, and neither tells me who wins on my task.",
    weak: "Wilson showed that Adam generalises badly because it finds sharp minima. Choi is newer and used better hardware, so the older paper is outdated.",
    hints: [
      "One has a theorem about an example; the other has an argument about sets of algorithms.",
      "What happens to Adam when ε is made very large?",
      "Name the construction and its errors, then what decides rankings, then inclusion, then what each claim is worth.",
    ],
    followUp: {
      prompt: "How exactly do you set Adam so that it walks like momentum at rate η?",
      points: [
        {
          says: "ε far above every √v̂, so that the divisor is ε for all parameters.",
          ways: [["epsilon", "large / larger / dominate / dominates / much / above"]],
          probe: "What has to be true of the divisor?",
        },
        {
          says: "α in proportion to ε, so that α/ε is the rate, times 1 − β1 where momentum sums and does not average.",
          ways: [
            [
              "learning rate",
              "epsilon",
              "proportional / divided / ratio / times / over / product / scale / equal / grow / larger",
            ],
            ["learning rate epsilon"],
          ],
          probe: "And α?",
        },
      ],
    },
  },
  {
    id: "comparison-why-adam-wins-on-language",
    topic: "comparison",
    level: "research",
    type: "explain",
    title: "The gap on Transformers",
    prompt:
      "Why is Adam so much better than SGD on Transformers? Give the explanations that have been proposed, and what is known of each.",
    points: [
      {
        says: "Gradient noise with heavy tails, which adaptive or clipped steps bear and plain SGD does not.",
        sources: ["zhangKarimireddy"],
        claims: ["adam-robust-to-noise"],
        ways: [
          [
            "heavy tail / heavy tailed / heavy tails / outliers / fat tailed / fat tails",
            "variance / gradient",
          ],
        ],
        opposites: ["gaussian / light tailed / light tails"],
        probe: "Which explanation blames the noise?",
      },
      {
        says: "Noise is not the main cause: the gap stays, or grows, with the full batch, where Adam resembles sign descent.",
        sources: ["kunstner2023"],
        ways: [
          [
            "full batch / batch larger / large batch / deterministic",
            "gap / remain / persist / still / stay / grow / sign",
          ],
          [
            "not: variance main / not: variance cause / not: variance reason / not: variance explanation / not: variance explains / not: variance alone",
          ],
          [
            "direction descent / direction based / like direction / direction of the gradient / signsgd / sign descent",
          ],
        ],
        opposites: [
          "simply variance / variance whole / variance only / variance sole / full batch equally / full batch same / gap disappear / gap vanish / gap closes full batch",
          "stochasticity alone / two coincide / variance alone / variance is everything / same full batch / coincide full",
        ],
        probe: "What happens to the gap when the batch becomes the whole data set?",
      },
      {
        says: "Classes with a heavy tail: rare words have small gradients, so gradient descent learns them slowly and Adam does not.",
        sources: ["kunstner2024"],
        claims: ["adam-wins-on-language"],
        ways: [
          [
            "class imbalance / imbalance / imbalanced / zipf / sparse words / sparse tokens / sparse classes / word frequencies / token frequency / long tail",
          ],
          ["words / tokens / classes / vocabulary", "sparse"],
        ],
        opposites: [
          "uniformly distributed / equally frequent / about as frequent / imbalance no / balanced classes / classes not matter / classes balanced",
          "same frequency / imbalance nothing / imbalance explains nothing / similar frequency / frequency similar / not imbalanced",
        ],
        probe: "What is special about the words that are to be predicted?",
      },
      {
        says: "The Hessian differs between blocks of parameters, and one learning rate for all cannot suit them.",
        sources: ["zhang2024"],
        ways: [
          [
            "block / blocks / layers / heterogeneity / heterogeneous / different parts / groups",
            "curvature / learning rate / spectrum / scale",
          ],
        ],
        opposites: [
          "homogeneous / blocks same / same curvature / curvature same / curvature uniform",
          "every layer same curvature / layers same curvature / blocks alike / layers alike",
        ],
        probe: "What differs between embedding, attention and the other blocks?",
      },
      {
        says: "With small batches and tuned momentum SGD comes close, and no single cause explains all cases.",
        sources: ["sreckovic", "marek", "zhangIslamov"],
        ways: [
          [
            "small batch / batch small / smaller batch / batch smaller / batch size / batch of one",
            "close / closes / gap / match / similar / shrink / smaller / competitive / well / comparable / as good / catches up / on par",
          ],
          [
            "not: single factor / not: one factor / not: one cause / not: single cause / not: single reason / not: one explanation / not: single explanation / not: full explanation",
          ],
          ["interaction / combination / several causes / still open / unsettled / debated"],
          [
            "not: converge / not: clear / not: known / not: understood / open question",
            "cause / reason / explanation / why",
          ],
        ],
        opposites: [
          "any batch size / sgd not train / sgd not work / whole reason",
          "agreed by everybody / one explanation is agreed / one cause explains",
        ],
        probe: "Is the gap there at every batch size, and is one cause enough?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "full batch gap disappear / full batch gap vanish / gap vanish full batch / gap disappear full batch",
          ],
        ],
        says: "The gap is still there with the full batch, and as large or larger.",
      },
      {
        ways: [['blocks same curvature / "words are all about as frequent" / words equally frequent']],
        says: "Words follow Zipf's law, and the Hessian's spectrum differs much between blocks.",
      },
      {
        ways: [
          ["sgd", "not: train / not: work / not: converge", "transformer"],
          ["sgd", "fail / impossible / fails", "altogether / completely / entirely"],
        ],
        says: "SGD does train Transformers; it needs smaller batches, tuned momentum and more steps.",
      },
    ],
    best: "Several explanations have been proposed. One is that the gradient noise is heavy-tailed, which clipping and Adam bear better. But the gap persists with the full batch, where Adam behaves like sign descent, so noise is not the main factor. Another is class imbalance: words follow Zipf's law, and gradient descent is slow on rare ones while Adam is not. A third is that the Hessian differs much between blocks, so that a single learning rate does not fit them all. And the picture depends on the batch size: with small batches tuned SGD with momentum comes close, and a recent controlled study finds that no single cause explains the gap.",
    weak: "Transformers are very deep and have a complicated loss landscape, and SGD gets stuck in it, while Adam has adaptive learning rates that help.",
    hints: [
      "Is it the noise, the data, or the shape of the loss?",
      "Ask of each: does the gap survive the full batch, balanced classes, a rate for each block, a small batch?",
      "Heavy tails of two kinds, the sign, blocks of the Hessian, and the batch size.",
    ],
    followUp: {
      prompt: "How would you find out which of them holds for your own model?",
      points: [
        {
          says: "Vary the batch from small to full: if the gap grows with the batch, it is not the noise.",
          ways: [["batch", "vary / larger / small / full / different / sweep / tune / gap"]],
          probe: "Which experiment removes the noise?",
        },
        {
          says: "Look at the loss by how frequent words are, or even the classes out, and see whether the gap goes.",
          ways: [
            [
              "sparse / frequency / frequent / class / token / balance / balanced / reweight / resample / imbalance",
            ],
          ],
          probe: "Which one removes the imbalance?",
        },
        {
          says: "Give SGD a rate for each block, or normalise its steps, and see how much of the gap is closed.",
          ways: [
            ["learning rate / scale / normalise", "block / layer / each / group / sgd"],
            ["direction descent / sign sgd / signsgd / sign momentum / normalised"],
          ],
          probe: "Which one gives SGD what Adam has?",
        },
      ],
    },
  },
];
