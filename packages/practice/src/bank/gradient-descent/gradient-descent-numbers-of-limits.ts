import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { facts, momentum, nesterov, type Rule, rule } from "downhill";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { partSlips } from "../part-slips.ts";

interface Method {
  readonly name: string;
  readonly text: string;
  readonly rule: (beta: number) => Rule;
  /** The product αλ at the limit, as it is explained. */
  readonly closed: string;
}

const methods = [
  {
    name: "momentum",
    text: "v ← βv + αg, θ ← θ − v",
    rule: (beta) => momentum({ beta }),
    closed: "2 + 2β",
  },
  {
    name: "Nesterov's momentum",
    text: "v ← βv + αg, θ ← θ − βv − αg",
    rule: (beta) => nesterov({ beta }),
    closed: "(2 + 2β)/(1 + 2β)",
  },
  {
    name: "averaged momentum",
    text: "m ← βm + (1 − β)g, θ ← θ − αm",
    rule: (beta) => rule("average(α = 0.01, β = 0.9)\nm_t = β m_(t-1) + (1 − β) g\nθ = θ − α m_t", { beta }),
    closed: "(2 + 2β)/(1 − β)",
  },
] as const satisfies readonly Method[];

const limits = new Map<string, number>();

/** The product αλ below which a method converges on a quadratic, bisected on its own transition matrix. */
function limitOf({ name, rule }: Method, beta: number): number {
  const key = `${name} ${beta}`;
  const known = limits.get(key);
  if (known !== undefined) return known;
  const stability = facts(rule(beta)).step?.stability;
  const limit = stability?.linear === true ? stability.limit : Number.NaN;
  limits.set(key, limit);
  return limit;
}

export const gradientDescentNumbersOfLimits: readonly NumericQuestion[] = [
  {
    id: "gradient-descent-steady-variance",
    topic: "gradient-descent",
    level: "onsite",
    type: "numeric",
    title: "The noise that stays",
    pose(random) {
      const α = pick(random, [0.1, 0.2, 0.4, 0.6, 0.8]);
      const h = pick(random, [0.5, 0.8, 1.5, 2]);
      const σ = pick(random, [2, 3, 5]);
      const answer = (α * σ * σ) / (h * (2 - α * h));
      const tolerance = 0.005;
      return {
        prompt: `SGD at the constant rate α = ${α} on hθ²/2 with h = ${h}; every gradient is hθ plus independent noise of standard deviation ${σ}. What is the variance of θ after many steps?`,
        answer,
        tolerance,
        because: `V = (1 − αh)²V + α²σ² holds in the steady state, so V = α²σ²/(1 − (1 − αh)²) = ασ²/(h(2 − αh)) = ${formatMeasured(answer)}.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: (α * σ * σ) / (2 * h),
            name: "the limit of small rates",
            says: "That is what it tends to for αh far below 1; here 2 − αh is not 2.",
          },
          {
            answer: α * α * σ * σ,
            name: "one step's noise",
            says: "That is what a single step adds. Earlier noise has not died out: it is kept by 1 − αh per step.",
          },
          {
            answer: (α * σ) / (h * (2 - α * h)),
            name: "the deviation for its square",
            says: "A variance has the square of the standard deviation in it.",
          },
          {
            answer: Math.sqrt(answer),
            name: "the standard deviation",
            says: "That is the standard deviation of θ; its variance is asked for.",
          },
          {
            answer: (α * α * σ * σ) / (α * h),
            name: "1 − αh for its square",
            says: "A variance is kept by the square: (1 − αh)², not 1 − αh.",
          },
        ]),
      };
    },
    points: [
      {
        says: "The variance obeys V ← (1 − αh)²V + α²σ², whose fixed point is ασ²/(h(2 − αh)).",
      },
      { says: "For small αh that is ασ²/(2h): it goes with the rate, so a constant rate leaves a floor." },
    ],
    hints: [
      "What does one step do to the variance of θ?",
      "θ ← (1 − αh)θ − α·noise, and the noise is independent of θ. Add the variances.",
      "In the steady state the variance is the same before and after: solve V = (1 − αh)²V + α²σ².",
    ],
    followUp: {
      prompt: "You want a tenth of this floor. Which two changes do it, and what does each cost?",
      points: [
        {
          says: "A learning rate about ten times smaller, at the price of about ten times as many steps to get there.",
          ways: [["learning rate / smaller learning rate / decay learning rate / lower learning rate"]],
          probe: "Which setting is the floor proportional to?",
        },
        {
          says: "A batch ten times as large, at ten times the cost of a step; or averaging the iterates at the end.",
          sources: ["polyak1992"],
          ways: [["batch / larger batch"], ["average iterates / averaging / average weights / average"]],
          probe: "What makes the gradients themselves less noisy?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-stability-limits",
    topic: "gradient-descent",
    level: "research",
    type: "numeric",
    title: "How large a rate momentum bears",
    pose(random) {
      const method: Method = pick(random, methods);
      const beta = pick(random, [0.5, 0.6, 0.8, 0.9, 0.95]);
      const λ = pick(random, [0.5, 2, 4, 5, 20]);
      const answer = limitOf(method, beta) / λ;
      const tolerance = 0.005;
      const others = methods
        .filter(({ name }) => name !== method.name)
        .map((other: Method) => ({
          answer: limitOf(other, beta) / λ,
          name: `the limit of ${other.name}`,
          says: `That is the limit of ${other.text}: αλ < ${other.closed}.`,
        }));
      return {
        prompt: `${method.text}, with β = ${beta}, on λθ²/2 with λ = ${λ}. Below which α does it converge?`,
        answer,
        tolerance,
        because: `The first root to leave the unit circle passes −1, which happens at αλ = ${method.closed} = ${formatMeasured(answer * λ)}, so α = ${formatSetting(answer)}.`,
        slips: partSlips(answer, tolerance, [
          {
            answer: 2 / λ,
            name: "gradient descent's limit",
            says: "That is without momentum. A buffer moves the limit.",
          },
          ...others,
          {
            answer: (2 * (1 - beta)) / λ,
            name: "the effective rate held to 2/λ",
            says: "α/(1 − β) is for a steady gradient. At the limit the gradient changes sign at every step.",
          },
          {
            answer: answer * λ,
            name: "αλ for α",
            says: "That is the product αλ at the limit: divide by the curvature.",
          },
        ]),
      };
    },
    points: [
      {
        says: "Plain momentum bears αλ up to 2 + 2β, Nesterov's up to (2 + 2β)/(1 + 2β), the average up to (2 + 2β)/(1 − β).",
        sources: ["cohen", "cohen2022"],
      },
      { says: "All follow from a root of the recurrence that reaches −1." },
    ],
    hints: [
      "Put g = λθ in and write the step as a recurrence in θ.",
      "At the limit the error changes sign at every step: θ, −θ, θ, …. Put that in.",
      "With θ_t = (−1)^t the buffer also alternates: v = −βv + αλ for its size. Solve for αλ.",
    ],
    followUp: {
      prompt: "Is Nesterov's momentum the more stable of the two at β = 0.9?",
      points: [
        {
          says: "Not in this sense: its limit on αλ is 1.36 against 3.8, below even gradient descent's 2.",
          ways: [
            [
              "no / not / smaller / lower / less / below",
              "limit / gradient descent / 2 / 1.36 / stable / learning rate",
            ],
          ],
          probe: "Which of the two limits is smaller?",
        },
        {
          says: "It damps swings better at rates well below the limit, which is what people mean by it.",
          ways: [["damp / damping / oscillate / swing / overshoot"]],
          probe: "In which sense is it calmer?",
        },
      ],
    },
  },
];
