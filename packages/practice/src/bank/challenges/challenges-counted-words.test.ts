import { type CountedAnswer, testWords } from "../test-words.ts";
import { challengesQuestions } from "./challenges-questions.ts";

/** Answers of several kinds of speakers, written and counted from what the points say. */
const said: readonly CountedAnswer[] = [
  [
    "challenges-plateau",
    4,
    "Step one is a sanity test: can it memorise a handful of examples? If it can't, there is a bug somewhere, e.g. shuffled labels or a detached graph. Then I plot the lr curve, maybe the scheduler has already decayed it to zero. Then per-layer gradient histograms, looking for dead ReLUs or a frozen block. Last: is the model simply too small, or are the labels so noisy that this is the floor?",
  ],
  [
    "challenges-plateau",
    2,
    "- log grad norm + update/weight ratio per layer, find layers which get no signal\n- turn off dropout and weight decay and see if the loss goes further down",
  ],
  [
    "challenges-setting-the-rate",
    4,
    "I do an lr finder: ramp it up exponentially from 1e-7 to 1, see where the loss blows up, and choose something a factor of 3 to 10 below that point. Then cosine with a short warmup. I repeat it whenever I change the batch size or swap the optimizer.",
  ],
  [
    "challenges-setting-the-rate",
    2,
    "Try 1e-5, 1e-4, 1e-3, 1e-2. The biggest one that does not explode is usually near the best, so I keep it or go one notch down.",
  ],
  [
    "challenges-tuning-order",
    3,
    "If budget is tiny I only touch the lr and leave all other things at default. With 20 runs or so I would add beta1. Epsilon and beta2 only when there is budget for many more.",
  ],
  [
    "challenges-tuning-order",
    2,
    "Sampling at random or a Sobol sequence, never a grid: only one or two knobs are important and on a grid you try the same lr over and over. With a handful of runs tune nothing but the learning rate.",
  ],
  [
    "challenges-update-ratio",
    4,
    "For every layer you compute ||Δw|| / ||w||. Karpathy says it should be roughly one thousandth. If it is 1e-1 you are thrashing and should lower lr; if 1e-6 the layer is basically frozen. But only rule of thumb, e.g. with layernorm weights can be any scale, and biases starting from 0 give meaningless numbers.",
  ],
  [
    "challenges-update-ratio",
    2,
    "How much do the weights move relative to their size. Too big: lr too high, too tiny: nothing is learned there. I treat it as diagnostic.",
  ],
  [
    "challenges-first-hour",
    4,
    "I'd plot random samples with their labels and get a dumb baseline like majority class. Then I verify the initial loss is -log(1/C). Then take 8 examples and drive the loss to zero with all augmentation and dropout off; when it refuses there is a bug. Start with a small plain model and add complexity step by step.",
  ],
  [
    "challenges-first-hour",
    3,
    "1) memorize one minibatch, otherwise something is broken 2) initial cross entropy equals log of number of classes? 3) lr sweep with flat lr, no decay yet",
  ],
  [
    "challenges-why-decay",
    2,
    "With constant lr SGD ends up bouncing around in a ball around the optimum with radius depending on the lr, so you need to shrink it to get the last bit. Wouldn't do it in an online learning setting where the distribution drifts, there you must be able to track.",
  ],
  [
    "challenges-why-decay",
    3,
    "Early on big steps make progress, later small steps are for refinement. One would not need it if using EMA of the weights or Schedule-Free, and in the interpolation regime, where every sample is fitted and the gradient noise goes to zero, constant step is fine. Nonstationary data also: if lr is dead you can't adapt.",
  ],
  [
    "challenges-cosine-wsd-linear",
    3,
    "Cosine needs T fixed up front; if you stop at half of it you get a bad model. WSD is nicer because from the stable phase you can keep training or fork a decay at any checkpoint, and the final loss after the decay is on par with the cosine.",
  ],
  [
    "challenges-cosine-wsd-linear",
    2,
    "Linear decay to 0 is what theory recommends for last-iterate bounds and empirically it beats or matches cosine (Defazio, D2Z). Cosine has the drawback that total steps must be decided in advance.",
  ],
  [
    "challenges-early-stopping",
    3,
    "Track val loss every epoch, keep checkpoint of the best, stop after e.g. 10 evals with no improvement and restore the best checkpoint. Because you selected the epoch on val, report on a separate test set.",
  ],
  [
    "challenges-early-stopping",
    2,
    "It's implicit regularization equivalent to ridge for linear regression: small-eigenvalue directions have hardly moved from the init when you stop. Use patience on the validation metric.",
  ],
  [
    "challenges-batch-extremes",
    4,
    "BS=1: super noisy gradient so you need a tiny lr; GPU is mostly idle and BN makes no sense with one sample. Full batch: gradient without noise, but you pay an entire epoch for one update, needs lots of memory, and past some size doubling the batch gives nothing.",
  ],
  [
    "challenges-batch-extremes",
    2,
    "Full batch means one update per epoch, so very slow in terms of wall clock although the direction is exact. People say that it falls into sharp minima, but that claim is contested: with retuned hyperparameters the gap disappears.",
  ],
  [
    "challenges-rate-and-batch",
    3,
    "Linear scaling rule (Goyal et al.) for SGD, multiply lr by k and ramp it up in the first epochs. For Adam sqrt scaling. It breaks down above the critical batch size.",
  ],
  [
    "challenges-rate-and-batch",
    3,
    "For Adam: lr × √k, and also betas should be changed so that 1-β becomes k(1-β), eps is divided by √k. That comes from the SDE approximation. It is only a starting point, you have to retune after.",
  ],
  [
    "challenges-batch-for-validation",
    3,
    "No. Batch size is a throughput knob: pick the biggest that fits and still gives you fewer steps. If you retune lr, momentum, wd for each batch size, you can get to the same val accuracy with all of them. Shallue et al. saw no sign that large batches generalise worse.",
  ],
  [
    "challenges-batch-for-validation",
    2,
    "I would not, because when you change batch and keep lr, you're really measuring how well the lr fits that batch. Choose it to use the GPU well.",
  ],
  [
    "challenges-sharp-and-flat",
    4,
    "Keskar 2017 reported correlation: large batch -> sharper and worse test acc. But Dinh et al. showed that in ReLU nets you can multiply one layer by c and divide the next by c, same function and arbitrary sharpness. So you need a scale-invariant definition for it to mean anything. SAM works, costs 2x, but the reason why it works is not settled.",
  ],
  [
    "challenges-sharp-and-flat",
    2,
    "It's an empirical association, not causal. Sharpness can be changed at will by reparametrisation without touching predictions, so naive Hessian measures don't say a lot.",
  ],
  [
    "challenges-weight-averaging",
    4,
    "SWA: average snapshots from the tail of training with a constant or cyclic lr; EMA: shadow weights updated each iteration. The effect is like annealing the lr, it removes the jitter around the solution. Usually generalises better since it's the centre of a flat basin. Don't forget to recompute BN running stats with a forward pass over train set.",
  ],
  [
    "challenges-weight-averaging",
    2,
    "You keep a second set of weights, w_ema = 0.999 w_ema + 0.001 w after every step. It needs an additional copy in memory but doesn't influence the optimization.",
  ],
  [
    "challenges-noise-needed",
    3,
    "Geiping et al. trained CIFAR-10 with full batch GD and got the same accuracy as SGD, using explicit gradient regularisation, clipping, and long training. So stochasticity isn't necessary, SGD just gives you that regularisation for free.",
  ],
  [
    "challenges-noise-needed",
    2,
    "No. Even full-batch GD has an implicit bias: backward error analysis says finite lr minimises L plus lr/4 times the squared gradient norm. Noise is just one of the implicit biases among many.",
  ],
  [
    "challenges-plateau",
    3,
    "1. overfit 1 minibatch, to exclude a bug in the data pipeline\n2. look at gradient norms per layer, is something saturated or zero\n3. if all is healthy the network may simply lack capacity",
  ],
  [
    "challenges-setting-the-rate",
    3,
    "I try values a factor of three apart across many decades, watch where training becomes unstable and stay a bit under that point. And after any change of batch or model size I repeat the search.",
  ],
  [
    "challenges-tuning-order",
    3,
    "Ordering: lr is the one that matters, with five runs I vary only this. Momentum term β1 comes second. β2 is the very last, usually 0.999 stays. Eps before β2 when I have lots of compute.",
  ],
  [
    "challenges-update-ratio",
    3,
    "Divide the norm of the step by the norm of the weight tensor, for each layer. ~0.001 is a good sign. Don't take it as gospel: it shifts during the lr schedule and is meaningless for normalised layers.",
  ],
  [
    "challenges-first-hour",
    4,
    "Eyeball a hundred examples. Fit a trivial model for comparison. Check that the untrained net has cross entropy ln(C). See if it can reach zero training error on ten samples. Then find a decent lr with a few short constant-rate runs.",
  ],
  [
    "challenges-why-decay",
    3,
    "Since minibatch gradients are noisy, with constant lr the iterates never stop jiggling around the optimum; smaller lr, smaller jiggle. Exceptions: streaming data where the optimum itself moves, or when you do Polyak averaging anyway.",
  ],
  [
    "challenges-cosine-wsd-linear",
    3,
    "Cosine: the total budget has to be decided at the beginning. Constant + cooldown: no need for this, I can prolong the run or take several decays from the same trunk. In final quality there's practically no difference.",
  ],
  [
    "challenges-early-stopping",
    4,
    "Evaluate on held-out data regularly, stop when nothing has got better for p evaluations and reload the best snapshot. Small-eigenvalue directions had no time to move, like with ridge. The stop point is a hyperparameter picked on validation, so you need a separate test set for reporting.",
  ],
  [
    "challenges-batch-extremes",
    3,
    "With one sample the gradient estimate has a huge variance and the GPU does almost nothing. With the whole dataset you wait for a full pass before you may move once, and it may not even fit into memory.",
  ],
  [
    "challenges-rate-and-batch",
    3,
    "Multiply SGD's lr by k (with warm-up), and multiply Adam's by sqrt(k). I see them as first guess and re-sweep the lr near it.",
  ],
  [
    "challenges-batch-for-validation",
    3,
    "Rather not. It's about hardware efficiency. Any batch size gets you to the same validation error once learning rate and regularization were optimised for it. If you see differences it's since the lr was left unchanged.",
  ],
  [
    "challenges-sharp-and-flat",
    3,
    "Large-batch solutions were observed to be sharper and to test worse, but that is correlation. With ReLU you can scale one layer up and the next down; the function is the same while the curvature changes as you like. SAM helps empirically at double compute.",
  ],
  [
    "challenges-weight-averaging",
    4,
    "Keep an EMA of the weights or average the last few checkpoints. Noise cancels out, so you get the benefit of a decayed lr without decaying it. The averaged point sits in a flat region, tests usually a bit better. Training isn't touched; you only store one additional copy.",
  ],
  [
    "challenges-noise-needed",
    3,
    "Apparently not: there is a paper where full-batch training gets to the same CIFAR-10 accuracy as SGD, though they needed gradient-norm regularisation and many more epochs. Finite step gradient descent itself has an implicit gradient penalty.",
  ],
  [
    "challenges-plateau",
    3,
    "I'd check that lr hasn't been annealed away, then whether some layers have dead ReLUs, then I'd remove weight decay and dropout to see if they keep the loss up.",
  ],
  [
    "challenges-update-ratio",
    2,
    "You compare how large a step is to how large the weights are, per layer. Values near 1e-3 look fine to me.",
  ],
  [
    "challenges-why-decay",
    3,
    "Big lr in the beginning to travel, small lr in the end to converge into the minimum, as otherwise gradient noise keeps you rattling around. With SWA you get the same effect without decaying.",
  ],
  [
    "challenges-batch-extremes",
    3,
    "BS 1: noise, no parallelism. Full batch: one step costs an epoch, and you'd run out of memory.",
  ],
  [
    "challenges-batch-for-validation",
    2,
    "Choose the batch by what makes training fastest on your machine. Studies show no degradation from large batches if tuned.",
  ],
  [
    "challenges-sharp-and-flat",
    3,
    "Correlated in Keskar's experiments. Dinh showed counterexamples by reparametrization, which means one must use a normalised sharpness.",
  ],
  ["challenges-setting-the-rate", 2, "Log sweep, then go a bit below the value that blew up."],
  [
    "challenges-cosine-wsd-linear",
    3,
    "For cosine you need the horizon. With WSD you can decay from any checkpoint when you need a model; loss ends up equal to cosine's.",
  ],
  ["challenges-rate-and-batch", 2, "Scale linearly for SGD, with square root for Adam."],
  [
    "challenges-noise-needed",
    2,
    "No, deterministic training matched SGD once regularised explicitly, at a much higher cost.",
  ],
];

testWords(challengesQuestions, { answers: { said, each: 3 } });
