import { formatMeasured } from "@downhill/lab/report/number";
import { follow, type Rule, rmsprop, rule } from "downhill";
import { torch } from "downhill/dialects";
import type { FormulaQuestion } from "../../question/formula-question.ts";

export const interviewFormulas: readonly FormulaQuestion[] = [
  {
    id: "interview-rmsprop-as-printed",
    topic: "interview",
    level: "screen",
    type: "formula",
    title: "RMSprop as guides print it",
    prompt:
      "Write both lines of RMSprop as Keras and most study guides print them, with ε where they put it. PyTorch puts it elsewhere.",
    names: "θ, g, α for the learning rate, β for the decay, ε; E[g²] or v for the average of squares",
    asks: {
      kind: "rule",
      rule: rmsprop,
      relatives: [
        {
          name: "PyTorch's, with ε outside the root",
          rule: () => torch.RMSprop(),
          says: () =>
            `PyTorch adds ε to the root, and Keras to what stands under it, where it counts as √ε. With ε = 1e-8 and gradients of ${formatMeasured(smallGradient)} PyTorch's steps end up ${formatMeasured(stepOf(torch.RMSprop({ lr: 0.001, alpha: 0.9 })) / stepOf(rmsprop()))} times as long.`,
        },
        {
          name: "AdaGrad",
          rule: () => rule("sums(α = 0.01, ε = 1e-8)\nG_t = G_(t-1) + g²\nθ = θ − α g / √(G_t + ε)"),
          says: () =>
            "Without β and 1 − β the squares add up for ever, and the steps fade; an average forgets.",
        },
        {
          name: "RMSprop with a bias correction",
          rule: () =>
            rule(
              "corrected(α = 0.001, β = 0.9, ε = 1e-8)\nv_t = β v_(t-1) + (1 − β) g²\nθ = θ − α g / √(v_t / (1 − β^t) + ε)",
            ),
          says: () =>
            `The correction is Adam's; RMSprop has none, and its first step is ${formatMeasured(firstStepOf(rmsprop()))} α long at β = 0.9.`,
        },
        {
          name: "ε behind the quotient",
          rule: () =>
            rule("loose(α = 0.001, β = 0.9, ε = 1e-8)\nv_t = β v_(t-1) + (1 − β) g²\nθ = θ − α g / √v_t + ε"),
          says: () => "There ε is added to the parameter and keeps nothing from being divided by 0.",
        },
        {
          name: "the average of the gradient for the gradient",
          rule: () =>
            rule(
              "averaged(α = 0.001, β = 0.9, ε = 1e-8)\nm_t = β m_(t-1) + (1 − β) g\nv_t = β v_(t-1) + (1 − β) g²\nθ = θ − α m_t / √(v_t + ε)",
            ),
          says: () => "RMSprop steps along the gradient itself; averaging that as well is Adam's part.",
        },
      ],
    },
    right: [
      "E[g^2]_t = β E[g^2]_(t-1) + (1-β) g_t^2\nθ = θ - α / sqrt(E[g^2]_t + ε) * g_t",
      "v <- rho*v + (1-rho)*g*g\ntheta <- theta - lr*g/sqrt(v + eps)",
      "v_t = v_{t-1} + (1 - \\rho)(g_t^2 - v_{t-1})\n\\theta_{t+1} = \\theta_t - \\frac{\\eta}{\\sqrt{v_t + \\epsilon}} g_t",
    ],
    points: [
      {
        says: "E[g²] ← βE[g²] + (1 − β)g², then θ ← θ − α g / √(E[g²] + ε), with ε inside the root.",
        sources: ["keras", "hinton"],
      },
      {
        says: "PyTorch adds ε outside: α g / (√E[g²] + ε), and by default has α = 0.01 and a decay of 0.99.",
        sources: ["pytorch"],
      },
    ],
    hints: [
      "Two lines: something is averaged, then something is divided by it.",
      "What is averaged is a square; what divides is its root. Where can ε go?",
      "The average and ε stand under the same root.",
    ],
    followUp: {
      prompt:
        "You port a run from Keras to PyTorch. What has to change so that RMSprop takes the same steps, and can it?",
      points: [
        {
          says: "ε: PyTorch adds it outside the root, so √ε of Keras comes nearest, and where gradients are small the two still differ.",
          ways: [
            ["epsilon", "outside / root / inside / square root / different / placement"],
            ["square root epsilon / root of epsilon"],
          ],
          probe: "Where does each put ε?",
        },
        {
          says: "The defaults: PyTorch has α = 0.01 and a decay of 0.99, Keras 0.001 and 0.9.",
          ways: [
            ["default", "different / 0.99 / 0.9 / 0.01 / 0.001 / learning rate / beta / set"],
            ["0.99"],
            ["beta / rho / smoothing / decay / learning rate", "set / default / explicit / differ"],
          ],
          probe: "Which values does either take if you name none?",
        },
      ],
    },
  },
];

const smallGradient = 1e-5;

/** How long a step is after 500 steps of one small gradient. */
function stepOf(one: Rule): number {
  const path = follow(one, { theta: 0, slope: () => smallGradient, steps: 500 });
  return Math.abs((path.at(-1)?.θ ?? Number.NaN) - (path.at(-2)?.θ ?? Number.NaN));
}

/** How long the first step is, in shares of the rate of 0.001. */
function firstStepOf(one: Rule): number {
  const path = follow(one, { theta: 0, slope: () => 1, steps: 1, hyper: { lr: 0.001 } });
  return Math.abs(path.at(-1)?.θ ?? Number.NaN) / 0.001;
}
