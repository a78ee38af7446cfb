import { formatMeasured } from "@downhill/lab/report/number";
import { adam, adamw, rule } from "downhill";
import type { CodeQuestion, Data } from "../../question/code-question.ts";
import { drawGradientRows, followRows, relativeBy, relativesOf } from "../gradient-rows.ts";
import { variantNamed } from "../variant-named.ts";
import { keptCorrection } from "./kept-correction.ts";

/** ε so small that it hardly counts, and so large that it is seen wherever it stands. */
const settings = [
  { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  { lr: 0.05, beta1: 0.8, beta2: 0.95, eps: 1e-3 },
  { lr: 0.2, beta1: 0.9, beta2: 0.99, eps: 1 },
] as const;

/** The hyperparameters of a case, by the rules' words. */
function hyperOf([, , lr, beta1, beta2, eps]: readonly Data[]): Record<string, number> {
  return { lr, beta1, beta2, eps } as Record<string, number>;
}

function hyperWithDecay(args: readonly Data[]): Record<string, number> {
  return { ...hyperOf(args), weightDecay: args[6] as number };
}

const earlyEpsilon = "ε̂, added before the bias correction";
const { beta2 = Number.NaN } = adam().hyper;

const adamInCode: CodeQuestion = {
  id: "adam-code",
  topic: "adam",
  level: "onsite",
  type: "code",
  title: "Adam in code",
  prompt:
    "Implement Adam as PyTorch has it. You are given the parameters before the first step, the gradient of every step and the hyperparameters; give back the parameters after each step. Leave the arguments as they are.",
  entry: { javascript: "adam", python: "adam" },
  starter: {
    javascript: `// theta0: n numbers. gradients: T rows of n numbers, one a step.
// Gives T rows of n numbers: the parameters after each step.
function adam(theta0, gradients, lr, beta1, beta2, eps) {
}
`,
    typescript: `// theta0: n numbers. gradients: T rows of n numbers, one a step.
// Gives T rows of n numbers: the parameters after each step.
function adam(
  theta0: number[],
  gradients: number[][],
  lr: number,
  beta1: number,
  beta2: number,
  eps: number,
): number[][] {
}
`,
    python: `def adam(theta0, gradients, lr, beta1, beta2, eps):
    """
    theta0: n numbers. gradients: T rows of n numbers, one a step.
    Gives T rows of n numbers: the parameters after each step.
    """
`,
  },
  best: {
    javascript: `function adam(theta0, gradients, lr, beta1, beta2, eps) {
  const theta = [...theta0];
  const m = theta.map(() => 0);
  const v = theta.map(() => 0);
  const path = [];
  for (let t = 1; t <= gradients.length; t++) {
    const g = gradients[t - 1];
    for (let i = 0; i < theta.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const mHat = m[i] / (1 - Math.pow(beta1, t));
      const vHat = v[i] / (1 - Math.pow(beta2, t));
      theta[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
    }
    path.push([...theta]);
  }
  return path;
}
`,
    python: `import numpy as np


def adam(theta0, gradients, lr, beta1, beta2, eps):
    theta = np.array(theta0, dtype=np.float64)
    m = np.zeros_like(theta)
    v = np.zeros_like(theta)
    path = []
    for t, row in enumerate(np.asarray(gradients)):
        m = beta1 * m + (1 - beta1) * row
        v = beta2 * v + (1 - beta2) * row**2
        m_hat = m / (1 - beta1 ** (t + 1))
        v_hat = v / (1 - beta2 ** (t + 1))
        theta = theta - lr * m_hat / (np.sqrt(v_hat) + eps)
        path.append(theta)
    return np.stack(path)
`,
  },
  cases: (random) =>
    settings.flatMap((hyper) =>
      drawGradientRows(random).map(({ name, theta0, rows }) => ({
        name: `${name}, with ε = ${hyper.eps}`,
        args: [theta0, rows, hyper.lr, hyper.beta1, hyper.beta2, hyper.eps],
        expected: followRows(adam(hyper), theta0, rows),
        tolerance: 1e-7,
      })),
    ),
  relatives: () => [
    relativeBy(
      "TensorFlow's ε̂",
      `ε is added to a root that is not corrected yet, so it counts 1/√(1 − β2ᵗ) times as much: ${formatMeasured(1 / Math.sqrt(1 - beta2))} times at the first step with β2 = ${beta2}.`,
      () => variantNamed(adam(), earlyEpsilon),
      hyperOf,
    ),
    relativeBy(
      "AMSGrad on raw v",
      "The denominator takes the largest v so far, before its correction.",
      () => variantNamed(adam(), "AMSGrad, maximum of v before the correction"),
      hyperOf,
    ),
    relativeBy(keptCorrection.name, keptCorrection.says(), keptCorrection.rule, hyperOf),
    ...relativesOf(adam(), hyperOf),
  ],
  points: [
    {
      says: "m and v average g and g² coordinate by coordinate, and both start at 0.",
      sources: ["kingma"],
    },
    {
      says: "Each is divided by 1 − βᵗ with t from 1, so the first step is α in the direction of the sign, whatever the size of g.",
      sources: ["kingma"],
    },
    { says: "ε is added outside the root and after the correction: θ ← θ − α m̂/(√v̂ + ε)." },
    { says: "A coordinate whose gradients were all 0 stays where it is: 0/(0 + ε) is 0." },
  ],
  hints: [
    "Two averages for each coordinate; which of them is of squares?",
    "Both start at 0, so early on both are too small. By which factor, after t steps?",
    "Divide each average by 1 − βᵗ, t counted from 1; then the one by the root of the other plus ε.",
  ],
  followUp: {
    prompt: "Somebody calls your function with ε = 1. What does Adam become, and is that ever of use?",
    points: [
      {
        says: "Where √v̂ is far below ε the division does nothing, so the step is that of SGD with momentum at the rate α/ε.",
        ways: [
          ["momentum / sgd"],
          ["no longer adaptive / not adaptive / denominator constant / same rate for all"],
        ],
        probe: "Which part of the denominator decides then?",
      },
      {
        says: "A large ε has been tuned and used, as the ε = 1 of Inception, and Adam then contains momentum as a limit.",
        sources: ["szegedy", "choi"],
        ways: [
          ["inception / tune / tuned / tuning / used in practice"],
          ["contain / include / limit / special case / interpolate"],
        ],
        probe: "Is ε only there against a division by zero?",
      },
    ],
  },
};

const adamwInCode: CodeQuestion = {
  id: "adam-code-decoupled-decay",
  topic: "adam",
  level: "onsite",
  type: "code",
  title: "AdamW in code",
  prompt:
    "Implement AdamW as PyTorch has it: Adam whose weight decay does not go through the averages. Give back the parameters after each step.",
  entry: { javascript: "adamw", python: "adamw" },
  starter: {
    javascript: `// theta0: n numbers. gradients: T rows of n numbers, without the decay.
// Gives T rows of n numbers: the parameters after each step.
function adamw(theta0, gradients, lr, beta1, beta2, eps, weightDecay) {
}
`,
    typescript: `// theta0: n numbers. gradients: T rows of n numbers, without the decay.
// Gives T rows of n numbers: the parameters after each step.
function adamw(
  theta0: number[],
  gradients: number[][],
  lr: number,
  beta1: number,
  beta2: number,
  eps: number,
  weightDecay: number,
): number[][] {
}
`,
    python: `def adamw(theta0, gradients, lr, beta1, beta2, eps, weight_decay):
    """
    theta0: n numbers. gradients: T rows of n numbers, without the decay.
    Gives T rows of n numbers: the parameters after each step.
    """
`,
  },
  best: {
    javascript: `function adamw(theta0, gradients, lr, beta1, beta2, eps, weightDecay) {
  const theta = [...theta0];
  const m = theta.map(() => 0);
  const v = theta.map(() => 0);
  const path = [];
  for (let t = 1; t <= gradients.length; t++) {
    const g = gradients[t - 1];
    for (let i = 0; i < theta.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const mHat = m[i] / (1 - Math.pow(beta1, t));
      const vHat = v[i] / (1 - Math.pow(beta2, t));
      theta[i] *= 1 - lr * weightDecay;
      theta[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
    }
    path.push([...theta]);
  }
  return path;
}
`,
    python: `import numpy as np


def adamw(theta0, gradients, lr, beta1, beta2, eps, weight_decay):
    theta = np.array(theta0, dtype=np.float64)
    m = np.zeros_like(theta)
    v = np.zeros_like(theta)
    path = []
    for t, row in enumerate(np.asarray(gradients)):
        m = beta1 * m + (1 - beta1) * row
        v = beta2 * v + (1 - beta2) * row**2
        m_hat = m / (1 - beta1 ** (t + 1))
        v_hat = v / (1 - beta2 ** (t + 1))
        theta = theta * (1 - lr * weight_decay) - lr * m_hat / (np.sqrt(v_hat) + eps)
        path.append(theta)
    return np.stack(path)
`,
  },
  cases: (random) =>
    settings.flatMap((hyper, index) =>
      drawGradientRows(random).map(({ name, theta0, rows }) => {
        const weightDecay = [0.1, 0.5, 0][index] ?? 0;
        return {
          name: `${name}, with a decay of ${weightDecay}`,
          args: [theta0, rows, hyper.lr, hyper.beta1, hyper.beta2, hyper.eps, weightDecay],
          expected: followRows(adamw({ ...hyper, weightDecay }), theta0, rows),
          tolerance: 1e-7,
        };
      }),
    ),
  relatives: () => [
    relativeBy(
      "Adam with L2",
      "The decay joins the gradient, goes through both averages and is divided by √v̂: weights with large gradients then decay less.",
      () => variantNamed(adamw(), "L2 for decoupled decay"),
      hyperWithDecay,
    ),
    relativeBy(
      "a decay without the rate",
      "PyTorch multiplies the decay by the learning rate: θ shrinks by αλθ, and not by λθ.",
      () =>
        rule(
          `adamw(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8, λ = 0.01)\n${moments}\nθ = θ − α m̂_t / (√v̂_t + ε) − λ θ`,
        ),
      hyperWithDecay,
    ),
    relativeBy(
      "a decay of the parameters after the step",
      "The decay is of the parameters as they were: θ(1 − αλ) first, or both in one line.",
      () =>
        rule(
          `adamw(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8, λ = 0.01)\n${moments}\nθ ← θ − α m̂_t / (√v̂_t + ε)\nθ ← θ − α λ θ`,
        ),
      hyperWithDecay,
    ),
    ...relativesOf(adamw(), hyperWithDecay),
  ],
  points: [
    {
      says: "The decay leaves m and v alone: θ ← θ − αλθ beside Adam's own step.",
      sources: ["loshchilov"],
    },
    {
      says: "The parameters that decay are those before the step, and the rate multiplies the decay, as in PyTorch.",
    },
    { says: "With λ = 0 it is Adam." },
  ],
  hints: [
    "Where does an L2 penalty go in Adam, and what is done to it there?",
    "The averages should see the gradient of the loss alone.",
    "Shrink the parameters by the factor 1 − αλ, then take Adam's step.",
  ],
  followUp: {
    prompt: "You halve the learning rate in PyTorch's AdamW. What happens to the strength of the decay?",
    points: [
      {
        says: "The decay per step is α λ, so it halves with the rate, and its timescale of 1/(αλ) steps doubles.",
        ways: [
          ["half / halve / halved / weaker / smaller / less"],
          ["timescale / 1/(αλ) / product / lr times / rate times"],
        ],
        probe: "What is the decay multiplied by in each step?",
      },
      {
        says: "The paper's own form multiplies the decay by the schedule's factor alone, so there λ can be tuned apart from the rate.",
        sources: ["loshchilov"],
        ways: [["paper / original", "schedule / factor / independent / apart / separate / without"]],
        probe: "Is that how the paper has it?",
      },
    ],
  },
};

const moments = `m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂_t = m_t / (1 − β1^t)
v̂_t = v_t / (1 − β2^t)`;

export const adamCode: readonly CodeQuestion[] = [adamInCode, adamwInCode];
