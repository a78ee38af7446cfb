import { type SaidText, testWords } from "../test-words.ts";
import { challengesQuestions } from "./challenges-questions.ts";

/** Answers in the field's words that are wrong throughout. */
const turned: readonly SaidText[] = [
  [
    "challenges-plateau",
    "It is stuck in a local minimum, so I restart with another seed and add dropout. Overfitting a batch tells nothing. I would raise the weight decay, as a plateau means overfitting. Gradient norms are no help. More layers of normalisation always solve it.",
  ],
  [
    "challenges-setting-the-rate",
    "I take 0.001 because Adam adapts it anyway, and I keep it for every batch size and architecture. I would try 0.001, 0.002 and 0.003 on a linear scale and take the smallest that trains, as small rates are always better. A schedule is not needed with Adam.",
  ],
  [
    "challenges-tuning-order",
    "First β2, since it decides how adaptive Adam is, then β1, and the learning rate last because it adapts by itself. With eight trials I make a full grid over all four. Random search wastes trials. ε has to be tuned in every run before the rest.",
  ],
  [
    "challenges-update-ratio",
    "It is the loss divided by the weights. It should be near 1, meaning that each step replaces the weights fully. If it is 1e-6 the layer learns too fast. It is an exact law that holds for each layer and bias at any time in training.",
  ],
  [
    "challenges-first-hour",
    "I start a large hyperparameter search over optimizer and betas at once with the largest model. The data is fine because somebody prepared it. The first loss says nothing, and overfitting is something to avoid, so I add dropout and augmentation from the start.",
  ],
  [
    "challenges-why-decay",
    "Because the gradient grows as training goes on and a decay compensates that. At a constant rate SGD always converges exactly to the minimum, so decay is for speed. On streams of changing data one must decay quickly to zero. Averaging weights needs decay even more.",
  ],
  [
    "challenges-cosine-wsd-linear",
    "The cosine can be stopped at any time, as it does not depend on the length of the run, while the constant rate with cooldown must know the number of steps. The cooldown ends with a much worse loss than the cosine. The linear decay has no support in theory and fails in practice.",
  ],
  [
    "challenges-early-stopping",
    "I watch the training loss and stop as soon as it goes up once. I keep the last weights, as they have seen most data. It makes the solution move further in flat directions, the opposite of L2. The score on the validation set is an unbiased estimate and may be reported.",
  ],
  [
    "challenges-batch-extremes",
    "One example has a gradient with no noise, so the rate can be very large. It uses the GPU best. The full batch gives the noisiest gradient and many updates per epoch. It is proved that full batches generalise worse. Memory is the same in both cases.",
  ],
  [
    "challenges-rate-and-batch",
    "When the batch grows SGD's rate must fall by k because the gradient sum is larger. Adam's rate scales linearly with k and its betas stay as they are. This is an exact law for any batch size, no tuning needed.",
  ],
  [
    "challenges-batch-for-validation",
    "Yes, the batch is the most important regulariser, so it should be tuned for the validation score. Small batches generalise better because of their noise; that has been shown by every study. Speed is no argument. With other settings fixed, one sees the pure effect of the batch.",
  ],
  [
    "challenges-sharp-and-flat",
    "It is a theorem that flat minima generalise better. Sharpness is a property of the function and does not depend on the weights. Adam finds sharp minima, SGD flat ones. Large batches find the flattest ones.",
  ],
  [
    "challenges-weight-averaging",
    "It averages the predictions of several networks trained from different seeds, which makes inference k times slower. It adds noise, so that the network leaves its minimum. It changes how training proceeds, because gradients are taken at the mean. Batch norm needs no care.",
  ],
  [
    "challenges-noise-needed",
    "Yes, without noise a network cannot generalise, and nobody has ever trained a good one with the full batch. Gradient descent with finite steps follows the loss exactly, so there is no other bias. The noise is the only cause of good solutions.",
  ],
];

/** What a strong candidate would write. */
const strong: readonly SaidText[] = [
  [
    "challenges-plateau",
    "Can it overfit a single batch? If no, bug in labels/data/loss. Check whether the LR schedule has already decayed to zero. Look at per-layer gradient norms and update/weight ratios for dead or frozen layers. Switch off weight decay and dropout, try a bigger batch. Lastly the model may be too small or the labels noisy.",
  ],
  [
    "challenges-setting-the-rate",
    "Log-scale sweep from 1e-5 to 1e-1 or an LR range test. Choose the biggest one that's still stable, backing off by 2-3x from divergence. Use warmup plus cosine decay. Re-tune if I change batch size, optimizer or architecture.",
  ],
  [
    "challenges-tuning-order",
    "Under ten trials: only the learning rate. Ten to 25: lr and beta1. More than 25: also epsilon, then beta2 last. Quasi-random search rather than grid.",
  ],
  [
    "challenges-update-ratio",
    "Per layer ||Δw||/||w||. Rule of thumb 1e-3. If it's much larger the lr is too high, much smaller and the layer is barely training. It's only a heuristic; meaningless for zero-initialised biases or scale-invariant weights.",
  ],
  [
    "challenges-first-hour",
    "Eyeball the data and labels, build a trivial baseline. Verify initial loss ≈ log(num classes). Overfit one batch. Then LR sweep with constant lr. Start small and simple, no augmentation, add complexity one at a time.",
  ],
  [
    "challenges-why-decay",
    "With constant lr, SGD hovers in a noise ball around the optimum with radius growing with lr. Large lr early to make progress, small lr late to settle. Don't decay for non-stationary streams/online learning since you must track. Not needed with iterate averaging, schedule-free, or in the interpolation regime.",
  ],
  [
    "challenges-cosine-wsd-linear",
    "Cosine: you must fix the horizon ahead of time and it's best only at that length. WSD: the stable phase can be extended or branched at any time and you cool down from there. Final loss about the same as cosine. Linear-to-zero: motivated by last-iterate theory and does very well empirically.",
  ],
  [
    "challenges-early-stopping",
    "Monitor validation loss with patience and stop. Restore the best checkpoint. It's like L2 regularisation since low-curvature directions haven't moved far from init. The stopping epoch was picked on validation so report on a separate test set.",
  ],
  [
    "challenges-batch-extremes",
    "Batch 1: gradient is super noisy so you need a small lr. GPU underutilised and BatchNorm breaks. Full batch: exact gradient, but one update per epoch. Memory heavy, with diminishing returns past the critical batch size. Whether large batches generalise worse (sharp minima) is contested.",
  ],
  [
    "challenges-rate-and-batch",
    "SGD: linear scaling, lr × k, with warmup. Only until the critical batch size. Adam: lr × sqrt(k). Also 1-β1 and 1-β2 scale by k, eps by 1/sqrt(k). Treat as starting points and retune.",
  ],
  [
    "challenges-batch-for-validation",
    "No. Pick it for throughput: largest that fits the hardware. With lr and regularisation retuned and enough steps you can get the same validation performance at any batch size. Shallue et al. found no evidence that larger batches hurt generalization. Differences people see are because other hyperparameters weren't retuned.",
  ],
  [
    "challenges-sharp-and-flat",
    "Keskar: large-batch runs landed in sharper minima with worse test accuracy, which is correlational. Dinh: by rescaling ReLU layers you can make the Hessian arbitrarily large for the same function. So only a reparametrization-invariant sharpness measure is meaningful. SAM explicitly seeks flatness, costs two gradients per step and often helps.",
  ],
  [
    "challenges-weight-averaging",
    "SWA: average checkpoints from the tail at a constant/cyclic LR; or EMA of the weights at each step. It averages out the noise around the minimum, like lr decay. You land in a wider basin and often generalise better. Recompute BN stats for the averaged weights. Costs one extra copy of the weights.",
  ],
  [
    "challenges-noise-needed",
    "No: Geiping et al. matched SGD on CIFAR-10 with full-batch GD. That required explicit gradient regularisation, clipping and long training. GD itself has implicit gradient regularisation, lr/4 times squared gradient norm. So SGD noise is one convenient source of bias among others.",
  ],
];

testWords(challengesQuestions, { turned, strong });
