import type { ExplainQuestion } from "../../question/explain-question.ts";

/** What clipping is for, and what is proved of it. */
export const applicationsWordsOnClipping: readonly ExplainQuestion[] = [
  {
    id: "applications-clipping-with-adam",
    topic: "applications",
    level: "onsite",
    type: "explain",
    title: "Clipping before Adam",
    prompt: "Adam divides by the size of its gradients. Why clip them first, then?",
    points: [
      {
        says: "A constant factor on all gradients cancels between m and √v, so clipping that always bites by the same share does nothing.",
        ways: [
          [
            "cancel / cancels / invariant / invariance / drops out / no effect / does nothing / changes nothing / not: matter / does not matter",
            "factor / scale / constant / rescale / uniform / same / scaling",
          ],
          [
            "constant factor / uniform scaling / constant rescaling / overall scale",
            "same / not: change / cancel",
          ],
        ],
        opposites: [
          "halves step / halves adam / factor halves / threshold not matter / multiplies by size",
          "steps smaller by that / step smaller by constant / adam proportional to gradient / clip constant makes",
        ],
        probe: "What does Adam do with a factor that is on all gradients?",
      },
      {
        says: "What counts is the steps that stand out: a spike against its neighbours.",
        ways: [
          [
            "spike / spikes / outlier / outliers / stand out / stands out / single / exceptional / rare large / unusual / one bad / bad batch / sparse large",
            "clip / batch / gradient / matter / step / only / neighbours / large",
          ],
        ],
        opposites: [
          "spike leaves / outlier leaves / no harm / spike forgotten / outlier forgotten / outlier harmless / spike harmless",
          "wash out / washes out / washed out / outlier immediately / outlier gone / spike gone",
          "recovers in one / recovers at once / takes care of spike / adam handles spike / ignores outlier",
        ],
        probe: "Which gradients does clipping change relative to the others?",
      },
      {
        says: "A spike enters v squared and stays for about 1/(1 − β2) steps, in which steps are too short.",
        ways: [
          [
            "second moment",
            "spike / large / inflate / inflated / contaminate / pollute / larger / squared / remember / outlier / protect / protects / blow / blown / swell",
          ],
          ["protect / protects", "second moment / denominator / squares / v"],
          ["denominator / divisor", "large / larger / inflated / long / stays / 1000"],
        ],
        opposites: [
          "spike leaves / outlier leaves / leaves second moment / no harm / forgotten / only holds last",
          "wash out / washes out / second moment immediately / average is short / small average / outlier gone / spike gone",
          "recovers in one / recovers at once / second moment recovers / takes care of spike",
        ],
        probe: "What does one spike do to v, and for how long?",
      },
      {
        says: "Through m it also turns the next steps towards that one batch, for about 1/(1 − β1) steps.",
        ways: [
          [
            "first moment / momentum / buffer",
            "spike / point / turn / direction / dominate / dominates / outlier / ten / 10 / steer / pull / bad / wrong / pollute / pollutes / contaminate",
          ],
        ],
        opposites: [
          "momentum forgets / first moment forgets / no harm",
          "momentum not touched / momentum unaffected / momentum immune / first moment not / momentum untouched",
          "momentum ignores / momentum average ignores / first moment ignores / ignores outlier",
        ],
        probe: "And to m?",
      },
      {
        says: "The threshold is set against the usual norm, which one has to log, or it clips all steps or none.",
        ways: [
          [
            "threshold / bound / max norm / clip value / clip",
            "usual / typical / log / percentile / median / relative / tune / monitor / normal norm / observe / look / logged / quantile",
          ],
        ],
        opposites: [
          "threshold not matter / any value / no logging / takes threshold 1 / fits all",
          "always without / without looking / without log / 1.0 always / always 1.0",
        ],
        probe: "How do you choose the threshold?",
      },
    ],
    misconceptions: [
      {
        ways: [['outlier forgotten / spike forgotten / "spike leaves v" / only holds the last gradient']],
        says: "v is a long average: at β2 = 0.999 a spike stays in it for about a thousand steps.",
      },
      {
        ways: [["adam multiplies by the size"]],
        says: "Adam divides by the size of its gradients.",
      },
      {
        ways: [
          ["clip", "useless / pointless / not: needed / not: necessary / redundant", "adam"],
          ["adam", "not: need clip / not: require clip"],
        ],
        says: "A constant factor does cancel, but a single spike does not: it stays in v for long.",
      },
    ],
    best: "A constant factor on all gradients cancels in Adam, so clipping that scales every step alike has no effect. It matters for the steps that stand out, a spike from a bad batch. Such a spike enters v squared and inflates the denominator for about 1/(1−β2) steps, so that progress is slow for a long time. Momentum, too, points in the direction of that one batch for some ten steps. So I log the gradient norm and set the threshold relative to its typical value.",
    weak: "Because gradients can explode in deep networks and clipping keeps them at a reasonable size, which makes every training stable.",
    hints: [
      "Follow a constant factor through m and v; then a factor on one single step.",
      "How long does a spike live in m, and how long in v?",
      "What cancels, what does not, where it stays, and what the threshold is measured against.",
    ],
    followUp: {
      prompt:
        "The threshold is so low that every single step is clipped. What rule have you got, and what has it lost?",
      points: [
        {
          says: "All gradients have the same norm: Adam on normalised gradients.",
          ways: [
            [
              "same norm / same length / normalise / normalised / unit norm / constant norm / equal norm / same magnitude",
            ],
          ],
          probe: "What is the norm of each gradient then?",
        },
        {
          says: "How the whole gradient's size changes from batch to batch and over training is lost: each batch counts as much.",
          ways: [
            [
              "magnitude / size / norm / scale / length",
              "lost / lose / gone / ignore / ignored / throw / not: matter / no longer / information",
            ],
            ["each batch / every batch / all batches", "same / equal / as much / equally"],
          ],
          probe: "Which information is gone?",
        },
      ],
    },
  },
  {
    id: "applications-why-clipping-speeds-up",
    topic: "applications",
    level: "research",
    type: "explain",
    title: "Clipping as a means of speed",
    prompt: "Clipping is said to prevent explosions. Why can it also make training faster, in theory?",
    points: [
      {
        says: "Curvature is no constant: along training it grows with the norm of the gradient.",
        sources: ["zhangHe"],
        ways: [
          [
            "curvature / smoothness / smooth / lipschitz",
            "grow / larger / norm / proportional / correlate / correlates / rise / gradient / varies / not: constant",
          ],
        ],
        opposites: [
          "theory assumes constant / theory assumes one / curvature is constant / curvature same everywhere",
          "takes curvature same / curvature to be same / curvature constant",
          "unrelated / not related / independent of gradient / no relation",
        ],
        probe: "What has been observed of the curvature along the path?",
      },
      {
        says: "So smoothness is assumed as L0 + L1‖∇f‖ in place of one constant L.",
        sources: ["zhangHe"],
        ways: [
          [
            "l0 / l 0 / l1 / l 1 / l_0 / l_1 / relaxed smoothness / generalised smoothness / generalized smoothness / relaxed",
          ],
          ["linear / affine / linearly", "norm / gradient", "curvature / smoothness / hessian / bound"],
        ],
        opposites: ["theory assumes constant / theory assumes one"],
        probe: "Which assumption takes the place of L-smoothness?",
      },
      {
        says: "A fixed rate has to be small enough for the steepest place, and is too small everywhere else.",
        sources: ["zhangHe"],
        ways: [
          [
            "fixed / constant / gd / gradient descent",
            "step / learning rate / rate",
            "worst / steepest / sharpest / slow / tiny / safe / conservative / cautious / small enough / too small / small everywhere / smaller",
          ],
          [
            "worst / steepest / sharpest",
            "place / region / point / case / curvature",
            "small / learning rate / slow",
          ],
        ],
        opposites: [
          "fixed optimal / fixed already / constant optimal / fixed never worse / fixed rate fine / same rate fine",
          "constant best / constant rate best / fixed best possible",
        ],
        probe: "What limits a fixed rate then?",
      },
      {
        says: "Clipping shortens the step just where the gradient and so the curvature is large; it is proved to be arbitrarily faster than a fixed rate.",
        sources: ["zhangHe"],
        ways: [
          [
            "clip / normalise / adapt / adaptive",
            "smaller / small / short / shorten / cut / cuts / damp / slow / slows",
            "gradient / curvature / steep",
            "large",
          ],
          ["arbitrarily / provably / arbitrary factor / arbitrary", "fast / faster / beats / better"],
        ],
        opposites: [
          "clip lengthens / lengthens step / clip larger step where",
          "clip makes step larger / step larger steep / step larger in / enlarges step / clip costs speed",
          "clip larger step when / clip larger step where / no proof / clip larger the step",
        ],
        probe: "What does clipping do differently?",
      },
      {
        says: "With heavy-tailed noise it bounds what a single batch can do; plain SGD may not converge there.",
        sources: ["zhangKarimireddy"],
        ways: [
          ["heavy tail / heavy tailed / heavy tails / outliers / fat tails / infinite variance / outlier"],
        ],
        opposites: [
          "it does harm / lets a batch / lets single batch / clip harms / clip hurts",
          "makes clip diverge / clip worse / clip fails / variance unbiased",
          "sgd one with guarantees / sgd guarantees / plain sgd converges heavy / heavy tails sgd",
        ],
        probe: "And where the noise has outliers?",
      },
    ],
    misconceptions: [
      {
        ways: [['"curvature is constant" / curvature same everywhere / same rate fine everywhere']],
        says: "Curvature changes along the path: it has been seen to grow with the norm of the gradient.",
      },
    ],
    best: "In networks the local smoothness is not constant; it has been observed to grow with the gradient norm, which is put as the (L0, L1) condition: curvature at most L0 plus L1 times the gradient norm. A fixed learning rate must be small enough for the steepest region, and so it is slow everywhere else. Clipping takes short steps only where the gradient is large, which is where the curvature is large, and long ones elsewhere, and under that condition it is provably faster than any fixed step, by as much as one likes. A second reason is noise with heavy tails, where a single outlier could throw plain SGD far away.",
    weak: "Because clipping avoids NaN, so you do not have to restart the run, and you can use a larger learning rate in general.",
    hints: [
      "What does the largest stable rate depend on, and is that the same everywhere on the path?",
      "If curvature is high where the gradient is long, which steps should be short?",
      "Say how curvature goes with the gradient, what a fixed rate has to do, what clipping does, and what noise adds.",
    ],
    followUp: {
      prompt:
        "Take f(x) = x⁴ from x = 10 with a rate of 0.01. What does gradient descent do, and what if the gradient is clipped to 10?",
      points: [
        {
          says: "The gradient is 4000, so the first step leads to −30 and the next ones ever further: it diverges.",
          ways: [["diverge / 4000 / 30 / −30 / further / away / overshoot"]],
          probe: "Where does the first step lead?",
        },
        {
          says: "Clipped it moves by 0.1 at a time until the gradient is below 10, and then converges.",
          ways: [
            ["0.1 / small steps / constant step / steady / slowly"],
            ["clip", "converge / comes in / stable / reaches / safe"],
          ],
          probe: "And how long are the clipped steps?",
        },
      ],
    },
  },
];
