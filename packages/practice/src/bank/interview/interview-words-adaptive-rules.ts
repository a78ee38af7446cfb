import type { ExplainQuestion } from "../../question/explain-question.ts";

/** The two rules that divide, said aloud: what every line is for. */
export const interviewWordsAdaptiveRules: readonly ExplainQuestion[] = [
  {
    id: "interview-rmsprop-aloud",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "RMSprop, said aloud",
    prompt:
      "Explain RMSprop line by line: E[g²] ← βE[g²] + (1 − β)g², then θ ← θ − αg/√(E[g²] + ε). What is each line for?",
    points: [
      {
        says: "The first line is a moving average of the squared gradient, for each parameter by itself: how large its gradients have been of late.",
        sources: ["hinton"],
        ways: [
          ["recent / typical / usual", "size / magnitude / scale / norm", "gradient"],
          [
            "second moment",
            "decay / recent / running / exponential / typical / each / per parameter / track",
          ],
          [
            "moving average / average / running / exponential / track / estimate",
            "squared / square / magnitude / size / second moment / how large / how big",
          ],
        ],
        probe: "What does the first line measure?",
      },
      {
        says: "It forgets, unlike AdaGrad's sum, so steps do not fade for good.",
        sources: ["duchi"],
        ways: [
          ["recent / of late", "only / not / instead / rather"],
          ["forget / adagrad / window / not accumulate / memory"],
        ],
        opposites: [
          "nothing forgotten / nothing ever forgotten / like adagrad nothing / like adagrad never / never forget / not forget",
        ],
        probe: "Why an average and not a sum?",
      },
      {
        says: "Dividing by its root makes the step about α long whatever the gradient's scale, so each parameter gets a rate of its own.",
        claims: ["adaptive-rates-fit-each-parameter"],
        ways: [
          [
            "divide / normalise / scale / root / rms",
            "scale / own / per parameter / same size / learning rate / unit / magnitude / about alpha / equal / similar",
          ],
          [
            "larger gradient / large gradient / steep",
            "smaller step / smaller / small step / damped",
            "small gradient / flat / larger",
          ],
        ],
        probe: "What does the division do to the length of a step?",
      },
      {
        says: "ε keeps the division finite where gradients have been zero, and caps how much a small one is blown up.",
        ways: [
          [
            "epsilon",
            "divide / zero / 0 / finite / stability / stable / numerical / blow / cap / floor / limit / damp / diverge",
          ],
        ],
        probe: "What is ε for?",
      },
    ],
    misconceptions: [
      {
        ways: [["first line sums / rmsprop sums / never forgets like adagrad / same as adagrad"]],
        says: "AdaGrad sums and never forgets; RMSprop takes a moving average so as to forget.",
      },
      {
        ways: [['share one scale / second line multiplies / "epsilon is the learning rate"']],
        says: "The second line divides by the root of the average, parameter by parameter; ε only guards the division.",
      },
    ],
    best: "The first line keeps an exponential moving average of the squared gradient for each parameter, so it tracks how large its gradients have been recently. Because it forgets, it does not shrink the steps for ever as AdaGrad's sum does. The second line divides the gradient by the root of that average, so every parameter moves by about α whatever the scale of its gradient: it has its own learning rate. ε keeps us from dividing by zero and limits how far tiny gradients are blown up.",
    weak: "RMSprop changes the learning rate automatically during training, which makes it more stable than SGD.",
    hints: [
      "What is averaged, over which time, and for which parameters?",
      "What is g divided by its own typical size?",
      "A measure, its memory, a division, and a guard.",
    ],
    followUp: {
      prompt: "What does the very first step of a run look like, and why?",
      points: [
        {
          says: "E[g²] starts at 0, so after one gradient it holds only 1 − β of the square.",
          ways: [
            [
              "start / began / initialise / 0 / zero / initialisation",
              "1 minus beta / 0 / zero / average / small / only / biased",
            ],
            ["biased / bias correction / uncorrected / no bias correction"],
          ],
          probe: "What is in the average after one step?",
        },
        {
          says: "So the first step is 1/√(1 − β) times α, about 3.2 times at β = 0.9: too long.",
          ways: [["3.2 / 3.16 / too long / too large / larger / longer / 10 times / ten times / big / huge"]],
          probe: "How long is it, in shares of α?",
        },
      ],
    },
  },
  {
    id: "interview-adam-aloud",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "Adam, said aloud",
    prompt: "Explain Adam's five lines in their order: what is each for?",
    points: [
      {
        says: "m averages the gradients, as momentum does: the direction.",
        sources: ["kingma"],
        ways: [
          ["m / first moment", "average / mean / direction / smooth / momentum"],
          ["momentum", "average / part / direction / exponential / mean / smooth"],
          ["first line / first average", "momentum / direction"],
        ],
        opposites: [
          "v stores direction / v holds direction / v is direction",
          "second is momentum / first line rmsprop / first is rmsprop",
        ],
        probe: "What is m?",
      },
      {
        says: "v averages their squares, as RMSprop does: the scale for each parameter.",
        sources: ["kingma"],
        ways: [
          [
            "rmsprop",
            "square / squares / squared / scale / size / magnitude / per parameter / part / second / denominator",
          ],
          [
            "v / second moment",
            "square / squares / squared / scale / size / magnitude / gradient variance / variance of gradient / per parameter / uncentered / rmsprop",
          ],
          ["second line / second average / second / same for", "square / squares / squared"],
        ],
        opposites: [
          "second is momentum / first line rmsprop / first is rmsprop",
          "becomes rmsprop / v averages gradients / v averages the gradients",
        ],
        probe: "What is v?",
      },
      {
        says: "The hats correct both for their start at 0, by 1 − β^t, and soon do nothing.",
        sources: ["kingma"],
        claims: ["adam-corrects-first-steps"],
        ways: [
          [
            "bias correction / bias / correct / hat / hats",
            "0 / zero / initialisation / early / first / start",
          ],
          [
            "start at 0 / start at zero / initialised at zero / initialised to zero / zero init",
            "divide / correct / rescale",
          ],
        ],
        opposites: [
          "near zero for whole / whole run / hats keep near / keep near zero",
          "hats smaller / hats warmup / hat warmup / lasts whole / hats all training / make start smaller",
        ],
        probe: "What are the hats for?",
      },
      {
        says: "The last line steps by α times mean over root: about α long where gradients agree, less where they are mostly noise, whatever their scale.",
        ways: [
          [
            "divide / ratio / quotient / over / m̂ / normalise",
            "root / square root / v / v̂ / rms / scale",
            "step / learning rate / update / move / parameter",
          ],
          [
            "step",
            "about alpha / at most / bounded / signal to noise / whatever the scale / scale invariant / sign",
          ],
        ],
        opposites: ["step proportional scale / step proportional gradient / step larger gradient"],
        probe: "How long is the step of the last line?",
      },
      {
        says: "ε is added to the root so that nothing is divided by 0; where it is large against the root Adam turns towards momentum.",
        sources: ["choi"],
        ways: [
          [
            "epsilon",
            "zero / divide / 0 / stability / stable / numerical / root / denominator / momentum / floor / small",
          ],
        ],
        opposites: ["becomes rmsprop / turns into rmsprop / epsilon is learning rate / epsilon weight decay"],
        probe: "And ε?",
      },
    ],
    misconceptions: [
      {
        ways: [
          ['"m is the squared average" / "v the momentum" / "v is the momentum" / "v is momentum"'],
          [
            '"m averages the squares" / "m averages squares" / "m averages the squared gradients" / "m averages squared gradients"',
          ],
        ],
        says: "It is the other way round: m averages the gradients and v their squares.",
      },
      {
        ways: [['hats forget / multiplies m by the root / "epsilon is the momentum"']],
        says: "The hats undo the start at 0, the last line divides by the root of v̂, and ε guards that division.",
      },
      {
        ways: [
          ["not:bias correction", "too small / too slow / too short / slow start / smaller / start slow"],
          ["not:correction", "too small / too slow / too short / slow start / smaller / start slow"],
          ["uncorrected", "too small / too slow / too short / slow start / smaller / start slow"],
        ],
        says: "At the defaults the uncorrected first steps are too long, not too short: v is further from its mean than m from its own, and only its root divides.",
      },
    ],
    best: "The first line averages the gradients, like momentum, so m is the direction. The second averages their squares, like RMSprop, so v is the scale of each parameter's gradient. Both start at zero, so the hats correct that bias by dividing by 1 − β^t, which matters early on. The last line divides the mean by the root of v̂ and steps α times that, so the step is about α where gradients agree and less where they are noise, whatever their scale. ε in the denominator keeps us from dividing by zero.",
    weak: "Adam has momentum and an adaptive learning rate. It computes m and v and uses them to update the weights.",
    hints: [
      "Two averages, two corrections, one step.",
      "Which older rule does each of the averages come from, and why do both need mending early?",
      "Direction, scale, start at zero, quotient, guard.",
    ],
    followUp: {
      prompt:
        "Leave the hats out at the defaults. Are the first steps too long or too short, and by how much is the first?",
      points: [
        {
          says: "Too long: (1 − β1)/√(1 − β2) = 0.1/0.0316, about 3.2 times.",
          sources: ["kingma"],
          claims: ["adam-corrects-first-steps"],
          ways: [["3.2 / 3.16 / too long / too large / larger / longer / 3"]],
          probe: "What are m and √v after one gradient?",
        },
        {
          says: "With β1 = 0.9 and β2 = 0.95 they are too short: it depends on both.",
          ways: [["depends / 0.95 / other betas / both / beta2 / ratio / different beta"]],
          probe: "Is that so for every pair of β?",
        },
      ],
    },
  },
];
