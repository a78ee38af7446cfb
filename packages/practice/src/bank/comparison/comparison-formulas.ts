import type { FormulaQuestion } from "../../question/formula-question.ts";

const classes = { among: [2, 3, 10, 50] };
const names =
  "p for the class's share of the examples, c for the number of classes, t for the time; log and exp";

export const comparisonFormulas: readonly FormulaQuestion[] = [
  {
    id: "comparison-rare-class-under-gradient-flow",
    topic: "comparison",
    level: "research",
    type: "formula",
    title: "A rare class under gradient flow",
    prompt:
      "A linear softmax classifier has c classes. All examples of a class are the same one-hot input, which no other class has, and the class makes up a share p of the data. The weights start at 0 and follow the gradient flow dW/dt = −∇L of the mean cross-entropy. What is the loss on that class's own examples at late times, to leading order and with its constant?",
    names,
    asks: {
      kind: "expression",
      // So late that (c − 1)/(1 + c p t), which is as right to leading order, is the same.
      variables: { p: [1e-4, 0.5], c: classes, t: { among: [1e15, 1e16, 3e16, 1e18] } },
      expression: "(c − 1) / (c p t)",
      slips: [
        {
          expression: "1 / (p t)",
          name: "the order without its constant",
          says: "The order is right: one over share times time. The gap between the logits grows by the own weight and by the others, which makes the constant (c − 1)/c.",
        },
        {
          expression: "(c − 1) / (c t)",
          name: "the same for all classes",
          says: "The gradient of the mean loss holds the class with its share, so a class of half the share takes twice the time.",
        },
        {
          expression: "exp(−p t)",
          name: "an exponential fall",
          says: "The gradient dies with the error, so the logits grow as the logarithm of time and the loss falls as one over time.",
        },
        {
          expression: "(c − 1) / (c p² t)",
          name: "the share twice",
          says: "The share stands once in the gradient. It would stand twice if it also scaled the rate.",
        },
        {
          expression: "1 / (c p t)",
          name: "one other class alone",
          says: "Each of the c − 1 other classes has a share of the missing probability; e^s is about c p t, and the loss is (c − 1) e^(−s).",
        },
        {
          expression: "(c − 1) / (p t)",
          name: "the own weight alone",
          says: "The others' weights move as well, the other way: the gap opens c/(c − 1) times as fast as the own weight grows.",
        },
        {
          expression: "p (c − 1) / (c t)",
          name: "the share the other way up",
          says: "A rare class has the smaller gradient, so its loss is the larger one at any time.",
        },
      ],
    },
    right: [
      "(c − 1) / (c p t)",
      "\\frac{c - 1}{c \\, p \\, t}",
      "loss = (1 - 1/c) / (p*t)",
      "1/(p t) − 1/(c p t)",
    ],
    points: [
      {
        says: "The gap s between the logit of the class and the others obeys ds/dt = p c / (e^s + c − 1), so e^s + (c − 1) s = 1 + p c t.",
      },
      {
        says: "Late, e^s is about p c t and the loss about (c − 1) e^(−s) = (c − 1)/(c p t): a loss of order 1/(p t), slower by as much as the class is rarer.",
        sources: ["kunstner2024"],
      },
    ],
    hints: [
      "Look at the gap between the logit of the right class and the others; by symmetry the others are alike.",
      "Write ds/dt for the gap s: the gradient holds the share p and the probability that is still missing.",
      "Late in training e^s grows at a constant rate; the loss is about (c − 1) e^(−s).",
    ],
    followUp: {
      prompt:
        "Words of a language come about as Zipf's law has them. What follows for the mean loss under gradient descent?",
      points: [
        {
          says: "Rare words are learned late, in proportion to how rare they are.",
          ways: [
            ["sparse / rare words / tail", "slow / late / last / longer / proportional"],
            ["sparse / tail", "time / steps", "inverse / proportional"],
          ],
          probe: "Which words are still wrong late in training?",
        },
        {
          says: "Together the many rare words make up much of the text, so the mean loss falls slowly.",
          sources: ["kunstner2024"],
          ways: [
            ["together / mass / tail / most / many / half / much of", "loss / average", "slow / fall / high"],
            ["mass / most of the / much of the / large part / large share", "sparse / tail"],
          ],
          probe: "Why does that matter to the mean, when each of them is rare?",
        },
        {
          says: "A rule that divides each coordinate by the size of its own gradients cancels the share.",
          ways: [
            ["divide / normalise / rescale / cancel", "share / frequency / size / gradient / magnitude"],
            ["adam / sign", "per parameter / same speed / cancel / free of / independent"],
          ],
          probe: "Which kind of rule does not see how rare a class is?",
        },
      ],
    },
  },
  {
    id: "comparison-rare-class-under-sign-descent",
    topic: "comparison",
    level: "research",
    type: "formula",
    title: "A rare class under sign descent",
    prompt:
      "A linear softmax classifier has c classes. All examples of a class are the same one-hot input, which no other class has, and the class makes up a share p of the data. The weights start at 0, and each moves at rate 1 against the sign of its gradient. What is the loss on that class's examples at time t, exactly?",
    names,
    asks: {
      kind: "expression",
      variables: { p: [1e-3, 0.5], c: classes, t: { among: [1, 2, 3, 4, 6] } },
      expression: "log(1 + (c − 1) exp(−2 t))",
      slips: [
        {
          expression: "log(1 + (c − 1) exp(−t))",
          name: "the own logit alone",
          says: "The others' weights move as well, the other way, so the gap opens at rate 2.",
        },
        {
          expression: "log(1 + (c − 1) exp(−2 p t))",
          name: "slowed by the share",
          says: "The sign of a gradient does not say how large it is, so the share is not in it.",
        },
        {
          expression: "(c − 1) exp(−2 t)",
          name: "the late limit",
          says: "That is where it tends to; at t = 0 the loss has to be log c.",
        },
        {
          expression: "log(1 + c exp(−2 t))",
          name: "one class too many",
          says: "The right class is the 1 in the sum; the others are c − 1. At t = 0 the loss has to be log c.",
        },
        {
          expression: "(c − 1) / (c p t)",
          name: "gradient flow",
          says: "That is the late loss when the weights follow the gradient itself.",
        },
        {
          expression: "log(c) exp(−2 t)",
          name: "an exponential from log c",
          says: "It begins right and falls at the right pace in the end, but with another constant: log(1 + x) is about x only for small x.",
        },
      ],
    },
    right: [
      "log(1 + (c − 1) exp(−2t))",
      "\\ln(1 + (c - 1) e^{-2t})",
      "-log(exp(2*t) / (exp(2*t) + c - 1))",
      "log(e^(2t) + c − 1) − 2t",
    ],
    points: [
      {
        says: "The own weight grows at rate 1 and the others' fall at rate 1, so the gap of the logits is 2t and the loss log(1 + (c − 1) e^(−2t)).",
      },
      {
        says: "The share p is not in it: sign descent learns rare and frequent classes at the same pace.",
        sources: ["kunstner2024"],
      },
    ],
    hints: [
      "Which sign has the gradient of each of the c weights that belong to the class's input?",
      "How fast does the gap between the right logit and the others open?",
      "Put the gap into the cross-entropy: log(1 + (c − 1) e^(−gap)).",
    ],
    followUp: {
      prompt:
        "Now Adam, not sign descent, and batches so small that the class is in a share p of them. By how much per step does Adam without momentum move its weights on average, if its average of squares is long?",
      points: [
        {
          says: "The average of squares holds the zeros too, so the root of v is √p times the gradient's size.",
          ways: [
            ["square root / second moment", "zeros / absent / p / share"],
            ["zeros", "average"],
            ["second moment", "p g / share of"],
          ],
          probe: "What is v when most gradients are 0?",
        },
        {
          says: "A step is α/√p when the class comes, and it comes in a share p of steps: α√p on average, between gradient descent and sign descent on the full batch.",
          ways: [
            ["square root of p / root p / √p / square root of its frequency / square root of share"],
            ["between", "gradient descent / sign"],
          ],
          probe: "How long is a step when the class does come, and how often does it come?",
        },
      ],
    },
  },
];
