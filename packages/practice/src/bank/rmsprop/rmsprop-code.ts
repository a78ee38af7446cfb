import type { Random } from "@downhill/lab/random";
import { adagrad, type Rule, rmsprop, rule } from "downhill";
import { torch } from "downhill/dialects";
import type { CodeCase, CodeQuestion, Data } from "../../question/code-question.ts";
import { drawGradientRows, followRows, type Rows, relativeBy } from "../gradient-rows.ts";

/** The rule that a case asks for: ε inside the root is the lecture's and Keras's, outside is PyTorch's. */
function ruleOf([, , lr, rho, eps, isInside]: readonly Data[]): Rule {
  const hyper = { lr: lr as number, beta: rho as number, eps: eps as number };
  return isInside === true
    ? rmsprop(hyper)
    : torch.RMSprop({ lr: hyper.lr, alpha: hyper.beta, eps: hyper.eps });
}

/** The rule with another line for the average or the step. */
function wrongRule(
  [, , lr, rho, eps, isInside]: readonly Data[],
  { average = "ρ v_(t-1) + (1 − ρ) g²", inside = "√(v_t + ε)", outside = "(√v_t + ε)" },
): Rule {
  return rule(
    `rmsprop(α = ${String(lr)}, ρ = ${String(rho)}, ε = ${String(eps)})\nv_t = ${average}\nθ = θ − α g / ${isInside === true ? inside : outside}`,
  );
}

const flip = (args: readonly Data[]): readonly Data[] => [...args.slice(0, 5), args[5] !== true];

const rmspropInCode: CodeQuestion = {
  id: "rmsprop-code",
  topic: "rmsprop",
  level: "onsite",
  type: "code",
  title: "RMSprop in code",
  prompt:
    "Implement RMSprop with a switch for where ε stands: inside the root, as Keras has it, or outside of it, as PyTorch has it. The average of squares begins at 0. Give back the parameters after each step.",
  entry: { javascript: "rmsprop", python: "rmsprop" },
  starter: {
    javascript: `// theta0: n numbers. gradients: T rows of n numbers. epsInSqrt: true or false.
// Gives T rows of n numbers: the parameters after each step.
function rmsprop(theta0, gradients, lr, rho, eps, epsInSqrt) {
}
`,
    typescript: `// theta0: n numbers. gradients: T rows of n numbers.
// Gives T rows of n numbers: the parameters after each step.
function rmsprop(
  theta0: number[],
  gradients: number[][],
  lr: number,
  rho: number,
  eps: number,
  epsInSqrt: boolean,
): number[][] {
}
`,
    python: `def rmsprop(theta0, gradients, lr, rho, eps, eps_in_sqrt):
    """
    theta0: n numbers. gradients: T rows of n numbers. eps_in_sqrt: True or False.
    Gives T rows of n numbers: the parameters after each step.
    """
`,
  },
  best: {
    javascript: `function rmsprop(theta0, gradients, lr, rho, eps, epsInSqrt) {
  const theta = [...theta0];
  const v = theta.map(() => 0);
  const path = [];
  for (const g of gradients) {
    for (let i = 0; i < theta.length; i++) {
      v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
      const scale = epsInSqrt ? Math.sqrt(v[i] + eps) : Math.sqrt(v[i]) + eps;
      theta[i] -= (lr * g[i]) / scale;
    }
    path.push([...theta]);
  }
  return path;
}
`,
    python: `import numpy as np


def rmsprop(theta0, gradients, lr, rho, eps, eps_in_sqrt):
    theta = np.array(theta0)
    v = np.zeros_like(theta)
    path = np.empty((len(gradients), len(theta0)))
    for t, g in enumerate(np.array(gradients)):
        v *= rho
        v += (1 - rho) * g * g
        theta -= lr * g / (np.sqrt(v + eps) if eps_in_sqrt else np.sqrt(v) + eps)
        path[t] = theta
    return path
`,
  },
  cases: (random) =>
    [1e-8, 1e-3, 1].flatMap((eps, index) =>
      [true, false].flatMap((isInside) =>
        drawGradientRows(random)
          .filter(({ rows }) => index === 0 || rows.length < 100)
          .map(({ name, theta0, rows }) => {
            const args = [theta0, rows, 0.05, index === 1 ? 0.99 : 0.9, eps, isInside] as const;
            return {
              name: `${name}, with ε = ${eps} ${isInside ? "inside" : "outside"}`,
              args,
              expected: followRows(ruleOf(args), theta0, rows),
              tolerance: 1e-8,
            };
          }),
      ),
    ),
  relatives: () => [
    relativeBy(
      "ε always outside of the root",
      "The switch is not looked at. With ε = 1 in the root a gradient near 0 is divided by 1; outside it is divided by 1 + √v.",
      (args) => ruleOf([...args.slice(0, 5), false]),
    ),
    relativeBy(
      "ε always inside the root",
      "The switch is not looked at: √(v + ε) and √v + ε are the same only where ε is small beside v.",
      (args) => ruleOf([...args.slice(0, 5), true]),
    ),
    relativeBy("the switch the other way round", "True asks for √(v + ε), false for √v + ε.", (args) =>
      ruleOf(flip(args)),
    ),
    relativeBy("no ε", "Without ε a coordinate whose gradients were all 0 gives 0/0.", (args) =>
      wrongRule(args, { inside: "√v_t", outside: "√v_t" }),
    ),
    relativeBy("ρ and 1 − ρ exchanged", "ρ is what is kept of the old average.", (args) =>
      wrongRule(args, { average: "(1 − ρ) v_(t-1) + ρ g²" }),
    ),
    relativeBy(
      "AdaGrad's sum",
      "RMSprop forgets: the old average is multiplied by ρ and the new square by 1 − ρ.",
      (args) => wrongRule(args, { average: "v_(t-1) + g²" }),
    ),
    relativeBy("a bias correction", "Plain RMSprop has none: that is what Adam adds.", (args) =>
      wrongRule(args, { inside: "√(v_t / (1 − ρ^t) + ε)", outside: "(√(v_t / (1 − ρ^t)) + ε)" }),
    ),
    relativeBy(
      "the average before the step",
      "The new square is in the average before the step is divided by its root.",
      (args) => wrongRule(args, { inside: "√(v_(t-1) + ε)", outside: "(√v_(t-1) + ε)" }),
    ),
  ],
  points: [
    { says: "v ← ρv + (1 − ρ)g², coordinate by coordinate, from 0.", sources: ["hinton"] },
    {
      says: "Keras divides by √(v + ε), PyTorch by √v + ε: the same for a small ε, and not for a large one.",
      sources: ["keras", "pytorch"],
    },
    { says: "Without a correction the first step is α/√(1 − ρ) long: more than three times α at ρ = 0.9." },
  ],
  hints: [
    "One number is kept for each coordinate. Of what is it an average?",
    "The new gradient goes into the average first; then the step is divided by its root.",
    "v = rho·v + (1 − rho)·g², then g over √(v + eps) or over √v + eps.",
  ],
  followUp: {
    prompt:
      "A paper's code has ε = 1 inside the root. Which ε do you take in PyTorch to come near it, and where does it still differ?",
    points: [
      {
        says: "Where v is small both divide by the same if the outer ε is the root of the inner one, so 1 stays 1.",
        ways: [
          ["root / sqrt / square root / √ε", "ε / epsilon / inner / inside"],
          ["1 stays / same 1 / also 1 / again 1"],
        ],
        probe: "What does each divide by when v is 0?",
      },
      {
        says: "Where v and ε are of one size the outer form divides by more, √v + √ε against √(v + ε).",
        ways: [
          ["divides by more / larger denominator / smaller step / shorter step / denominator larger"],
          ["same size / comparable / similar size / equal", "v / gradient"],
        ],
        probe: "And where v is about as large as ε?",
      },
    ],
  },
};

const [rowCount, rowWidth] = [5, 2];

interface SparseStep {
  readonly rows: readonly number[];
  readonly gradients: Rows;
}

/** Steps of an embedding: which rows a batch looks up, some of them twice, and their gradients. */
function drawSparseSteps(random: Random, steps: number, hasTwins: boolean): readonly SparseStep[] {
  return Array.from({ length: steps }, (_, t) => {
    // Row 0 is the rare one.
    const drawn = Array.from({ length: 3 }, () => 1 + random.below(rowCount - 1));
    const unlike = [...new Set([...(t % 7 === 6 ? [0] : []), ...drawn])];
    const rows = hasTwins ? [...unlike, unlike[0] ?? 0] : unlike;
    return {
      rows,
      gradients: rows.map(() => Array.from({ length: rowWidth }, () => 2 * random.uniform() - 1)),
    };
  });
}

/** The table after each step, by the rule on the sum of each row's gradients; what is not looked up has a gradient of 0. */
function followTable(rule: Rule, table: Rows, steps: readonly SparseStep[]): readonly Rows[] {
  const dense = steps.map(({ rows, gradients }) =>
    table.flatMap((row, r) =>
      row.map((_, c) => rows.reduce((sum, at, k) => (at === r ? sum + (gradients[k]?.[c] ?? 0) : sum), 0)),
    ),
  );
  return followRows(rule, table.flat(), dense).map(unflatten);
}

function unflatten(flat: readonly number[]): Rows {
  return Array.from({ length: rowCount }, (_, r) => flat.slice(r * rowWidth, (r + 1) * rowWidth));
}

type SparseArguments = readonly [Rows, readonly (readonly number[])[], readonly Rows[], number, number];

/** AdaGrad on single look-ups, with the parts that wrong answers change. */
function walkTable(
  [table, rows, gradients, lr, eps]: SparseArguments,
  { isOneByOne = false, isByRow = false, isInside = false, squaresApart = false },
): readonly Rows[] {
  const now = table.map((row) => [...row]);
  const sums = table.map((row) => row.map(() => 0));
  return rows.map((at, t) => {
    const looked = at.map((r, k) => ({ r, g: gradients[t]?.[k] ?? [] }));
    const merged = [...new Set(at)].map((r) => ({
      r,
      g: Array.from({ length: rowWidth }, (_, c) =>
        looked.reduce((sum, one) => (one.r === r ? sum + (one.g[c] ?? 0) : sum), 0),
      ),
    }));
    if (squaresApart)
      for (const { r, g } of looked) for (const [c, one] of g.entries()) add(sums, r, c, one * one);
    for (const { r, g } of isOneByOne ? looked : merged) {
      const mean = g.reduce((sum, one) => sum + one * one, 0) / rowWidth;
      g.forEach((one, c) => {
        if (!squaresApart) add(sums, r, c, isByRow ? mean : one * one);
        const square = sums[r]?.[c] ?? 0;
        add(now, r, c, (-lr * one) / (isInside ? Math.sqrt(square + eps) : Math.sqrt(square) + eps));
      });
    }
    return now.map((row) => [...row]);
  });
}

function add(table: number[][], r: number, c: number, value: number): void {
  const row = table[r];
  if (row !== undefined) row[c] = (row[c] ?? 0) + value;
}

const adagradOnRows: CodeQuestion = {
  id: "rmsprop-code-adagrad-rows",
  topic: "rmsprop",
  level: "onsite",
  type: "code",
  title: "AdaGrad on an embedding",
  prompt:
    "Implement AdaGrad for an embedding table of which each step sees a few rows. A step gives the numbers of the rows that it looked up, and a gradient for each look-up; a row that was looked up twice has the sum of both as its gradient. Rows that were not looked up stay as they are. The sums of squares begin at 0, and ε is added outside the root. Give back the whole table after each step.",
  entry: { javascript: "adagradRows", python: "adagrad_rows" },
  starter: {
    javascript: `// table: R rows of n numbers. rows: for each step the numbers of rows, from 0.
// gradients: for each step one row of n numbers a look-up.
// Gives T tables: the table after each step.
function adagradRows(table, rows, gradients, lr, eps) {
}
`,
    typescript: `// table: R rows of n numbers. rows: for each step the numbers of rows, from 0.
// gradients: for each step one row of n numbers a look-up.
// Gives T tables: the table after each step.
function adagradRows(
  table: number[][],
  rows: number[][],
  gradients: number[][][],
  lr: number,
  eps: number,
): number[][][] {
}
`,
    python: `def adagrad_rows(table, rows, gradients, lr, eps):
    """
    table: R rows of n numbers. rows: for each step the numbers of rows, from 0.
    gradients: for each step one row of n numbers a look-up.
    Gives T tables: the table after each step.
    """
`,
  },
  best: {
    javascript: `function adagradRows(table, rows, gradients, lr, eps) {
  const now = table.map((row) => [...row]);
  const sums = table.map((row) => row.map(() => 0));
  const path = [];
  rows.forEach((looked, t) => {
    const merged = new Map();
    looked.forEach((r, k) => {
      const g = gradients[t][k];
      const old = merged.get(r);
      merged.set(r, old ? old.map((one, c) => one + g[c]) : [...g]);
    });
    for (const [r, g] of merged) {
      for (let c = 0; c < g.length; c++) {
        sums[r][c] += g[c] * g[c];
        now[r][c] -= (lr * g[c]) / (Math.sqrt(sums[r][c]) + eps);
      }
    }
    path.push(now.map((row) => [...row]));
  });
  return path;
}
`,
    python: `import numpy as np


def adagrad_rows(table, rows, gradients, lr, eps):
    w = np.array(table)
    G = np.zeros_like(w)
    path = []
    for looked, grads in zip(rows, gradients):
        dense = np.zeros(w.shape)
        for r, g in zip(looked, grads):
            dense[r] = dense[r] + np.array(g)
        G = G + dense**2
        w = w - np.where(dense == 0, 0, lr * dense / (np.sqrt(G) + eps))
        path.append(w)
    return path
`,
  },
  cases: (random) =>
    [1e-8, 0.1].flatMap((eps) =>
      [
        { name: "a single step", count: 1, hasTwins: false },
        { name: "a row that is looked up twice", count: 1, hasTwins: true },
        { name: "many steps", count: 30, hasTwins: false },
        { name: "many steps with rows looked up twice", count: 40, hasTwins: true },
      ].map(({ name, count, hasTwins }): CodeCase => {
        const table = unflatten(Array.from({ length: rowCount * rowWidth }, () => 4 * random.uniform() - 2));
        const steps = drawSparseSteps(random, count, hasTwins);
        return {
          name: `${name}, with ε = ${eps}`,
          args: [table, steps.map(({ rows }) => rows), steps.map(({ gradients }) => gradients), 0.3, eps],
          expected: followTable(adagrad({ lr: 0.3, eps }), table, steps),
          tolerance: 1e-8,
        };
      }),
    ),
  relatives: () => [
    {
      name: "one look-up after the other",
      says: "Gradients of the same row are added before they are squared: the square of a sum is not the sum of squares, and two steps are not one.",
      gives: (args) => walkTable(args as SparseArguments, { isOneByOne: true }),
    },
    {
      name: "squares added before the gradients",
      says: "The gradient of a row is the sum of its look-ups, and what is squared is that sum.",
      gives: (args) => walkTable(args as SparseArguments, { squaresApart: true }),
    },
    {
      name: "one sum a row",
      says: "AdaGrad keeps a sum for each number; one for each row is a cheaper relative.",
      gives: (args) => walkTable(args as SparseArguments, { isByRow: true }),
    },
    {
      name: "ε inside the root",
      says: "It was asked for outside: √G + ε.",
      gives: (args) => walkTable(args as SparseArguments, { isInside: true }),
    },
  ],
  points: [
    {
      says: "Each number of the table has its own sum of squares, so a row that is seen rarely keeps long steps.",
      sources: ["duchi"],
    },
    { says: "Look-ups of the same row are one gradient: they are added first, then squared, once a step." },
    { says: "A row without a look-up has a gradient of 0 and neither moves nor adds to its sum." },
  ],
  hints: [
    "What is the gradient of a row that occurs twice in a batch?",
    "Add up the look-ups of each row first; then every row takes AdaGrad's step once.",
    "G += g² and row −= lr·g/(√G + eps), on the added gradients of the rows of this step alone.",
  ],
  followUp: {
    prompt:
      "You swap AdaGrad for Adam and hand it the dense gradient, with zeros for all other rows. What happens to the rows that were not looked up?",
    points: [
      {
        says: "They go on moving, since their first moment is not 0 yet and only fades.",
        ways: [
          ["move / moves / moving / drift / still change / updated", "momentum / first moment / m / average"],
        ],
        probe: "Is a gradient of 0 the same as no gradient, for a buffer?",
      },
      {
        says: "Sparse variants update the moments of the rows that occur alone.",
        ways: [["sparse / sparseadam / lazy", "only / alone / rows / touched / looked up"]],
        probe: "What do sparse versions of Adam do about it?",
      },
    ],
  },
};

export const rmspropCode: readonly CodeQuestion[] = [rmspropInCode, adagradOnRows];
