import { gradientDescent, rule } from "downhill";
import type { FormulaQuestion } from "../../question/formula-question.ts";
import { eigenvalueSpellings, rateSpellings } from "../letters.ts";

export const gradientDescentFormulas: readonly FormulaQuestion[] = [
  {
    id: "gradient-descent-update",
    topic: "gradient-descent",
    level: "screen",
    type: "formula",
    title: "The update of gradient descent",
    prompt: "Write the update of gradient descent.",
    names: "θ for the parameters, α for the learning rate, g or ∇J(θ) for the gradient",
    asks: {
      kind: "rule",
      rule: gradientDescent,
      relatives: [
        {
          name: "a step of fixed length",
          rule: () => rule("θ = θ − α sign(g)"),
          says: () =>
            "The sign throws away how steep it is; gradient descent steps further where it is steeper.",
        },
        {
          name: "the gradient in place of the parameters",
          rule: () => rule("θ = −α g"),
          says: () => "The step is added to where one is: θ has to stand on the right side too.",
        },
        {
          name: "the rate as a divisor",
          rule: () => rule("θ = θ − g / α"),
          says: () => "A larger learning rate has to give a longer step.",
        },
      ],
    },
    right: [
      "θ_new = θ_old − α ∇J(θ)",
      "theta <- theta - alpha*g",
      "\\theta_{t} = \\theta_{t-1} - \\eta \\nabla L(\\theta_{t-1})",
    ],
    points: [
      {
        says: "The parameters go against the gradient, by the learning rate times its size: θ ← θ − α∇J(θ).",
        sources: ["cauchy"],
      },
      { says: "The gradient is taken where the parameters are now." },
    ],
    hints: [
      "Which way does the loss fall?",
      "The gradient points uphill; how far one goes is the rate times its length.",
      "New parameters are the old ones minus a product of two things.",
    ],
    followUp: {
      prompt: "What happens to the step when you multiply the loss by ten, and what would you do about it?",
      points: [
        {
          says: "The gradient and so the step become ten times as long.",
          ways: [["step / gradient", "ten times / 10 times / 10x / tenfold / factor of ten"]],
          probe: "What does the factor do to the gradient?",
        },
        {
          says: "Dividing the learning rate by ten gives the old path back.",
          ways: [
            ["divide learning rate / learning rate smaller / divide by ten / learning rate ten / tenth"],
          ],
          probe: "Which setting undoes it?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-largest-rate",
    topic: "gradient-descent",
    level: "onsite",
    type: "formula",
    title: "The largest stable rate",
    prompt:
      "Gradient descent on ½ θᵀHθ, where H has eigenvalues from λ1 (the smallest) to λ2 (the largest), all above 0. Below which learning rate does it converge from every start?",
    names: "λ1, λ2",
    asks: {
      kind: "expression",
      variables: { λ1: [0.01, 1], λ2: [1, 100] },
      spellings: [...rateSpellings, ...eigenvalueSpellings],
      asked: "α",
      expression: "2 / λ2",
      slips: [
        {
          expression: "1 / λ2",
          name: "the rate that stops in one step",
          says: "At 1/λ2 the steepest direction lands in the minimum at once; up to twice that it swings and still converges.",
        },
        {
          expression: "2 / λ1",
          name: "the flattest direction's limit",
          says: "The steepest direction diverges first.",
        },
        {
          expression: "2 / (λ1 + λ2)",
          name: "the fastest rate",
          says: "That rate is the fastest for both ends at once; the limit lies above it.",
        },
        {
          expression: "λ2 / 2",
          name: "the other way up",
          says: "A steeper loss needs a smaller rate.",
        },
        {
          expression: "1 / λ1",
          name: "the flattest direction's best rate",
          says: "The steepest direction decides, and it bears twice its best rate.",
        },
      ],
    },
    right: ["2/λ2", "α < 2 / λ2", "\\frac{2}{\\lambda_2}", "1 / (0.5 λ2)"],
    points: [
      {
        says: "Along an eigenvector each step multiplies the error by 1 − αλ, so |1 − αλ| < 1 has to hold for the largest λ: α < 2/λ2.",
        sources: ["goh"],
      },
      {
        says: "Between 1/λ2 and 2/λ2 the steepest direction changes sign at every step and converges all the same.",
      },
    ],
    hints: [
      "Look at one eigenvector at a time.",
      "By which factor does one step multiply the error along an eigenvector of λ?",
      "|1 − αλ| has to stay below 1 for every eigenvalue; which one is the first to break it?",
    ],
    followUp: {
      prompt:
        "Networks often train at a rate above 2/λ, where λ is the sharpness measured at the start. How can that be?",
      points: [
        {
          says: "The sharpness changes on the way: the iterates are driven to flatter regions until the limit holds again.",
          ways: [
            ["curvature smaller / flat / sharpness smaller / sharpness change / curvature change"],
            ["edge of stability"],
          ],
          probe: "Does the curvature stay what it is at the start?",
        },
        {
          says: "Training at the edge of stability: sharpness hovers near 2/α while the loss falls without being monotone.",
          sources: ["cohen"],
          ways: [["edge of stability"], ["hover / stay near / around", "2"]],
          probe: "What has been seen of the sharpness during full-batch training?",
        },
      ],
    },
  },
];
