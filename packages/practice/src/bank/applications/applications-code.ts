import type { Random } from "@downhill/lab/random";
import type { CodeQuestion, Data } from "../../question/code-question.ts";

type Rows = readonly (readonly number[])[];
type ClipArguments = readonly [Rows, number];

const normOf = (values: readonly number[]): number => Math.hypot(...values);

/** The closed form: one factor, min(1, c/‖all‖), for all tensors; where the norm is 0 nothing changes. */
function clip([tensors, most]: ClipArguments): Data {
  const norm = normOf(tensors.flat());
  return { norm, gradients: norm > most ? tensors.map((row) => row.map((g) => (g / norm) * most)) : tensors };
}

const giveBy =
  (scaleOf: (tensor: readonly number[], all: number, most: number) => (g: number) => number) =>
  (args: readonly Data[]): Data => {
    const [tensors, most] = args as ClipArguments;
    const norm = normOf(tensors.flat());
    return { norm, gradients: tensors.map((tensor) => tensor.map(scaleOf(tensor, norm, most))) };
  };

function drawTensors(random: Random, sizes: readonly number[], scale: number): Rows {
  return sizes.map((size) => Array.from({ length: size }, () => scale * random.normal()));
}

export const applicationsCode: readonly CodeQuestion[] = [
  {
    id: "applications-code-clip-norm",
    topic: "applications",
    level: "onsite",
    type: "code",
    title: "Clipping by the global norm",
    prompt:
      "Clip gradients by their global norm: where the norm of all tensors together is above the most that is allowed, shorten all of them by one factor so that it is exactly that; else leave them. Give back the norm before clipping and the gradients, as norm and gradients.",
    entry: { javascript: "clip", python: "clip" },
    starter: {
      javascript: `// tensors: lists of numbers, of different lengths.
// Gives { norm, gradients }: the norm before, and lists of the same lengths.
function clip(tensors, maxNorm) {
}
`,
      typescript: `// tensors: lists of numbers, of different lengths.
// Gives the norm before, and lists of the same lengths.
function clip(tensors: number[][], maxNorm: number): { norm: number; gradients: number[][] } {
}
`,
      python: `def clip(tensors, max_norm):
    """
    tensors: lists of numbers, of different lengths.
    Gives {"norm": ..., "gradients": ...}: the norm before, and lists of the same lengths.
    """
`,
    },
    best: {
      javascript: `function clip(tensors, maxNorm) {
  let squares = 0;
  for (const tensor of tensors) for (const g of tensor) squares += g * g;
  const norm = Math.sqrt(squares);
  const factor = norm > maxNorm ? maxNorm / norm : 1;
  return { norm, gradients: tensors.map((tensor) => tensor.map((g) => g * factor)) };
}
`,
      python: `import numpy as np


def clip(tensors, max_norm):
    arrays = [np.array(tensor) for tensor in tensors]
    norm = np.sqrt(sum(np.sum(a**2) for a in arrays))
    if norm > max_norm:
        arrays = [a * (max_norm / norm) for a in arrays]
    return dict(norm=norm, gradients=arrays)
`,
    },
    cases(random) {
      const make = (name: string, tensors: Rows, most: number) => ({
        name,
        args: [tensors, most],
        expected: clip([tensors, most]),
        tolerance: 1e-9,
      });
      const ordinary = drawTensors(random, [3, 5, 1], 2);
      return [
        make("the norm 13 of (3, 4, 12)", [[3, 4], [12]], 1),
        make("a long gradient in several tensors", ordinary, 1),
        make("a short gradient", drawTensors(random, [2, 4], 0.01), 1),
        make("a gradient just below the limit", ordinary, normOf(ordinary.flat()) * 1.001),
        make(
          "one tensor that is far longer than the others",
          [...drawTensors(random, [4, 2], 0.1), [300, -400]],
          5,
        ),
        make("gradients of zero", [[0, 0], [0]], 1),
        make("gradients of 1e−3 and a limit of 1e−5", drawTensors(random, [4, 3], 1e-3), 1e-5),
        make("an empty tensor among them", [[], [3, -4]], 2),
      ];
    },
    relatives: () => [
      {
        name: "each tensor by its own norm",
        says: "One factor for all keeps the direction of the whole gradient; a factor for each tensor turns it.",
        gives: giveBy((tensor, _all, most) => (g) => g * Math.min(1, most / (normOf(tensor) || 1))),
      },
      {
        name: "clipping by value",
        says: "Each number is cut off by itself there, which turns the gradient.",
        gives: giveBy((_tensor, _all, most) => (g) => Math.max(-most, Math.min(most, g))),
      },
      {
        name: "a norm that is always the limit",
        says: "Short gradients have to stay as they are: the factor is min(1, c/‖g‖).",
        gives: giveBy((_tensor, all, most) => (g) => (all === 0 ? g : (g * most) / all)),
      },
      {
        name: "PyTorch's 1e−6",
        says: "clip_grad_norm_ divides by the norm plus 1e−6, so it ends a little below the limit; here the limit is to be met.",
        gives: giveBy((_tensor, all, most) => (g) => g * Math.min(1, most / (all + 1e-6))),
      },
      {
        name: "a division by the norm alone",
        says: "The factor is c/‖g‖: the limit itself is missing from it.",
        gives: giveBy((_tensor, all, most) => (g) => (all > most ? g / all : g)),
      },
    ],
    points: [
      {
        says: "The norm is over all tensors together, √Σg², and one factor min(1, c/‖g‖) shortens all, so the direction stays.",
        sources: ["pascanu"],
      },
      { says: "Gradients below the limit are left as they are, those of zero among them." },
      {
        says: "The norm before clipping is worth logging: how often and how far it is above the limit says whether the limit fits.",
      },
    ],
    hints: [
      "Clipping must not turn the gradient. What does that say about the factors of two tensors?",
      "Add up the squares of everything first.",
      "factor = min(1, maxNorm/norm), with care where the norm is 0.",
    ],
    followUp: {
      prompt:
        "You accumulate gradients over four micro-batches and use loss scaling. Where does clipping go?",
      points: [
        {
          says: "After the scale has been divided out, since the limit is meant for the true gradient.",
          ways: [["unscale / after unscaling / divide by the scale / scale divided out / remove the scale"]],
          probe: "What would the limit be compared with before?",
        },
        {
          says: "Once, after all micro-batches have been added up, and before the step.",
          ways: [
            ["after accumulation / after all / once / accumulated / end of accumulation / summed / added up"],
            ["before the step / before optimizer / before step"],
          ],
          probe: "How often a step?",
        },
      ],
    },
  },
];
