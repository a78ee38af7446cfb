import { type Rule, rule } from "downhill";
import { torch } from "downhill/dialects";
import type { CodeQuestion, CodeRelative, Data } from "../../question/code-question.ts";
import { drawGradientRows, followRows, relativeBy } from "../gradient-rows.ts";

const torchSgd: CodeQuestion = {
  id: "momentum-code-torch-sgd",
  topic: "momentum",
  level: "onsite",
  type: "code",
  title: "PyTorch's SGD in code",
  prompt:
    "Implement torch.optim.SGD to the letter, with momentum, dampening, weight decay and Nesterov's variant. Give back the parameters after each step.",
  entry: { javascript: "sgd", python: "sgd" },
  starter: {
    javascript: `// theta0: n numbers. gradients: T rows of n numbers. nesterov: true or false.
// Gives T rows of n numbers: the parameters after each step.
function sgd(theta0, gradients, lr, momentum, dampening, weightDecay, nesterov) {
}
`,
    typescript: `// theta0: n numbers. gradients: T rows of n numbers.
// Gives T rows of n numbers: the parameters after each step.
function sgd(
  theta0: number[],
  gradients: number[][],
  lr: number,
  momentum: number,
  dampening: number,
  weightDecay: number,
  nesterov: boolean,
): number[][] {
}
`,
    python: `def sgd(theta0, gradients, lr, momentum, dampening, weight_decay, nesterov):
    """
    theta0: n numbers. gradients: T rows of n numbers. nesterov: True or False.
    Gives T rows of n numbers: the parameters after each step.
    """
`,
  },
  best: {
    javascript: `function sgd(theta0, gradients, lr, momentum, dampening, weightDecay, nesterov) {
  const theta = [...theta0];
  let buffer = null;
  const path = [];
  for (const row of gradients) {
    let d = row.map((g, i) => g + weightDecay * theta[i]);
    if (momentum !== 0) {
      buffer = buffer === null ? [...d] : buffer.map((u, i) => momentum * u + (1 - dampening) * d[i]);
      d = nesterov ? d.map((g, i) => g + momentum * buffer[i]) : buffer;
    }
    d.forEach((step, i) => {
      theta[i] -= lr * step;
    });
    path.push([...theta]);
  }
  return path;
}
`,
    python: `import numpy as np


def sgd(theta0, gradients, lr, momentum, dampening, weight_decay, nesterov):
    p = np.array(theta0)
    buf = None
    out = []
    for grad in np.array(gradients):
        d_p = grad + weight_decay * p
        if momentum:
            if buf is None:
                buf = d_p.copy()
            else:
                buf *= momentum
                buf += (1 - dampening) * d_p
            d_p = d_p + momentum * buf if nesterov else buf
        p = p - lr * d_p
        out.append(p.copy())
    return np.array(out)
`,
  },
  cases: (random) =>
    torchSettings.flatMap((setting) =>
      drawGradientRows(random)
        .filter(({ rows }) => rows.length < 100)
        .map(({ name, theta0, rows }) => {
          const { lr, momentum: mu, dampening, weight_decay, nesterov: isNesterov } = setting;
          return {
            name: `${name}, with ${describeSetting(setting)}`,
            args: [theta0, rows, lr, mu, dampening, weight_decay, isNesterov],
            expected: followRows(torch.SGD(setting), theta0, rows),
            tolerance: 1e-8,
          };
        }),
    ),
  relatives: () => [
    torchRelative(
      "a damped first buffer",
      "PyTorch begins the buffer as the first gradient itself: dampening counts from the second step on.",
      { first: "(1 − τ) g" },
    ),
    torchRelative(
      "a decay beside the step",
      "In torch.optim.SGD the decay joins the gradient before the buffer, so the buffer remembers it.",
      { lateDecay: true },
    ),
    torchRelative("no dampening", "A new gradient enters the buffer times 1 − dampening.", { later: "g" }),
    torchRelative(
      "dampening without momentum",
      "Without momentum PyTorch keeps no buffer, so that nothing is damped: the step is the gradient.",
      { alwaysBuffer: true },
    ),
    torchRelative("no weight decay", "The decay is missing.", { noDecay: true }),
    torchRelative(
      "an average in the buffer",
      "The buffer adds gradients up: their weight is 1 − dampening, and not 1 − momentum.",
      { later: "(1 − μ) g" },
    ),
    torchRelative(
      "no Nesterov",
      "The step is the buffer in both; Nesterov's is the gradient plus μ times the new buffer.",
      {
        ahead: "u_t",
      },
    ),
    torchRelative("Nesterov without the gradient", "Nesterov adds μ times the buffer to the gradient.", {
      ahead: "μ u_t",
    }),
  ],
  points: [
    { says: "The decay joins the gradient first: g ← g + λθ.", sources: ["pytorch"] },
    {
      says: "The first buffer is the gradient itself, without dampening; then u ← μu + (1 − τ)g.",
      sources: ["pytorch"],
    },
    {
      says: "Without momentum there is no buffer, and dampening does nothing.",
      sources: ["pytorch"],
    },
    {
      says: "Nesterov's step is g + μu with the new buffer; without it the step is u.",
      sources: ["pytorch"],
    },
    { says: "The rate multiplies the step and is not in the buffer, which matters once it changes." },
  ],
  hints: [
    "Four things happen, in this order: decay, buffer, Nesterov, step.",
    "Look at the very first step: what is in the buffer after it, with a dampening of 0.9?",
    "The decay goes into g; the buffer begins as g; Nesterov adds μ times the new buffer to g.",
  ],
  followUp: {
    prompt:
      "You set dampening to the value of momentum. What does the buffer hold then, and what happens to the step?",
    points: [
      {
        says: "The buffer becomes an exponential moving average of the gradients.",
        ways: [["exponential moving average / moving average / average / ema / mean"]],
        probe: "Do the weights of the gradients add up to 1 then?",
      },
      {
        says: "The step is 1 − μ times as long as without dampening, so the rate has to be 1/(1 − μ) times as large for the same.",
        ways: [
          ["smaller / shorter / shrink / scaled / less"],
          ["1 − μ / 1/(1 − μ) / ten times / factor / rescale / larger rate"],
        ],
        probe: "How long is the step on a steady gradient?",
      },
    ],
  },
};

const torchSettings = [
  { lr: 0.1, momentum: 0, dampening: 0.5, weight_decay: 0.1, nesterov: false },
  { lr: 0.1, momentum: 0.9, dampening: 0.5, weight_decay: 0, nesterov: false },
  { lr: 0.05, momentum: 0.8, dampening: 0, weight_decay: 0.2, nesterov: true },
  { lr: 0.02, momentum: 0.9, dampening: 0.9, weight_decay: 0.3, nesterov: false },
] as const;

function describeSetting({
  momentum: mu,
  dampening,
  weight_decay,
  nesterov: isNesterov,
}: (typeof torchSettings)[number]): string {
  return `momentum ${mu}, dampening ${dampening}, decay ${weight_decay}${isNesterov ? ", Nesterov" : ""}`;
}

/** Where a wrong answer parts from PyTorch: parts of lines in the notation. */
interface Slip {
  readonly first?: string;
  readonly later?: string;
  readonly ahead?: string;
  readonly noDecay?: boolean;
  readonly lateDecay?: boolean;
  readonly alwaysBuffer?: boolean;
}

function torchRelative(name: string, says: string, slip: Slip): CodeRelative {
  return relativeBy(name, says, (args) => wrongSgd(args, slip));
}

function wrongSgd([, , lr, mu, tau, lambda, isNesterov]: readonly Data[], slip: Slip): Rule {
  const { first = "g", later = "(1 − τ) g", ahead = "g + μ u_t" } = slip;
  const { noDecay = false, lateDecay = false, alwaysBuffer = false } = slip;
  const decays = lambda !== 0 && !noDecay;
  const buffer = `if t = 1:\n  u_t = ${first}\nelse:\n  u_t = μ u_(t-1) + ${later}\ng ← ${isNesterov === true ? ahead : "u_t"}`;
  return rule(
    [
      `sgd(η = ${String(lr)}, μ = ${String(mu)}, τ = ${String(tau)}, λ = ${String(lambda)})`,
      ...(decays && !lateDecay ? ["g ← g + λ θ"] : []),
      ...(mu === 0 && !alwaysBuffer ? [] : [buffer]),
      decays && lateDecay ? "θ_t = θ_(t-1) − η (g + λ θ_(t-1))" : "θ_t = θ_(t-1) − η g",
    ].join("\n"),
  );
}

export const momentumTorchCode: readonly CodeQuestion[] = [torchSgd];
