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
  [
    "adam-decay",
    2,
    "Because lambda isn't the same quantity in both: in L2 it's the weight of a loss term, in AdamW it's a shrink factor per step. I'd start at 0.05 instead of 1e-4, so up.",
  ],
  [
    "adam-derive-correction",
    2,
    "You get an error term since E[g_i²] can't be pulled out, but it's little if β2 discounts the distant past enough. And regardless, dividing by 1−β2^t turns the coefficients into ones that sum to one.",
  ],
  [
    "adam-epsilon",
    2,
    "There √v ≈ 1e-9 is ten times below ε, so the update is about 0.1 lr and the layer barely trains. Either reduce ε to 1e-12 or use loss scaling.",
  ],
  [
    "adam-scaled-loss",
    2,
    "It notices for a while: m picks up the new scale in ~10 steps but v needs ~1000, so updates are oversized in between. Lower β2 shortens this.",
  ],
  [
    "adam-rate-tuning",
    2,
    "Square-root scaling: 4x batch → 2x lr. Then I'd search around there, and change the betas too.",
  ],
  [
    "adam-fine-tuning",
    2,
    "Pre-training has a million steps, so a bad first thousand is nothing. Also there's a warm-up of 10k steps that hides it.",
  ],
  [
    "adam-eight-bits",
    2,
    "The second moment, as squares have double the dynamic range and it's in the denominator. If it's quantised to zero then you divide by eps and the update explodes.",
  ],
  [
    "adam-bfloat-states",
    2,
    "When lr × update is smaller than about 1/256 of the weight, i.e. often towards the end. So one keeps master weights in fp32.",
  ],
  ["adam-two-frameworks", 1, "You can't match it with one constant, because it varies with t."],
  [
    "adam-l2-saturates",
    2,
    "There is just a thin band of λ where it does something, and it's different for each weight. Plus it's entangled with the lr; AdamW separates these.",
  ],
  [
    "adam-decay-under-normalisation",
    2,
    "With Adam the update's size is fixed at lr, so the angular change is lr/|w|, one power less than in SGD. Decay still leads to an equilibrium norm, set by lr times wd.",
  ],
  [
    "adam-counterexample",
    2,
    "sqrt(v_t)/α_t has to be non-decreasing, for Adam it can shrink. AdaGrad's sum and AMSGrad's max never do.",
  ],
  [
    "adam-works-anyway",
    2,
    "First increase β2, particularly with small batches. Then oversample the rare class so its gradient shows up more often.",
  ],
  [
    "adam-short-memory",
    2,
    "A noisier second moment. And if you train with batch size 16, 20 steps are only 320 samples, so it does worse.",
  ],
  ["adam-decay", 0, "The λ transfer one to one. If anything take a smaller one, since AdamW is stronger."],
  ["adam-derive-correction", 0, "It makes the correction invalid, so one has to leave it out."],
  ["adam-epsilon", 0, "Nothing special: Adam is scale invariant, so the layer gets full steps of α."],
  ["adam-scaled-loss", 0, "No, it's invariant at every step, whatever the betas."],
  [
    "adam-rate-tuning",
    0,
    "Four times the old rate, by the linear scaling rule. No further search is necessary.",
  ],
  ["adam-fine-tuning", 0, "Because its data is cleaner and its gradients are smaller."],
  ["adam-eight-bits", 0, "The first moment, because it has a sign. If it fails the direction is random."],
  ["adam-bfloat-states", 0, "Never, weights are robust. Recipes keep everything in bfloat16."],
  ["adam-two-frameworks", 0, "ε = 1 at all times, since both mean the same."],
  ["adam-l2-saturates", 0, "That you should take it as large as possible, it's safe for all weights."],
  ["adam-decay-under-normalisation", 0, "The norm plays no role at all for Adam, so decay has no effect."],
  ["adam-counterexample", 0, "The loss must fall monotonically and it oscillates."],
  ["adam-works-anyway", 0, "Lower β2 to 0.9 and raise the learning rate."],
  ["adam-short-memory", 0, "Nothing, it's better everywhere."],
];

testWords(adamQuestions, { followUps });
