import type { FormulaQuestion } from "../../question/formula-question.ts";
import { decaySpellings, rateSpellings } from "../letters.ts";

export const challengesFormulas: readonly FormulaQuestion[] = [
  {
    id: "challenges-noise-scale",
    topic: "challenges",
    level: "research",
    type: "formula",
    title: "The noise scale of SGD",
    prompt:
      "SGD with momentum β (v ← βv + g, θ ← θ − αv) trains on N examples in batches of B, far fewer than N, at a small rate. Read as a stochastic differential equation of the summed loss, how strong is its noise: what is the noise scale?",
    names: "α for the learning rate, β for the momentum, N examples, B of them in a batch",
    asks: {
      kind: "expression",
      // N is so large that α (N/B − 1)/(1 − β), as the paper has it, is the same.
      variables: { α: [0.001, 0.1], β: [0.3, 0.99], N: [1e11, 1e13], B: { among: [2, 3, 8, 16] } },
      // The paper has ε for the rate and m for the momentum.
      spellings: [
        ...rateSpellings,
        ...decaySpellings,
        [/\\(?:var)?epsilon(?![a-z])|ε|(?<![\w\\])eps(?:ilon)?(?!\w)/g, "α"],
        [/(?<![\w\\])m(?!\w)/g, "β"],
      ],
      expression: "α N / (B (1 − β))",
      slips: [
        {
          expression: "α N / B",
          name: "without momentum",
          says: "A buffer adds up 1/(1 − β) gradients in the end, and their noise with them.",
        },
        {
          expression: "α B / (N (1 − β))",
          name: "the batch the wrong way up",
          says: "A larger batch averages noise away; it has to stand below.",
        },
        {
          expression: "α N (1 − β) / B",
          name: "1 − β the wrong way up",
          says: "More momentum makes longer steps, and so more noise, not less.",
        },
        {
          expression: "α N / (√B (1 − β))",
          name: "a deviation for a variance",
          says: "The deviation of a batch's gradient falls as 1/√B; the noise scale measures a variance.",
        },
        {
          expression: "α² N / (B (1 − β))",
          name: "the noise of one step",
          says: "The noise of one step has α², but time passes by α a step, which divides one α out.",
        },
        {
          expression: "α / (B (1 − β))",
          name: "without the number of examples",
          says: "It is in proportion to this where the mean loss is meant; the summed loss's gradient is N times as large.",
        },
        {
          expression: "α N / (B (1 − β)^2)",
          name: "1 − β squared",
          says: "Squared it would count the longer steps twice: time passes faster with momentum too.",
        },
      ],
    },
    right: [
      "α N / (B (1 − β))",
      "g = alpha*N / (B*(1-beta))",
      "\\frac{\\alpha}{1 - \\beta} \\cdot \\frac{N}{B}",
      "N α / (B − β B)",
    ],
    points: [
      {
        says: "The noise scale is α N / (B (1 − β)): rate over batch counts, momentum multiplies the rate by 1/(1 − β).",
        sources: ["smithLe", "smith2018"],
      },
      {
        says: "So doubling the batch and doubling the rate leave it where it was, as long as the rate is small enough for the picture to hold.",
        sources: ["goyal"],
      },
    ],
    hints: [
      "Which settings make the path noisier: a larger rate, a larger batch, more momentum?",
      "Momentum acts like a rate that is 1/(1 − β) times as large.",
      "A batch's gradient has a variance in proportion to 1/B; time passes by α a step; the summed loss brings an N.",
    ],
    followUp: {
      prompt:
        "You may lower the rate tenfold or raise the batch tenfold. What do the two have in common, and what speaks for each?",
      points: [
        {
          says: "Both lower the noise scale tenfold.",
          sources: ["smith2018"],
          ways: [["noise", "both / same / either / smaller / cut / tenfold / ten"]],
          probe: "What happens to the noise scale in either case?",
        },
        {
          says: "The larger batch takes fewer updates for an epoch and parallel hardware uses it well; the lower rate costs nothing but is slow.",
          ways: [["fewer updates / fewer steps / parallel / hardware / faster / wall clock / memory"]],
          probe: "What do they cost?",
        },
      ],
    },
  },
];
