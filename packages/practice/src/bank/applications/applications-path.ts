import { formatMeasured } from "@downhill/lab/report/number";
import { adam, explain } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";

/** What the path asks of applications. */
export const applicationsPathQuestions: readonly Question[] = [
  {
    id: "applications-clip-norm",
    topic: "applications",
    level: "onsite",
    type: "numeric",
    title: "A gradient clipped by its norm",
    points: [
      {
        says: "Clipping by norm multiplies all entries by the same number, so the direction stays.",
        sources: ["pascanu"],
      },
      { says: "Clipping by value cuts each entry by itself and turns the direction." },
    ],
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
          {
            answer: most,
            name: "clipped by value",
            says: "That clips the entry, not the norm: the direction changes.",
          },
          {
            answer: (c * most) / (a + b + c),
            name: "the sum of entries",
            says: "That divides by the sum of the entries; the norm is the root of the sum of squares.",
          },
        ],
      };
    },
    hints: [
      "How long is the gradient?",
      "All entries are multiplied by the same number, so that the length becomes the bound.",
      "The entry, times the bound, over the root of the sum of squares.",
    ],
    followUp: {
      prompt:
        "A network's tensors are clipped one by one, each to the same norm. What does that change against one norm over all of them?",
      points: [
        {
          says: "The direction of the whole gradient changes, since tensors are scaled by different numbers.",
          ways: [
            ["direction", "different / changes / change / turn / distort / not: keep / kept / preserved"],
            ["relative", "scale / size / layers / different / changes"],
            ["scaled", "different / each"],
          ],
          probe: "Does the whole gradient keep its direction?",
        },
        {
          says: "One large tensor no longer shrinks the others' steps.",
          ways: [
            ["large / one / exploding / outlier", "others / other layers / other tensors / rest"],
            ["independent / by itself / separately"],
            ["not: shrinks others / not: affects others / not: drags others / not: scales others"],
          ],
          probe: "What happens to the other tensors when one explodes?",
        },
      ],
    },
  },
  {
    id: "applications-clip-and-scale",
    topic: "applications",
    level: "research",
    type: "choice",
    title: "Adam on gradients that are always clipped",
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
    points: [
      {
        says: "A constant factor cancels between m̂ and √v̂, so steps stay as they are, ε aside.",
        sources: ["kingma"],
      },
      { says: "Clipping works on Adam by the steps that stand out from their neighbours." },
    ],
    hints: [
      "Multiply every gradient by the same number and follow it through m and v.",
      "By which factors do m and √v change?",
      "The step is their quotient.",
    ],
    followUp: {
      prompt:
        "A single batch has a gradient a hundred times as large. What does it do to Adam's next thousand steps without clipping, and with?",
      points: [
        {
          says: "Without clipping it stays in v for about 1/(1 − β2) steps, in which all steps are too short.",
          ways: [
            [
              "second moment",
              "large / larger / remember / stay / horizon / 1000 / inflate / long / contaminate / many steps",
            ],
            [
              "step / learning rate / update",
              "small / smaller / too short / short / freeze",
              "1000 / long / many / many steps / horizon",
            ],
          ],
          probe: "How long does v remember it?",
        },
        {
          says: "With clipping it counts as one ordinary gradient and is soon forgotten.",
          ways: [
            [
              "clip",
              "ordinary / normal / bounded / limit / protects / hardly / little / small / like any other / threshold / usual",
            ],
          ],
          probe: "And when it was clipped?",
        },
      ],
    },
  },
  {
    id: "applications-recipes",
    topic: "applications",
    level: "screen",
    type: "explain",
    title: "A recipe for each architecture",
    prompt:
      "Name an optimizer and a recipe for a convolutional network, a recurrent network and a Transformer, with a reason for each.",
    points: [
      {
        says: "Convolutional: SGD with momentum 0.9, weight decay and a rate that falls, where a known recipe exists; Adam does as well when tuned.",
        sources: ["he", "goyal", "choi"],
        claims: ["momentum-for-images"],
        ways: [["cnn / resnet / convolutional / image / vision", "sgd / buffer / momentum / nesterov"]],
        opposites: [
          "sgd not converge / sgd fails / cnn trained adam / cnn use adam / image network adam",
          "sgd diverges / sgd unstable / cnn rmsprop / cnn pick rmsprop / cnn pick adam / cnn want adam",
        ],
        probe: "What is a residual network on images trained with?",
      },
      {
        says: "Recurrent: gradients are clipped by norm, because they explode through time.",
        sources: ["pascanu"],
        ways: [
          ["rnn / recurrent / time", "clip"],
          ["clip", "diverge / exploding / explosion"],
        ],
        opposites: [
          "need no clip / not need clip / time only vanish / gradient are stable / without clip",
          "clip harm / clip does harm / clip hurts / clip bad / clip not needed",
        ],
        probe: "What can happen to a gradient on its way back through time, and what is done about it?",
      },
      {
        says: "Recurrent nets take an adaptive rule such as RMSprop or Adam, because their gradients differ much in size.",
        claims: ["rmsprop-trains-recurrent-nets"],
        ways: [["rnn / recurrent / sequence", "adaptive / rmsprop / adam"]],
        opposites: ["rnn sgd / rnn plain sgd / sgd with large rate / sgd large learning rate"],
        probe: "Which rule suits gradients of very different sizes?",
      },
      {
        says: "Transformer: AdamW with warm-up, with decay on matrices and not on gains and biases, and with clipping; β2 below 0.999 is common.",
        sources: ["touvron", "karpathy"],
        claims: ["adam-trains-transformers"],
        ways: [
          ["transformer / attention", "adamw"],
          ["transformer / attention", "adam", "warmup / beta2 / 0.95 / 0.98"],
        ],
        opposites: ["transformer sgd / transformer trained sgd / transformer use sgd"],
        probe: "What is a language model trained with?",
      },
      {
        says: "Its rate is warmed up and then falls along a cosine or a line, since early curvature bears no large step.",
        sources: ["vaswani", "gilmer"],
        ways: [
          [
            "warmup",
            "transformer / cosine / linear / decay / schedule / curvature / attention / peak / then",
          ],
        ],
        opposites: ["without warmup / no warmup / cnn warmup / cnn with warmup"],
        probe: "What does its rate do over the run?",
      },
      {
        says: "Each is a custom that experiments back, and the rate still has to be tuned.",
        sources: ["schmidt"],
        ways: [
          ["tune", "still / each / any / anyway / rate / learning rate / matter / need"],
          [
            "custom / convention / convention rather / default / recipe / starting point / not law / habit",
            "tune / experiment / evidence / try / check",
          ],
        ],
        opposites: [
          "none need / no tuning / not need tune",
          "nothing tuned / nothing has to be tuned / nothing to tune / tune nothing",
        ],
        probe: "How sure are you of these for a new network?",
      },
    ],
    misconceptions: [
      {
        ways: [['"rnns need no clipping" / "rnn need no clipping" / "rnns do not need clipping"']],
        says: "Through time gradients explode, so recurrent networks are where clipping is needed most.",
      },
      {
        ways: [['"transformers are trained with sgd" / "transformers use sgd" / "transformer with sgd"']],
        says: "Transformers are trained with AdamW, with a warm-up.",
      },
      {
        ways: [["sgd", "not: work / not: train / not: converge", "transformer"]],
        says: "SGD does train Transformers; it is slower at the batch sizes that people use, and with small batches the gap nearly closes.",
      },
    ],
    best: "For a convolutional network such as a ResNet I take SGD with momentum 0.9, weight decay and a rate that falls, because the recipe is known and Adam does no better there unless it is tuned as well. A recurrent network gets its gradients clipped by norm, because they explode through time, and an adaptive rule such as RMSprop or Adam, because their sizes differ. A Transformer gets AdamW with decay on the matrices, clipping, and a warm-up followed by a cosine. All of these are custom backed by experiments, so I still tune the learning rate.",
    weak: "I would use Adam for everything because it is the most advanced optimizer and it works out of the box.",
    hints: [
      "Which difficulty does each of the three have that the others lack?",
      "Images have a known recipe, time explodes, and attention begins badly.",
      "Say for each: the rule, what is done to the gradient, what the rate does, and why.",
    ],
    followUp: {
      prompt:
        "Your vision model is a Transformer. Which recipe do you begin with, the image one or the Transformer's?",
      points: [
        {
          says: "The Transformer's, with AdamW and warm-up: the architecture decides more than the data.",
          ways: [
            ["transformer recipe / transformer one / adamw / adam / second one / latter"],
            ["architecture", "decide / matter / more / not: data"],
          ],
          probe: "Is it the data or the architecture that makes SGD slow?",
        },
        {
          says: "With strong regularisation and a tuned rate; then SGD is compared with equal trials if memory matters.",
          ways: [["tune / compare / regularise / weight decay / augmentation / try"]],
          probe: "What would you still measure?",
        },
      ],
    },
  },
];

/** Whether Adam without ε ends at the same place on gradients of a quarter of the size. */
function isUnmoved(): boolean {
  const endOf = (factor: number): number =>
    explain(adam({ eps: 0 }), { theta: 1, gradients: [1, -0.5, 2].map((g) => factor * g) }).steps.at(-1)
      ?.after.θ ?? Number.NaN;
  return Math.abs(endOf(1) - endOf(0.25)) < 1e-12;
}
