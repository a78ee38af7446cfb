import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import {
  adadelta,
  adagrad,
  follow,
  gradientDescent,
  type Rule,
  rmsprop,
  rmspropCentered,
  rule,
} from "downhill";
import type { FormulaQuestion } from "../../question/formula-question.ts";
import { variantNamed } from "../variant-named.ts";

export const rmspropFormulas: readonly FormulaQuestion[] = [
  {
    id: "rmsprop-adagrad-update",
    topic: "rmsprop",
    level: "screen",
    type: "formula",
    title: "AdaGrad's update",
    prompt: "Write AdaGrad's update, the diagonal form that everybody runs.",
    names: "θ, g, α; G for what is kept of the gradients so far; ε outside the root",
    asks: {
      kind: "rule",
      rule: () => adagrad(),
      accepts: [
        {
          name: "ε inside the root",
          rule: () => variantNamed(adagrad(), "ε inside the root"),
          says: () =>
            `This is Keras's placement of ε, which counts as √ε: ${formatSetting(Math.sqrt(1e-8))} where 1e-8 was written.`,
        },
      ],
      relatives: [
        {
          name: "RMSprop's average in place of the sum",
          rule: () => variantNamed(rmsprop(), "ε outside of the root"),
          says: () =>
            "AdaGrad forgets nothing: it adds g² up. The average that forgets is what RMSprop changed.",
        },
        {
          name: "gradient descent",
          rule: gradientDescent,
          says: () => "Every coordinate has its own rate here, made from its own gradients.",
        },
        {
          name: "the sum of sizes in place of squares",
          rule: () => rule("G = G + |g|\nθ = θ − α g / (G + ε)"),
          says: () =>
            `On a steady gradient the steps would fade as 1/t in place of 1/√t: after 100 of them ${formatMeasured(lengthOf(rule("G = G + |g|\nθ = θ − α g / (G + ε)"), 100))} α long and not ${formatMeasured(lengthOf(adagrad(), 100))} α.`,
        },
      ],
    },
    right: [
      "G_t = G_(t-1) + g_t²\nθ_t = θ_(t-1) − α g_t / (√G_t + ε)",
      "G_t = G_{t-1} + g_t \\odot g_t \\\\\n\\theta_{t+1} = \\theta_t - \\frac{\\alpha}{\\sqrt{G_t} + \\epsilon} g_t",
      "cache <- cache + g*g\ntheta <- theta - lr / (eps + sqrt(cache)) * g",
    ],
    points: [
      {
        says: "Each coordinate adds up the squares of its gradients, G ← G + g², and divides its step by the root of that sum.",
        sources: ["duchi"],
      },
      { says: "The sum can only grow, so the steps only fade: as 1/√t on a steady gradient." },
    ],
    hints: [
      "What is kept for each coordinate says how much gradient it has seen.",
      "Squares are added up, and nothing is forgotten.",
      "The gradient is divided by the root of the sum of squares, ε added.",
    ],
    followUp: {
      prompt:
        "The gradient of a coordinate stays 1 for ever. How far does AdaGrad take it in T steps, and what is the trouble with that?",
      points: [
        {
          says: "Step t is α/√t long, so the way grows only as 2α√T: far from proportional to T.",
          ways: [
            ["root t / square root of t / √t / 1/√t / √T / root of the number / root of the time"],
            ["one over root / inverse root / inverse square root"],
          ],
          probe: "How long is step t, and what do such steps add up to?",
        },
        {
          says: "The rate never recovers: early large gradients slow a coordinate down for the rest of the run.",
          ways: [
            ["never recover / not recover / not forget / never forget / no forgetting / remember forever"],
            [
              "step / learning rate / rate",
              "vanish / smaller / zero / die / stall / stop",
              "early / too soon / rest / end / forever / always / monotone / over time / later",
            ],
            ["sum", "only larger / keeps larger / not smaller / never smaller / monotone"],
          ],
          probe: "What becomes of the step after a time of large gradients?",
        },
      ],
    },
  },
  {
    id: "rmsprop-update",
    topic: "rmsprop",
    level: "screen",
    type: "formula",
    title: "RMSprop's update",
    prompt: "Write RMSprop's update, without momentum.",
    names: "θ, g, α; v or E[g²] for the average of squares, with decay β (or ρ); ε",
    asks: {
      kind: "rule",
      rule: () => rmsprop(),
      accepts: [
        {
          name: "ε outside the root",
          rule: () => variantNamed(rmsprop(), "ε outside of the root"),
          says: () =>
            "This is PyTorch's placement of ε; Keras and Optax add it under the root by default. At an ε of 1e-8 one hardly sees it, at a large one it is another optimizer.",
        },
      ],
      relatives: [
        {
          name: "AdaGrad's sum",
          rule: () => rule("v = v + g²\nθ = θ − α g / √(v + ε)"),
          says: () =>
            `A sum never forgets. On a steady gradient of 1, its step 100 is ${formatMeasured(lengthOf(adagrad(), 100))} α long, RMSprop's ${formatMeasured(lengthOf(rmsprop(), 100))} α.`,
        },
        {
          name: "AdaGrad",
          rule: () => adagrad(),
          says: () =>
            "AdaGrad's sum never forgets, so its steps only fade. RMSprop takes an average of squares, with β and 1 − β.",
        },
        {
          name: "with a bias correction",
          rule: () => rule("v = β v + (1 − β) g²\nv̂ = v / (1 − β^t)\nθ = θ − α g / √(v̂ + ε)"),
          says: () =>
            `The correction came with Adam. RMSprop has none, so its first step is 1/√(1 − β) times α: ${formatMeasured(lengthOf(rmsprop({ eps: 0 }), 1))} α at β = 0.9.`,
        },
        {
          name: "the centred form",
          rule: () => rmspropCentered(),
          says: () =>
            "That divides by the gradient's deviation: it takes the squared average of g off first.",
        },
        {
          name: "momentum on top",
          rule: () => rule("v = β v + (1 − β) g²\nm = β m + (1 − β) g\nθ = θ − α m / √(v + ε)"),
          says: () => "The gradient itself is not averaged here; that is Adam's other half.",
        },
      ],
    },
    right: [
      "E[g²]_t = β E[g²]_(t-1) + (1 − β) g_t²\nθ = θ − α / √(E[g²]_t + ε) * g_t",
      "v <- rho*v + (1 - rho)*g^2\ntheta <- theta - eta*g/sqrt(v + eps)",
      "v_t = \\beta v_{t-1} + (1-\\beta) g_t^2 \\\\\n\\theta_{t+1} = \\theta_t - \\alpha \\frac{g_t}{\\sqrt{v_t + \\epsilon}}",
      "v ← v + (1 − β)(g² − v)\nθ ← θ − α g / √(ε + v)",
      "v <- rho*v + (1 - rho)*g^2\ntheta <- theta - eta*g/(sqrt(v) + eps)",
    ],
    points: [
      {
        says: "An exponential average of squared gradients, v ← βv + (1 − β)g², takes the place of AdaGrad's sum, and the step is αg/√(v + ε).",
        sources: ["hinton"],
      },
      {
        says: "The average forgets, with a horizon of 1/(1 − β) steps, so the rate can rise again when gradients get small.",
      },
      { says: "Nothing corrects v for its start at 0." },
    ],
    hints: [
      "It mends AdaGrad's growing sum.",
      "Keep an average that forgets, of the squares.",
      "Two lines: the average of g² with weights β and 1 − β, then the gradient over its root.",
    ],
    followUp: {
      prompt:
        "The loss is multiplied by 1000. What changes for RMSprop, and what would have changed for gradient descent?",
      points: [
        {
          says: "RMSprop takes the same steps, as long as ε does not matter: gradient and root grow by the same factor.",
          ways: [["nothing / same / cancel / invariant / not matter / not affect / scale free"]],
          probe: "By which factor does the root of v grow?",
        },
        {
          says: "Gradient descent would take steps 1000 times as long and most likely diverge.",
          ways: [
            [
              "gradient descent / sgd",
              "1000 / thousand / larger / diverge / times / large / scale / proportional",
            ],
          ],
          probe: "And plain gradient descent?",
        },
      ],
    },
  },
  {
    id: "rmsprop-adadelta-update",
    topic: "rmsprop",
    level: "onsite",
    type: "formula",
    title: "Adadelta's update",
    prompt:
      "Write Adadelta as its paper has it: without a learning rate. RMS stands for the root of an average of squares with ε added under the root.",
    names:
      "θ, g; v for the average of g², u for the average of squared steps, both with decay ρ; ε; d for the step",
    asks: {
      kind: "rule",
      rule: paperAdadelta,
      accepts: [
        {
          name: "with a learning rate",
          rule: () => adadelta(),
          says: () =>
            "Libraries put a learning rate in front, which is 1 in PyTorch; the paper has none, which was its point.",
        },
      ],
      relatives: [
        {
          name: "RMSprop",
          rule: () => rmsprop(),
          says: () =>
            "What stands above the line is missing: the root of the average of earlier squared steps takes the learning rate's place.",
        },
        {
          name: "gradients in both averages",
          rule: () => rule("v = ρ v + (1 − ρ) g²\nu = ρ u + (1 − ρ) g²\nθ = θ − √(u + ε) / √(v + ε) * g"),
          says: () => "u averages the squares of the steps and not of the gradients.",
        },
      ],
    },
    right: [
      "v_t = ρ v_(t-1) + (1 − ρ) g_t²\nd = √(u_(t-1) + ε) / √(v_t + ε) * g_t\nu_t = ρ u_(t-1) + (1 − ρ) d²\nθ = θ − d",
      "v <- rho*v + (1 - rho)*g^2\nd <- -g*sqrt((u + eps)/(v + eps))\nu <- rho*u + (1 - rho)*d^2\ntheta <- theta + d",
      "v_t = \\rho v_{t-1} + (1-\\rho) g_t^2 \\\\\nd = -\\frac{\\sqrt{u_{t-1} + \\epsilon}}{\\sqrt{v_t + \\epsilon}} g_t \\\\\nu_t = \\rho u_{t-1} + (1-\\rho) d^2 \\\\\n\\theta_{t+1} = \\theta_t + d",
    ],
    points: [
      {
        says: "The step is −RMS of the steps before it, over RMS of the gradients with this one, times g.",
        sources: ["zeiler"],
      },
      {
        says: "Both are exponential averages of squares with the same decay ρ and the same ε under the root.",
      },
      {
        says: "The step carries θ's unit, which RMSprop's does not: there α has to supply it.",
        sources: ["zeiler"],
      },
    ],
    hints: [
      "It starts from RMSprop and asks which unit a step should have.",
      "The learning rate is replaced by something made from earlier steps.",
      "d is g times the root of the average of squared steps over the root of the average of squared gradients.",
    ],
    followUp: {
      prompt:
        "u starts at 0. What sets the size of Adadelta's first steps, and how does that feel in practice?",
      points: [
        {
          says: "ε sets it: the first step is √ε over the RMS of the gradient, times g.",
          ways: [["epsilon"]],
          probe: "What is left of the numerator when u is 0?",
        },
        {
          says: "With the usual 1e-6 the first steps are tiny, and it takes many steps until they have grown.",
          ways: [
            ["small / slow / warmup", "step / initialisation / first / grow / learning / takes / progress"],
          ],
          probe: "How long are these steps at an ε of 1e-6?",
        },
      ],
    },
  },
];

/** Adadelta with the library's α at the paper's 1 and left out. */
function paperAdadelta(): Rule {
  return variantNamed(adadelta(), "no α");
}

/** How long step t is in α, where the gradient stays 1. */
function lengthOf(one: Rule, t: number): number {
  const path = follow(one, { theta: 0, slope: () => 1, steps: t, hyper: { lr: 1 } });
  return Math.abs((path[t]?.θ ?? Number.NaN) - (path[t - 1]?.θ ?? Number.NaN));
}
