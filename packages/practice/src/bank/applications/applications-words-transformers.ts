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
        opposites: [
          "loss flat initialisation / loss flattest / flat at initialisation / loss is flat",
          "landscape flat / landscape flattest / at its flattest / careful step waste / small step waste",
          "initialisation flattest / initialisation is flat / flattest place",
        ],
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
          ["peak / larger / maximum", "learning rate", "usable / useable / workable / feasible"],
        ],
        opposites: [
          "peak smaller / peak rate smaller / rate has to be smaller / final learning rate smaller",
          "only smaller peak / smaller peak / peak has to be smaller / only a smaller",
          "shrinking peak / shrink peak / smaller peak",
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
        opposites: ["v̂ is exact / second moment exact / exact from step"],
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
        opposites: [
          "smallest gradient near / smallest gradient output / small gradient output / gradient small near output / gradient smallest",
          "gradient vanish near output / gradient vanish / post gradient vanish",
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
          "batch no connection / batch not matter / batch no role",
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
        opposites: [
          "pre after sum / pre after addition / post inside / post before attention / pre behind sum",
          "post inside / post stable norm inside / norm inside the branch identity / pre normalises sum / pre normalises the sum",
        ],
        probe: "Where exactly does the normalisation stand in each?",
      },
      {
        says: "At the start, gradients near the output are large with post-LN, so a large rate diverges and warm-up is needed.",
        sources: ["xiong"],
        ways: [
          ["post", "gradient", "large / diverge / imbalanced / unbalanced / exploding"],
          [
            "post",
            "warmup / warm up",
            "need / needs / essential / without / require / requires / needed / crucial / depends / must",
          ],
        ],
        opposites: [
          "gradient small / gradient are small / tolerates full / post without warmup / post train without / post not need / pre need warmup / pre not without",
          "pre exploding gradient / pre diverge / pre with warmup / post stable one / pre comes with warmup / pre always warmup / pre normalise sum",
        ],
        probe: "What of the gradients of post-LN at the start?",
      },
      {
        says: "With pre-LN gradients are well behaved, so it trains with little or no warm-up.",
        sources: ["xiong"],
        ways: [
          [
            "pre",
            "stable / well behaved / warmup / easy / easier / balanced / moderate / robust / larger learning / smooth",
          ],
        ],
        opposites: [
          "pre not go without / pre not without / pre norm on residual / pre need warmup / pre large gradient / pre larger gradient / pre diverge / pre unstable",
          "pre exploding / pre normalise sum / pre always warmup / pre comes with warmup / therefore always warmup",
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
        opposites: [
          "pre norm on residual / post keeps identity / post nothing / post path free / post nothing stands",
          "post is the stable one / post identity / post stable",
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
];
