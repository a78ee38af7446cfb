import { formatMeasured } from "@downhill/lab/report/number";
import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { fourPaths, fourPathsScene, lossDivisor, pathSteps } from "../../scene/four-paths.ts";

const { beta = Number.NaN } = fourPaths.D.hyper;
const firstOfRmsprop = formatMeasured(1 / Math.sqrt(1 - beta));

export const comparisonDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "comparison-four-paths",
    topic: "comparison",
    level: "onsite",
    type: "diagnose",
    title: "Four paths without names",
    prompt: `Gradient descent, momentum, RMSprop and Adam go down the same ravine from the same start, ${pathSteps} steps each at a constant rate that suits them. Somebody lost the legend. Which path is whose, and which experiment would you use to be sure?`,
    scene: fourPathsScene,
    faults: [
      {
        option: "A momentum, B Adam, C gradient descent, D RMSprop",
        isRight: true,
        says: "C changes sides at every step and creeps along the floor. A starts slowly and swings through the floor and past the end. D sets out along the diagonal and then runs straight along the floor. B sets out along the diagonal too, in even steps, and overshoots like a thing with inertia.",
      },
      {
        option: "A Adam, B momentum, C gradient descent, D RMSprop",
        isRight: false,
        says: "Look at the first steps: B's is as long along θ1 as along θ2, though the slopes differ widely there. That is division by the gradient's size, so B is Adam.",
      },
      {
        option: "A momentum, B RMSprop, C gradient descent, D Adam",
        isRight: false,
        says: `B has inertia: it crosses the floor and passes the end. D's first step is ${firstOfRmsprop} times the usual one in each coordinate, which is RMSprop's average of squares that begins at 0.`,
      },
      {
        option: "A gradient descent, B Adam, C momentum, D RMSprop",
        isRight: false,
        says: "C jumps from wall to wall at each step: the factor 1 − αλ is negative across and there is nothing that remembers. Momentum swings over many steps, like A.",
      },
      {
        option: "A RMSprop, B Adam, C momentum, D gradient descent",
        isRight: false,
        says: "Gradient descent is the one whose steps are in proportion to the slope, so it is far from even along both axes: C.",
      },
    ],
    experiments: [
      {
        option: `Divide the loss by ${lossDivisor} and run all four again`,
        isRight: true,
        says: "RMSprop and Adam divide by the gradient's size, so their paths stay (ε aside); gradient descent and momentum take steps a tenth as long. Two runs part the four into two pairs.",
      },
      {
        option: "Run all four for ten times as long",
        isRight: false,
        says: "They all get to the bottom. What tells them apart is how they set out.",
      },
      {
        option: "Start elsewhere in the ravine, at the same rates as before",
        isRight: false,
        says: "The same four shapes come again; it parts nobody from anybody.",
      },
      {
        option: "Add noise to the gradients, and see which path is disturbed least",
        isRight: false,
        says: "Noise blurs what is to be seen.",
      },
    ],
    points: [
      {
        says: "Gradient descent zigzags across the steep direction and creeps along the flat one.",
        sources: ["goh"],
      },
      { says: "Momentum starts slowly, swings and overshoots.", sources: ["goh"] },
      {
        says: "RMSprop and Adam move as fast along both axes: their first steps are nearly those of the sign.",
        sources: ["kingma"],
      },
      { says: "Scaling the loss changes the first two and not the last two.", sources: ["kingma"] },
    ],
    hints: [
      "Look at the first step of each: along which axes does it go, and how far?",
      "Two of them divide by the gradient's size, two of them remember a direction. One does both.",
      "Who jumps from wall to wall at every step? That one has no memory and no scaling.",
    ],
    followUp: {
      prompt: "The same ravine is turned by 45 degrees. Whose path turns along, and whose changes its shape?",
      points: [
        {
          says: "Gradient descent's and momentum's turn along: they only use the gradient as a vector.",
          ways: [
            [
              "gradient descent / momentum / sgd",
              "turn / rotate / same shape / invariant / equivariant / unchanged / same path",
            ],
          ],
          probe: "Which rules know nothing of the axes?",
        },
        {
          says: "RMSprop's and Adam's change, because they scale each coordinate by itself, and turned axes do not fit the ravine.",
          ways: [
            [
              "rmsprop / adam / adaptive",
              "change / different / not invariant / lose / worse / coordinate / axes / axis",
            ],
          ],
          probe: "What does a scale for each coordinate do when the ravine lies across the axes?",
        },
      ],
    },
  },
];
