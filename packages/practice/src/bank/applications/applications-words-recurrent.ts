import type { ExplainQuestion } from "../../question/explain-question.ts";

/** Gradients through time. */
export const applicationsWordsOnRecurrentNetworks: readonly ExplainQuestion[] = [
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
        opposites: ["length no difference / longer no difference / length not matter"],
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
        opposites: [
          "because learning rate / learning rate too small / learning rate too large",
          "bad learning rate / from learning rate / length no difference",
        ],
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
          [
            "norm of gradient / norms of gradient / gradient norm / gradient norms",
            "see / seen / sees / show / by layer / by step",
          ],
        ],
        opposites: ["nothing until / not notice", "not see in / not visible"],
        probe: "What do you look at?",
      },
      {
        says: "Clipping the norm cures exploding.",
        sources: ["pascanu"],
        ways: [["clip"]],
        opposites: [
          "clip restores / clip vanish / clip fixes vanish / clip brings small / clip brings up",
          "clip lifts / clip raises / clip enlarges / clip amplifies / clip boosts / clip small gradient",
          "for vanishing clip / vanishing you clip / vanishing clip",
        ],
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
          "gates hold / gates those exploding / gates those diverge / gates limit / gates restrain / residual hold down",
          "exploding you add gates / exploding gates / exploding add gates / for exploding gates",
        ],
        probe: "And against vanishing?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            '"clip solves vanish" / "clip fixes vanish" / "clip helps vanish" / "clip cures vanish" / "clip prevents vanish" / "clip restores vanish" / "gradient fixes vanish" / "clip helps against vanish" / "clip helps with vanish" / "clip restores the vanish" / "clip fixes the vanish" / "clip solves the vanish"',
          ],
        ],
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
];
