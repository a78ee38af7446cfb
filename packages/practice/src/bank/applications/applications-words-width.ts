import type { ExplainQuestion } from "../../question/explain-question.ts";

/** How rates and initialisation go with the width of a network. */
export const applicationsWordsOnWidth: readonly ExplainQuestion[] = [
  {
    id: "applications-mup",
    topic: "applications",
    level: "onsite",
    type: "explain",
    title: "μP",
    prompt:
      "What is μP (maximal update parametrisation) for, what does it change, and what does it not promise?",
    points: [
      {
        says: "It makes the best learning rate the same at all widths, so that it is tuned on a small model and transferred.",
        sources: ["yang"],
        ways: [
          [
            "transfer / transfers / transferred / carry over / carries over / zero shot / reuse",
            "small / smaller / width / narrow / proxy / learning rate / hyperparameter",
          ],
          [
            "same / stays / stable",
            "width / wider / widths / across sizes / model size / scale",
            "learning rate / optimum / best / hyperparameter",
          ],
          ["tune", "small / proxy / narrow / tiny", "large / big / wide"],
          [
            "small model / small network / narrow model / narrow network",
            "large / big / wide",
            "learning rate / optimum / hyperparameter",
          ],
        ],
        opposites: [
          "tune large model and carry / tune large carry small / best depth / loss same",
          "depth irrelevant / holds for deep / fixed width / rate larger linearly / larger linearly width / large to small",
        ],
        probe: "What is the use of it?",
      },
      {
        says: "Initialisation and rates of each layer are set by its width so that updates change activations by the same amount at every width.",
        sources: ["yang"],
        ways: [
          [
            "activation / activations / features / outputs",
            "same / size / order / scale / width / change / independent / constant",
          ],
          ["initialisation", "learning rate / rates / multiplier / multipliers", "width / layer / fan in"],
        ],
        opposites: [
          "all layers same rate / layers get same / same rate all layers",
          "initialisation is same / initialisation same every",
          "activations change larger / change larger wider / activations larger with width",
        ],
        probe: "Which quantity is kept equal over widths, and by setting what?",
      },
      {
        says: "With Adam the rate of hidden matrices goes as 1/width.",
        sources: ["yang"],
        ways: [
          [
            "1 width / 1 over width / one over width / inverse width / width inverse / inverse of the width / over the width / divided by width / divide by width / scaled down by width / 1 n / 1 d / 1 fan in / inverse fan in",
          ],
          ["proportional inverse / inverse proportional / proportional to the inverse", "width / fan in"],
          ["divide / divided / divides / scale down", "by fan in / by the width / by width / by n"],
        ],
        probe: "What does it come to for a hidden matrix under Adam?",
      },
      {
        says: "That is because Adam moves each weight by about α, and n aligned inputs add up to a change of n α.",
        ways: [
          [
            "add up / adds up / sum / sums / accumulate / aligned / coherent / coherently / correlated",
            "inputs / width / n / n α / contributions / neurons / units / fan in",
          ],
        ],
        opposites: ["inputs cancel / aligned cancel / contributions cancel"],
        probe: "Why 1/width and not 1/√width?",
      },
      {
        says: "It speaks of width: over depth, batch and length of training transfer has to be checked, and regularisation does not transfer.",
        sources: ["yang"],
        ways: [
          [
            "depth / batch size / training length / number of steps / regularisation / weight decay / data / duration / dropout",
            "not: transfer / not: cover / not: covered / not: guarantee / not: guaranteed / not: promise / not: free / not: automatically / not: hold / not: theory / not: apply",
          ],
          ["only / just / alone", "width", "depth / batch / not / check / regularise / steps"],
          [
            "depth / batch / regularise / weight decay",
            "check / verify / empirical / empirically / separate / separately / retune",
          ],
        ],
        opposites: ["carry over automatically / transfers automatically / transfer too / transfer as well"],
        probe: "What does it not transfer over?",
      },
    ],
    misconceptions: [
      {
        ways: [['"grows in proportion to the width" / "proportional to the width" / "linearly with width"']],
        says: "With Adam the rate of hidden matrices falls as one over the width.",
      },
      {
        ways: [['"guarantees transfer" / "regularisation transfers"']],
        says: "It is about width: over depth, batch and length transfer has to be checked, and regularisation does not transfer.",
      },
    ],
    best: "μP makes the optimal learning rate stay the same as the network gets wider, so I can tune a small proxy and transfer the value to the large model. It sets the initialisation and the learning rate of each layer by its width, so that updates change the activations by the same amount at every width. For Adam this means that the rate of hidden matrices goes as one over the width: each weight moves by about the learning rate, and with aligned inputs the n contributions add up. It is about width only: transfer over depth, batch size and training length must be checked, and regularisation does not transfer.",
    weak: "It is a method of Microsoft for initialising large networks so that they can be trained faster and do not diverge.",
    hints: [
      "What happens to the best rate when a network is made four times as wide?",
      "A hidden unit sums over n inputs. By how much does the sum change when every weight moves by α?",
      "Say its use, what it keeps equal, the power of the width for a hidden matrix, why, and its limits.",
    ],
    followUp: {
      prompt: "How do you test within minutes that your implementation is right?",
      points: [
        {
          says: "Train a few steps at several widths and plot the size of activations, or of their changes: they must not grow or shrink with the width.",
          ways: [
            ["coordinate check / coord check"],
            [
              "activation / activations / outputs / logits",
              "width / widths",
              "same / flat / plot / measure / grow / size / not / change / constant / compare",
            ],
          ],
          probe: "What should be the same at every width after a few steps?",
        },
        {
          says: "And sweep the rate at a few small widths: the minima have to stand at the same rate.",
          ways: [
            [
              "tune / curves / minima / minimum / best / plot",
              "learning rate / rate",
              "width / widths / same / align / aligned / coincide / sizes",
            ],
          ],
          probe: "And what of the best rate?",
        },
      ],
    },
  },
];
