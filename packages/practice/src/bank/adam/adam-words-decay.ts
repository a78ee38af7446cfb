import type { ExplainQuestion } from "../../question/explain-question.ts";

export const adamDecay: ExplainQuestion = {
  id: "adam-decay",
  topic: "adam",
  level: "onsite",
  type: "explain",
  title: "L2 against decoupled decay",
  prompt: "How does AdamW differ from Adam with L2 regularisation, and when are the two the same?",
  points: [
    {
      says: "L2 adds λθ to the gradient, so it goes through both averages and is divided by √v̂.",
      sources: ["loshchilov"],
      ways: [
        [
          "l2 / penalty / λθ / coupled",
          "gradient / loss",
          "average / moment / second moment / first moment / divide / normalise / rescale / denominator / root / scaled / preconditioner / preconditioned / adaptive / momentum",
        ],
        [
          "l2 / penalty / decay / regularise / coupled",
          "first moment / second moment / divide / normalise / rescale / through / preconditioner / preconditioned / adaptive",
        ],
        ["add / added", "gradient", "divide / normalise / moment / average / adaptive / scaled"],
      ],
      opposites: [
        "adamw add decay gradient / adamw put decay gradient / l2 bypass / l2 adam bypass",
        "adamw large gradient decay more / adamw decay more / adamw add penalty",
        "adamw adds penalty / adamw adds to loss / adamw normalised / l2 applied to weights directly",
        "adamw decay add gradient / adamw add gradient / adamw divided / decoupled add gradient",
      ],
      probe: "Through what does λθ go when it is part of the gradient?",
    },
    {
      says: "Weights with large gradients are then decayed less than those with small ones.",
      sources: ["loshchilov"],
      ways: [
        [
          "large gradient / strong gradient / large second moment / large v / steep / big gradients / noisy / active / gradient large / high variance / frequently",
          "less / smaller / weak / under / barely / hardly / little / almost none / almost nothing / next to nothing",
        ],
        ["small gradient / quiet / rare", "more / larger / strong / stronger"],
        [
          "decay / regularise / shrink",
          "uneven / depends / different",
          "gradient / second moment / coordinate / history",
        ],
      ],
      opposites: [
        "adamw decay divided / adamw divided",
        "adamw depends gradient / adamw term depends / adamw depends variance / adamw adaptive",
        "all weights shrink equally / l2 equally",
        "large gradient decay more / large gradient more / large gradient regularise more / small gradient less / small gradient decay less",
      ],
      probe: "Which weights does L2 under Adam decay the least?",
    },
    {
      says: "AdamW takes αλθ off directly: every weight shrinks by the same share.",
      sources: ["loshchilov"],
      ways: [
        [
          "adamw / decoupled / weight decay",
          "direct / separate / outside / straight / after / beside / own / apart / bypass / independent / multiply / 1 learning rate",
        ],
        [
          "decay",
          "separate / outside gradient / bypass / apart from gradient / independent of gradient / not through",
        ],
        [
          "shrink / smaller / multiply / decay",
          "same / uniform / proportional / fraction / share / rate / factor / percent / every / all / equally",
        ],
      ],
      opposites: [
        "l2 taken off / l2 it off directly",
        "adamw term depends / adamw depends gradient / normalised every weight decay / normalised every weight shrink",
        "adamw add decay gradient / adamw put decay gradient / l2 bypass / l2 adam bypass",
        "l2 shrink equally / l2 all weights shrink / l2 applied directly / l2 all shrink / adamw adds penalty",
        "l2 shrinks same / l2 every weight same / l2 shrinks every / adamw decay add gradient / adamw add gradient",
      ],
      probe: "What does AdamW do to the weight itself?",
    },
    {
      says: "For plain gradient descent the two are the same at a rescaled λ; with an adaptive denominator they are not.",
      sources: ["loshchilov"],
      ways: [
        ["sgd / gradient descent", "same / coincide / no difference / match / interchangeable / agree"],
        ["same / coincide", "only", "sgd / gradient descent / without / not adaptive"],
      ],
      opposites: [
        "sgd different / sgd they differ",
        "same for adam / different for sgd / differ for sgd / different under sgd",
      ],
      probe: "For which optimizer do the two coincide?",
    },
  ],
  misconceptions: [
    {
      ways: [
        [
          "adamw",
          "just / simply / only",
          "adam",
          "with weight decay / plus weight decay / and weight decay",
          "nothing else / same / no difference / that's all",
        ],
      ],
      says: "Adam could be given a weight decay before AdamW; what changed is where it enters.",
    },
    {
      ways: [
        [
          "l2",
          "weight decay",
          "always the same / are the same thing / are always identical / are just the same",
        ],
      ],
      says: "They are the same for plain gradient descent alone.",
    },
  ],
  best: "With L2 you add λθ to the gradient, so it goes through both moments and gets divided by the root of v. Weights with large gradients are therefore decayed less than weights with small ones. AdamW keeps the decay out of the gradient and takes αλθ off directly, so every weight shrinks by the same share per step. For plain SGD the two are the same with a rescaled λ, but not with an adaptive denominator.",
  weak: "AdamW is a newer version of Adam that has weight decay, which is a kind of regularisation. It usually gives better results and is used for language models.",
  hints: [
    "Where does λθ enter: into g, or into θ?",
    "Follow it through m and through the division.",
    "Compare a weight with large gradients and one with small; then do the same for plain gradient descent.",
  ],
  followUp: {
    prompt:
      "You move a recipe from Adam with L2 to AdamW. Why must λ be tuned anew, and in which direction do you expect it to go?",
    points: [
      {
        says: "The two λ do not mean the same: one weighs a penalty against the loss, the other is a rate of shrinking, so their values cannot be carried over.",
        ways: [
          [
            "not same / different / not comparable / not transfer / mean something else / another meaning / scale",
            "λ / lambda / curvature / decay / unit / they / meaning / l2 / value",
          ],
          ["penalty / loss", "rate / shrink / share"],
        ],
        probe: "In which units is each λ?",
      },
      {
        says: "Usually far larger: AdamW's is of the order of 0.01 to 0.1, where penalties of 1e-4 are common.",
        ways: [["larger / large / up / 0.1 / 0.01"]],
        probe: "Compare customary values of each.",
      },
    ],
  },
};
