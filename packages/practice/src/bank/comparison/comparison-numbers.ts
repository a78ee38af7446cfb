import { formatCount, formatMeasured } from "@downhill/lab/report/number";
import { adam, amsgrad, countStateBytes, lion, momentum, type Rule, rmsprop } from "downhill";
import { isClose } from "../../grade/read-number.ts";
import type { NumericQuestion, Slip } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { spellNumber } from "../../question/spell-number.ts";

type Shape = readonly [rows: number, columns: number];

interface StateOfMatrix {
  readonly name: string;
  readonly count: (shape: Shape) => number;
  readonly because: string;
}

const stateOf = (name: string, rule: Rule, because: string): StateOfMatrix => ({
  name,
  count: ([rows, columns]) => (countStateBytes(rule.program).f32 / 4) * rows * columns,
  because,
});

const keepers = [
  stateOf("momentum", momentum(), "one velocity for each weight"),
  stateOf("RMSprop", rmsprop(), "one average of squares for each weight"),
  stateOf("Adam", adam(), "two averages for each weight"),
  stateOf("AMSGrad", amsgrad(), "Adam's two averages and the largest of the second for each weight"),
  stateOf("Lion", lion(), "one momentum for each weight; its sign makes the step"),
  {
    name: "Adafactor without a first moment",
    count: ([rows, columns]: Shape) => rows + columns,
    because: "one average for each row and one for each column, whose product stands for all squares",
  },
  {
    name: "Shampoo, its two statistics of the gradient alone,",
    count: ([rows, columns]: Shape) => rows ** 2 + columns ** 2,
    because: "GGᵀ, which is as high and as wide as there are rows, and GᵀG, as there are columns",
  },
] as const;

/** Muon's polynomial, applied to each singular value (Jordan et al. 2024). */
const muon = { a: 3.4445, b: -4.775, c: 2.0315 } as const;

export const comparisonNumbers: readonly NumericQuestion[] = [
  {
    id: "comparison-state-of-a-matrix",
    topic: "comparison",
    level: "onsite",
    type: "numeric",
    title: "What an optimizer keeps for one matrix",
    points: [
      {
        says: "Gradient descent keeps nothing; momentum, RMSprop, Lion and Muon one number for each weight.",
      },
      { says: "Adam keeps two and AMSGrad three.", sources: ["kingma", "reddi"] },
      {
        says: "Adafactor keeps a row and a column for a matrix, r + c numbers; Shampoo keeps two square matrices, r² + c², and their roots beside.",
        sources: ["shazeer", "gupta"],
      },
    ],
    pose(random) {
      const keeper = pick(random, keepers);
      const shape = pick(random, [
        [256, 1024],
        [512, 2048],
        [768, 3072],
        [1024, 4096],
        [1024, 1536],
        [2048, 512],
      ] as const);
      const [rows, columns] = shape;
      const weights = rows * columns;
      const answer = keeper.count(shape);
      const wrong: readonly Slip[] = [
        { answer: weights, name: "one for each weight", says: `It keeps ${keeper.because}.` },
        { answer: 2 * weights, name: "Adam's two", says: `It keeps ${keeper.because}.` },
        { answer: 3 * weights, name: "three for each weight", says: `It keeps ${keeper.because}.` },
        { answer: rows + columns, name: "a row and a column", says: `It keeps ${keeper.because}.` },
        { answer: rows ** 2 + columns ** 2, name: "two squares", says: `It keeps ${keeper.because}.` },
      ];
      return {
        prompt: `How many numbers does the state of ${keeper.name} hold for one weight matrix of ${rows} × ${columns}?`,
        answer,
        tolerance: 0.01,
        because: `It keeps ${keeper.because}: ${formatCount(answer)} numbers, where the matrix itself has ${formatCount(weights)}.`,
        slips: wrong.filter((slip) => !isClose(slip.answer, answer, 0.02)),
      };
    },
    hints: [
      "Ask what it remembers from one step to the next.",
      "Does it remember something for each weight, for each row and column, or for each pair of rows and each pair of columns?",
      "Count the slots of its update and multiply by the size of what a slot holds.",
    ],
    followUp: {
      prompt:
        "You have to halve the optimizer's memory for a large model. What are the ways, and what does each cost?",
      points: [
        {
          says: "Keep the same states in fewer bits, such as 8-bit states with a scale for each block.",
          ways: [
            ["8 bit / eight bit / quantise / quantize / bf16 / fewer bits / low precision / half precision"],
          ],
          probe: "How many bits does a moment need?",
        },
        {
          says: "Keep less: factor the second moment as Adafactor does, or a rule with one state such as Lion or Muon; both have to be tuned anew.",
          ways: [
            ["adafactor / factor / factored / rank one"],
            ["lion / muon / sgd / momentum / one state", "memory / state / one / instead / single"],
          ],
          probe: "Which rules keep fewer numbers?",
        },
        {
          says: "Split the states over devices, which costs communication and changes no step.",
          ways: [["shard / zero / fsdp / split / partition / offload / over devices / across"]],
          probe: "Does every device need all of it?",
        },
      ],
    },
  },
  {
    id: "comparison-newton-schulz",
    topic: "comparison",
    level: "research",
    type: "numeric",
    title: "Muon's polynomial on a singular value",
    points: [
      {
        says: `Each step maps a singular value s to ${muon.a} s − ${-muon.b} s³ + ${muon.c} s⁵ and leaves the singular vectors.`,
        sources: ["jordan"],
      },
      {
        says: "Five steps bring values from 0.02 to 1 between about 0.68 and 1.13, not to 1: the coefficients are chosen to lift small ones fast.",
        sources: ["jordan"],
      },
    ],
    pose(random) {
      const start = (1 + random.below(20)) / 20;
      const steps = pick(random, [1, 2, 5]);
      const way = orthogonalised(start, steps);
      const answer = way.at(-1) ?? Number.NaN;
      const tolerance = 0.005;
      const plain = orthogonalised(start, steps + 1).at(-1) ?? Number.NaN;
      const cubic = Array.from({ length: steps }).reduce<number>((s) => 1.5 * s - 0.5 * s ** 3, start);
      const before = way.at(-2) ?? Number.NaN;
      const wrong: readonly Slip[] = [
        {
          answer: 1,
          name: "exactly 1",
          says: "That is what it aims at; these coefficients give up the exact limit for a fast lift of small values.",
        },
        {
          answer: cubic,
          name: "the cubic iteration",
          says: "That is the textbook's Newton-Schulz, (3 s − s³)/2; Muon's has a fifth power and other coefficients.",
        },
        { answer: plain, name: "one step too many", says: `The polynomial is applied ${times(steps)}.` },
        ...(steps > 1
          ? [{ answer: before, name: "one step too few", says: `The polynomial is applied ${times(steps)}.` }]
          : []),
      ];
      return {
        prompt: `Muon makes its momentum matrix nearly orthogonal by the polynomial p(X) = a X + b (XXᵀ)X + c (XXᵀ)²X with a = ${muon.a}, b = ${spellNumber(muon.b)}, c = ${muon.c}. What becomes of a singular value of ${start} when p is applied ${times(steps)}?`,
        answer,
        tolerance,
        because: `On singular values p is a s + b s³ + c s⁵: ${way.map((value) => formatMeasured(value)).join(", then ")}.`,
        slips: keepDistinct(wrong, answer, tolerance),
      };
    },
    hints: [
      "An odd polynomial in X leaves the singular vectors as they are.",
      "XXᵀX has the cube of each singular value, so the matrices can be forgotten.",
      "Put the value into a s + b s³ + c s⁵, as often as asked.",
    ],
    followUp: {
      prompt: "Why is it good enough that the values come out between 0.7 and 1.1 instead of at 1?",
      points: [
        {
          says: "What matters is that no direction dominates: all singular values come out of about the same size.",
          ways: [
            [
              "same size / about equal / same / similar / comparable / balanced / even",
              "direction / singular / all / every",
            ],
            [
              "not: direction dominates / not: one direction dominates / not: single direction dominates / not: few directions dominate",
            ],
            ["rare directions / small directions / weak directions / small singular"],
          ],
          probe: "What is orthogonalising for?",
        },
        {
          says: "A factor near 1 is only a small change of the learning rate of that direction, and five cheap products in bf16 do it.",
          ways: [
            ["learning rate", "factor / absorb / absorbed / change / like / amounts / only"],
            ["cheap / cost / fast / bf16 / few / iterations"],
            ["does not matter / noise / tolerate / harmless / precision"],
          ],
          probe: "What does a factor of 0.9 in one direction amount to, and what would exactness cost?",
        },
      ],
    },
  },
];

/** A singular value from before the first step of the polynomial to behind the last. */
function orthogonalised(start: number, steps: number): readonly number[] {
  const values = [start];
  for (let step = 0; step < steps; step++) {
    const s = values.at(-1) ?? Number.NaN;
    values.push(muon.a * s + muon.b * s ** 3 + muon.c * s ** 5);
  }
  return values;
}

/** The slips that are told from the answer and from those before them. */
function keepDistinct(slips: readonly Slip[], answer: number, tolerance: number): readonly Slip[] {
  const isAlike = (a: number, b: number): boolean =>
    isClose(a, b, 2 * tolerance) || isClose(b, a, 2 * tolerance);
  return slips.filter(
    (slip, index) =>
      !isAlike(slip.answer, answer) &&
      !slips.slice(0, index).some((earlier) => isAlike(slip.answer, earlier.answer)),
  );
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
