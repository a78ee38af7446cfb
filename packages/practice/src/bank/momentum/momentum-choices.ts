import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { facts, follow, gradientDescent, momentum, nesterov, type Rule, rule } from "downhill";
import { torch } from "downhill/dialects";
import type { ChoiceQuestion } from "../../question/choice-question.ts";

/** Names of methods, with a rule of each at β = 0.9. */
const compared: readonly (readonly [name: string, rule: () => Rule])[] = [
  ["Gradient descent", gradientDescent],
  ["Momentum", () => momentum({ beta: 0.9 })],
  ["Nesterov's momentum", () => nesterov({ beta: 0.9 })],
  ["The average, m ← βm + (1 − β)g", () => rule("m_t = β m_(t-1) + (1 − β) g\nθ = θ − α m_t")],
];

function limitOf(of: Rule): number {
  const stability = facts(of).step?.stability;
  return stability?.linear === true ? stability.limit : Number.NaN;
}

/** What is written in PyTorch, in place of an average at the rate 0.1 and β = 0.9. */
const offered = [
  { lr: 0.1, momentum: 0.9 },
  { lr: 0.01, momentum: 0.9 },
  { lr: 1, momentum: 0.9 },
  { lr: 0.1, momentum: 0.99 },
] as const;

/** Of x²/20 + 1 − cos x, whose local minimum lies behind a top that is the first zero of the slope beyond π. */
const rippledSlope = (x: number): number => x / 10 + Math.sin(x);

function findTop(): number {
  let [below, above] = [Math.PI, 4];
  for (let round = 0; round < 50; round++) {
    const middle = (below + above) / 2;
    if (rippledSlope(middle) > 0) below = middle;
    else above = middle;
  }
  return below;
}

export const momentumChoices: readonly ChoiceQuestion[] = [
  {
    id: "momentum-recipe-to-pytorch",
    topic: "momentum",
    level: "screen",
    type: "choice",
    title: "A recipe for an average, in PyTorch",
    prompt: "A recipe has m ← 0.9 m + 0.1 g, θ ← θ − 0.1 m, from m = 0. Which call takes the same steps?",
    options: offered.map(({ lr, momentum }) => `torch.optim.SGD(lr=${lr}, momentum=${momentum})`),
    judge() {
      const inputs = { theta: 1, slope: (θ: number, t: number) => θ + (t % 3), steps: 40 };
      const wanted = follow(rule("m_t = 0.9 m_(t-1) + 0.1 g\nθ = θ − 0.1 m_t"), inputs);
      return offered.map((settings) => {
        const path = follow(torch.SGD(settings), inputs);
        const isRight = path.every(({ θ = Number.NaN }, t) => Math.abs(θ - (wanted[t]?.θ ?? 0)) < 1e-9);
        const ratio =
          ((path[1]?.θ ?? Number.NaN) - inputs.theta) / ((wanted[1]?.θ ?? Number.NaN) - inputs.theta);
        return {
          isRight,
          says: isRight
            ? "PyTorch's buffer is a sum, 1/(1 − β) times the average, so its rate is 1 − β times the recipe's."
            : `Its first step is ${formatSetting(ratio)} times as long. PyTorch's buffer is a sum: the recipe's rate has to be multiplied by 1 − β.`,
        };
      });
    },
    points: [
      {
        says: "PyTorch's buffer has no 1 − β in front of the gradient, so it is 1/(1 − β) times the average.",
        sources: ["pytorch"],
      },
    ],
    hints: [
      "Which of the two buffers is larger, under a steady gradient?",
      "The sum is 1/(1 − β) times the average. What does the rate have to make up for?",
      "Compare the first step: 0.1·0.1·g here; lr·g in PyTorch.",
    ],
    followUp: {
      prompt: "The recipe's weight decay is added to the gradient. Does it have to change as well?",
      points: [
        {
          says: "No: it enters with the gradient, so the same factor makes up for both.",
          ways: [
            [
              "no / not / same / unchanged / keep / stays / leave",
              "gradient / same factor / both / inside / added / buffer",
            ],
          ],
          probe: "Where does an L2 term go in?",
        },
        {
          says: "Decoupled decay, applied to θ by αλ, would have to be made 1/(1 − β) times larger.",
          ways: [["decoupled / adamw / outside buffer / directly weight / direct / weight decay"]],
          probe: "What if the decay were decoupled?",
        },
      ],
    },
  },
  {
    id: "momentum-smallest-limit",
    topic: "momentum",
    level: "onsite",
    type: "choice",
    title: "Who becomes unstable first",
    prompt:
      "Full-batch training on a quadratic at β = 0.9, and the learning rate is raised slowly. Which method is the first to diverge?",
    options: compared.map(([name]) => name),
    judge() {
      const limits = compared.map(([, made]) => limitOf(made()));
      const least = Math.min(...limits);
      const listed = compared
        .map(([name], index) => `${name.split(",")[0]} ${formatMeasured(limits[index] ?? Number.NaN)}`)
        .join(", ");
      return limits.map((limit) => ({
        isRight: limit === least,
        says: `The largest stable αλ: ${listed}.`,
      }));
    },
    points: [
      {
        says: "The limits on αλ are 2, 2 + 2β, (2 + 2β)/(1 + 2β) and (2 + 2β)/(1 − β): Nesterov's is the smallest.",
        sources: ["cohen"],
      },
      {
        says: "Nesterov's momentum damps swings at small rates, which is another thing than bearing a large one.",
      },
    ],
    hints: [
      "At the limit the error changes sign at every step. What does a buffer do with gradients that alternate?",
      "A buffer that lags works against such an error, and helps. What does looking ahead do?",
      "Put θ = (−1)^t into each recurrence and solve for αλ.",
    ],
    followUp: {
      prompt: "Then why is Nesterov's form used at all?",
      points: [
        {
          says: "Below its limit it damps swings more, since the gradient at the look-ahead corrects the buffer early.",
          ways: [
            [
              "damp / damping / oscillate / overshoot / correct / correction / look ahead / lookahead / brake",
            ],
          ],
          probe: "What does the look-ahead do to overshooting?",
        },
        {
          says: "With its own schedule of β it has the guarantee of 1/k² on smooth convex functions.",
          sources: ["nesterov"],
          ways: [
            [
              "1/k² / 1 k² / 1/k2 / 1/k^2 / 1 k 2 / k squared / guarantee / convex / provable / optimal rate / accelerated rate",
            ],
          ],
          probe: "What is proved for it that is not for plain momentum?",
        },
      ],
    },
  },
  {
    id: "momentum-at-rest-in-a-basin",
    topic: "momentum",
    level: "onsite",
    type: "choice",
    title: "Leaving a local minimum",
    prompt:
      "Momentum starts at rest inside the basin of a local minimum, below its rim. Steps are short and gradients exact. What happens?",
    options: [
      "It leaves if β is close enough to 1 for it to coast",
      "It leaves, since the buffer grows with every swing",
      "It stays: it never climbs higher than it started",
      "It leaves if the better minimum lies ahead of it",
    ],
    judge() {
      const top = findTop();
      const starts = [0.1, 0.5, 1, 2, 3].map((distance) => top + distance);
      const leaves = (beta: number): boolean =>
        starts.some((theta) =>
          follow(momentum({ lr: 0.01, beta }), { theta, slope: rippledSlope, steps: 2000 }).some(
            ({ θ = Number.NaN }) => θ < top,
          ),
        );
      const leavesEver = [0.5, 0.9, 0.99].some(leaves);
      const why =
        "A heavy ball with friction loses energy: height and speed together only fall, and below the rim it has too little.";
      return [
        { isRight: leavesEver, says: `${why} A larger β means less friction, never more energy.` },
        {
          isRight: false,
          says: `${why} Each swing is lower than the one before.`,
        },
        {
          isRight: !leavesEver,
          says: `${why} It passes a local minimum only if it arrives from higher up; noise, or long steps, are another matter.`,
        },
        { isRight: false, says: `${why} It does not know what lies ahead.` },
      ];
    },
    points: [
      {
        says: "Momentum is a heavy ball with friction: f + ‖v‖²/(2α) falls where steps are short.",
        sources: ["polyak"],
      },
      {
        says: "So it can roll past a minimum that it reaches from above the rim, and does not leave one that it is at rest in.",
        claims: ["momentum-escapes-local-minima"],
      },
      {
        says: "In many dimensions high critical points are mostly saddles, so local minima are the smaller trouble.",
        sources: ["dauphin"],
      },
    ],
    hints: [
      "Think of the heavy ball: what does it have besides its height?",
      "Does friction ever add energy?",
      "Compare the energy it starts with to the height of the rim.",
    ],
    followUp: {
      prompt: "So in which sense does momentum help to get past local minima?",
      points: [
        {
          says: "It rolls past those that it reaches with enough speed, from higher up.",
          ways: [
            ["speed / velocity / energy / inertia / roll / coast / higher up / from above / carry / carries"],
          ],
          probe: "What does it bring along when it arrives?",
        },
        {
          says: "Leaving one takes something else: noise, a larger rate or a restart.",
          ways: [
            [
              "noise / larger learning rate / restart / stochastic / high learning rate / large learning rate / perturb / random",
            ],
          ],
          probe: "What can take it out of one?",
        },
      ],
    },
  },
];
