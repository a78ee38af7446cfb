import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { longMemory, longMemoryScene } from "../../scene/long-memory.ts";
import { ringing, ringingScene } from "../../scene/ringing.ts";

const reach = 1 / (1 - longMemory.beta);

export const momentumDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "momentum-falls-then-climbs",
    topic: "momentum",
    level: "onsite",
    type: "diagnose",
    title: "Falls, then climbs",
    prompt: `A network on handwritten digits is trained by momentum as PyTorch has it, α = ${longMemory.rate}, β = ${longMemory.beta}, batches of ${longMemory.batchSize}. "I read that more momentum is faster," says your colleague. The loss falls quickly and then goes wrong. What is it, and what do you try first?`,
    scene: longMemoryScene,
    faults: [
      {
        option: "The buffer forgets so slowly that the weights fly past their goal",
        isRight: true,
        says: `The memory is 1/(1 − β) = ${formatMeasured(reach)} steps, ${formatSetting(reach / longMemory.steps)} times the run. What the first steps agreed on goes on being added, so the distance grows and grows.`,
      },
      {
        option: "α is too high: plain gradient descent would go wrong at it as well",
        isRight: false,
        says: `At α = ${longMemory.rate} without momentum this network trains slowly and without trouble; the weights would not travel so far.`,
      },
      {
        option: "It overfits: the network learns the training digits by heart",
        isRight: false,
        says: "This is the training loss. Overfitting lowers it.",
      },
      {
        option: "The gradients vanish, and the layers near the input stand still",
        isRight: false,
        says: "Weights whose gradients vanish stand still. These travel further with every step.",
      },
      {
        option: "The data come in an order, and later classes overwrite earlier ones",
        isRight: false,
        says: "An order would show as waves with the epoch's length; here the distance grows without a pause, through all epochs.",
      },
    ],
    experiments: [
      {
        option: `Run it again with β = ${longMemory.mendedBeta} and the same α`,
        isRight: true,
        says: "One change, and it decides: if the memory is to blame, the weights stay near and the loss stays down.",
      },
      {
        option: "Raise β to 0.99999, so that the path gets smoother",
        isRight: false,
        says: "The buffer would forget even less.",
      },
      {
        option: "Add warmup for the first 50 steps",
        isRight: false,
        says: "The trouble comes after a good beginning, from a buffer that does not empty; a warmup only puts it off.",
      },
      {
        option: "Stop early, at the step where the loss is at its lowest",
        isRight: false,
        says: "That hides it. The same settings with a shorter memory go far below that loss.",
      },
    ],
    points: [
      { says: "β = 0.9999 remembers about 10,000 steps.", sources: ["goh"] },
      { says: "It overshoots: the loss falls and then swings back over a long time.", sources: ["goh"] },
      { says: "At a constant α the effective step is α/(1 − β), so α has to shrink with 1 − β." },
    ],
    hints: [
      "The second panel says more than the first: how far have the weights gone?",
      "How many steps does the buffer remember, and how many has the run?",
      "What would plain gradient descent with the same α do, and what does β multiply it by?",
    ],
    followUp: {
      prompt: "You have to keep β = 0.9999. What do you do with α, and what will the run look like then?",
      points: [
        {
          says: "Divide α in proportion to 1 − β: a thousandth of what it is for 0.9.",
          ways: [
            ["learning rate", "1 − β / (1 − β) / 1 - beta / thousand / 1000 / smaller / divide"],
            ["smaller / divide / reduce", "thousand / 1000 / proportional"],
          ],
          probe: "What has to stay the same for the effective step?",
        },
        {
          says: "It is stable then, but answers slowly: swings of a long period, thousands of steps until the buffer turns.",
          ways: [["slow / long period / thousands of steps / lag / oscillate / takes long"]],
          probe: "How fast can a buffer turn that remembers 10,000 steps?",
        },
      ],
    },
  },
  {
    id: "momentum-ringing-loss",
    topic: "momentum",
    level: "onsite",
    type: "diagnose",
    title: "A loss that rings",
    prompt: `One slope is fitted to ${ringing.points} points by least squares, with momentum as PyTorch has it: α = ${ringing.rate}, β = ${ringing.beta}. Every step sees all points. The loss goes down in waves. What is it, and what do you try first?`,
    scene: ringingScene,
    faults: [
      {
        option: "It is underdamped: β is too large for this α and curvature",
        isRight: true,
        says: "The eigenvalues of a step are complex, so the slope swings about its final value with a fixed period and an envelope of β^(t/2).",
      },
      {
        option: "α is above the limit of stability for this curvature",
        isRight: false,
        says: "Above the limit the swings would grow. These die away.",
      },
      {
        option: "The noise of the batches, carried on by the momentum",
        isRight: false,
        says: "Every step sees all points, so there is no noise; and noise has no period.",
      },
      {
        option: "The waves are the epochs: the data come in an order",
        isRight: false,
        says: "Every step is an epoch here. The waves are many steps long, and the order of a sum changes nothing.",
      },
      {
        option: "A schedule restarts the rate at intervals",
        isRight: false,
        says: "α is constant. A restart would also jump up in one step, and not swing smoothly to both sides.",
      },
    ],
    experiments: [
      {
        option: "Lower β at the same α, to (1 − √(αλ))²",
        isRight: true,
        says: "That is where the two eigenvalues meet: the largest β that does not ring. With it the slope comes up once and stays.",
      },
      {
        option: "Raise β, so that the swings are averaged away",
        isRight: false,
        says: "The envelope is β^(t/2): a larger β rings for longer.",
      },
      {
        option: "Take more points, so that the fit is better determined",
        isRight: false,
        says: "The loss is the same parabola but for its curvature's last digits.",
      },
      {
        option: "Clip the gradient's norm, so that no step is too long",
        isRight: false,
        says: "It is no longer than it should be; it arrives when the buffer points the other way.",
      },
    ],
    points: [
      {
        says: "Complex eigenvalues: the error turns by an angle φ a step with cos φ = (1 + β − αλ) / (2√β), and shrinks by √β.",
        sources: ["goh"],
      },
      { says: "So the slope rings with period 2π/φ, and the loss, which is a square, with half of it." },
      { says: "The critical β is (1 − √(αλ))²; below it nothing rings.", sources: ["goh"] },
    ],
    hints: [
      "Does the swing grow, stay or shrink, and does it have a period?",
      "Which of α and β sets how fast the swings die away?",
      "A pendulum swings like this when there is too little friction. What is the friction here?",
    ],
    followUp: {
      prompt:
        "You may only change α, not β. Does halving it stop the ringing, and what does it do to the period?",
      points: [
        {
          says: "Not in general: it rings as long as αλ is above (1 − √β)², which is tiny for a large β.",
          ways: [
            ["not / no / still / continue", "ring / oscillate / stop / complex"],
            ["(1 − √β)² / (1 - sqrt(beta))^2 / threshold / still underdamped"],
          ],
          probe: "For which α are the eigenvalues real at this β?",
        },
        {
          says: "The period gets longer, by about √2, since the angle goes with √(αλ).",
          ways: [["period / waves", "longer / larger / sqrt / √2 / slower"]],
          probe: "How does the angle of a step depend on α?",
        },
      ],
    },
  },
];
