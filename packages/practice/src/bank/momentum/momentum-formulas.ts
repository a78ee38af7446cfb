import { formatMeasured } from "@downhill/lab/report/number";
import { follow, momentum, nesterov, type Rule, rule } from "downhill";
import type { FormulaQuestion } from "../../question/formula-question.ts";
import { decaySpellings, rateSpellings } from "../letters.ts";
import { variantNamed } from "../variant-named.ts";

/** How far the k-th step of a rule goes under a constant gradient of 1. */
function stepUnderConstantGradient(of: Rule, k: number): number {
  const path = follow(of, { theta: 0, slope: () => 1, steps: k });
  return Math.abs((path.at(-1)?.θ ?? Number.NaN) - (path.at(-2)?.θ ?? Number.NaN));
}

const withoutDecay = (): Rule => rule("v_t = v_(t-1) + α g\nθ = θ − v_t");
const swapped = (): Rule => rule("v_t = (1 − β) v_(t-1) + β α g\nθ = θ − v_t");
const rateTwice = (): Rule => rule("v_t = β v_(t-1) + α g\nθ = θ − α v_t");

const averageForm = (): Rule => variantNamed(momentum(), "v as an average");

export const momentumFormulas: readonly FormulaQuestion[] = [
  {
    id: "momentum-update",
    topic: "momentum",
    level: "screen",
    type: "formula",
    title: "The update with momentum",
    prompt: "Write the update of gradient descent with momentum. Any of the usual conventions will do.",
    names:
      "θ for the parameters, g or ∇J(θ) for the gradient, α for the learning rate, v for the buffer with decay β",
    asks: {
      kind: "rule",
      rule: momentum,
      accepts: [
        {
          name: "PyTorch's convention",
          rule: () => rule("u_t = β u_(t-1) + g\nθ = θ − α u_t"),
          says: () =>
            "α stands outside the buffer, as in PyTorch. With a constant α it takes the textbook's steps; a change of α acts on the whole buffer at once.",
        },
        {
          name: "the average",
          rule: averageForm,
          says: () =>
            `The buffer is an average here, not a sum: at β = 0.9 its steps are ${formatMeasured(
              stepUnderConstantGradient(momentum(), 400) / stepUnderConstantGradient(averageForm(), 400),
            )} times shorter in the long run than the textbook's at the same α, by 1/(1 − β).`,
        },
      ],
      relatives: [
        {
          name: "gradient descent",
          rule: () => rule("θ = θ − α g"),
          says: () => "Nothing is carried over from step to step: momentum needs a buffer.",
        },
        {
          name: "a buffer without decay",
          rule: withoutDecay,
          says: () =>
            `It never forgets: under a constant gradient the 100th step is ${formatMeasured(
              stepUnderConstantGradient(withoutDecay(), 100) / stepUnderConstantGradient(withoutDecay(), 1),
            )} times as long as the first, where momentum at β = 0.9 ends at ${formatMeasured(
              stepUnderConstantGradient(momentum(), 100) / stepUnderConstantGradient(momentum(), 1),
            )}.`,
        },
        {
          name: "β on the wrong side",
          rule: swapped,
          says: () =>
            "The past has to keep the large share: β multiplies the old buffer, not the new gradient.",
        },
        {
          name: "the learning rate twice",
          rule: rateTwice,
          says: () => "α stands inside the buffer or outside it. With both, the step goes with α².",
        },
      ],
    },
    right: [
      "v_t = β v_(t-1) + α ∇J(θ)\nθ = θ − v_t",
      "v <- mu*v - lr*g\ntheta <- theta + v",
      "u_t = \\beta u_{t-1} + g_t\n\\theta_t = \\theta_{t-1} - \\alpha u_t",
      "m = β m + (1 − β) g\nθ = θ − α m",
      "if t = 1:\n  u = g\nelse:\n  u = β u + g\nθ = θ − α u",
    ],
    points: [
      {
        says: "v ← βv + αg, θ ← θ − v: each step is β times the one before, plus the new gradient's.",
        sources: ["polyak"],
      },
      {
        says: "PyTorch leaves α outside (u ← βu + g, θ ← θ − αu), Sutskever et al. carry the sign in v (v ← βv − αg, θ ← θ + v), others average with 1 − β.",
        sources: ["pytorch", "sutskever"],
      },
      {
        says: "At a constant α the first two take the same steps; the average needs an α that is 1/(1 − β) times as large.",
      },
    ],
    hints: [
      "What does the step remember of the steps before it?",
      "Two lines: one for a buffer that forgets slowly, one for the parameters.",
      "The buffer keeps β of itself and takes the gradient in; the parameters go against the buffer.",
    ],
    followUp: {
      prompt:
        "You copy a recipe with α = 0.1 and β = 0.9 from a framework that averages with 1 − β. What do you set in PyTorch?",
      points: [
        {
          says: "α = 0.01 with momentum 0.9: the sum is 1/(1 − β) = 10 times as large as the average.",
          ways: [
            [
              "0.01 / .01 / 1e-2 / ten times smaller / divide by ten / divided by 10 / a tenth / one tenth / learning rate 10 smaller",
            ],
            ["1/(1-β) / 1 1 β"],
          ],
          probe: "How much larger is the sum than the average?",
        },
        {
          says: "Or dampening = 0.9, which puts 1 − 0.9 in front of the gradient from the second step on; the first buffer is the gradient undamped.",
          sources: ["pytorch"],
          ways: [["dampening / damping"]],
          probe: "Which argument of torch.optim.SGD puts a factor on the gradient?",
        },
      ],
    },
  },
  {
    id: "momentum-nesterov-update",
    topic: "momentum",
    level: "onsite",
    type: "formula",
    title: "Nesterov's update at the current parameters",
    prompt:
      "Write Nesterov's momentum in the form of frameworks, in which the gradient is taken at the parameters that are stored.",
    names: "θ, g or ∇J(θ), α for the learning rate, v for the buffer with decay β",
    asks: {
      kind: "rule",
      rule: nesterov,
      accepts: [
        {
          name: "PyTorch's convention",
          rule: () => rule("u_t = β u_(t-1) + g\nθ = θ − α (g + β u_t)"),
          says: () => "That is PyTorch's form, with α outside; at a constant α it takes the same steps.",
        },
      ],
      relatives: [
        {
          name: "plain momentum",
          rule: momentum,
          says: () =>
            "Its step is the buffer alone, β times the old one plus αg. Nesterov's looks one decay further: the new buffer is multiplied by β once more and the gradient added.",
        },
        {
          name: "the whole buffer and the gradient again",
          rule: () => rule("v_t = β v_(t-1) + α g\nθ = θ − v_t − α g"),
          says: () =>
            `The gradient then counts twice and the buffer is not decayed: the first step is ${formatMeasured(
              stepUnderConstantGradient(rule("v_t = β v_(t-1) + α g\nθ = θ − v_t − α g"), 1) /
                stepUnderConstantGradient(nesterov({ lr: 0.001 }), 1),
            )} times Nesterov's at β = 0.9.`,
        },
        {
          name: "the buffer scaled by 1 + β",
          rule: () => rule("v_t = β v_(t-1) + α g\nθ = θ − (1 + β) v_t"),
          says: () => "That is plain momentum at a larger rate; the gradient has to have a share of its own.",
        },
      ],
    },
    right: [
      "v_t = β v_(t-1) + α ∇J(θ)\nθ = θ − β v_t − α ∇J(θ)",
      "v <- mu*v - lr*g\ntheta <- theta + mu*v - lr*g",
      "u_t = \\beta u_{t-1} + g\n\\theta = \\theta - \\alpha (g + \\beta u_t)",
      "w = v\nv = β v − α g\nθ = θ − β w + (1 + β) v",
    ],
    points: [
      {
        says: "The original takes the gradient at the look-ahead θ − βv and steps as momentum does.",
        sources: ["nesterov", "sutskever"],
      },
      {
        says: "If the look-ahead is what is stored, the update is v ← βv + αg, θ ← θ − βv − αg, with g at the stored parameters.",
        sources: ["pytorch"],
      },
    ],
    hints: [
      "The original form takes the gradient where the buffer would carry the parameters. Rename that place to θ.",
      "The buffer's line is momentum's. Only the step differs.",
      "The step is what momentum would do next if the gradient were the same again: β times the new buffer, plus the gradient's own step.",
    ],
    followUp: {
      prompt: "On a quadratic, is it more stable than plain momentum at the same α and β?",
      points: [
        {
          says: "No: its limit on αλ is (2 + 2β)/(1 + 2β), below plain momentum's 2 + 2β.",
          ways: [
            [
              "no / not / less stable / smaller / lower / not:more stable",
              "limit / stable / 2 / learning rate / bound",
            ],
          ],
          probe: "Compare the largest stable αλ of both.",
        },
        {
          says: "Well below the limit it damps swings more: there the determinant is β(1 − αλ) in place of β.",
          ways: [
            [
              "damp / damping / oscillate / swing / settles",
              "more / faster / better / smaller / stronger / less",
            ],
          ],
          probe: "What does it do for swings at small αλ?",
        },
      ],
    },
  },
  {
    id: "momentum-past-gradient",
    topic: "momentum",
    level: "screen",
    type: "formula",
    title: "What a past gradient still counts",
    prompt: "v ← βv + αg, from v = 0. With which factor does the gradient of k steps ago stand in v today?",
    names: "α, β, k, where k = 0 is today's",
    asks: {
      kind: "expression",
      spellings: [...rateSpellings, ...decaySpellings],
      variables: { α: [0.01, 1], β: [0.1, 0.99], k: { among: [0, 1, 2, 3, 5, 8, 13] } },
      expression: "α β^k",
      slips: [
        {
          expression: "β^k",
          name: "without the rate",
          says: "α is inside the buffer here: it multiplied the gradient when it came in.",
        },
        {
          expression: "α (1 − β) β^k",
          name: "the average's weight",
          says: "With 1 − β in front of the gradient it would be an average; this buffer is a sum.",
        },
        {
          expression: "α β^(k + 1)",
          name: "one step too many",
          says: "Today's gradient has not been decayed yet: for k = 0 the factor is α.",
        },
        {
          expression: "(α β)^k",
          name: "the rate decayed as well",
          says: "α multiplies a gradient once, when it comes in; β multiplies it once per step.",
        },
        {
          expression: "α (1 − β^(k + 1)) / (1 − β)",
          name: "all of them together",
          says: "That is the sum of the factors from today's gradient back to this one.",
        },
        {
          expression: "α (1 − k (1 − β))",
          name: "a straight line",
          says: "The decay is geometric: it multiplies by β at each step, and never reaches 0.",
        },
      ],
    },
    right: ["α β^k", "alpha * beta^k", "\\alpha \\beta^{k}", "α / β^(−k)"],
    points: [
      { says: "Unrolled, v is the sum of αβᵏ times the gradient of k steps ago.", sources: ["goh"] },
      { says: "The factors add up to α/(1 − β) in the long run." },
    ],
    hints: [
      "Write v out after three steps.",
      "By what is a gradient multiplied when it comes in, and by what at each step after?",
      "Once by α, and k times by the other.",
    ],
    followUp: {
      prompt:
        "What do all the factors add up to, and what does that say of the step under a steady gradient?",
      points: [
        {
          says: "To α/(1 − β) in the long run: a steady gradient is stepped along 1/(1 − β) times as far as by gradient descent.",
          ways: [["α 1 β / learning rate 1 β / 1 1 β / 1/(1-β) / geometric series / ten times / 10 times"]],
          probe: "Sum the geometric series.",
        },
        {
          says: "So α has to be judged together with β: raising β from 0.9 to 0.99 makes such steps ten times as long.",
          ways: [
            [
              "together / jointly / retune / lower learning rate / smaller learning rate / ten times / 10 times / effective learning rate / depends on β",
            ],
          ],
          probe: "What happens to the step when β goes from 0.9 to 0.99 at the same α?",
        },
      ],
    },
  },
];
