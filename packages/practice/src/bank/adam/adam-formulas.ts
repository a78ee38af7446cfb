import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, adamax, adamw, explain, nadam, rmsprop, rule } from "downhill";
import { torch } from "downhill/dialects";
import type { FormulaQuestion } from "../../question/formula-question.ts";
import { variantNamed } from "../variant-named.ts";
import { keptCorrection } from "./kept-correction.ts";
import { ratioPeak, uncorrectedRatio } from "./uncorrected-ratio.ts";

const { beta1 = Number.NaN, beta2 = Number.NaN, eps = Number.NaN } = adam().hyper;
const first = formatMeasured(uncorrectedRatio(beta1, beta2, 1));
/** The pair of many language models. */
const shortMemory = [0.9, 0.95] as const;

export const adamFormulas: readonly FormulaQuestion[] = [
  {
    id: "adam-update",
    topic: "adam",
    level: "screen",
    type: "formula",
    title: "Adam's update",
    prompt: "Write Adam's update in full.",
    names: "θ, g, α, β1, β2, ε, t; m and v for the two averages",
    asks: {
      kind: "rule",
      rule: () => adam(),
      relatives: [
        {
          name: "TensorFlow's ε̂",
          rule: () => variantNamed(adam(), "ε̂, added before the bias correction"),
          says: () =>
            `The correction went into the learning rate, so ε is added to a root that is not corrected yet: at t = 1 it counts 1/√(1 − β2) = ${formatMeasured(1 / Math.sqrt(1 - beta2))} times as much, a ${formatMeasured(1 / Math.sqrt(1 - beta2))} times larger ε. TensorFlow and Keras do this; PyTorch and algorithm 1 of the paper do not.`,
        },
        {
          name: "ε inside the root",
          rule: () => variantNamed(adam(), "ε inside the root"),
          says: () =>
            `Under the root ε counts as √ε: ${formatSetting(Math.sqrt(eps))} where ${formatSetting(eps)} was written.`,
        },
        {
          name: "AMSGrad on raw v",
          rule: () => variantNamed(adam(), "AMSGrad, maximum of v before the correction"),
          says: () =>
            "The largest v so far, before its correction, stands in the denominator: that is AMSGrad as PyTorch has it. A maximum never forgets, an average does.",
        },
        {
          name: "no bias correction",
          rule: () => variantNamed(adam(), "no bias correction"),
          says: () => {
            const peak = ratioPeak(beta1, beta2);
            return `m and v start at 0, and v is the slower to fill: the first step is ${formatMeasured(uncorrectedRatio(beta1, beta2, 1))} α long and step ${peak.step} ${formatMeasured(peak.ratio)} α on a steady gradient, where α is meant.`;
          },
        },
        {
          name: "sums in place of averages",
          rule: () => rule("m = β1 m + g\nv = β2 v + g²\nθ = θ − α m / (√v + ε)"),
          says: () =>
            `Without 1 − β1 and 1 − β2 the two are sums, and their ratio is another: on a steady gradient the steps go to √(1 − β2)/(1 − β1) = ${formatMeasured(Math.sqrt(1 - beta2) / (1 - beta1))} α.`,
        },
        keptCorrection,
        {
          name: "a correction that multiplies",
          rule: () =>
            rule(
              "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nm̂ = m (1 − β1^t)\nv̂ = v (1 − β2^t)\nθ = θ − α m̂ / (√v̂ + ε)",
            ),
          says: () => "The averages are too small at first, so they are divided by 1 − β^t.",
        },
        {
          name: "RMSprop with a correction",
          rule: () => rule("v = β2 v + (1 − β2) g²\nv̂ = v / (1 − β2^t)\nθ = θ − α g / (√v̂ + ε)"),
          says: () => "The average of the gradient itself, m, is missing above the line.",
        },
        {
          name: "RMSprop",
          rule: () => rmsprop(),
          says: () => "Adam has an average of the gradient above the line, and corrects both averages.",
        },
        {
          name: "a second average of m² in place of g²",
          rule: () =>
            rule(
              "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) m²\nm̂ = m / (1 − β1^t)\nv̂ = v / (1 − β2^t)\nθ = θ − α m̂ / (√v̂ + ε)",
            ),
          says: () =>
            "v averages the squares of the gradients: what cancels in m has to count in v, or noisy coordinates are not slowed down.",
        },
        {
          name: "Adam with L2",
          rule: () => torch.Adam({ weight_decay: 0.01 }),
          says: () => "Nothing was asked of decay; λθ in the gradient is another objective.",
        },
        {
          name: "AdamW",
          rule: () => adamw(),
          says: () => "Adam alone does not shrink the weights; that is AdamW.",
        },
        {
          name: "AdaMax",
          rule: () => adamax(),
          says: () => "The fading maximum of |g| in the denominator is the same paper's other algorithm.",
        },
        {
          name: "NAdam",
          rule: () => nadam(),
          says: () => "A look-ahead in the first moment was added later, by Dozat.",
        },
      ],
    },
    right: [
      "m_t = β1 m_(t-1) + (1 − β1) g_t\nv_t = β2 v_(t-1) + (1 − β2) g_t²\nm̂ = m_t / (1 − β1^t)\nv̂ = v_t / (1 − β2^t)\nθ_t = θ_(t-1) − α m̂ / (√v̂ + ε)",
      "m <- m + (1 - beta1)*(g - m)\nv <- v + (1 - beta2)*(g*g - v)\ntheta <- theta - lr*(m/(1 - beta1^t))/(sqrt(v/(1 - beta2^t)) + eps)",
      "m_t = \\beta_1 m_{t-1} + (1-\\beta_1) g_t \\\\\nv_t = \\beta_2 v_{t-1} + (1-\\beta_2) g_t^2 \\\\\n\\hat{m}_t = \\frac{m_t}{1-\\beta_1^t} \\\\\n\\hat{v}_t = \\frac{v_t}{1-\\beta_2^t} \\\\\n\\theta_{t+1} = \\theta_t - \\eta \\frac{\\hat{m}_t}{\\sqrt{\\hat{v}_t} + \\epsilon}",
      "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nθ = θ − α √(1 − β2^t)/(1 − β1^t) * m / (√v + ε √(1 − β2^t))",
    ],
    points: [
      {
        says: "Two exponential averages that start at 0: m of the gradient with β1, v of its square with β2, each coordinate on its own.",
        sources: ["kingma"],
      },
      {
        says: "Both are divided by 1 − β^t, with t = 1 on the first step, which makes up for the start at 0.",
        sources: ["kingma"],
      },
      {
        says: "The step is α m̂ / (√v̂ + ε), with ε outside the root.",
        sources: ["kingma", "pytorch"],
      },
      {
        says: "The defaults are α = 0.001, β1 = 0.9, β2 = 0.999 and ε = 1e-8.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "Two averages, two corrections, one step: five lines.",
      "The averages are of g and of g²; both start at 0, and that is what has to be made up for.",
      "Divide m by 1 − β1^t and v by 1 − β2^t, then put one over the root of the other.",
    ],
    followUp: {
      prompt:
        "You leave out both corrections at the default settings. Are the first steps too long or too short, and why?",
      points: [
        {
          says: `Too long: ${first} times at the first step, and more for some steps after.`,
          ways: [
            [
              "too large / too long / too big / overshoot / 3.16 / 3.2 / longer than / larger than / too high",
            ],
          ],
          probe: "Put (1 − β1^t)/√(1 − β2^t) at t = 1 into numbers.",
        },
        {
          says: "v fills far more slowly than m, so the denominator is too small by more than the numerator.",
          ways: [
            [
              "second moment / denominator",
              "slow / later / smaller / small / longer to fill / lag / behind / underestimated",
            ],
            ["denominator", "smaller / small"],
          ],
          probe: "Which of the two averages needs longer to fill?",
        },
      ],
    },
  },
  {
    id: "adam-uncorrected-length",
    topic: "adam",
    level: "onsite",
    type: "formula",
    title: "Steps without bias correction",
    prompt:
      "Adam without its two corrections meets a gradient that stays the same from the first step on; ε is negligible. How long is step t, as a multiple of α?",
    names: "β1, β2, t",
    asks: {
      kind: "expression",
      variables: {
        β1: [0.3, 0.97],
        β2: [0.5, 0.9995],
        t: { among: [1, 2, 3, 5, 12, 40, 150] },
      },
      // As a length, the multiple has α behind it or in front.
      spellings: [
        [
          /\s*(?:[·*]|\\cdot)?\s*(?:α|\\alpha|\blr)\s*$|(?<=^|[=≈])\s*(?:α|\\alpha|lr)(?![a-z])\s*(?:[·*]|\\cdot)?/g,
          "",
        ],
      ],
      expression: "(1 − β1^t) / √(1 − β2^t)",
      slips: [
        {
          expression: "1",
          name: "the step with correction",
          says: "That is what the corrections are there for; without them m and v are still filling.",
        },
        {
          expression: "√(1 − β2^t) / (1 − β1^t)",
          name: "the other way up",
          says: "That is the factor that would mend it. The step itself is m over √v.",
        },
        {
          expression: "(1 − β1^t) / (1 − β2^t)",
          name: "no root",
          says: "v is an average of squares; its root goes into the step.",
        },
        {
          expression: "(1 − β1) / √(1 − β2)",
          name: "the first step alone",
          says: "That holds at t = 1; later both averages have filled further.",
        },
        {
          expression: "β1^t / √(β2^t)",
          name: "what is left of the start",
          says: "β^t is the weight that the start at 0 still has; the gradient has 1 − β^t.",
        },
        {
          expression: "(1 − β2^t) / √(1 − β1^t)",
          name: "β1 and β2 swapped",
          says: "β1 belongs to m, which is above the line.",
        },
      ],
    },
    right: [
      "(1 − β1^t) / √(1 − β2^t)",
      "\\frac{1 - \\beta_1^t}{\\sqrt{1 - \\beta_2^t}}",
      "(1 - beta1^t) * (1 - beta2^t)^(-1/2)",
    ],
    points: [
      { says: "On a steady gradient g, m is (1 − β1^t) g and v is (1 − β2^t) g² after t steps." },
      { says: "So the step is (1 − β1^t)/√(1 − β2^t) times α, whatever g is." },
    ],
    hints: [
      "Work out m and v after t steps with the same gradient.",
      "The weights of an exponential average that starts at 0 add up to less than 1 after t steps. To what?",
      "m = (1 − β1^t) g; do the same for v, then put one over the root of the other.",
    ],
    followUp: {
      prompt:
        "For which pairs of β is the first step right even without correction, and where does it become too short?",
      points: [
        {
          says: "It is right where 1 − β1 = √(1 − β2), as for (0.9, 0.99).",
          ways: [["0.99"], ["root", "same", "beta2 / beta1"]],
          probe: "When are numerator and denominator the same at t = 1?",
        },
        {
          says: `With a smaller β2 it is too short: ${formatMeasured(uncorrectedRatio(...shortMemory, 1))} α at (0.9, 0.95).`,
          ways: [
            ["small / smaller / too short / too small / short", "beta2 / 0.95"],
            ["0.95"],
            ["0.447 / 0.45"],
          ],
          probe: "What does the pair of many language models, (0.9, 0.95), give?",
        },
      ],
    },
  },
  {
    id: "adam-decoupled-update",
    topic: "adam",
    level: "onsite",
    type: "formula",
    title: "AdamW's update",
    prompt: "Write AdamW's update in full, with the decay as PyTorch has it.",
    names: "θ, g, α, β1, β2, ε, λ, t; m and v for the two averages",
    asks: {
      kind: "rule",
      rule: () => adamw(),
      accepts: [
        {
          name: "decay after the step",
          rule: () =>
            rule(
              "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nθ = θ − α (m / (1 − β1^t)) / (√(v / (1 − β2^t)) + ε)\nθ = θ (1 − α λ)",
            ),
          says: () =>
            "PyTorch shrinks the weight before the step and not after it; the two differ by αλ times the step, which is hardly ever seen.",
        },
      ],
      relatives: [
        {
          name: "L2 for decoupled decay",
          rule: () => torch.Adam({ weight_decay: 0.01 }),
          says: () =>
            `That is Adam with L2: λθ goes through m and is divided by √v̂. From θ = 2 with g = 0.1 and λ = 0.1 its first step is ${stepWords(0.1)} α long, as it would be without any decay.`,
        },
        {
          name: "no decay",
          rule: () => adam(),
          says: () => "This is Adam: nothing shrinks the weights.",
        },
        {
          name: "a decay without α",
          rule: () =>
            rule(
              "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nθ = θ − α (m / (1 − β1^t)) / (√(v / (1 − β2^t)) + ε) − λ θ",
            ),
          says: () =>
            `PyTorch multiplies the decay by α; the paper multiplies it by the schedule's factor alone. At α = 0.001 and λ = 0.01 yours shrinks the weights ${formatMeasured(1 / 0.001)} times as fast.`,
        },
        {
          name: "a decay that grows",
          rule: () =>
            rule(
              "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nθ = θ − α ((m / (1 − β1^t)) / (√(v / (1 − β2^t)) + ε) − λ θ)",
            ),
          says: () => "The sign of λθ pushes the weights away from 0.",
        },
        {
          name: "decay inside the division",
          rule: () =>
            rule(
              "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²\nθ = θ − α (m / (1 − β1^t) + λ θ) / (√(v / (1 − β2^t)) + ε)",
            ),
          says: () =>
            "It bypasses the averages and is still divided by √v̂: weights with large gradients decay less, which is what decoupling was to end.",
        },
      ],
    },
    right: [
      "m_t = β1 m_(t-1) + (1 − β1) g_t\nv_t = β2 v_(t-1) + (1 − β2) g_t²\nm̂ = m_t / (1 − β1^t)\nv̂ = v_t / (1 − β2^t)\nθ_t = θ_(t-1) − α (m̂ / (√v̂ + ε) + λ θ_(t-1))",
      "theta <- theta*(1 - lr*lambda)\nm <- beta1*m + (1 - beta1)*g\nv <- beta2*v + (1 - beta2)*g^2\ntheta <- theta - lr*(m/(1 - beta1^t))/(sqrt(v/(1 - beta2^t)) + eps)",
      "m_t = \\beta_1 m_{t-1} + (1-\\beta_1) g_t \\\\\nv_t = \\beta_2 v_{t-1} + (1-\\beta_2) g_t^2 \\\\\n\\hat{m}_t = \\frac{m_t}{1-\\beta_1^t} \\\\\n\\hat{v}_t = \\frac{v_t}{1-\\beta_2^t} \\\\\n\\theta_{t+1} = \\theta_t - \\eta \\lambda \\theta_t - \\eta \\frac{\\hat{m}_t}{\\sqrt{\\hat{v}_t} + \\epsilon}",
    ],
    points: [
      {
        says: "The gradient that m and v see holds no λθ: the decay is taken off θ directly, θ ← (1 − αλ)θ.",
        sources: ["loshchilov"],
      },
      {
        says: "So every weight shrinks by the same share, whatever its gradients.",
        sources: ["loshchilov"],
      },
      {
        says: "PyTorch, Keras and Optax multiply the decay by α, so it follows the learning rate's schedule.",
        sources: ["pytorch", "keras"],
      },
    ],
    hints: [
      "Begin with Adam; one thing is added, and not to the gradient.",
      "The decay must meet neither average nor the root.",
      "Take αλθ off θ beside the step of Adam.",
    ],
    followUp: {
      prompt:
        "You halve the learning rate and leave λ. What happens to the decay, and what would you do if it should stay as it was?",
      points: [
        {
          says: "The decay per step is αλ, so it halves too: weights forget half as fast.",
          ways: [
            [
              "half / halve / smaller / weak / slow / halved / twice",
              "decay / weight decay / lambda / λ / shrink / αλ / product / forget",
            ],
            ["αλ / product / multiplied / learning rate times"],
          ],
          probe: "Which product decides how fast weights shrink?",
        },
        {
          says: "Doubling λ keeps the product αλ as it was.",
          ways: [
            ["double / twice / 2", "λ / lambda / weight decay / decay / curvature"],
            ["keep", "product"],
          ],
          probe: "What has to be done to λ to keep the product?",
        },
      ],
    },
  },
];

/** The first step of Adam with L2 from θ = 2 with g = 0.1, in α. */
function stepWords(weightDecay: number): string {
  const lr = 0.01;
  const [step] = explain(torch.Adam({ lr, weight_decay: weightDecay }), { theta: 2, gradients: [0.1] }).steps;
  return formatMeasured((2 - (step?.after.θ ?? Number.NaN)) / lr);
}
