import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { blankImage, blankImageScene } from "../../scene/blank-image.ts";
import { threeRates, threeRatesScene } from "../../scene/three-rates.ts";

export const gradientDescentDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "gradient-descent-three-curves",
    topic: "gradient-descent",
    level: "screen",
    type: "diagnose",
    title: "Three loss curves",
    prompt: `A colleague trains the same small network on handwritten digits three times by plain stochastic gradient descent: same start, same batches of ${threeRates.batchSize}, three constant learning rates. The curves are labelled A, B and C, and nobody wrote down which rate was which. What is each, and what do you try first?`,
    scene: threeRatesScene,
    faults: [
      {
        option: "A too high, B about right, C too low",
        isRight: true,
        says: "A bounces and stays far above what B reaches; C falls steadily and has hardly begun.",
      },
      {
        option: "A too low, B too high, C about right",
        isRight: false,
        says: "A rate that is too low gives a smooth slow fall. A goes up and down by large amounts, which takes long steps.",
      },
      {
        option: "A about right, B too low, C too high",
        isRight: false,
        says: "B falls fastest and lowest, so it is not too low; C moves too little to be too high.",
      },
      {
        option: "A too low, B about right, C too high",
        isRight: false,
        says: "A too high rate does not always diverge: it can bounce on a plateau above the best loss, as A does. C's slow straight fall is that of short steps.",
      },
    ],
    experiments: [
      {
        option: "Sweep the rate over a few decades from the same start",
        isRight: true,
        says: "At a few hundred steps each it costs as much as one longer run, and it brackets the best rate from both sides.",
      },
      {
        option: "Train all three for ten times as long, and compare them then",
        isRight: false,
        says: "C would get somewhere in the end; A would go on bouncing, and the answer is to be had for a tenth of the steps.",
      },
      {
        option: "Give the network more units, so that all three can fit",
        isRight: false,
        says: "B fits with the units that there are, so capacity is not what A and C lack.",
      },
      {
        option: "Change to Adam, whose default rate suits most networks",
        isRight: false,
        says: "Adam's rate has to be found as well; that would change two things and explain neither curve.",
      },
    ],
    points: [
      {
        says: "A rate that is too high makes the loss diverge or bounce on a plateau above the best one.",
        sources: ["smith"],
      },
      { says: "A rate that is too low makes it fall slowly and almost in a line." },
      { says: "A good rate gives a fast fall that then flattens.", sources: ["smith"] },
    ],
    hints: [
      "For each curve ask: are the steps too long, or too short?",
      "Too long shows as ups and downs that do not die out; too short as a smooth slow line.",
      "One curve reaches a loss that neither of the others comes near. Begin with that one.",
    ],
    followUp: {
      prompt:
        "The best rate of a sweep over 300 steps: why may it be too high for a long run, and what do you do about it?",
      points: [
        {
          says: "Late in training the noise of the gradient sets a floor that is proportional to the rate, so a long run needs a smaller one at its end.",
          ways: [["noise / floor / variance", "rate / late / end"], ["noise floor"]],
          probe: "What keeps the loss up once the fast fall is over?",
        },
        {
          says: "So let the rate decay, and tune its peak together with the schedule.",
          ways: [["decay / schedule / anneal / cosine / smaller later / lower the learning rate"]],
          probe: "Does the rate have to be constant?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-nan-at-one-step",
    topic: "gradient-descent",
    level: "onsite",
    type: "diagnose",
    title: "NaN at one step",
    prompt: `A network is trained on scanned digits by stochastic gradient descent in batches of ${blankImage.batchSize}. Each image is brought to mean 0 and divided by its own standard deviation first. The loss falls, and from some step on it is NaN. Your colleague divides the rate by ${blankImage.rates[0] / blankImage.rates[1]} and runs it again with the same seed. What is wrong, and what do you try first?`,
    scene: blankImageScene,
    faults: [
      {
        option: "An example in the batch of that step makes 0/0 or an overflow, whatever the weights are",
        isRight: true,
        says: "Both rates break at the same step, and the gradient's norm gave no warning: the step's data decide. A blank image has standard deviation 0, so dividing by it gives NaN.",
      },
      {
        option: "The learning rate is too high, so the weights blow up",
        isRight: false,
        says: "Then the gradient's norm and the loss would grow over the steps before, and the smaller rate would last longer. Neither happens.",
      },
      {
        option: "The gradient explodes and should have been clipped",
        isRight: false,
        says: "Its norm is ordinary up to the step before. Clipping divides by the norm: of a gradient that holds NaN it makes NaN.",
      },
      {
        option:
          "The loss takes the logarithm of a probability that has become 0 as the network grew sure of itself",
        isRight: false,
        says: "That would depend on how far the training has come. At the small rate the network is nowhere near sure, and it breaks at the same step.",
      },
      {
        option: "Activations leave the range of 16-bit floats",
        isRight: false,
        says: "They grow with the weights, so it would come at another step for another rate; and the norms before show no growth.",
      },
    ],
    experiments: [
      {
        option: "From the weights before that step, look for the first tensor that is not finite",
        isRight: true,
        says: "Done example by example, it ends at the input of a single one within minutes, before any layer has been touched.",
      },
      {
        option: "Divide the rate by ten once more, and see whether the step moves",
        isRight: false,
        says: "The second run was that experiment: the same step.",
      },
      {
        option:
          "Clip the gradient's norm to 1 from the start, so that no single batch can throw the weights far",
        isRight: false,
        says: "A NaN goes through clipping; and where the step is left out instead, the cause is still in the data.",
      },
      {
        option: "Draw other starting weights, in case these lead into a bad region",
        isRight: false,
        says: "The input is NaN before it meets a weight.",
      },
    ],
    points: [
      { says: "Find the first tensor that is not finite; everything after it is a consequence." },
      { says: "The same step at two rates points at the data of that step, not at the optimizer." },
      {
        says: "The gradient's norm before the step tells a blow-up, which grows, from a bad batch, which comes without warning.",
      },
      { says: "Skipping the step keeps the run alive; the mend is the division, or the example." },
    ],
    hints: [
      "What do the two runs have in common, and what not?",
      "A blow-up announces itself in the gradient's norm. Does it here?",
      "Which image could one not divide by its own standard deviation?",
    ],
    followUp: {
      prompt:
        "The run has to go on overnight and you cannot look at the data before tomorrow. What do you do, and what do you log?",
      points: [
        {
          says: "Skip the steps whose loss or gradient is not finite, leaving weights and optimizer state as they were.",
          ways: [["skip / ignore / drop", "step / batch / update / gradient"]],
          probe: "What should a step with such a gradient do?",
        },
        {
          says: "Log the indices of the skipped examples and how often it happens, so that the cause can be found and mended.",
          ways: [["log / record / save / write down / count / note"]],
          probe: "How will you find the example tomorrow?",
        },
      ],
    },
  },
];
