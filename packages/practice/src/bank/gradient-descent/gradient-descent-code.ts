import type { Random } from "@downhill/lab/random";
import { follow, gradientDescent } from "downhill";
import type { CodeQuestion, Data } from "../../question/code-question.ts";

type Rows = readonly (readonly number[])[];
type FitArguments = readonly [Rows, readonly number[], number, Rows];

/**
 * The parameters after each batch by the rule, with the gradient from the batch's normal equations: 2/B (AᵀA p − Aᵀy), where A has a
 * column of ones at its end.
 */
function followFit([X, y, lr, batches]: FitArguments, scale = 2): Rows {
  let now: readonly number[] = Array.from({ length: (X[0]?.length ?? 0) + 1 }, () => 0);
  return batches.map((batch) => {
    const rows = batch.map((i) => [...(X[i] ?? []), 1]);
    const slopes = now.map((_, j) => {
      const product = now.reduce(
        (sum, p, k) => sum + p * rows.reduce((dot, row) => dot + (row[j] ?? 0) * (row[k] ?? 0), 0),
        0,
      );
      const target = rows.reduce((dot, row, i) => dot + (row[j] ?? 0) * (y[batch[i] ?? 0] ?? 0), 0);
      return (scale * (product - target)) / batch.length;
    });
    now = now.map(
      (theta, j) =>
        follow(gradientDescent({ lr }), { theta, slope: () => slopes[j] ?? Number.NaN, steps: 1 })[1]?.θ ??
        Number.NaN,
    );
    return now;
  });
}

/** Gradient descent with residuals of a wrong kind, for what people write. */
function walkFit(
  [X, y, lr, batches]: FitArguments,
  { scaleOf = (batch: number, _all: number) => 2 / batch, hasBias = true, isSequential = false },
): Rows {
  const w = Array.from({ length: X[0]?.length ?? 0 }, () => 0);
  let b = 0;
  return batches.map((batch) => {
    const miss = (): readonly number[] =>
      batch.map((i) => w.reduce((sum, one, j) => sum + one * (X[i]?.[j] ?? 0), b) - (y[i] ?? 0));
    const errors = miss();
    const scale = lr * scaleOf(batch.length, X.length);
    for (let j = 0; j < w.length; j++)
      w[j] = (w[j] ?? 0) - scale * errors.reduce((sum, e, k) => sum + e * (X[batch[k] ?? 0]?.[j] ?? 0), 0);
    if (hasBias) b -= scale * (isSequential ? miss() : errors).reduce((sum, e) => sum + e, 0);
    return [...w, b];
  });
}

function drawFit(random: Random, size: number): readonly [Rows, readonly number[]] {
  const truth = [1.5, -2, 0.7];
  const X = Array.from({ length: size }, () => [random.normal(), random.normal()]);
  const y = X.map(
    (row) => row.reduce((sum, x, j) => sum + x * (truth[j] ?? 0), truth[2] ?? 0) + 0.3 * random.normal(),
  );
  return [X, y];
}

function shuffle(random: Random, size: number): readonly number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

function cut(order: readonly number[], size: number): Rows {
  return Array.from({ length: Math.ceil(order.length / size) }, (_, k) =>
    order.slice(k * size, (k + 1) * size),
  );
}

const giveBy =
  (slip: Parameters<typeof walkFit>[1]) =>
  (args: readonly Data[]): Data =>
    walkFit(args as FitArguments, slip);

export const gradientDescentCode: readonly CodeQuestion[] = [
  {
    id: "gradient-descent-code-regression",
    topic: "gradient-descent",
    level: "onsite",
    type: "code",
    title: "Linear regression from scratch",
    prompt:
      "Fit a linear regression with a bias by gradient descent. The loss of a batch is the mean of its squared errors. Weights and bias begin at 0, and each batch, given by the numbers of its rows, is one step: all rows make it gradient descent, one row SGD, a few mini-batches. Give back the weights and, behind them, the bias, after each step.",
    entry: { javascript: "fit", python: "fit" },
    starter: {
      javascript: `// X: N rows of d numbers. y: N numbers. batches: for each step the numbers of rows, from 0.
// Gives one row of d + 1 numbers a step: the weights, then the bias.
function fit(X, y, lr, batches) {
}
`,
      typescript: `// X: N rows of d numbers. y: N numbers. batches: for each step the numbers of rows, from 0.
// Gives one row of d + 1 numbers a step: the weights, then the bias.
function fit(X: number[][], y: number[], lr: number, batches: number[][]): number[][] {
}
`,
      python: `def fit(X, y, lr, batches):
    """
    X: N rows of d numbers. y: N numbers. batches: for each step the numbers of rows, from 0.
    Gives one row of d + 1 numbers a step: the weights, then the bias.
    """
`,
    },
    best: {
      javascript: `function fit(X, y, lr, batches) {
  const w = new Array(X[0].length).fill(0);
  let b = 0;
  const path = [];
  for (const batch of batches) {
    const gw = w.map(() => 0);
    let gb = 0;
    for (const i of batch) {
      let error = b - y[i];
      for (let j = 0; j < w.length; j++) error += w[j] * X[i][j];
      for (let j = 0; j < w.length; j++) gw[j] += (2 * error * X[i][j]) / batch.length;
      gb += (2 * error) / batch.length;
    }
    for (let j = 0; j < w.length; j++) w[j] -= lr * gw[j];
    b -= lr * gb;
    path.push([...w, b]);
  }
  return path;
}
`,
      python: `import numpy as np


def fit(X, y, lr, batches):
    X, y = np.array(X), np.array(y)
    w, b = np.zeros(X.shape[1]), 0.0
    path = []
    for batch in batches:
        xb, yb = X[batch], y[batch]
        error = xb @ w + b - yb
        w = w - lr * 2 * xb.T @ error / len(batch)
        b = b - lr * 2 * error.mean()
        path.append([*w, b])
    return path
`,
    },
    cases(random) {
      const size = 22;
      const [X, y] = drawFit(random, size);
      const whole = Array.from({ length: size }, (_, i) => i);
      const make = (name: string, lr: number, batches: Rows) => ({
        name,
        args: [X, y, lr, batches],
        expected: followFit([X, y, lr, batches]),
        tolerance: 1e-8,
      });
      return [
        make("one step on all rows", 0.1, [whole]),
        make(
          "gradient descent on all rows",
          0.1,
          Array.from({ length: 100 }, () => whole),
        ),
        make("SGD, one row a step", 0.05, cut(shuffle(random, size), 1)),
        make("mini-batches of 8, the last of them smaller", 0.1, [
          ...cut(shuffle(random, size), 8),
          ...cut(shuffle(random, size), 8),
        ]),
        make(
          "a rate at which it diverges",
          3,
          Array.from({ length: 12 }, () => whole),
        ),
      ];
    },
    relatives: () => [
      {
        name: "half of the gradient",
        says: "The derivative of a square has a 2: the mean of squared errors has the gradient 2/B Xᵀ(Xw + b − y).",
        gives: giveBy({ scaleOf: (batch) => 1 / batch }),
      },
      {
        name: "the sum in place of the mean",
        says: "The sum over the batch has to be divided by its size, or a larger batch takes longer steps.",
        gives: giveBy({ scaleOf: () => 2 }),
      },
      {
        name: "a division by all rows",
        says: "The mean is over the rows of the batch, B of them, and not over all N.",
        gives: giveBy({ scaleOf: (_batch, all) => 2 / all }),
      },
      {
        name: "no bias",
        says: "The bias has a gradient too: twice the mean of the errors.",
        gives: giveBy({ hasBias: false }),
      },
      {
        name: "a bias that sees the new weights",
        says: "Both gradients belong to the same point: compute them before either is changed.",
        gives: giveBy({ isSequential: true }),
      },
    ],
    points: [
      {
        says: "The gradient of the mean squared error is 2/B Xᵀ(Xw + b − y), and that of the bias twice the mean of the errors.",
      },
      { says: "The mean is over the batch, whatever its size, so the last and smaller one counts rightly." },
      { says: "Weights and bias change together, from errors of the same parameters." },
      {
        says: "On all rows it converges to the solution of the normal equations while the rate is below 2 over the largest curvature.",
        sources: ["bottou"],
      },
    ],
    hints: [
      "Write the errors of a batch first. What is the derivative of their squares' mean?",
      "Each weight's gradient is a mean over the batch of error times input; the bias has the input 1.",
      "w −= lr·2/B·Xᵀe and b −= lr·2/B·Σe, with e from before the change.",
    ],
    followUp: {
      prompt: "With one row a step and a fixed rate, where does the fit end, and what would you change?",
      points: [
        {
          says: "It hovers around the least-squares solution, in a cloud whose size grows with the rate.",
          ways: [
            [
              "hover / noise ball / fluctuate / bounce / oscillate / wander / cloud / jitter / does not converge / not converge",
            ],
          ],
          probe: "Is the gradient of a single row 0 at the solution?",
        },
        {
          says: "A falling rate, an average of the iterates or larger batches bring it in.",
          sources: ["robbins", "polyak1992"],
          ways: [
            [
              "decay / decrease / reduce / lower / schedule / smaller / falling",
              "rate / learning rate / step",
            ],
            ["average / averaging / larger batch / bigger batch"],
          ],
          probe: "What makes the noise go?",
        },
      ],
    },
  },
];
