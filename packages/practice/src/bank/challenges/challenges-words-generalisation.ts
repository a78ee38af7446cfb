import type { ExplainQuestion } from "../../question/explain-question.ts";

export const challengesWordsGeneralisation: readonly ExplainQuestion[] = [
  {
    id: "challenges-sharp-and-flat",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Sharp and flat minima",
    prompt: "Do flat minima generalise better than sharp ones? What is known?",
    points: [
      {
        says: "Keskar and colleagues saw that large batches ended in sharper minima and did worse on test data: a correlation.",
        sources: ["keskar"],
        ways: [
          [
            "large batch / larger batch / keskar / big batch",
            "sharp",
            "worse / generalise / correlation / correlate / test",
          ],
          ["correlation / correlate / correlated / associated / observed"],
        ],
        opposites: ["proven by / proved by / keskar proved / keskar proves / keskar proof"],
        probe: "Where does the idea come from, and what was seen?",
      },
      {
        says: "Rescaling the weights of a ReLU network makes a minimum as sharp as one likes and changes nothing about the function.",
        sources: ["dinh"],
        ways: [
          [
            "rescale / rescaling / reparametrise / reparameterise / reparametrisation / reparameterization / reparameterize / scaling / dinh / scale the weights / parametrization / reparametrization",
          ],
        ],
        opposites: [
          "rescale not alter sharpness / rescaling not change sharpness / rescale not affect sharpness / rescaling not alter sharp / not alter sharpness / not change sharpness / not alter curvature / not change curvature",
        ],
        probe: "Is sharpness a property of the function?",
      },
      {
        says: "So sharpness means something only in a measure that does not change under such rescaling.",
        ways: [
          [
            "invariant / unchanged / scale free / relative to / normalised / adaptive sharpness / scale invariant / relative",
            "sharp / measure / sharpness / flat / flatness / metric / definition",
          ],
        ],
        probe: "What would a meaningful measure have to do?",
      },
      {
        says: "SAM minimises the worst loss nearby and often helps, at the price of two gradients a step; that it helps because of flatness is not shown by that.",
        sources: ["foret"],
        ways: [
          [
            "sam / sharpness aware",
            "two / double / twice / cost / 2x / price / worst / neighbourhood / neighborhood / nearby / perturb / help / better / improve / work / prove / show / explain / why / generalise",
          ],
          ["two gradient / two gradients / twice the cost / double the cost"],
        ],
        opposites: [
          "sam one gradient / only one gradient / is the proof / success proof / success proves / no extra cost",
        ],
        probe: "Which method goes for flatness, and what does it cost?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "sam proves it / sam proves that / sam proves causality / sam proves flat / sam no extra cost / sam confirms that flat / sam is the proof",
          ],
        ],
        says: "That SAM helps shows nothing about why: it changes more than the flatness, and each of its steps takes two gradients.",
      },
      {
        ways: [
          [
            '"sharpness is invariant" / "sharpness is unchanged" / "sharpness is unaffected" / "hessian is invariant"',
          ],
          [
            "sharp / sharpness / hessian / eigenvalue",
            "reliable measure / reliable predictor / trustworthy measure",
          ],
        ],
        says: "Sharpness as it stands is no measure: rescaling a ReLU network changes it and leaves the function alone.",
      },
      {
        ways: [["adam", "sharp", "find / converge / end / lands / because / minimum"]],
        says: "That Adam finds sharp minima is often said and not settled: sharpness has to be measured in a way that weights' scale does not change, and each rule tuned.",
      },
    ],
    best: "Keskar and colleagues observed that large-batch training ended in sharper minima with worse test error, which is a correlation. Dinh and colleagues showed that one can rescale the weights of a ReLU network and make any minimum arbitrarily sharp without changing the function. So plain sharpness cannot be the explanation; it takes a measure that is invariant to such rescaling. SAM minimises the worst loss in a neighbourhood and often helps, at two gradients per step, but that does not prove that flatness is the cause.",
    weak: "Yes, flat minima generalise better, because a small shift between training and test loss does not matter there.",
    hints: [
      "An observation, an objection, a way out, a method.",
      "What happens to curvature when one layer is multiplied by 10 and the next divided by 10?",
      "Name the study of large batches, the counterexample, and the optimizer that looks nearby.",
    ],
    followUp: {
      prompt:
        "In a ReLU network you multiply one layer's weights by c > 1 and divide the next layer's by c. What happens to outputs, gradients and curvature?",
      points: [
        {
          says: "The outputs stay as they are.",
          sources: ["dinh"],
          ways: [
            ["output / function / prediction", "same / unchanged / stay / no change / invariant"],
            ["same function / same output"],
          ],
          probe: "What does ReLU do with a positive factor?",
        },
        {
          says: "The gradient of the layer that shrank grows c times, and its curvature c² times.",
          sources: ["dinh"],
          ways: [["gradient / curvature", "larger / c / squared / times / smaller / scale / inverse"]],
          probe: "How does the loss look along the small layer?",
        },
      ],
    },
  },
  {
    id: "challenges-weight-averaging",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Averaging weights",
    prompt: "What does averaging the weights of a run do, how is it done, and what has to be looked after?",
    points: [
      {
        says: "Either a plain mean of checkpoints late in the run, at a constant or cyclical rate, or an exponential average at every step.",
        sources: ["izmailov", "polyak1992"],
        ways: [
          [
            "swa / stochastic weight averaging / mean of checkpoints / average of checkpoints / average checkpoints / late / tail / end of training / last",
          ],
          ["moving average / exponential", "weight / every step / each step / parameter / weights"],
        ],
        opposites: ["from the beginning / from very start / all checkpoints from"],
        probe: "Which average, over which part of the run?",
      },
      {
        says: "It takes out the noise about the minimum, much as letting the rate fall would.",
        sources: ["polyak1992"],
        ways: [
          [
            "noise / jitter / fluctuate / oscillate / variance / bounce",
            "average / cancel / remove / smaller / out / smooth / take out / reduce",
          ],
          [
            "like / instead / similar / same / replaces / substitute / as",
            "decay / schedule / anneal / learning rate smaller / lower learning rate / lowering",
          ],
        ],
        opposites: [
          "noise stronger / noise gets stronger",
          "amplify noise / amplifies noise / add noise / adds noise",
        ],
        probe: "Which other thing at the end of a run has the same effect?",
      },
      {
        says: "The mean lies in a wider, flatter part of the loss and often does better on unseen data.",
        sources: ["izmailov"],
        ways: [
          [
            "flat / wide / wider / broader / flatter / center / centre / middle",
            "minimum / basin / region / valley / part / solution / generalise / loss",
          ],
          ["generalise / test accuracy / unseen", "better / improve / helps / often"],
        ],
        opposites: ["in sharper / lies sharper / average sharp / sharper part / sharper minimum"],
        probe: "Where does the mean lie, and what does that bring?",
      },
      {
        says: "Batch normalisation's statistics belong to no averaged weights: run over the data once to compute them anew.",
        sources: ["izmailov"],
        ways: [
          [
            "batch norm / running statistics / batch statistics / bn statistics",
            "recompute / redo / again / anew / update / refresh / forward pass / recalculate / re estimate / compute / re",
          ],
        ],
        opposites: [
          "taken over / left as they are / statistics still valid / statistics remain valid / need no update",
        ],
        probe: "What breaks in a network with batch normalisation?",
      },
      {
        says: "It costs one more copy of the weights and leaves the training itself as it is.",
        ways: [
          ["copy / memory / extra set / second set", "weight / one / extra / more / parameter / cheap"],
          ["not change / does not affect / unaffected / leaves / same trajectory / independent of"],
          ["almost free / nearly free / no extra cost / cheap"],
        ],
        opposites: ["no memory / changes the trajectory / change the training / without extra copy"],
        probe: "What does it cost?",
      },
    ],
    misconceptions: [
      {
        ways: [["average predictions / averages the predictions"]],
        says: "That is an ensemble: here weights are averaged, and inference takes one network.",
      },
      {
        ways: [['make noise larger / "increases the noise" / "increases noise"'], ["adds noise / add noise"]],
        says: "It takes noise out.",
      },
    ],
    best: "One either averages checkpoints from the end of training at a constant rate, as SWA does, or keeps an exponential moving average of the weights at every step. The average cancels the noise about the minimum, so it does much of what decaying the learning rate does. It tends to lie in a flatter region and often generalises better. With batch norm the running statistics have to be recomputed with a pass over the data. It costs an extra copy of the weights and does not change the training.",
    weak: "You average several models like an ensemble, so the predictions get better. It is a bit slower.",
    hints: [
      "Think of a path that bounces about a minimum: where is its mean?",
      "How it is computed, what it removes, where it lands, one layer that needs care, the price.",
      "SWA and EMA; a substitute for decay; batch normalisation.",
    ],
    followUp: {
      prompt:
        "You average over the whole run from the first step. What goes wrong, and which remedy is usual?",
      points: [
        {
          says: "Early weights are far from good and pull the mean back.",
          ways: [
            [
              "early / first / beginning / initialisation / start",
              "far / bad / poor / bias / pull / drag / worse / contaminate",
            ],
          ],
          probe: "Which weights are in that mean?",
        },
        {
          says: "Begin late, or forget exponentially.",
          ways: [
            ["late / later / tail / last part / burn in / after"],
            ["exponential / moving average / forget / window / decay"],
          ],
          probe: "How do you leave them out?",
        },
      ],
    },
  },
  {
    id: "challenges-noise-needed",
    topic: "challenges",
    level: "research",
    type: "explain",
    title: "Is the noise of SGD needed?",
    prompt: "Is the noise of SGD needed for networks to generalise?",
    points: [
      {
        says: "Not needed: full-batch gradient descent with explicit regularisation and tuning came up to SGD on CIFAR-10.",
        sources: ["geiping"],
        ways: [
          [
            "full batch / deterministic / without noise / no noise / non stochastic / noiseless",
            "match / same / reach / as good / comparable / up to / equal / on par / close",
          ],
          ["geiping"],
        ],
        opposites: ["never come up / never match / never reach / full batch stuck / full batch fail"],
        probe: "Has anybody trained without it?",
      },
      {
        says: "It took a gradient penalty, clipping and much longer training: what the noise does for free has to be paid for.",
        sources: ["geiping"],
        ways: [
          [
            "explicit / penalty / regularise / clip / longer / tuned / tuning / more steps / expensive",
            "needed / takes / took / has to / with / replace / add / cost / but / required / only",
          ],
        ],
        opposites: ["fail even with / even with explicit / failed despite"],
        probe: "And what did it take?",
      },
      {
        says: "Even without noise, steps of finite length act like a penalty of (α/4)‖∇L‖² on the loss.",
        sources: ["barrett"],
        ways: [
          ["implicit", "penalty / regularise / gradient / bias"],
          [
            "finite / discrete / step size / learning rate",
            "penalty / penalise / regularise / gradient norm / squared gradient",
          ],
          ["alpha/4 / gradient norm squared / squared norm of the gradient / squared gradient norm"],
        ],
        opposites: ["no regularising effect / not regularise / no implicit"],
        probe: "What regularises in gradient descent itself?",
      },
      {
        says: "So noise is one of several biases towards good solutions, and a cheap one, rather than the cause.",
        ways: [
          [
            "one of / not the only / not the cause / among / several / cheap / sufficient / helpful / convenient / useful",
            "bias / noise / regularise / source / reason / explanation / necessary / factor",
          ],
        ],
        opposites: ["no other bias / only reason / noise is the cause"],
        probe: "What is its part, then?",
      },
    ],
    misconceptions: [
      {
        ways: [["noise", "essential / only reason / necessary for generalise / required to generalise"]],
        says: "Networks were trained without any and came up to SGD, so it is helpful and not necessary.",
      },
    ],
    best: "No, it is not necessary. Geiping and colleagues trained full-batch on CIFAR-10 and matched SGD, but it took explicit regularisation, clipping, careful tuning and much longer training. Even full-batch gradient descent has an implicit bias: steps of finite size act like a penalty on the squared gradient norm with weight α/4. So the noise is one of several sources of regularisation, a cheap and convenient one, but not the cause of generalisation.",
    weak: "Yes, the noise lets SGD escape sharp minima, and that is why small batches work so well.",
    hints: [
      "Think of what an experiment without any noise would have to look like.",
      "One experiment, its price, and something that regularises even at full batch.",
      "Full batch on CIFAR-10; what was added; what a step of finite length does to the loss that it follows.",
    ],
    followUp: {
      prompt: "Where does the factor (α/4)‖∇L‖² come from?",
      points: [
        {
          says: "From backward error analysis: one looks for the flow that a step of length α follows to second order.",
          sources: ["barrett"],
          ways: [
            [
              "backward error / modified loss / modified flow / modified equation / second order / taylor / expansion / gradient flow",
            ],
          ],
          probe: "Which continuous path do the steps follow more closely than gradient flow?",
        },
        {
          says: "It grows with the rate, which is one more thing that a high rate does.",
          ways: [
            ["larger / grow / proportional / stronger", "learning rate / rate"],
            ["learning rate", "larger / proportional"],
          ],
          probe: "And how does it depend on the rate?",
        },
      ],
    },
  },
];
