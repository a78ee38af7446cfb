import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { challengesQuestions } from "./challenges-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "challenges-plateau",
    3,
    "Can it memorise ten samples? If no, something is broken in the labels or the loss. Then plot grad norms for each layer, maybe some ReLUs are dead. Could be underfitting, so try a wider net.",
  ],
  [
    "challenges-plateau",
    4,
    "Well, since the lower lr didn't change anything it's not noise from the step size. I'd first check the lr schedule, because sometimes it has annealed to zero by then. I'd also look at how big the updates are relative to the weights in every layer. I'd switch off dropout and weight decay to see if they are what holds it up, and maybe the labels are just noisy so this is the irreducible part.",
  ],
  [
    "challenges-setting-the-rate",
    3,
    "LR finder: ramp it exponentially over a few hundred steps, pick a value a bit below where loss blows up. Then warmup plus cosine.",
  ],
  [
    "challenges-setting-the-rate",
    3,
    "I usually try 1e-4, 1e-3, 1e-2 and so on, powers of ten basically, and then refine between the two best. I go with the highest one that doesn't go unstable. Whenever somebody changes the batch or swaps the model I sweep again, because the old number means nothing then.",
  ],
  ["challenges-tuning-order", 2, "LR first, on its own. Momentum (β1) second. The rest I leave."],
  [
    "challenges-tuning-order",
    4,
    "It depends on how many runs I can afford. If it's just a handful then I only touch the step size. With a couple dozen I'd add beta1, and once I have a lot more than that also epsilon; beta2 I would keep at its default until the very end. I'd sample the configurations with a Sobol sequence.",
  ],
  ["challenges-update-ratio", 3, "‖Δw‖/‖w‖ per layer, should be ≈ 1e-3. Just a rule of thumb though."],
  [
    "challenges-update-ratio",
    3,
    "You compare how much each tensor changes in a step relative to its size. If that's a tenth, your learning rate is way too big and things will jump around, and if it's a millionth the layer is basically frozen. I treat it as a thermometer: with Adam and normalised layers the healthy range shifts.",
  ],
  [
    "challenges-first-hour",
    3,
    "Eyeball samples and labels. Loss at init ≈ log(num classes)? Overfit 1 batch.",
  ],
  [
    "challenges-first-hour",
    4,
    "I plot a bunch of inputs with their targets and get a trivial majority-class predictor as reference. Then the smallest model that makes sense, with no dropout and no augmentation. It has to memorise a handful of images. When it does I try a few learning rates, and keep the rate flat for the time being.",
  ],
  [
    "challenges-why-decay",
    3,
    "Constant lr => you hover around the optimum in a noise ball. Decay shrinks it: big steps early, small steps late. Don't decay online, where the distribution drifts.",
  ],
  [
    "challenges-why-decay",
    3,
    "At first you want to move quickly, so large steps, and later you want to settle into the bottom, so small ones. If the stream keeps changing, say in recommendation, you can't let it go to nothing because you need to keep tracking. Another way is to leave it and take an EMA of the weights for evaluation.",
  ],
  [
    "challenges-cosine-wsd-linear",
    3,
    "Cosine: horizon must be fixed up front. WSD: stay at peak, decay whenever you want; final loss about the same as cosine.",
  ],
  [
    "challenges-cosine-wsd-linear",
    3,
    "The annoying thing with cosine is that you have to commit to a total step count, and if you stop in the middle the model is bad. A stable phase with a short decay at the end lets you continue training later from the same checkpoint. Linear to zero is really strong too; there is even theory that says it's optimal in the worst case.",
  ],
  ["challenges-early-stopping", 2, "Monitor val loss with patience ~5, reload the best checkpoint."],
  [
    "challenges-early-stopping",
    3,
    "You keep track of the dev set and once it's been getting worse for a while you quit, and you roll back to the epoch that was best. In effect it regularises, the weights stay close to where they were initialised, similar to what ridge does.",
  ],
  [
    "challenges-batch-extremes",
    3,
    "B=1: high gradient variance, GPU mostly idle. B=N: one update per epoch.",
  ],
  [
    "challenges-batch-extremes",
    5,
    "With one sample the direction jumps all over the place, it's super noisy, so you can only use a low learning rate. BatchNorm doesn't work at all. With everything at once the gradient is exact but you get a single step for each pass, and most of that compute is redundant; also it won't fit into memory. People say it ends up in sharp minima, but as far as I know that is debated.",
  ],
  ["challenges-rate-and-batch", 2, "SGD: linear scaling. Adam: sqrt scaling."],
  [
    "challenges-rate-and-batch",
    4,
    "Multiply SGD's rate by k, with a few epochs of warmup; past some batch size that stops working because of curvature. With Adam it's more like the square root of k, I think, and I'd run a small sweep around it again since these are only approximations.",
  ],
  [
    "challenges-batch-for-validation",
    2,
    "No. Pick it for throughput. Retune lr and you get the same accuracy at any batch size.",
  ],
  [
    "challenges-batch-for-validation",
    3,
    "I wouldn't. There's a big study by Shallue et al. where larger batches didn't hurt out-of-sample error once everything was tuned. Differences you see usually come from keeping the same learning rate for all batch sizes, which is unfair to some of them. So I take whatever fills the GPU.",
  ],
  [
    "challenges-sharp-and-flat",
    2,
    "Keskar: large-batch → sharp → worse test error. Dinh: reparameterise and any minimum becomes sharp.",
  ],
  [
    "challenges-sharp-and-flat",
    3,
    "There is a correlation in some experiments, but it isn't a law. Sharpness as the top Hessian eigenvalue isn't invariant: I can scale one layer up and the next one down and the network computes the same thing with a completely different Hessian. SAM looks for flat regions explicitly and does improve results, though each step costs two backward passes.",
  ],
  [
    "challenges-weight-averaging",
    3,
    "EMA of the parameters each step (or SWA over the tail). Averages out the noise. Redo BN stats.",
  ],
  [
    "challenges-weight-averaging",
    4,
    "The iterates bounce around the bottom of the basin, and when you average them the bounces cancel, so you land near the centre, which is flatter and usually gets better test accuracy. You could take the last few checkpoints. It's nearly free, you need a second set of weights and that's it.",
  ],
  ["challenges-noise-needed", 2, "No — full-batch GD with explicit regularisation matches SGD on CIFAR-10."],
  [
    "challenges-noise-needed",
    3,
    "Not strictly. People have trained with the whole dataset per step and reached the same accuracy, but they needed extra penalties and a lot more tuning. Gradient descent with a finite step size also has its own implicit regularisation of the gradient norm. I'd say noise is just convenient.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["challenges-sharp-and-flat", "The trace of the Hessian is a reliable measure of sharpness."],
  ["challenges-sharp-and-flat", "It is flatness that counts, and SAM proves it."],
  ["challenges-plateau", "It is stuck in a local minimum."],
  ["challenges-setting-the-rate", "With Adam the default of 0.001 is always fine."],
  ["challenges-tuning-order", "Adam doesn't need tuning."],
  ["challenges-cosine-wsd-linear", "Cosine is always best."],
  ["challenges-batch-extremes", "Large batches always generalise worse."],
  ["challenges-rate-and-batch", "SGD is linear, and Adam's rate is linear as well."],
  ["challenges-batch-for-validation", "Small batches generalise better because of their noise."],
  ["challenges-sharp-and-flat", "Adam finds sharp minima."],
  ["challenges-noise-needed", "The noise is essential, without it networks would overfit."],
  ["challenges-setting-the-rate", "I take the smallest that trains."],
  ["challenges-tuning-order", "I start with β2, because it decides how adaptive the rule is."],
  ["challenges-tuning-order", "The learning rate comes last."],
  ["challenges-tuning-order", "I lay a full grid."],
  ["challenges-update-ratio", "It is an exact law."],
  ["challenges-update-ratio", "It should be near 1."],
  ["challenges-why-decay", "On streams of data one must decay fast."],
  ["challenges-why-decay", "A constant rate always converges."],
  ["challenges-why-decay", "Averaging weights needs decay as well."],
  ["challenges-cosine-wsd-linear", "The cosine can be stopped at any time."],
  ["challenges-cosine-wsd-linear", "The constant one must know its length."],
  ["challenges-batch-extremes", "The full batch is the noisiest."],
  ["challenges-batch-extremes", "They take the same memory."],
  ["challenges-rate-and-batch", "The rate has to fall."],
  ["challenges-rate-and-batch", "Adam's betas stay as they are."],
  ["challenges-batch-for-validation", "It is the most important regulariser."],
  ["challenges-weight-averaging", "It averages the predictions of networks."],
  ["challenges-weight-averaging", "It adds noise."],
];

testWords(challengesQuestions, { answers: { said, each: 2 }, beliefs });
