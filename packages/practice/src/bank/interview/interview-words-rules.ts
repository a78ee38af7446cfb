import type { ExplainQuestion } from "../../question/explain-question.ts";

/** The two rules that follow sums of gradients, said aloud: what every line is for. */
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
          ["other way / opposite way / reverse / other direction", "up / uphill / ascent / rise / increase"],
          [
            "minus / opposite / against / negative / subtract / downhill / descend / other way / reverse",
            "gradient / steepest / uphill / rise / ascent",
          ],
        ],
        probe: "Where does the gradient point, and what is the minus for?",
      },
      {
        says: "α scales the step, which is long where the loss is steep and fades where it is flat.",
        ways: [
          [
            "learning rate",
            "scale / length / multiply / how far / how large a step / how long / controls / size of step / step / times",
          ],
          ["step", "proportional / steep / larger where"],
        ],
        opposites: [
          "step same length / step same size / steps constant length / same length however / equally long / length not depend",
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
          ["steepest direction", "crawl / flat / shallow / smallest eigenvalue / other"],
          [
            "one / single / same / global",
            "learning rate",
            "direction / parameter / coordinate / curvature / every / all",
          ],
          [
            "condition number / ravine / different curvature",
            "slow / crawl / limit / flat / zigzag / oscillate / bounce",
          ],
        ],
        opposites: [
          "converge equally / equally fast / equally quickly",
          "equally well / same length / suits all / well for all / fine for all / works for all",
        ],
        probe: "What is its weakness, that momentum and Adam go for?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            '"the gradient points towards the minimum" / "the gradient points to the minimum" / "the gradient points downhill" / "the gradient points down"',
          ],
        ],
        says: "The gradient points uphill; it is the minus that makes the step go down.",
      },
      {
        ways: [["too large slow / too small diverge"]],
        says: "It is the other way round: too small is slow, too large diverges.",
      },
      {
        ways: [['"number of steps" / ravines no problem']],
        says: "α is what the gradient is multiplied by, and the one α for all directions is what makes ravines slow.",
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
        opposites: ["forget the past / larger beta less memory / larger beta smaller"],
        probe: "What is in v?",
      },
      {
        says: "The second moves θ by the velocity, not by this gradient alone.",
        ways: [
          [
            "move / update / subtract / parameter / goes",
            "velocity / v / accumulated / instead / not alone / whole",
          ],
        ],
        opposites: ["move by raw / move raw"],
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
        opposites: [
          "consistent step smaller / agree step smaller / agree smaller / agree cancel / consistent cancel / same direction cancel / consistent make smaller",
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
        opposites: [
          "flip larger / flip grow / sign flip larger",
          "zigzag get longer / zigzag they longer",
          "alternate larger / alternate make larger / alternate add / flip add / opposite add",
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
        opposites: ["larger beta less memory / larger beta smaller / larger beta forgets"],
        probe: "What does β set?",
      },
    ],
    misconceptions: [
      {
        ways: [["squared / squares", "gradient / v / holds / divide"]],
        says: "Momentum's buffer holds gradients, not their squares; dividing by those is RMSprop.",
      },
      {
        ways: [["alternate add up / zigzag stronger / step smaller agree"]],
        says: "It is the other way round: steps add up where gradients agree and cancel where they alternate.",
      },
      {
        ways: [
          ["0 remember everything / 0 remembers all / 0 keeps everything"],
          [
            "near 1 is gradient descent / close to 1 is gradient descent / 0 infinite memory / 0 means infinite",
          ],
          [
            '"beta is the learning rate" / "1 it is gradient descent" / "moves by the gradient only" / gradients agree brakes',
          ],
        ],
        says: "β says how much of the old velocity is kept; at β = 0 it is gradient descent.",
      },
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
];
