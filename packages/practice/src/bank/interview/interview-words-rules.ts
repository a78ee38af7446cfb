import type { ExplainQuestion } from "../../question/explain-question.ts";

/** Each of the four rules said aloud: what every line is for. */
export const interviewWordsRules: readonly ExplainQuestion[] = [
  {
    id: "interview-gradient-descent-aloud",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "Gradient descent, said aloud",
    prompt: "Explain θ ← θ − α∇J(θ) as you would at a whiteboard: what is each part for?",
    points: [
      {
        says: "The gradient points where the loss rises fastest; the minus sign goes the other way, downhill.",
        sources: ["cauchy"],
        ways: [
          [
            "minus / opposite / against / negative / subtract / downhill / descend / other way / reverse",
            "gradient / steepest / uphill / loss / rise / ascent",
          ],
        ],
        probe: "Where does the gradient point, and what is the minus for?",
      },
      {
        says: "α scales the step, which is long where the loss is steep and fades where it is flat.",
        ways: [
          [
            "learning rate",
            "scale / length / multiply / how far / how large / controls / size of step / step / times",
          ],
          ["step", "proportional / steep / larger where"],
        ],
        probe: "How long is a step?",
      },
      {
        says: "Too small an α is slow and too large a one diverges: on a quadratic beyond 2/λmax.",
        sources: ["goh"],
        claims: ["learning-rate-decides"],
        ways: [
          [
            "too small / small / low / tiny",
            "slow / forever / crawl / long time / never",
            "too large / large / too high / high",
            "diverge / oscillate / overshoot / unstable",
          ],
          ["too large / beyond / above / larger than", "diverge", "2 / slow"],
        ],
        probe: "What goes wrong at either end of α?",
      },
      {
        says: "One α serves all directions, so the steepest one limits it and the flattest ones crawl, which is what the other rules mend.",
        ways: [
          [
            "one / single / same / global",
            "learning rate",
            "direction / parameter / coordinate / curvature / every / all",
          ],
          [
            "condition number / ravine / steepest direction / different curvature",
            "slow / crawl / limit / flat / zigzag / oscillate / bounce",
          ],
        ],
        probe: "What is its weakness, that momentum and Adam go for?",
      },
    ],
    best: "The gradient points in the direction in which the loss rises fastest, so the minus sign makes us go downhill. The learning rate α scales the step, which is proportional to the gradient. If α is too small it is slow, if it is too large it overshoots and diverges, on a quadratic above 2/λmax. And one learning rate serves all directions, so in a ravine the steep direction limits it while the flat one crawls, which is why momentum and adaptive rules exist.",
    weak: "We update the weights with the learning rate until the loss does not change any more.",
    hints: [
      "There are three signs to explain: the minus, α and ∇.",
      "Where does the gradient point, how far does one go, and what if that is too far?",
      "Say also what a single α cannot do where curvatures differ.",
    ],
    followUp: {
      prompt: "At αλ = 1.5 for the steepest direction, what do you see along it, and does it converge?",
      points: [
        {
          says: "It changes sides at every step, since 1 − αλ = −0.5.",
          ways: [["oscillate / sides / sign / alternate / flip / jumps across / negative / 0.5"]],
          probe: "By what is the error multiplied?",
        },
        {
          says: "It converges, because that factor is smaller than 1 in size: half of the error is left each time.",
          ways: [["converge / half / halves / smaller / still / yes"]],
          probe: "Does the error grow or shrink?",
        },
      ],
    },
  },
  {
    id: "interview-momentum-aloud",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "Momentum, said aloud",
    prompt: "Explain momentum line by line: v ← βv + α∇J(θ), then θ ← θ − v. What is each line for?",
    points: [
      {
        says: "The first line keeps a velocity: what is left of old steps, β of it, plus the new step.",
        sources: ["polyak"],
        ways: [
          [
            "velocity / accumulate / running sum / remember / memory / past gradient / previous / history / old",
            "new / gradient / decay / fraction / beta / sum / plus / past / add",
          ],
          ["exponential", "sum / gradient / average"],
        ],
        probe: "What is in v?",
      },
      {
        says: "The second moves θ by the velocity, not by this gradient alone.",
        ways: [
          [
            "move / step / update / subtract / parameter / goes",
            "velocity / v / accumulated / instead / not alone / whole",
          ],
        ],
        probe: "By what do the parameters move?",
      },
      {
        says: "Where gradients agree steps add up, to 1/(1 − β) times one, ten times at 0.9.",
        sources: ["goh"],
        ways: [
          [
            "consistent / agree / same direction / same way / persistent / constant",
            "add / build / accumulate / speed / grow / larger / ten / faster / accelerate",
          ],
          ["ten times / 10 times / 10x / 1 over 1 minus beta / 1/(1 - beta)"],
        ],
        probe: "What happens along a direction in which the gradient stays?",
      },
      {
        says: "Where they alternate they cancel, which damps the zigzag across a ravine.",
        claims: ["momentum-reduces-oscillation"],
        ways: [
          [
            "cancel / damp / average out / smooth / reduce / less",
            "oscillate / alternate / opposite / sign / across / flip / noise",
          ],
        ],
        probe: "And along one in which it changes sign?",
      },
      {
        says: "β is how much is remembered, about 1/(1 − β) steps; at 0 it is gradient descent again, and near 1 it overshoots.",
        claims: ["momentum-overshoots"],
        ways: [
          [
            "beta",
            "remember / memory / horizon / steps / how long / past / forget / friction / fraction / kept",
          ],
          ["beta", "0 / zero", "gradient descent"],
          ["larger beta / close to 1 / near 1 / too high", "overshoot / oscillate"],
        ],
        probe: "What does β set?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "average away noise / averages noise away / removes the noise / eliminates the noise / cancels the noise",
          ],
        ],
        says: "Single steps look smoother, but at a rate that goes as far the loss about the minimum is as noisy as before.",
      },
    ],
    best: "The first line builds a velocity: β of the old one is kept and the new step α∇J is added, so v is a decaying sum of past gradients. The second line moves the parameters by that velocity instead of by the latest gradient. In directions where gradients agree the steps add up, to ten times at β = 0.9. In directions where they alternate they cancel, which damps the oscillation across a ravine. β sets how long the past is remembered, about 1/(1 − β) steps, and if it is too high the path overshoots.",
    weak: "Momentum is like a heavy ball that rolls down the hill and over small bumps, so it trains faster.",
    hints: [
      "Say what v holds before you say what it does.",
      "Follow two directions: one in which the gradient keeps its sign and one in which it flips.",
      "What is kept, what moves, what adds up, what cancels, what β means.",
    ],
    followUp: {
      prompt:
        "You raise β from 0.9 to 0.99 and change nothing else. What happens to the steps, and what do you do about it?",
      points: [
        {
          says: "They become ten times as long along steady directions, and the path overshoots and rings.",
          ways: [
            ["ten times / 10 times / 10x / longer / larger / overshoot / oscillate / diverge / hundred"],
          ],
          probe: "What is 1/(1 − β) before and after?",
        },
        {
          says: "Divide α by ten to keep their length.",
          ways: [
            ["divide / cut / lower / reduce / smaller / tenth / scale", "learning rate / rate / ten / 10"],
          ],
          probe: "Which setting makes up for it?",
        },
      ],
    },
  },
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
        ways: [["forget / recent / adagrad / window / of late / not accumulate / memory"]],
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
        probe: "What is m?",
      },
      {
        says: "v averages their squares, as RMSprop does: the scale for each parameter.",
        sources: ["kingma"],
        ways: [
          [
            "v / second moment / rmsprop",
            "square / squares / squared / scale / size / magnitude / variance / per parameter / uncentered / rmsprop",
          ],
          ["second line / second average / second / same for", "square / squares / squared"],
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
        probe: "And ε?",
      },
    ],
    misconceptions: [
      {
        ways: [
          ["not:bias correction", "too small / too slow / too short / slow start / smaller / start slow"],
          ["not:correction", "too small / too slow / too short / slow start / smaller / start slow"],
          ["uncorrected", "too small / too slow / too short / slow start / smaller / start slow"],
        ],
        says: "At the defaults the uncorrected first steps are too long, not too short: v is further from its mean than m from its own, and only its root divides.",
      },
    ],
    best: "The first line averages the gradients, like momentum, so m is the direction. The second averages their squares, like RMSprop, so v is the scale of each parameter's gradient. Both start at zero, so the hats correct that bias by dividing by 1 − β^t, which matters early on. The last line divides the mean by the root of v̂ and steps α times that, so the step is at most about α, whatever the gradient's scale. ε in the denominator keeps us from dividing by zero.",
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
