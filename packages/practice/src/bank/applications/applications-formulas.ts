import type { FormulaQuestion } from "../../question/formula-question.ts";

export const applicationsFormulas: readonly FormulaQuestion[] = [
  {
    id: "applications-noam-schedule",
    topic: "applications",
    level: "onsite",
    type: "formula",
    title: "The schedule of the first Transformer",
    prompt:
      "Write the learning rate that the first Transformer was trained with, at step t, for width d and w steps of warm-up.",
    names: "d for the width of the model, w for the steps of warm-up, t for the step from 1 on; min(…, …)",
    asks: {
      kind: "expression",
      variables: {
        d: [64, 4096],
        w: { among: [100, 400, 1000, 4000] },
        t: { among: [1, 10, 100, 400, 1000, 4000, 20000, 100000] },
      },
      spellings: [
        [/(?<![\w\\])d_?(?:\{?(?:\\(?:text|mathrm)\{)?model\}{0,2})/g, "d"],
        [/(?<![\w\\])(?:\\(?:text|mathrm)\{)?(?:step|t)\\?_num\}?/g, "t"],
        [/(?<![\w\\])(?:\\(?:text|mathrm)\{)?warm-?up(?:\\?_steps)?\}?(?!\w)/g, "w"],
      ],
      expression: "d^(−1/2) min(t^(−1/2), t w^(−3/2))",
      slips: [
        {
          expression: "d^(−1/2) max(t^(−1/2), t w^(−3/2))",
          name: "the larger of the two",
          says: "With max the rate begins far too high and in the end grows without bound; the smaller of the two rises first and falls later.",
        },
        {
          expression: "min(t^(−1/2), t w^(−3/2))",
          name: "without the width",
          says: "Wider models take smaller rates: the whole is divided by √d.",
        },
        {
          expression: "d^(1/2) min(t^(−1/2), t w^(−3/2))",
          name: "the width the other way up",
          says: "Wider models take smaller rates: the whole is divided by √d, not multiplied.",
        },
        {
          expression: "d^(−1/2) min(t^(−1/2), t w^(−1/2))",
          name: "a rise of the wrong slope",
          says: "The two branches have to meet at t = w: t w^(−3/2) is w^(−1/2) there.",
        },
        {
          expression: "d^(−1/2) t^(−1/2)",
          name: "without warm-up",
          says: "That is its falling half; it begins at 1/√d, which is far too high.",
        },
        {
          expression: "d^(−1/2) min(t^(−1), t w^(−2))",
          name: "a fall as one over the step",
          says: "It falls as the inverse root of the step; the branches of yours do meet.",
        },
        {
          expression: "d^(−1/2) min(w^(−1/2), t w^(−3/2))",
          name: "constant after the warm-up",
          says: "Behind the warm-up it falls as 1/√t; yours stays at its peak.",
        },
      ],
    },
    right: [
      "d^(−1/2) · min(t^(−1/2), t w^(−3/2))",
      "\\frac{1}{\\sqrt{d}} \\min\\left(\\frac{1}{\\sqrt{t}}, \\frac{t}{w \\sqrt{w}}\\right)",
      "lr = min(t^-0.5, t*w^-1.5) / sqrt(d)",
      "1/√(d t) · min(1, (t/w)^1.5)",
    ],
    points: [
      {
        says: "It rises along a line for w steps and then falls as the inverse root of the step: d^(−1/2) min(t^(−1/2), t w^(−3/2)).",
        sources: ["vaswani"],
      },
      { says: "Both branches meet at t = w, where the rate is at its peak of 1/√(d w)." },
      {
        says: "It was used with Adam, with β2 = 0.98 and ε = 1e−9, and four thousand steps of warm-up.",
        sources: ["vaswani"],
      },
    ],
    hints: [
      "It has two branches: a line up and a curve down. Which of the two holds is told by min.",
      "It falls as the inverse root of the step, and the line has to meet that at t = w.",
      "The line is t times the power of w that makes it w^(−1/2) at t = w; all of it is divided by the root of the width.",
    ],
    followUp: {
      prompt: "You make the warm-up four times as long and change nothing else. What else changes?",
      points: [
        {
          says: "The peak falls to half: it is 1/√(d w).",
          ways: [
            ["peak / maximum / highest", "half / halves / 2 / twice / smaller"],
            ["half / halves", "learning rate"],
          ],
          probe: "How high is it at its highest?",
        },
        {
          says: "Behind the warm-up nothing changes: the falling branch does not know w.",
          ways: [
            [
              "after / behind / later / falling / tail / decay / decaying",
              "same / nothing / does not depend",
            ],
          ],
          probe: "What of the rate long after the warm-up?",
        },
      ],
    },
  },
];
