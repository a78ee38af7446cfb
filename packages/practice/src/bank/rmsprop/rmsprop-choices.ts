import { formatMeasured } from "@downhill/lab/report/number";
import { adam, follow, type Rule, rmsprop, rmspropCentered } from "downhill";
import { torch } from "downhill/dialects";
import type { ChoiceQuestion } from "../../question/choice-question.ts";
import { variantNamed } from "../variant-named.ts";

export const rmspropChoices: readonly ChoiceQuestion[] = [
  {
    id: "rmsprop-centred-divisor",
    topic: "rmsprop",
    level: "onsite",
    type: "choice",
    title: "Centred RMSprop",
    prompt: "By what does the centred form of RMSprop divide the gradient, ε aside?",
    options: [
      "The root mean square of the coordinate's recent gradients",
      "The standard deviation of the coordinate's recent gradients",
      "The standard deviation of the gradients within the batch",
      "The root mean square after the tensor's mean gradient is taken off",
    ],
    judge() {
      const [plain, centred] = [rmsprop(), rmspropCentered()].map((one) => lastStep(one, () => 1));
      const grown = (centred ?? Number.NaN) / (plain ?? Number.NaN);
      return [
        {
          isRight: !(grown > 1),
          says: "That is the plain form. The centred one keeps a second average, of the gradient itself, and takes its square off.",
        },
        {
          isRight: grown > 1,
          says: `It divides by the root of E[g²] − E[g]². A steady gradient has none: after 50 steps of the same gradient its step is ${formatMeasured(grown)} times as long as without centring.`,
        },
        {
          isRight: false,
          says: "An optimizer sees the batch's gradient alone; the spread is over time.",
        },
        {
          isRight: false,
          says: "That is gradient centralisation, which is about a tensor and not about time.",
        },
      ];
    },
    points: [
      {
        says: "It divides by √(E[g²] − E[g]² + ε), an estimate of the gradient's deviation over time.",
        sources: ["graves"],
      },
      {
        says: "It keeps one state more, and the difference of two rounded averages can fall below 0, whose root is NaN.",
      },
    ],
    hints: [
      "It keeps one average more than the plain form.",
      "What is the mean of squares less the square of the mean?",
      "It is the root of that, taken over the coordinate's own history.",
    ],
    followUp: {
      prompt: "What goes wrong with it numerically, and when?",
      points: [
        {
          says: "On a nearly steady gradient the difference of two rounded numbers can become negative, and its root NaN.",
          ways: [["negative / below zero / below 0 / cancellation / nan / less than zero"]],
          probe: "Which sign can the difference of two rounded averages have?",
        },
        {
          says: "And where it comes near 0, only ε keeps the step from growing without bound.",
          ways: [["epsilon"], ["step / update", "large / diverge / larger / unbounded"]],
          probe: "What does the step divide by when the variance is nearly 0?",
        },
      ],
    },
  },
  {
    id: "rmsprop-to-adam",
    topic: "rmsprop",
    level: "screen",
    type: "choice",
    title: "From RMSprop to Adam",
    prompt: "What does Adam have that RMSprop without momentum has not?",
    options: [
      "A rate of its own for every coordinate",
      "An average that forgets in place of AdaGrad's sum",
      "An average of the gradient, and bias corrections",
      "A look-ahead gradient, and a weight decay of its own",
    ],
    judge() {
      const apart = greatestDistance(
        { ...variantNamed(adam({ lr: 0.01 }), "no bias correction") },
        { beta1: 0, beta2: 0.9 },
        torch.RMSprop({ lr: 0.01, alpha: 0.9 }),
      );
      return [
        { isRight: false, says: "RMSprop has that, and AdaGrad before it." },
        { isRight: false, says: "That is RMSprop's step from AdaGrad." },
        {
          isRight: apart < 1e-12,
          says: "Set β1 = 0 and leave the corrections out, and Adam takes the steps of PyTorch's RMSprop: tried on 50 gradients of changing sign and size.",
        },
        {
          isRight: false,
          says: "The look-ahead came with NAdam, the decay of its own with AdamW.",
        },
      ];
    },
    points: [
      {
        says: "Adam adds an average of the gradient above the line, and divides both averages by 1 − β^t.",
        sources: ["kingma"],
      },
      { says: "With β1 = 0 and without the corrections it is RMSprop with ε outside the root." },
    ],
    hints: [
      "Write both down and strike out what they share.",
      "What would you have to set to 0, and what to leave out, to get RMSprop back?",
      "One thing is above the line, the other about the first steps.",
    ],
    followUp: {
      prompt: "Does RMSprop with momentum equal Adam without bias correction?",
      points: [
        {
          says: "No: it averages the scaled gradients g/√v, each with the v of its own step, where Adam scales the averaged gradient by today's v.",
          ways: [
            [
              "scale / divide / normalise / rescale / preconditioned",
              "before / then / first / own step / after / order / already",
              "average / momentum / moving average / buffer / velocity / accumulate",
            ],
            ["order", "different / matter"],
            [
              "momentum / average",
              "scaled gradient / normalised gradient / rescaled gradient / preconditioned gradient / divided gradient",
            ],
          ],
          probe: "In which order do scaling and averaging come?",
        },
      ],
    },
  },
];

/** How long the 50th step is where the slope is as given. */
function lastStep(one: Rule, slope: (theta: number, t: number) => number): number {
  const path = follow(one, { theta: 0, slope, steps: 50 });
  return Math.abs((path[50]?.θ ?? Number.NaN) - (path[49]?.θ ?? Number.NaN));
}

function greatestDistance(one: Rule, hyper: Rule["hyper"], other: Rule): number {
  const inputs = { theta: 0.5, slope: (_: number, t: number) => Math.sin(t) * 10 ** (t % 5), steps: 50 };
  const [a, b] = [follow(one, { ...inputs, hyper }), follow(other, inputs)];
  return Math.max(...a.map(({ θ = Number.NaN }, index) => Math.abs(θ - (b[index]?.θ ?? Number.NaN))));
}
