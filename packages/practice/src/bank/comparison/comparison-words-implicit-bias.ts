import type { ExplainQuestion } from "../../question/explain-question.ts";

/** Which of many solutions an optimizer tends to. */
export const comparisonWordsOnImplicitBias: readonly ExplainQuestion[] = [
  {
    id: "comparison-implicit-bias",
    topic: "comparison",
    level: "research",
    type: "explain",
    title: "Which separator an optimizer finds",
    prompt:
      "A linear classifier is trained by logistic loss on data that can be separated. Which solution do gradient descent and Adam tend to, and what is the caveat?",
    points: [
      {
        says: "There is no minimum: the weights grow without bound, and only their direction settles.",
        sources: ["soudry"],
        ways: [
          [
            "parameter larger / norm larger / parameter to infinity / norm to infinity / parameter infinity / parameter diverge / norm diverge / w larger / w diverge / w to infinity / parameter without bound / norm without bound / unbounded / for ever / forever / off to infinity / keeps growing / grow indefinitely / larger without bound / larger parameter",
          ],
          ["direction", "converge / matter / settle / counts / only"],
          ["no minimum / no finite minimum / not: finite / infimum / no minimiser / no minimizer"],
          ["not: attained / not: attain / not: reached", "infimum / minimum / loss"],
        ],
        opposites: [
          "finite minimum / finite minimizer / finite minimiser / unique minimum / unique minimizer / unique minimiser",
          "attains minimum / attains its minimum / bounded parameter / bounded minimum / minimum attained",
        ],
        probe: "Where is the minimum of that loss?",
      },
      {
        says: "Gradient descent tends to the direction of the largest ℓ2 margin, the hard-margin support vector machine.",
        sources: ["soudry"],
        ways: [
          [
            "gradient descent / sgd",
            "l2 / euclidean / svm / support vector / max margin / largest margin / maximum margin / ℓ2 / ℓ 2",
          ],
        ],
        opposites: [
          "gradient descent infinity / gradient descent largest infinity / gradient descent l / gradient descent largest l / gradient descent max l",
          "gradient descent sup / gradient descent max norm / gradient descent biased sup / adam towards euclidean / adam euclidean / adam svm",
        ],
        probe: "Which separator does gradient descent tend to?",
      },
      {
        says: "Adam on the full batch tends to the largest ℓ∞ margin, as sign descent does.",
        sources: ["zhangZou"],
        ways: [
          ["adam / direction", "infinity / l infinity / linf / ℓ∞ / max norm / ℓ / l∞ / infinite / sup norm"],
        ],
        opposites: [
          "gradient descent infinity / gradient descent largest infinity / gradient descent l / gradient descent largest l / full batch adam l2 / adam finds l2 / adam euclidean / adam svm",
          "gradient descent sup / adam towards euclidean / adam svm margin",
        ],
        probe: "And Adam, on the full batch?",
      },
      {
        says: "On single examples Adam's bias can be another: there are data on which it tends to the ℓ2 margin.",
        sources: ["baek"],
        ways: [
          [
            'per sample / per example / single example / single sample / one sample / one example / stochastic / incremental / batch of one / batch size 1 / batch size one / sample at a time / small batch / "with batch" / "using batch" / "on batch" / "for batch" / not: full batch',
            "different / other / another / ℓ2 / l2 / not: same / depart / break / hold / deviate / change",
          ],
        ],
        opposites: [
          "whether single / whether full / whatever batch / any batch size / regardless of batch / independent of batch",
        ],
        probe: "Does that hold for batches of one?",
      },
      {
        says: "Neither margin generalises better as such: it depends on whether the truth uses few or many of the features.",
        ways: [
          ["depend / depends", "data / features / geometry / problem / truth / distribution"],
          ["neither / not: better / no winner", "generalise / better / margin / universally / general"],
        ],
        opposites: [
          "margin always / always generalise / always better",
          "in every case / margin larger / larger margin smaller test",
        ],
        probe: "Which of the two generalises better?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            '"adam the euclidean" / "adam euclidean" / "adam the l2" / "adam l2" / "adam finds the l2" / "adam the svm"',
          ],
        ],
        says: "It is the other way round: gradient descent tends to the ℓ2 margin, full-batch Adam to the ℓ∞ margin.",
      },
      {
        ways: [["same finite minimum / finite minimum"]],
        says: "The loss has no finite minimum: the weights grow without bound and their direction settles.",
      },
    ],
    best: "The loss has no finite minimum, so the weights grow for ever and only the direction converges. For gradient descent it converges to the ℓ2 max-margin separator, that of the hard-margin SVM. Full-batch Adam, like sign descent, tends to the ℓ∞ max-margin direction instead. The caveat is the batch: with one sample at a time Adam's bias can be different, and there are data on which it tends to the ℓ2 margin. Which of them generalises better depends on the data.",
    weak: "Gradient descent finds flat minima, which generalise well, and Adam finds sharp minima, which do not, because it moves faster.",
    hints: [
      "What happens to the loss when the weights of a perfect separator are doubled?",
      "Each rule measures steps in a norm of its own. Which margin belongs to it?",
      "Growth without bound, two margins in two norms, batches of one, and what it means for unseen data.",
    ],
    followUp: {
      prompt:
        "One example at (2, 1) with label +1, its mirror at (−2, −1) with label −1. In which directions do the weights of gradient descent and of sign descent grow?",
      points: [
        {
          says: "Gradient descent grows along (2, 1), the direction of the example itself.",
          ways: [
            ["2 1 / 2 , 1 / 2,1 / 2 to 1"],
            ["gradient descent", "example / data point / along x / same direction"],
          ],
          probe: "What is the gradient a multiple of?",
        },
        {
          says: "Sign descent grows along (1, 1): both weights get the same step.",
          ways: [["1 1 / 1 , 1 / 1,1 / diagonal / 45"], ["same step / same size / equal steps / equally"]],
          probe: "And its sign?",
        },
      ],
    },
  },
];
