import { follow, momentum, nesterov, type Rule, rule } from "downhill";
import type { CodeQuestion, Data } from "../../question/code-question.ts";
import { drawGradientRows, type Rows } from "../gradient-rows.ts";

/** The gradient of the prelude: a loss that curves less the further out one is, so that where the gradient is taken matters. */
const slope = (x: number): number => x * (1 + 4 / (1 + x * x));

/** Nesterov's places by step. The library's rule has the gradient where it looks ahead, so its θ stands β v behind ours. */
function followAhead(theta0: readonly number[], lr: number, beta: number, steps: number): Rows {
  const paths = theta0.map((theta) =>
    follow(nesterov({ lr, beta }), { theta, slope, steps }).map(
      ({ θ = Number.NaN, v = Number.NaN }) => θ + beta * v,
    ),
  );
  return transpose(paths, steps);
}

function followOn(make: (lr: number, beta: number) => Rule): (args: readonly Data[]) => Data {
  return ([theta0, lr, beta, steps]) =>
    transpose(
      (theta0 as readonly number[]).map((theta) =>
        follow(make(lr as number, beta as number), { theta, slope, steps: steps as number }).map(
          ({ θ = Number.NaN }) => θ,
        ),
      ),
      steps as number,
    );
}

function transpose(paths: Rows, steps: number): Rows {
  return Array.from({ length: steps }, (_, t) => paths.map((path) => path[t + 1] ?? Number.NaN));
}

const nesterovInCode: CodeQuestion = {
  id: "momentum-code-nesterov",
  topic: "momentum",
  level: "onsite",
  type: "code",
  title: "Nesterov's momentum in code",
  prompt:
    "Implement Nesterov's accelerated gradient as Sutskever et al. write it: the velocity begins at 0 and takes up −lr times the gradient at the place to which it would carry the parameters; then it is added to them. The function gradient is there to be called: it takes n numbers and gives n. Give back the parameters after each step.",
  entry: { javascript: "nag", python: "nag" },
  starter: {
    javascript: `// theta0: n numbers; beta: the share of the velocity that is kept.
// Gives one row of n numbers a step: the parameters after it.
function nag(theta0, lr, beta, steps) {
}
`,
    typescript: `declare function gradient(theta: number[]): number[];

// theta0: n numbers; beta: the share of the velocity that is kept.
// Gives one row of n numbers a step: the parameters after it.
function nag(theta0: number[], lr: number, beta: number, steps: number): number[][] {
}
`,
    python: `def nag(theta0, lr, beta, steps):
    """
    theta0: n numbers; beta: the share of the velocity that is kept.
    Gives one row of n numbers a step: the parameters after it.
    """
`,
  },
  best: {
    javascript: `function nag(theta0, lr, beta, steps) {
  let theta = [...theta0];
  let v = theta.map(() => 0);
  const path = [];
  for (let t = 0; t < steps; t++) {
    const g = gradient(theta.map((x, i) => x + beta * v[i]));
    v = v.map((one, i) => beta * one - lr * g[i]);
    theta = theta.map((x, i) => x + v[i]);
    path.push(theta);
  }
  return path;
}
`,
    python: `import numpy as np


def nag(theta0, lr, beta, steps):
    theta = np.array(theta0)
    velocity = np.zeros(len(theta0))
    history = np.zeros((steps, len(theta0)))
    for t in range(steps):
        look_ahead = theta + beta * velocity
        velocity = beta * velocity - lr * np.array(gradient(look_ahead))
        theta += velocity
        history[t] = theta
    return history
`,
  },
  prelude: {
    javascript: "function gradient(theta) { return Array.from(theta, (x) => x * (1 + 4 / (1 + x * x))); }",
    python: "def gradient(theta):\n    return [x * (1 + 4 / (1 + x * x)) for x in theta]",
  },
  cases(random) {
    const start = (): number => 6 * random.uniform() - 3;
    const draw = (name: string, lr: number, beta: number, steps: number) => {
      const theta0 = [start(), start(), 2 + random.uniform()];
      return {
        name,
        args: [theta0, lr, beta, steps],
        expected: followAhead(theta0, lr, beta, steps),
        tolerance: 1e-8,
      };
    };
    return [
      draw("the first step", 0.1, 0.9, 1),
      draw("the second step, where the look ahead begins to count", 0.1, 0.9, 2),
      draw("a run that swings", 0.1, 0.9, 40),
      draw("a long memory", 0.01, 0.99, 120),
      draw("no momentum", 0.15, 0, 10),
      draw("a small rate", 1e-3, 0.5, 30),
    ];
  },
  relatives: () => [
    {
      name: "heavy ball",
      says: "The gradient is taken where the parameters are. Nesterov takes it where the velocity is about to carry them.",
      gives: followOn((lr, beta) => momentum({ lr, beta })),
    },
    {
      name: "the form for the gradient at θ",
      says: "That is the form that libraries have: its parameters are the place ahead, and not those that were asked for.",
      gives: followOn((lr, beta) => nesterov({ lr, beta })),
    },
    {
      name: "gradient descent",
      says: "There is no velocity in it.",
      gives: followOn((lr) => rule(`plain(α = ${lr})\nθ = θ − α g`)),
    },
  ],
  points: [
    {
      says: "The gradient is taken at θ + βv, ahead of where the parameters are: v ← βv − α∇J(θ + βv), θ ← θ + v.",
      sources: ["sutskever", "nesterov"],
    },
    { says: "The parameters move from θ and not from the place ahead, which is only looked at." },
    {
      says: "From rest the first step is heavy ball's; from the second on the two differ.",
    },
  ],
  hints: [
    "Where will the parameters be if the velocity alone moves them?",
    "Take the gradient there, and nothing else.",
    "v = beta·v − lr·gradient(theta + beta·v), then theta = theta + v.",
  ],
  followUp: {
    prompt:
      "PyTorch is handed a gradient and cannot look ahead. How can it offer Nesterov's momentum all the same?",
    points: [
      {
        says: "It keeps the place ahead as the parameters: with that change of variables the gradient is taken where they are.",
        ways: [
          ["change of variable / substitution / rewrite / reformulate / shifted parameters"],
          ["parameters / stores / keeps", "look ahead / ahead / lookahead"],
        ],
        probe: "Which point could the stored parameters stand for?",
      },
      {
        says: "The step is then the gradient plus β times the new buffer.",
        ways: [["gradient plus / g + / add gradient / adds gradient", "buffer / buf / momentum / velocity"]],
        probe: "What does its step look like then?",
      },
    ],
  },
};

/** The places of a momentum whose rate changes, in one of the two conventions, without a buffer: every step is a sum over all gradients so far. */
function addUp(
  theta0: readonly number[],
  rows: Rows,
  weightOf: (step: number, gradient: number) => number,
): Rows {
  const theta = [...theta0];
  return rows.map((_row, t) => {
    for (let i = 0; i < theta.length; i++)
      for (let k = 0; k <= t; k++) theta[i] = (theta[i] ?? 0) - weightOf(t, k) * (rows[k]?.[i] ?? 0);
    return [...theta];
  });
}

function placesWith(
  theta0: readonly number[],
  rows: Rows,
  rates: readonly number[],
  beta: number,
  isInside: boolean,
): Rows {
  return addUp(theta0, rows, (t, k) => (rates[isInside ? k : t] ?? 0) * beta ** (t - k));
}

type ConventionArguments = readonly [readonly number[], Rows, readonly number[], number, boolean];

const conventionsInCode: CodeQuestion = {
  id: "momentum-code-two-conventions",
  topic: "momentum",
  level: "onsite",
  type: "code",
  title: "Two conventions and a falling rate",
  prompt:
    "Implement momentum in both conventions, for a learning rate that changes from step to step. With the rate inside, the buffer takes up rate times gradient and is what is subtracted (Sutskever's); outside, the buffer takes up the gradient and is multiplied by the step's rate (PyTorch's). Both buffers begin at 0. Give back the parameters after each step.",
  entry: { javascript: "momentum", python: "momentum" },
  starter: {
    javascript: `// theta0: n numbers. gradients: T rows of n numbers. rates: T numbers.
// Gives T rows of n numbers: the parameters after each step.
function momentum(theta0, gradients, rates, beta, rateInside) {
}
`,
    typescript: `// theta0: n numbers. gradients: T rows of n numbers. rates: T numbers.
// Gives T rows of n numbers: the parameters after each step.
function momentum(
  theta0: number[],
  gradients: number[][],
  rates: number[],
  beta: number,
  rateInside: boolean,
): number[][] {
}
`,
    python: `def momentum(theta0, gradients, rates, beta, rate_inside):
    """
    theta0: n numbers. gradients: T rows of n numbers. rates: T numbers.
    Gives T rows of n numbers: the parameters after each step.
    """
`,
  },
  best: {
    javascript: `function momentum(theta0, gradients, rates, beta, rateInside) {
  const theta = theta0.slice();
  const v = theta.map(() => 0);
  return gradients.map((g, t) => {
    for (let i = 0; i < theta.length; i++) {
      v[i] = beta * v[i] + (rateInside ? rates[t] : 1) * g[i];
      theta[i] -= (rateInside ? 1 : rates[t]) * v[i];
    }
    return theta.slice();
  });
}
`,
    python: `import numpy as np


def momentum(theta0, gradients, rates, beta, rate_inside):
    theta, v, path = np.array(theta0), np.zeros(len(theta0)), []
    for g, rate in zip(np.array(gradients), rates):
        v = beta * v + (rate * g if rate_inside else g)
        theta = theta - (v if rate_inside else rate * v)
        path.append(theta)
    return path
`,
  },
  cases: (random) =>
    [true, false].flatMap((isInside) => {
      const where = isInside ? "inside" : "outside";
      const drawn = drawGradientRows(random).filter(({ rows }) => rows.length < 100);
      return drawn.flatMap(({ name, theta0, rows }) =>
        [
          ["a constant rate", rows.map(() => 0.1)],
          ["a rate that drops to a tenth", rows.map((_, t) => (t < rows.length / 2 ? 0.1 : 0.01))],
          ["a rate that rises", rows.map((_, t) => 0.1 * (t + 1))],
        ].map(([of, rates]) => ({
          name: `${name}, ${of as string}, ${where}`,
          args: [theta0, rows, rates as readonly number[], 0.9, isInside],
          expected: placesWith(theta0, rows, rates as readonly number[], 0.9, isInside),
          tolerance: 1e-9,
        })),
      );
    }),
  relatives: () => {
    const always =
      (isInside: boolean) =>
      (args: readonly Data[]): Data => {
        const [theta0, rows, rates, beta] = args as ConventionArguments;
        return placesWith(theta0, rows, rates, beta, isInside);
      };
    return [
      {
        name: "always outside",
        says: "The switch is not looked at: the rate multiplies the whole buffer in both.",
        gives: always(false),
      },
      {
        name: "always inside",
        says: "The switch is not looked at: each gradient keeps the rate of its own step in both.",
        gives: always(true),
      },
      {
        name: "the conventions exchanged",
        says: "With the rate inside, a gradient keeps the rate that it came with; outside, the whole buffer takes the rate of the step.",
        gives(args) {
          const [theta0, rows, rates, beta, isInside] = args as ConventionArguments;
          return placesWith(theta0, rows, rates, beta, !isInside);
        },
      },
      {
        name: "the first rate throughout",
        says: "The rate of the first step is used for all of them.",
        gives(args) {
          const [theta0, rows, rates, beta, isInside] = args as ConventionArguments;
          return placesWith(
            theta0,
            rows,
            rates.map(() => rates[0] ?? 0),
            beta,
            isInside,
          );
        },
      },
      {
        name: "an average in the buffer",
        says: "Neither convention multiplies the new gradient by 1 − β.",
        gives(args) {
          const [theta0, rows, rates, beta, isInside] = args as ConventionArguments;
          return placesWith(
            theta0,
            rows,
            rates.map((rate) => rate * (1 - beta)),
            beta,
            isInside,
          );
        },
      },
    ];
  },
  points: [
    {
      says: "Inside: v ← βv + αg, θ ← θ − v, so each gradient keeps the rate of the step it came with.",
      sources: ["sutskever"],
    },
    {
      says: "Outside: v ← βv + g, θ ← θ − αv, so a change of the rate acts on the whole buffer at once.",
      sources: ["pytorch"],
    },
    { says: "At a constant rate the two are the same steps; only a schedule tells them apart." },
  ],
  hints: [
    "Run both on two steps by hand with rates 1 and 0.1.",
    "What does the buffer hold in each convention: gradients, or steps?",
    "The one line that differs is where the rate stands: in what the buffer takes up, or in what is subtracted.",
  ],
  followUp: {
    prompt:
      "The rate drops to a tenth while the buffer is full. What do the next steps look like in each convention?",
    points: [
      {
        says: "Outside, as in PyTorch, the next step is at once a tenth as long, since the rate multiplies the whole buffer.",
        ways: [["outside / pytorch", "at once / immediately / directly / instantly / next step"]],
        probe: "What does PyTorch multiply by the new rate?",
      },
      {
        says: "Inside, the old velocity lives on and fades over about 1/(1 − β) steps.",
        ways: [
          ["inside / sutskever", "fade / decay / old velocity / keeps / remains / slowly / coast"],
          ["1/(1 − β) / ten steps / 10 steps"],
        ],
        probe: "What happens to the velocity that was built up before?",
      },
    ],
  },
};

export const momentumCode: readonly CodeQuestion[] = [nesterovInCode, conventionsInCode];
