import { type CountedAnswer, testWords } from "../test-words.ts";
import { adamQuestions } from "./adam-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  [
    "adam-uncorrected-step",
    2,
    "With a small beta2 such as 0.95. At the defaults the first steps are too large.",
  ],
  [
    "adam-loss-times-hundred",
    2,
    "No, the L2 term becomes relatively weaker because it isn't scaled. And with a fixed threshold you clip more often.",
  ],
  [
    "adam-decay",
    2,
    "They mean different things, one is a penalty strength and the other a shrink rate, so you can't carry it over. Expect a much larger value, 0.01 to 0.1.",
  ],
  ["adam-update", 2, "Too long, 3.16 times at the first step. Because v takes longer to fill than m."],
  [
    "adam-uncorrected-length",
    2,
    "When 1 - beta1 = sqrt(1 - beta2), for example (0.9, 0.99). For (0.9, 0.95) it's just 0.447.",
  ],
  ["adam-decoupled-update", 2, "It halves as well because it's alpha times lambda. So double lambda."],
  [
    "adam-first-step",
    2,
    "One sample can't tell noise from signal, so a noisy gradient gets a full step. Warmup keeps those early steps small.",
  ],
  [
    "adam-largest-step",
    2,
    "After a quiet period v is small and then a burst hits a stale denominator. Lower beta2.",
  ],
  [
    "adam-vanished-square",
    2,
    "It holds squares: 1e-4 squared is 1e-8 which is below the smallest fp16 number. Keep it in fp32 or raise eps.",
  ],
  [
    "adam-derive-correction",
    2,
    "Then there's an extra term zeta, small if the old gradients get little weight. The weights still sum to one so it's a proper average.",
  ],
  [
    "adam-epsilon",
    2,
    "eps dominates so the steps are about a tenth of the lr. Decrease eps or scale the loss.",
  ],
  [
    "adam-scaled-loss",
    2,
    "It does notice: m adapts in 10 steps, v needs 1000, so the steps are too large meanwhile. Smaller beta2 helps.",
  ],
  ["adam-rate-tuning", 2, "Double it, square root scaling. Then do a sweep around that, and adjust beta2."],
  [
    "adam-fine-tuning",
    2,
    "It's so long that the first few thousand bad steps don't matter. And they used warmup, so the lr was tiny then.",
  ],
  [
    "adam-decay-step",
    2,
    "AdamW: exponential decay by a factor 1 - alpha lambda. L2: constant speed of alpha per step towards zero.",
  ],
  [
    "adam-decay-horizon",
    2,
    "It should be constant in epochs, so ten times longer in steps. So lambda is divided by ten.",
  ],
  [
    "adam-memory",
    3,
    "8-bit optimizer states, with some quantisation error. Adafactor or Lion, retuning required. Or shard with ZeRO, which costs communication.",
  ],
  [
    "adam-sharded-memory",
    2,
    "They need no extra communication compared to data parallel. Stage 3 has to gather the weights in every forward and backward.",
  ],
  [
    "adam-without-averages",
    2,
    "If signs alternate m is small and the step shrinks, so noise is averaged out. Plain sign descent always takes a full step and bounces around the minimum.",
  ],
  [
    "adam-undecayed-parameters",
    2,
    "The decay still shrinks them every step. And momentum keeps moving them for a while.",
  ],
  ["adam-relatives", 2, "Lower the lr by 3-10x. Increase weight decay correspondingly."],
  ["adam-invariance", 2, "It fixes axis-aligned scaling. Not a rotated ravine."],
  [
    "adam-eight-bits",
    2,
    "v, because it's in the denominator and has a wider dynamic range. If it rounds to zero only eps is left and the step explodes.",
  ],
  [
    "adam-bfloat-states",
    2,
    "When the update is smaller than 0.2% of the weight, i.e. almost always late in training. So one keeps fp32 master weights.",
  ],
  [
    "adam-two-frameworks",
    2,
    "There's no single value as the factor changes over time. In the long run 1 is right, and for the beginning you'd implement the epsilon-hat form.",
  ],
  [
    "adam-l2-saturates",
    2,
    "There's a narrow range where it has any effect, and it differs per weight. It's coupled with the lr and the loss scale.",
  ],
  [
    "adam-decay-under-normalisation",
    2,
    "The effective rate goes with 1/||w|| instead of its square, so it's weaker. Still the decay determines an equilibrium norm.",
  ],
  [
    "adam-counterexample",
    2,
    "sqrt(v)/alpha must not decrease, but in Adam it can. For AMSGrad and AdaGrad it never does.",
  ],
  ["adam-works-anyway", 2, "Increase beta2. Or use bigger batches so that the rare ones aren't rare."],
  [
    "adam-short-memory",
    2,
    "The second moment estimate is noisier. And with small batches it hurts because 20 batches contain few samples.",
  ],
  [
    "adam-code",
    2,
    "It's SGD with momentum as long as sqrt(v) is much smaller than 1. Large eps has been useful, Inception used 1.0.",
  ],
  [
    "adam-code-decoupled-decay",
    2,
    "It's halved as well, since PyTorch multiplies wd by lr. In the paper it's only multiplied by the schedule, so the two are independent.",
  ],
  [
    "adam-frozen-layer",
    2,
    "It keeps drifting for a few dozen steps because of momentum. A lazy or sparse Adam would leave it alone.",
  ],
];

testWords(adamQuestions, { followUps });
