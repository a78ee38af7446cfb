import { formatSetting } from "@downhill/lab/report/number";
import { torch } from "downhill/dialects";
import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { firstUpdate, firstUpdateScene } from "../../scene/first-update.ts";

const { rho = Number.NaN } = torch.RMSprop({ lr: firstUpdate.rate }).hyper;
const factor = formatSetting(1 / Math.sqrt(1 - rho));

export const rmspropDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "rmsprop-first-updates",
    topic: "rmsprop",
    level: "onsite",
    type: "diagnose",
    title: "The first updates",
    prompt: `A network on handwritten digits is trained by RMSprop as PyTorch has it, α = ${firstUpdate.rate}, ρ = ${rho}, no momentum, in batches of ${firstUpdate.batchSize}. Your colleague wonders about the beginning. What is it, and what do you try first?`,
    scene: firstUpdateScene,
    faults: [
      {
        option: "The average of squares begins at 0, uncorrected, and divides by too little",
        isRight: true,
        says: `After one step v = (1 − ρ)g², so the update is α/√(1 − ρ) = ${factor} α in every weight that has a gradient, whatever its size. It comes down as v fills up.`,
      },
      {
        option: "The gradients are very large at the start, so the first steps are as well",
        isRight: false,
        says: `RMSprop divides by their size: gradients a hundred times as large would give the same first update, ${factor} α.`,
      },
      {
        option: "ε is too small, so weights with tiny gradients take steps that are too long",
        isRight: false,
        says: `ε matters where √v is not far above it. At the first step √v is |g|/${factor}, and the weights with ordinary gradients are the ones that jump.`,
      },
      {
        option: "The first batch happened to be an unusual one, with wrong labels",
        isRight: false,
        says: "Another seed has another first batch and the same first update. The batch cancels in g/√v.",
      },
      {
        option: "α is too high, at the beginning as in the rest of the run",
        isRight: false,
        says: "Later updates are about α and the loss falls well. Only the beginning is out of scale.",
      },
    ],
    experiments: [
      {
        option: "Print v and the ratio of update to α for ten steps, then run with a warmup",
        isRight: true,
        says: "The ratio is a number that theory gives, so one look decides; and a warmup, or dividing v by 1 − ρᵗ, takes the jump away and leaves the rest as it is.",
      },
      {
        option: "Halve α for the whole run, so that the first update is bearable",
        isRight: false,
        says: `The first update is still ${factor} times what comes later, and the rest of the run pays for it.`,
      },
      {
        option: "Clip the gradient to norm 1, so that the first update cannot be long",
        isRight: false,
        says: "The factor by which a first gradient is shortened cancels in g/√v: the first update stays as long.",
      },
      {
        option: "Shuffle the data again, so that another batch comes first",
        isRight: false,
        says: "The first update does not depend on the batch.",
      },
    ],
    points: [
      {
        says: "From v = 0 the first update is α/√(1 − ρ): 10 α at ρ = 0.99, 3.16 α at 0.9.",
        sources: ["hinton"],
      },
      {
        says: "Adam's correction by 1 − β2ᵗ removes it; so does a warmup, or a v that begins at 1.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "How large can an update of RMSprop be, in units of α, if v were a good average?",
      "What is v after the first step, if it was 0 before?",
      "Put v = (1 − ρ)g² into α g/√v. Which letter drops out?",
    ],
    followUp: {
      prompt:
        "Adam has the same average of squares, with β2 = 0.999. Without its correction, would its first update be 31.6 α?",
      points: [
        {
          says: "No: its first moment begins at 0 as well, so the first update is (1 − β1)/√(1 − β2) = 3.16 α.",
          ways: [
            ["first moment / β1 / beta1 / numerator", "0 / zero / also / too / smaller / 0.1"],
            ["3.16 / 3.2"],
          ],
          probe: "What else begins at 0 in Adam?",
        },
        {
          says: "And it grows over the first steps, to 6.57 α at the twelfth for gradients that stay the same, before it comes down.",
          ways: [["grow / larger / peak / worse", "later / step / 12 / twelfth / first"], ["6.57 / 6.6"]],
          probe: "Which of the two averages fills up sooner, and what does that do to the ratio?",
        },
      ],
    },
  },
];
