import { adam, explain, facts, follow, gradientDescent, lion, type Rule, signSgd } from "downhill";
import type { ChoiceQuestion } from "../../question/choice-question.ts";

export const adamChoices: readonly ChoiceQuestion[] = [
  {
    id: "adam-without-averages",
    topic: "adam",
    level: "onsite",
    type: "choice",
    title: "Both β at 0",
    prompt: "Set β1 = β2 = 0 and ε = 0 in Adam. What is left, where no gradient is 0?",
    options: [
      "Gradient descent at the rate α",
      "Gradient descent whose step vector always has length α",
      "Sign descent: every coordinate moves by α",
      "AdaGrad, with all past squares under the root",
    ],
    judge() {
      const bare = adam({ beta1: 0, beta2: 0, eps: 0, lr: 0.01 });
      const isSign = apart(bare, signSgd({ lr: 0.01 })) < 1e-12;
      const isDescent = apart(bare, gradientDescent({ lr: 0.01 })) < 1e-12;
      return [
        { isRight: isDescent, says: "The root of g² still divides: a steep coordinate moves no further." },
        {
          isRight: false,
          says: "Adam works coordinate by coordinate and never sees the length of the whole gradient: of n coordinates the step is α√n long.",
        },
        {
          isRight: isSign,
          says: "m̂ = g and v̂ = g², so the step is g/|g|, a sign.",
        },
        { isRight: false, says: "β2 = 0 forgets at once; AdaGrad never forgets." },
      ];
    },
    points: [
      {
        says: "With both β at 0, m̂ = g and √v̂ = |g|: each coordinate moves by α against the sign of its gradient.",
        sources: ["bernstein"],
      },
      {
        says: "So Adam can be read as sign descent with averages, which smooth the sign where gradients disagree.",
        sources: ["kunstner2023"],
      },
    ],
    hints: [
      "Put β = 0 into both averages.",
      "What is g over the root of g², for one coordinate?",
      "Its size is gone, and one thing is left.",
    ],
    followUp: {
      prompt: "What do the averages add to bare sign descent?",
      points: [
        {
          says: "Where the signs of successive gradients disagree, m̂ is small against √v̂ and the step gets shorter: noise damps it.",
          ways: [
            [
              "noise / disagree / alternate / oscillate / inconsistent / flip / uncertain",
              "smaller / short / small / damp / cancel / shorter",
            ],
            ["signal to noise / ratio"],
          ],
          probe: "What is m̂/√v̂ when the signs alternate?",
        },
        {
          says: "Bare sign descent takes a full step however small or noisy the gradient is, and hovers at a distance of α.",
          ways: [
            [
              "full step / always α / same size / fixed size / constant step / hover / oscillate / same step / learning rate",
            ],
          ],
          probe: "How long is a bare step near the minimum?",
        },
      ],
    },
  },
  {
    id: "adam-undecayed-parameters",
    topic: "adam",
    level: "onsite",
    type: "choice",
    title: "What is not decayed",
    prompt: "Which parameters do recipes commonly leave out of weight decay?",
    options: [
      "Biases and the gains of normalisation layers",
      "The first and the last layer",
      "The large matrices, since decay would cost them the most",
      "None: the optimizer decays all alike, and leaving some out would bias it",
    ],
    judge: () => [
      {
        isRight: true,
        says: "What has fewer than two dimensions is left out in nanoGPT, for instance; embeddings are decayed there and are not in other recipes.",
      },
      {
        isRight: false,
        says: "The line is drawn by what a parameter does, a shift or a scale against a matrix, not by depth.",
      },
      { isRight: false, says: "The matrices are what decay is for." },
      {
        isRight: false,
        says: "PyTorch decays what it is given; parameter groups with their own λ are how one chooses.",
      },
    ],
    points: [
      {
        says: "Biases and normalisation gains are left out: they are few, and pulling a gain to 0 switches its channel off rather than making the network simpler.",
        sources: ["karpathy"],
      },
      {
        says: "In PyTorch this takes two parameter groups with different weight decays.",
        sources: ["pytorch"],
      },
    ],
    hints: [
      "What would happen to a layer whose scale decays to 0?",
      "Think of parameters with one dimension.",
      "It is about shifts and scales.",
    ],
    followUp: {
      prompt:
        "Embedding rows of rare tokens get a zero gradient at most steps. What does a dense AdamW do to them?",
      points: [
        {
          says: "They are decayed at every step, seen or not, so rare rows shrink.",
          ways: [["decay / shrink / smaller / towards zero / toward zero"]],
          probe: "Does the decay wait for a gradient?",
        },
        {
          says: "And after each gradient m keeps them moving for some steps.",
          ways: [["momentum / first moment / still moving / keep moving / moves / moving"]],
          probe: "What does m do after the last gradient?",
        },
      ],
    },
  },
  {
    id: "adam-relatives",
    topic: "adam",
    level: "onsite",
    type: "choice",
    title: "Adam's relatives",
    prompt: "One of these lines about Adam's relatives is wrong. Which?",
    options: [
      "NAdam looks one step ahead in the first moment",
      "RAdam scales the step by how reliable v̂ is yet, which acts as a warm-up",
      "AdaBelief divides by how far gradients stray from their average",
      "Lion steps by the sign of a momentum and keeps two averages per weight",
      "Adafactor keeps sums of rows and columns in place of v",
    ],
    judge() {
      const states = facts(lion()).states.filter(({ rank }) => rank === "tensor").length;
      return [
        { isRight: false, says: "This holds: Dozat's look-ahead." },
        { isRight: false, says: "This holds: the variance of the adaptive rate is rectified." },
        { isRight: false, says: "This holds: (g − m)² is averaged in place of g²." },
        {
          isRight: states === 1,
          says: `This is the wrong one: Lion keeps ${states === 1 ? "one average" : `${states} averages`}, which is part of its appeal. Its α is smaller than Adam's, and its λ larger by about as much.`,
        },
        { isRight: false, says: "This holds: a matrix of r × c needs r + c numbers." },
      ];
    },
    points: [
      { says: "Lion keeps a single average and steps by a sign.", sources: ["chen"] },
      {
        says: "NAdam looks ahead, RAdam rectifies the rate's variance, AdaBelief averages (g − m)².",
        sources: ["dozat", "liu", "zhuang"],
      },
      { says: "Adafactor factors v into rows and columns.", sources: ["shazeer"] },
    ],
    hints: [
      "Count states.",
      "One of them is known for taking half of Adam's memory.",
      "A sign needs no second moment.",
    ],
    followUp: {
      prompt: "You swap Adam for Lion. Which two settings do you change, and which way?",
      points: [
        {
          says: "The learning rate goes down, by three to ten times, since every coordinate makes a full step.",
          sources: ["chen"],
          ways: [["learning rate", "smaller / small / down / divide / tenth / third"]],
          probe: "How large are the coordinates of a sign against those of Adam's step?",
        },
        {
          says: "The weight decay goes up by as much, to keep their product.",
          sources: ["chen"],
          ways: [["decay / λ / lambda / weight decay / curvature", "larger / up / raise / times / large"]],
          probe: "What happens to the decay per step when the rate falls?",
        },
      ],
    },
  },
  {
    id: "adam-invariance",
    topic: "adam",
    level: "research",
    type: "choice",
    title: "What Adam does not notice",
    prompt: "Which change leaves the steps of Adam the same, at ε = 0?",
    options: [
      "Turning the coordinate system",
      "Measuring each coordinate of θ in a unit of its own",
      "Scaling each coordinate of the gradient by a positive factor of its own",
      "Replacing the loss by its square, for a loss that is above 0 everywhere",
    ],
    judge() {
      const bare = adam({ eps: 0 });
      const gradients = [0.3, -2, 0.7, 5];
      const endOf = (factors: readonly number[]): number =>
        explain(bare, {
          theta: 0,
          gradients: gradients.map((g, index) => g * (factors[index] ?? 1)),
        }).steps.at(-1)?.after.θ ?? Number.NaN;
      const isScaled = Math.abs(endOf([1, 1, 1, 1]) - endOf([50, 50, 50, 50])) < 1e-12;
      const isSquared = Math.abs(endOf([1, 1, 1, 1]) - endOf([8, 6, 4, 2])) < 1e-12;
      const { rotation, diagonalRescaling } = facts(bare).step?.invariance ?? {};
      return [
        {
          isRight: rotation?.holds === true,
          says: "v is kept per coordinate, so the axes matter: turned coordinates give other steps.",
        },
        {
          isRight: diagonalRescaling?.holds === true,
          says: "In new units the same α is another distance: the steps keep their size in numbers, and so not in what they measure.",
        },
        {
          isRight: isScaled,
          says: "The factor is in m̂ and in √v̂ of that coordinate and cancels.",
        },
        {
          isRight: isSquared,
          says: "That multiplies the gradient by twice the loss, a factor that changes from step to step, and the averages mix the steps.",
        },
      ];
    },
    points: [
      {
        says: "Adam's steps do not change when each coordinate's gradients are multiplied by a factor of its own, ε aside.",
        sources: ["kingma"],
      },
      { says: "They do change when the coordinates are turned, since v is kept along the axes." },
    ],
    hints: [
      "Follow a factor through m̂ and √v̂.",
      "What does v keep, and along which directions?",
      "The factor must be constant in time and may differ from one coordinate to the next.",
    ],
    followUp: {
      prompt: "Which kind of ill-conditioning does Adam mend by this, and which not?",
      points: [
        {
          says: "It mends scales that differ along the axes.",
          ways: [
            [
              "axis / axes / diagonal / coordinate / parameter / per parameter",
              "scale / aligned / different / mend / fix / help / conditioning / scaling",
            ],
            ["diagonal / axis aligned / axes"],
          ],
          probe: "Along which directions can v differ?",
        },
        {
          says: "It does not mend a ravine that lies across the axes, which a rotation makes of the same problem.",
          ways: [
            [
              "rotate / rotation / turned / diagonal direction / across / off diagonal / correlated / oblique / not aligned / cross / not: rotate / not: turned / not: correlated / not: across",
            ],
          ],
          probe: "What if the ravine lies at 45 degrees?",
        },
      ],
    },
  },
];

/** How far two rules get from one another on 40 gradients of changing sign and size, none of them 0. */
function apart(one: Rule, other: Rule): number {
  const inputs = { theta: 0.5, slope: (_: number, t: number) => Math.sin(t) * 10 ** (t % 4), steps: 40 };
  const [a, b] = [follow(one, inputs), follow(other, inputs)];
  return Math.max(...a.map(({ θ = Number.NaN }, index) => Math.abs(θ - (b[index]?.θ ?? Number.NaN))));
}
