import { type CountedAnswer, testWords } from "../test-words.ts";
import { challengesQuestions } from "./challenges-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  [
    "challenges-warmup-cosine",
    2,
    "The lr is still at about half its peak, so you never got the final drop. WSD would let me cool down whenever.",
  ],
  [
    "challenges-best-rate-and-length",
    2,
    "It will be too large for the full run. Either tune with the full length or decay to zero so it matters less.",
  ],
  [
    "challenges-plateau",
    2,
    "Backprop and the optimizer work. The rest of the labels could still be bad, or the model too small for the whole set.",
  ],
  [
    "challenges-setting-the-rate",
    2,
    "The bigger one is quicker, the smaller one safer. Rerun with other seeds before reading anything into it.",
  ],
  [
    "challenges-tuning-order",
    2,
    "With a big eps Adam behaves like SGD with momentum. β2 hardly matters as long as its window is long.",
  ],
  ["challenges-update-ratio", 2, "Roughly 0.001 / 0.02 = 5 percent. That's very high, hence warmup."],
  [
    "challenges-first-hour",
    2,
    "Uniform guessing gives ln 10 = 2.3, so 7 is way too high. Probably the output layer is initialised too large.",
  ],
  [
    "challenges-settled-claims",
    2,
    "The example is adversarial, it's built after β2 is fixed. It shows that it can happen, in practice it rarely does.",
  ],
  ["challenges-first-trials", 1, "Extend the range in that direction and run some more."],
  [
    "challenges-why-decay",
    2,
    "Either way the gradient noise per step shrinks. You run out of memory at some point.",
  ],
  [
    "challenges-cosine-wsd-linear",
    2,
    "Five separate cosine runs from scratch. With WSD a single run and five cooldowns branched off it.",
  ],
  [
    "challenges-early-stopping",
    2,
    "The learning rate was still high, so the schedule never finished. Shorten the cosine to that length.",
  ],
  [
    "challenges-batch-extremes",
    2,
    "Gradient accumulation over 32 micro-batches. BatchNorm sees batches of 8 though.",
  ],
  [
    "challenges-rate-and-batch",
    2,
    "Early on the curvature is high and a big step diverges. Ramping up gradually gets you to flatter regions first.",
  ],
  [
    "challenges-batch-for-validation",
    2,
    "Sweep the lr for both sizes, several seeds, with the same number of updates.",
  ],
  [
    "challenges-critical-batch",
    2,
    "It goes up. So increase the batch size over time, or lower the learning rate.",
  ],
  [
    "challenges-adam-batch-scaling",
    2,
    "It assumes that noise dominates. Past the critical batch size it breaks.",
  ],
  [
    "challenges-sharp-and-flat",
    2,
    "Same function. The gradient of the second layer gets c times larger and the curvature c squared.",
  ],
  [
    "challenges-weight-averaging",
    2,
    "The first weights are terrible and drag the average. Start late or use an EMA.",
  ],
  [
    "challenges-noise-needed",
    2,
    "Backward error analysis, i.e. a Taylor expansion of the flow. It's proportional to the learning rate.",
  ],
  [
    "challenges-noise-scale",
    2,
    "Both cut the noise by ten. A bigger batch needs fewer updates if you have the hardware.",
  ],
  [
    "challenges-code-warmup-cosine",
    2,
    "You'd be stuck in warmup for the entire run with a tiny learning rate. And the final decay never happens.",
  ],
  [
    "challenges-same-plateau",
    2,
    "Noisy or wrong labels: inspect the samples with the highest loss. Or the model is too small.",
  ],
  [
    "challenges-restless-weights",
    2,
    "Keep an EMA of the weights and evaluate that. Or increase the batch size.",
  ],
  [
    "challenges-validation-below-training",
    2,
    "Leakage: duplicates of validation images in the training data. Or the validation split is easier.",
  ],
  [
    "challenges-good-training-bad-evaluation",
    2,
    "Do one pass over the training set to recompute the BN statistics. You'd also have to do that after SWA.",
  ],
];

testWords(challengesQuestions, { followUps });
