import type { ExplainQuestion } from "../../question/explain-question.ts";

/** Gradients that vanish, explode and are clipped. */
export const applicationsWordsOnClipping: readonly ExplainQuestion[] = [
  {
    id: "applications-vanishing-and-exploding",
    topic: "applications",
    level: "screen",
    type: "explain",
    title: "Gradients through time",
    prompt:
      "Why do gradients vanish or explode in recurrent networks, how do you notice, and what do you do about each?",
    points: [
      {
        says: "On the way back through time the gradient is multiplied by a Jacobian at every step, so it is a product of many.",
        sources: ["pascanu"],
        ways: [
          [
            "product / multiply / multiplied / multiplication / multiplies / repeated / chain rule / power",
            "jacobian / matrix / matrices / weight / derivative / many / every step / each step / time steps / same / gradient / parameter / times",
          ],
        ],
        probe: "What happens to the gradient at each step back?",
      },
      {
        says: "If each shrinks what it gets, its largest singular value below 1, the gradient vanishes; if they stretch, it can explode; exponentially in the length.",
        sources: ["pascanu"],
        ways: [
          [
            "spectral radius / curvature / singular value / singular values / spectral norm / eigenvalue / largest eigenvalue",
          ],
          [
            "smaller 1 / below 1 / under 1 / smaller one / below one / smaller than one / smaller than 1 / less than",
            "vanish / shrink / larger / diverge / above / zero / explode",
          ],
          ["exponential / exponentially / geometric / geometrically"],
        ],
        opposites: ["because learning rate / learning rate too small / learning rate too large"],
        probe: "What decides between vanishing and exploding?",
      },
      {
        says: "One sees it in the norms of gradients, by step back in time or by layer, and in spikes or NaN of the loss.",
        ways: [
          [
            "log / logging / monitor / plot / look / watch / measure / track / check / print / inspect",
            "norm / gradient / nan / loss / diverge",
          ],
          [
            'loss spike / spike loss / spike in the loss / loss jumps / loss becomes diverge / loss goes diverge / loss suddenly / suddenly diverge / "diverge loss" / "diverge in the loss" / loss diverge',
          ],
        ],
        opposites: ["nothing until / not notice"],
        probe: "What do you look at?",
      },
      {
        says: "Clipping the norm cures exploding.",
        sources: ["pascanu"],
        ways: [["clip"]],
        opposites: ["clip restores / clip vanish / clip fixes vanish / clip brings small / clip brings up"],
        probe: "What helps against exploding?",
      },
      {
        says: "Gates as in an LSTM, residual connections or an orthogonal start cure vanishing.",
        sources: ["hochreiter"],
        ways: [
          ["gate / gates / gating / gated"],
          ["residual / skip connection / skip connections / orthogonal / shortcut / shortcuts"],
          [
            "use lstm / use gru / switch lstm / like lstm / lstm instead / lstm help / lstm designed / lstm against",
          ],
        ],
        opposites: [
          "gates limit diverge / connections limit diverge / residual limit diverge / gates for exploding / gates against exploding / gates cure exploding",
        ],
        probe: "And against vanishing?",
      },
    ],
    misconceptions: [
      {
        ways: [["clip", "solves / fixes / helps / cures / prevents", "vanish / vanishing"]],
        says: "Clipping only makes gradients shorter; it does nothing for those that have vanished.",
      },
      {
        ways: [["adam / rmsprop", "solves / fixes / cures", "vanish / vanishing"]],
        says: "An adaptive rule makes small gradients into ordinary steps, but it cannot bring back what the far past has lost against the near one.",
      },
    ],
    best: "Going back through time, the gradient is multiplied by the Jacobian of the recurrence at every step, so it is a product of many matrices. If their largest singular value stays below one, it vanishes exponentially, and if it is above one it can explode. I log the gradient norm, by layer and by distance in time, and watch for spikes and NaN in the loss. Against exploding gradients I clip the norm. Against vanishing ones clipping does nothing; there it takes gates as in the LSTM, residual connections or an orthogonal initialisation.",
    weak: "It happens because the network is very deep and the activation functions saturate, so you should use ReLU and a smaller learning rate.",
    hints: [
      "Write the derivative of one state by another that is many steps earlier.",
      "It is a product. What does a product of many equal factors do?",
      "The product, what decides its fate, what to plot, and one cure for each of the two.",
    ],
    followUp: {
      prompt: "Does Adam solve vanishing gradients, since it divides by their size?",
      points: [
        {
          says: "It makes steps of small gradients as long as those of large ones, parameter by parameter.",
          ways: [
            [
              "rescale / scale / scales / normalise / divide / divides / enlarge / amplify / larger",
              "gradient / step / parameter / small / update",
            ],
            ["small gradient / tiny gradient", "step / still / moves"],
          ],
          probe: "What does it do to a parameter whose gradients are all small?",
        },
        {
          says: "But within one gradient the part of the far past stays as small against the near past as it was.",
          ways: [
            [
              "relative / ratio / compared / against / drowned / dominated / swamped / proportion",
              "past / near / recent / far / long / other / sum / terms / time",
            ],
            ["not: recover / not: restore / not: bring back / not: help / not: solve"],
            [
              "information / signal / long range / long term / far past",
              "lost / gone / drowned / still / missing / dominated",
            ],
          ],
          probe: "Does the share of the far past in the sum change?",
        },
      ],
    },
  },
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
        opposites: ["halves step / halves adam / factor halves / threshold not matter / multiplies by size"],
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
        ],
        probe: "What does one spike do to v, and for how long?",
      },
      {
        says: "Through m it also turns the next steps towards that one batch, for about 1/(1 − β1) steps.",
        ways: [
          [
            "first moment / momentum / buffer",
            "spike / point / turn / direction / dominate / dominates / outlier / ten / 10 / steer / pull / bad / wrong / batch",
          ],
        ],
        opposites: ["momentum forgets / first moment forgets / no harm"],
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
        opposites: ["threshold not matter / any value / no logging / takes threshold 1 / fits all"],
        probe: "How do you choose the threshold?",
      },
    ],
    misconceptions: [
      {
        ways: [["outlier forgotten / spike forgotten / only holds the last gradient"]],
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
            "fixed / constant",
            "step / learning rate / rate",
            "small / worst / steepest / sharpest / slow / tiny / smaller / safe",
          ],
          [
            "worst / steepest / sharpest",
            "place / region / point / case / curvature",
            "small / learning rate / slow",
          ],
        ],
        opposites: [
          "fixed optimal / fixed already / constant optimal / fixed never worse / fixed rate fine / same rate fine",
        ],
        probe: "What limits a fixed rate then?",
      },
      {
        says: "Clipping shortens the step just where the gradient and so the curvature is large; it is proved to be arbitrarily faster than a fixed rate.",
        sources: ["zhangHe"],
        ways: [
          [
            "clip / normalise / adapt / adaptive",
            "smaller / small / short / shorten / cut / cuts / damp",
            "gradient / curvature / steep",
            "large",
          ],
          ["arbitrarily / provably", "fast / faster"],
        ],
        opposites: ["clip lengthens / lengthens step / clip larger step where"],
        probe: "What does clipping do differently?",
      },
      {
        says: "With heavy-tailed noise it bounds what a single batch can do; plain SGD may not converge there.",
        sources: ["zhangKarimireddy"],
        ways: [
          ["heavy tail / heavy tailed / heavy tails / outliers / fat tails / infinite variance / outlier"],
        ],
        opposites: ["it does harm / lets a batch / lets single batch / clip harms / clip hurts"],
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
