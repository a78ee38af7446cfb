import { formatMeasured } from "@downhill/lab/report/number";
import { adam, explain } from "downhill";
import { pick, type Question } from "./question.ts";

export const applicationsQuestions: readonly Question[] = [
  {
    id: "applications-clip-norm",
    topic: "applications",
    level: "onsite",
    type: "numeric",
    pose(random) {
      const [a, b, c] = pick(random, [
        [3, 4, 12],
        [2, 3, 6],
        [1, 4, 8],
        [2, 6, 9],
      ] as const);
      const most = pick(random, [0.5, 1, 2]);
      const norm = Math.hypot(a, b, c);
      return {
        prompt: `A gradient (${a}, ${b}, ${c}) is clipped to a norm of ${most}. What is its last entry then?`,
        answer: (c * most) / norm,
        tolerance: 0.005,
        because: `Its norm is ${formatMeasured(norm)}, so all entries are multiplied by ${most}/${formatMeasured(norm)}: ${formatMeasured((c * most) / norm)}. The direction stays.`,
        slips: [
          { answer: most, says: "That clips the entry, not the norm: the direction changes." },
          {
            answer: (c * most) / (a + b + c),
            says: "That divides by the sum of the entries; the norm is the root of the sum of squares.",
          },
        ],
      };
    },
  },
  {
    id: "applications-clip-and-scale",
    topic: "applications",
    level: "research",
    type: "choice",
    prompt:
      "In a run with Adam every gradient is shrunk by clipping to the same share of itself, step after step. What does the clipping do?",
    options: [
      "Nothing, ε aside",
      "It shortens the steps by that share",
      "It lengthens the steps, since v becomes smaller",
    ],
    judge() {
      const isSame = isUnmoved();
      return [
        {
          isRight: isSame,
          says: "A constant factor is in numerator and denominator. Clipping matters to Adam by the steps that stand out: those would stay in v for long.",
        },
        { isRight: !isSame, says: "That is so for gradient descent and momentum." },
        { isRight: false, says: "m becomes smaller by the same factor as √v." },
      ];
    },
  },
  {
    id: "applications-recipes",
    topic: "applications",
    level: "screen",
    type: "explain",
    prompt:
      "Name an optimizer and a recipe for a convolutional network, a recurrent network and a Transformer, with a reason for each.",
    points: [
      "Convolutional: momentum 0.9 with weight decay and a rate that falls, where a known recipe exists; Adam does as well when tuned.",
      "Recurrent: gradients clipped by norm, because they explode through time; an adaptive rule, because their sizes differ.",
      "Transformer: AdamW with warm-up, decay on matrices and not on gains and biases, clipping; β2 below 0.999 is common.",
      "Each is a custom backed by experiments, and the rate still has to be tuned.",
    ],
  },
];

/** Whether Adam without ε ends at the same place on gradients of a quarter of the size. */
function isUnmoved(): boolean {
  const endOf = (factor: number): number =>
    explain(adam({ eps: 0 }), { theta: 1, gradients: [1, -0.5, 2].map((g) => factor * g) }).steps.at(-1)
      ?.after.θ ?? Number.NaN;
  return Math.abs(endOf(1) - endOf(0.25)) < 1e-12;
}
