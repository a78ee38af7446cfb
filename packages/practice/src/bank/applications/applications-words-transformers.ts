import type { ExplainQuestion } from "../../question/explain-question.ts";

export const applicationsWordsOnTransformers: readonly ExplainQuestion[] = [
  {
    id: "applications-why-warm-up",
    topic: "applications",
    level: "screen",
    type: "explain",
    title: "The reasons for warm-up",
    prompt: "Why does one warm up the learning rate, for a Transformer above all?",
    points: [
      {
        says: "The loss is sharply curved at the start; small steps first move to flatter regions that bear the peak rate.",
        sources: ["gilmer", "kalra"],
        ways: [
          [
            "curvature / sharp / sharpness / steep / conditioned / flat / flatter / condition number",
            "initialisation / region / regions / learning rate / bear / tolerate / large / larger / first",
          ],
        ],
        opposites: ["loss flat initialisation / loss flattest / flat at initialisation / loss is flat"],
        probe: "What is the curvature like at the start, and what do the first small steps do about it?",
      },
      {
        says: "So a larger peak rate can be used than without it; that is most of its benefit.",
        sources: ["kalra"],
        claims: ["warmup-helps-adam"],
        ways: [
          [
            "larger / large / maximum / peak",
            "learning rate / rate / target",
            "bear / use / tolerate / tolerates / allow / allows / stable / possible / afford / reach / survive / handle / get away / lets / enable / permit",
          ],
        ],
        opposites: [
          "peak smaller / peak rate smaller / rate has to be smaller / final learning rate smaller",
        ],
        probe: "What does one gain by it?",
      },
      {
        says: "Early on v̂ rests on few gradients, so the sizes that Adam divides by scatter widely.",
        sources: ["liu"],
        ways: [
          [
            "second moment / estimate / estimates / v̂ / statistics / denominator / adaptive learning rate / moments",
            "few / variance / noisy / unreliable / poor / samples / not: reliable / rough / inaccurate",
          ],
        ],
        probe: "What does Adam know of the size of gradients after a few steps?",
      },
      {
        says: "With layer normalisation behind the residual sum, gradients near the output are large at the start.",
        sources: ["xiong"],
        ways: [
          [
            "post ln / post layer norm / post norm / layer norm / layernorm / post normalisation",
            "gradient / output / initialisation / large / unstable / diverge",
          ],
        ],
        probe: "What is it about the first Transformers' normalisation?",
      },
      {
        says: "Large batches come with large rates, which the first epochs do not bear.",
        sources: ["goyal"],
        ways: [
          [
            "large batch / batch large / larger batch / big batch / large batch size / batch larger / huge batch",
          ],
        ],
        opposites: [
          "large batch need none / large batch need no / large batch none / nothing to do with batch",
        ],
        probe: "Which setting with SGD needs it as well?",
      },
    ],
    misconceptions: [
      {
        ways: [['"flat at the start" / flat initialisation large steps']],
        says: "At the start the loss is often at its sharpest, and so bears short steps only.",
      },
      {
        ways: [["nothing to do with batch / nothing to do with layer norm"]],
        says: "Both matter: large batches come with large rates, and layer normalisation behind the sum makes for large gradients at the start.",
      },
      {
        ways: [
          [
            "second moment / moments / averages / moving average",
            "0 / zero",
            "because / biased / bias / reason",
          ],
        ],
        says: "That v starts at 0 is what bias correction mends: the first step is as long as α. What is left is that v̂ rests on few samples.",
      },
    ],
    best: "At initialisation the loss is sharply curved, and small steps first move the network into flatter regions that tolerate the peak learning rate. So the main benefit is that a larger peak rate can be used. With Adam, the second moment is estimated from few gradients early on, so its step sizes have a large variance. In Transformers with post-layer-norm the gradients near the output are large at initialisation, which warm-up gets past. Large batches need it as well, because they come with large rates.",
    weak: "Because Adam's moments start at zero, the first steps would be wrong, and warm-up gives them time to fill up.",
    hints: [
      "Bias correction takes care of zeros in v. What else is special about the first steps?",
      "Think of curvature, of the number of gradients behind v̂, of where the normalisation stands, and of the batch.",
      "The main benefit: which quantity can be larger with it than without?",
    ],
    followUp: {
      prompt: "How would you find out whether your model needs it, and how long it should be?",
      points: [
        {
          says: "Sweep the peak rate with and without warm-up: if the best rates and losses agree, it is not needed.",
          ways: [
            [
              "tune / compare / try / ablate / train / run",
              "learning rate / rate / without / lengths / warmup",
            ],
          ],
          probe: "Which sweep shows what it does?",
        },
        {
          says: "Watch the loss, the gradient's norm and the curvature early: spikes at the peak say that it is too short or the peak too high.",
          ways: [
            [
              "watch / monitor / log / look / track / plot / spike / spikes",
              "norm / loss / curvature / gradient / early / initialisation",
            ],
          ],
          probe: "What do you watch in the first thousand steps?",
        },
      ],
    },
  },
  {
    id: "applications-pre-and-post-norm",
    topic: "applications",
    level: "onsite",
    type: "explain",
    title: "The place of layer normalisation",
    prompt:
      "Compare Transformers with layer normalisation before and after the residual sum. What does it mean for training?",
    points: [
      {
        says: "Post-LN normalises behind the sum of the residual, pre-LN inside the branch, before attention or the feed-forward layer.",
        sources: ["xiong"],
        ways: [
          [
            "post / after / behind",
            "residual / sum / addition / add / skip",
            "pre / inside / before / branch / input",
          ],
          ["inside", "branch / residual block / block", "before / pre"],
          ["x f norm / x + f / f ln x / norm x f"],
        ],
        probe: "Where exactly does the normalisation stand in each?",
      },
      {
        says: "At the start, gradients near the output are large with post-LN, so a large rate diverges and warm-up is needed.",
        sources: ["xiong"],
        ways: [
          ["post", "gradient", "large / diverge / huge / explode / imbalanced / unbalanced / output"],
          [
            "post",
            "warmup / warm up",
            "need / needs / essential / without / require / requires / needed / crucial / depends / must",
          ],
        ],
        probe: "What of the gradients of post-LN at the start?",
      },
      {
        says: "With pre-LN gradients are well behaved, so it trains with little or no warm-up.",
        sources: ["xiong"],
        ways: [
          [
            "pre",
            "stable / well behaved / warmup / easy / easier / balanced / moderate / gradients / robust / larger learning",
          ],
        ],
        probe: "And with pre-LN?",
      },
      {
        says: "Pre-LN keeps a path of identities from output to input, along which gradients pass untouched.",
        ways: [
          [
            "identity / skip / residual / clean / highway / shortcut / unimpeded / untouched",
            "path / connection / stream / route / flow",
          ],
        ],
        probe: "Which path is free of normalisation in pre-LN?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "pre after sum / pre after residual / pre after addition / post before attention / post inside branch",
          ],
        ],
        says: "It is the other way round: post-LN stands behind the sum, pre-LN within the branch.",
      },
      {
        ways: [["pre large gradient / pre need long warmup / post train without / post larger stable"]],
        says: "It is post-LN that has large gradients at the start and needs the warm-up; pre-LN does with little or none.",
      },
      {
        ways: [["post keeps identity / post preserves identity"]],
        says: "The path of identities is pre-LN's: post-LN has a normalisation on it in every block.",
      },
    ],
    best: "In post-LN, the original, the norm comes after the residual addition; in pre-LN it sits inside the branch, before attention or the feed-forward layer. With post-LN the gradients near the output are large at initialisation, so it needs a careful warm-up. With pre-LN the gradients are well behaved and it trains with little or no warm-up and larger rates. The reason is that pre-LN keeps a clean identity path through the residual stream from the output to the input.",
    weak: "Pre-LN is the newer version and works better, so all modern language models use it in place of batch normalisation.",
    hints: [
      "Write one block of each as a formula.",
      "Follow the gradient from the loss back along the residual stream: what does it have to pass?",
      "Say where the norm stands, what gradients are like at the start, what that asks of the rate, and why.",
    ],
    followUp: {
      prompt:
        "In a pre-LN network the residual stream is a sum of all branches so far. What follows for deep layers, and why is there one more norm at the end?",
      points: [
        {
          says: "The stream grows with depth, so a late branch changes it by a smaller share.",
          ways: [
            [
              "stream / variance / norm / sum / residual / activations",
              "grow / grows / larger / increase / accumulate / depth",
            ],
            [
              "late / later / deep / last",
              "relative / share / less / small / smaller / little / contribution",
            ],
          ],
          probe: "How does the size of the stream change with depth?",
        },
        {
          says: "The output layer would see a scale that depends on depth, so a final norm brings it back.",
          ways: [
            [
              "final norm / last norm / final layer norm / norm at the end / output / head / logits",
              "scale / normalise / size / back / stable / depth / large / norm",
            ],
          ],
          probe: "What would the output layer see without it?",
        },
      ],
    },
  },
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
        opposites: ["tune large model and carry / tune large carry small / best depth / loss same"],
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
        opposites: ["all layers same rate / layers get same / same rate all layers"],
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
