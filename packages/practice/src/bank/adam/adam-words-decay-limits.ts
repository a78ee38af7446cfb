import type { ExplainQuestion } from "../../question/explain-question.ts";

export const adamDecayLimits: readonly ExplainQuestion[] = [
  {
    id: "adam-l2-saturates",
    topic: "adam",
    level: "research",
    type: "explain",
    title: "A huge L2 penalty under Adam",
    prompt:
      "Adam with an L2 penalty, and λθ has become far larger than the gradient of the loss. How long is the step, and how does it depend on λ?",
    points: [
      {
        says: "λθ then makes up both m̂ and √v̂.",
        ways: [
          [
            "both / numerator and denominator / first moment and second moment / top and bottom / above and below / moments / averages",
          ],
          ["dominate / takes over / swamps", "gradient / moment / average"],
          ["first moment", "second moment", "λ / penalty / l2 / regularise / curvature"],
          [
            "penalty / λ / decay / l2",
            "by itself / over itself / only the penalty / nothing but the penalty / by its own",
          ],
        ],
        opposites: [
          "adam linear gradient / adam proportional gradient / step λ times",
          "denominator not see / denominator not contain / not see penalty / only average loss / average only loss",
        ],
        probe: "What are the two averages made of?",
      },
      {
        says: "So λ cancels, and the step is about α against the sign of θ.",
        ways: [
          ["cancel / divides out / drops out / normalised away"],
          [
            "step / update",
            "α / learning rate / size",
            "sign / direction / towards zero / toward zero / to zero / towards the origin",
          ],
        ],
        opposites: [
          "step grows proportional / step proportional λ / step larger λ / proportional to gradient",
        ],
        probe: "What is left of λθ over its own root mean square?",
      },
      {
        says: "Making λ larger changes nothing any more: the penalty saturates.",
        ways: [
          ["saturate / saturates / plateau"],
          [
            "larger / double / multiply / crank / ten times / tenfold / raise / strength / raising",
            "no effect / no change / nothing / not change / not matter / same / not stronger / not faster / no difference / not do anything / not anything",
          ],
          ["not matter how / no matter how / regardless of how / not matter which / whatever λ"],
          ["independent / not depend / not: depend / regardless / irrespective", "λ / lambda / curvature"],
        ],
        opposites: [
          "not saturate / never saturates / larger λ , larger step / larger λ larger step",
          "doubling λ doubles / doubles speed / twice as fast",
        ],
        probe: "What happens if you double λ now?",
      },
      {
        says: "Weights walk to 0 at a constant speed, as under an L1 penalty, where decoupled decay shrinks them by a share.",
        ways: [
          [
            "constant speed / constant rate / constant pace / linear / fixed speed / fixed amount / l1 / lasso / steady pace",
          ],
          ["adamw / decoupled", "share / exponential / proportional / fraction / geometric / λ"],
        ],
        opposites: [
          "like adamw",
          "same as weight decay / same as decoupled decay",
          "same as decoupled / same decoupled / like decoupled",
          "behaves like adamw / same as adamw / l2 fixed share",
          "exponentially as in adamw / exponential like adamw / as in adamw",
        ],
        probe: "Compare the way to 0 with that of decoupled decay.",
      },
    ],
    best: "If λθ dominates, it makes up both the numerator and the denominator. Then λ cancels, and the step is about α towards zero, against the sign of the weight. Doubling λ has no effect any more: the penalty saturates. So weights go to zero at a constant speed, rather like under L1, whereas AdamW would shrink them by a fixed fraction αλ per step.",
    weak: "The penalty dominates the loss, so the weights become very small and the model underfits. One should take a smaller λ.",
    hints: [
      "Put g = 0 and see what the averages hold.",
      "Divide λθ by the root of the average of (λθ)².",
      "Say what cancels, what is left, and how that differs from a share per step.",
    ],
    followUp: {
      prompt: "What does this say about tuning λ for Adam with L2?",
      points: [
        {
          says: "λ acts only while λθ is comparable with the gradient: below it is lost, above it saturates, so its useful range is narrow and differs per weight.",
          ways: [
            ["narrow / sharp / range / window / comparable / same order / threshold"],
            [
              "differ / different / depends / varies",
              "per parameter / weight / layer / parameter / gradient",
            ],
          ],
          probe: "Over which range does λ do anything?",
        },
        {
          says: "It is tied to the learning rate and to the loss's scale, which decoupling mends in part.",
          sources: ["loshchilov"],
          ways: [["learning rate / decouple / adamw / loss scale / scale / coupled / separate"]],
          probe: "With which other settings is it tied up?",
        },
      ],
    },
  },
  {
    id: "adam-decay-under-normalisation",
    topic: "adam",
    level: "research",
    type: "explain",
    title: "Decay in front of a normalisation layer",
    prompt:
      "A weight matrix stands in front of a normalisation layer. What does weight decay do to it, if not limit what the network can express?",
    points: [
      {
        says: "The output does not change when the matrix is multiplied by a positive factor, so a smaller norm is no simpler a function.",
        sources: ["vanLaarhoven"],
        ways: [
          ["only direction / direction alone / direction counts"],
          [
            "norm / layer / batch norm / layer norm",
            "cancel / removes / divides out / undoes / erases / strips",
            "scale / norm of / size",
          ],
          [
            "scale invariant / scale invariance / invariant to scale / invariant scale / invariant to rescaling / scaling invariant / homogeneous",
          ],
          [
            "output / function / network / layer / result / activations",
            "same / not change / not matter / not care / unaffected / no effect / not affect / nothing / not depend",
            "scale / norm / multiply / double / factor / size / c w / shrink / rescale / doubled / large",
          ],
          ["normalise", "removes / divides out / cancel / undoes / erases / strips", "scale / norm / size"],
        ],
        opposites: [
          "normalise not undo / norm not undo",
          "output proportional / output depends norm / output scales",
        ],
        probe: "What happens to the output if the matrix is doubled?",
      },
      {
        says: "Its gradient falls as one over the norm, so the effective learning rate of its direction is α/‖w‖² for SGD.",
        sources: ["vanLaarhoven"],
        ways: [
          [
            "effective learning rate / effective step / effective rate / effective lr / angular / relative update / relative step / relative learning rate",
          ],
          [
            "gradient",
            "inverse norm / over norm / divided by norm / inverse to norm / 1/‖w‖ / one over length / shrinks as norm / smaller as norm / inverse proportional",
          ],
        ],
        opposites: [
          "norm smaller by itself",
          "learning rate otherwise larger / it smaller effective / decay smaller effective",
          "decay lowers effective / decay reduces effective / gradient larger as norm larger / gradient larger when norm larger",
          "larger norm larger gradient / larger norm gives larger / larger norm larger effective",
        ],
        probe: "How does the gradient depend on the norm, and what does a step of it do to the direction?",
      },
      {
        says: "Without decay the norm grows at every step, since the gradient is orthogonal to the weight, and learning slows down.",
        ways: [
          [
            "norm / weights",
            "larger / grows without / increases / blow / drift",
            "without / no decay / otherwise / every step / each step / steadily / keep / orthogonal / over time / indefinitely",
            "norm / decay",
          ],
          ["orthogonal / perpendicular"],
        ],
        opposites: [
          "learning rate otherwise larger / it smaller effective",
          "gradient parallel / shrink themselves / smaller by themselves / smaller themselves",
          "norm shrinks to 0 / norm smaller to 0 / without norm smaller",
          "norm smaller to zero / norm shrink zero / gradient points along",
        ],
        probe: "How does the norm change in a step without decay?",
      },
      {
        says: "Decay holds the norm down, so it keeps the effective rate up and sets an equilibrium between the two.",
        sources: ["vanLaarhoven"],
        ways: [
          ["equilibrium / steady state / stationary norm / stable norm / fixed point"],
          ["balance / balances", "norm / decay"],
          [
            "decay / it / shrink",
            "norm / scale of the weights / size of the weights / weight scale",
            "small / smaller / down / bounded / check / limit / prevent / stop / control",
            "effective / learning rate / learn",
          ],
          ["decay / it", "keep / hold / raise / control / restore / set / acts / act", "effective"],
        ],
        opposites: [
          "norm smaller by itself",
          "larger norm gives larger / lowers effective learning rate / decay smaller effective",
          "norm smaller to zero / learning rate has nothing / nothing to do",
        ],
        probe: "What does decay do against that growth?",
      },
    ],
    misconceptions: [
      {
        ways: [["decay / it", "smaller / reduce / limit / lower", "capacity / complexity / overfitting"]],
        says: "In front of a normalisation layer the norm has no bearing on the function, so there is no capacity to take away; what changes is the effective learning rate.",
      },
    ],
    best: "Because of the normalisation the output is invariant to the scale of the matrix, so a small norm is no simpler a function. The gradient goes as one over the norm, so the norm sets the effective learning rate, which is α over the norm squared for SGD. Without decay the norm keeps growing, because the gradient is orthogonal to the weight, and learning slows down. Decay keeps the norm small and with it the effective rate up, until the two reach an equilibrium.",
    weak: "Weight decay is a regulariser: it keeps the weights small, so that the network stays smooth and generalises better to new data.",
    hints: [
      "Multiply the matrix by 2. What comes out?",
      "If only the direction matters, how far does a step turn it?",
      "The norm grows without decay; follow what that does to the learning rate.",
    ],
    followUp: {
      prompt: "Where does this leave Adam, whose steps do not depend on the gradient's size?",
      points: [
        {
          says: "The step's length no longer falls with the norm, so the effective rate goes as α/‖w‖ instead of its square: the effect is weaker and still there.",
          sources: ["vanLaarhoven"],
          ways: [
            [
              "norm / weight",
              "inverse / one over / divide / instead / first power / still / only / not square / relative",
            ],
            ["partly / partially / weaker / still / in part"],
          ],
          probe: "How does the angle of a step depend on the norm under Adam?",
        },
        {
          says: "So with AdamW too, αλ sets an equilibrium norm and with it the effective rate.",
          ways: [["equilibrium / balance / αλ / still / effective / product"]],
          probe: "Does decay still matter there?",
        },
      ],
    },
  },
];
