import type { FormulaQuestion } from "../../question/formula-question.ts";
import { conditionSpellings, rateSpellings } from "../letters.ts";

export const gradientDescentFormulasOnQuadratics: readonly FormulaQuestion[] = [
  {
    id: "gradient-descent-best-factor",
    topic: "gradient-descent",
    level: "onsite",
    type: "formula",
    title: "The best factor per step",
    prompt:
      "Gradient descent on a quadratic of condition number κ, at the fixed learning rate that is fastest in the long run. By which factor does the distance to the minimum shrink per step?",
    names: "κ for λmax/λmin",
    asks: {
      kind: "expression",
      variables: { κ: [1.5, 1000] },
      spellings: conditionSpellings,
      expression: "(κ − 1) / (κ + 1)",
      slips: [
        {
          expression: "1 − 1/κ",
          name: "the factor at 1/λmax",
          says: "That is what the flattest direction keeps at α = 1/λmax. The best rate is longer: 2/(λmin + λmax).",
        },
        {
          expression: "(√κ − 1) / (√κ + 1)",
          name: "momentum's best factor",
          says: "The root is what momentum gains; gradient descent alone has κ in its place.",
        },
        {
          expression: "((κ − 1) / (κ + 1))^2",
          name: "the loss's factor",
          says: "The loss goes with the square of the distance and shrinks by the square of this factor.",
        },
        {
          expression: "1 − 2/κ",
          name: "the factor at 2/λmax",
          says: "At 2/λmax the flattest direction has this factor, and the steepest keeps its error for ever: the slower of the two decides.",
        },
        {
          expression: "(κ + 1) / (κ − 1)",
          name: "the other way up",
          says: "Above 1 the distance would grow.",
        },
        {
          expression: "2 / (κ + 1)",
          name: "what a step takes away",
          says: "That is the share that a step removes; the factor is what it leaves.",
        },
      ],
    },
    right: ["(κ − 1)/(κ + 1)", "1 - 2/(kappa + 1)", "\\frac{\\kappa-1}{\\kappa+1}", "(1 − 1/κ) / (1 + 1/κ)"],
    points: [
      {
        says: "At α = 2/(λmin + λmax) the factors 1 − αλmin and αλmax − 1 are equal, both (κ − 1)/(κ + 1).",
        sources: ["goh"],
      },
      { says: "For a large κ that is about 1 − 2/κ: the number of steps is proportional to κ." },
    ],
    hints: [
      "Find the best rate first: when are the two ends of the spectrum equally slow?",
      "Put α = 2/(λmin + λmax) into 1 − αλmin.",
      "Divide numerator and denominator by λmin.",
    ],
    followUp: {
      prompt:
        "κ grows from 100 to 10,000. How many times as many steps does gradient descent need, and momentum at its best?",
      points: [
        {
          says: "Gradient descent needs about a hundred times as many steps, in proportion to κ.",
          ways: [
            ["hundred / 100 / 100x / 100 times"],
            ["gradient descent / steps", "proportional condition number / linear condition number"],
          ],
          probe: "How does −1/ln of the factor grow with κ?",
        },
        {
          says: "Momentum needs about ten times as many, in proportion to √κ.",
          sources: ["polyak"],
          ways: [
            [
              "ten times / 10 times / 10x / factor of ten / factor of 10 / tenfold / momentum ten / momentum 10 / square root",
            ],
          ],
          probe: "And where κ is under a root?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-guaranteed-decrease",
    topic: "gradient-descent",
    level: "onsite",
    type: "formula",
    title: "The decrease that smoothness guarantees",
    prompt:
      "The gradient of f is Lipschitz with constant L. By how much does one step θ − α∇f(θ) lower f at the least, for any such f?",
    names: "α, L, and q for ‖∇f(θ)‖²",
    asks: {
      kind: "expression",
      variables: { α: [0.01, 1], L: [0.1, 10], q: [0.1, 10] },
      spellings: [
        [
          /(?:‖|\|\||\\\||\\l?Vert)\s*(?:∇|\\nabla|g(?![a-z]))[^‖|]*?(?:‖|\|\||\\\||\\r?Vert)(?:_2)?\s*(?:²|\^\{?2\}?)/g,
          " q",
        ],
        [/(?:‖|\|\||\\\||\\l?Vert)\s*(?:∇|\\nabla|g(?![a-z]))[^‖|]*?(?:‖|\|\||\\\||\\r?Vert)(?:_2)?/g, " √q"],
        [/norm\(\s*(?:g|∇f[^()]*(?:\([^()]*\))?)\s*\)\s*(?:²|\^\{?2\}?)/g, " q"],
        ...rateSpellings,
        // "f(θ₊) ≤ f(θ) − q" gives what is subtracted.
        [/^.*(?:≤|<=?|\\leq?(?![a-z])|=)\s*f\s*\((?:[^()]|\([^()]*\))*\)\s*(?=[-−+])(.*)$/g, "−(0 $1)"],
      ],
      expression: "α (1 − α L / 2) q",
      slips: [
        {
          expression: "α q",
          name: "the first order alone",
          says: "That is what a straight slope would give; curvature up to L takes α²Lq/2 back.",
        },
        {
          expression: "α (1 − α L) q",
          name: "without the half",
          says: "The second-order term is L‖step‖²/2: the half is missing.",
        },
        {
          expression: "α (1 + α L / 2) q",
          name: "curvature that helps",
          says: "The bound is the worst case, in which the slope flattens on the way: the term is taken away.",
        },
        {
          expression: "α (1 − α L / 2) √q",
          name: "the norm for its square",
          says: "Both terms go with the square of the gradient: the slope along the step, and the step's length squared.",
        },
        {
          expression: "q / (2 L)",
          name: "the best rate put in",
          says: "That is the value at α = 1/L; here α is free.",
        },
        {
          expression: "q (1 − α L / 2)",
          name: "a step of length one",
          says: "The step is −α∇f, so the first-order term has α in front as well.",
        },
        {
          expression: "L α^2 q / 2",
          name: "the second order alone",
          says: "That is what curvature may take back; the slope gives αq first.",
        },
      ],
    },
    right: [
      "α (1 − αL/2) q",
      "alpha*q - alpha^2*L*q/2",
      "\\alpha\\left(1-\\frac{\\alpha L}{2}\\right) q",
      "α q (2 − L α)/2",
    ],
    points: [
      {
        says: "The descent lemma: f(θ − α∇f) ≤ f(θ) − α(1 − αL/2)‖∇f(θ)‖².",
        sources: ["nesterov2004", "bubeck"],
      },
      { says: "It promises a decrease for every α below 2/L, and most at α = 1/L, where it is ‖∇f‖²/(2L)." },
    ],
    hints: [
      "A function with an L-Lipschitz gradient lies below a parabola. Which one?",
      "f(y) ≤ f(θ) + ∇f(θ)·(y − θ) + L‖y − θ‖²/2. What is y here?",
      "Put y = θ − α∇f in: one term is linear in α, the other has α² and a half.",
    ],
    followUp: {
      prompt:
        "Which α makes the promise largest, and what does it say of the smallest gradient seen in k steps?",
      points: [
        {
          says: "α = 1/L, for a decrease of at least ‖∇f‖²/(2L).",
          ways: [["1/l / 1 l / one over l / inverse l"]],
          probe: "Where is α(1 − αL/2) largest?",
        },
        {
          says: "Added up over k steps, the smallest squared gradient norm is at most 2L(f₀ − f*)/k.",
          sources: ["nesterov2004"],
          ways: [
            ["1/k / 1 k / one over k / inverse k / divided by k"],
            ["sum / telescope / add up / added up", "smallest / minimum / bounded / below"],
          ],
          probe: "Add the decreases up: what bounds the sum, and so the smallest?",
        },
      ],
    },
  },
];
