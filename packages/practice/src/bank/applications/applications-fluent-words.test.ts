import { type SaidText, testWords } from "../test-words.ts";
import { applicationsQuestions } from "./applications-questions.ts";

/** Answers in the field's words that are wrong throughout. */
const turned: readonly SaidText[] = [
  [
    "applications-recipes",
    "Convolutional networks are trained with Adam because they have sparse gradients. RNNs need no clipping as their gradients are stable, so plain SGD is best. Transformers are trained with SGD and momentum at a constant rate without warm-up. None of these needs tuning.",
  ],
  [
    "applications-imagenet-recipe",
    "With Adam at 3e-4, constant, no weight decay and a batch of 32. The learning rate is the same for every batch size. Momentum is set to 0.99. The rate must not be decayed as batch norm takes care of it, and warm-up is only for Transformers.",
  ],
  [
    "applications-batch-norm",
    "It reduces internal covariate shift, which is proved to be the reason for its success. It forces a smaller learning rate. The statistics do not depend on the batch, so every example is treated alone. It works best with a batch of one, and training and test are the same computation.",
  ],
  [
    "applications-vanishing-and-exploding",
    "They vanish because the learning rate is too small, and explode when it is too large. Adam solves both. Clipping the gradient fixes vanishing as it brings small gradients up to the threshold. One notices nothing until the test accuracy is low. ReLU and more data cure it.",
  ],
  [
    "applications-clipping-with-adam",
    "Adam is unstable because it multiplies by the size of its gradients, so a large gradient gives a much longer step, and clipping by any constant factor halves the step of Adam. A single outlier is forgotten at once since v only holds the last gradient. One always takes the threshold 1, which fits all networks, no logging needed.",
  ],
  [
    "applications-why-clipping-speeds-up",
    "Because clipped gradients take less time to compute, and a smaller gradient needs fewer bits. The curvature is constant along training, so the same rate is fine everywhere; a fixed rate is never worse in theory. Clipping makes gradients unbiased, so that noise vanishes.",
  ],
  [
    "applications-why-warm-up",
    "Because the moments start at zero and bias correction doubles that error. Warm-up makes the final learning rate smaller, which is its point. It helps since the loss is flat at the start and needs large steps there. It has nothing to do with batch size or layer norm, and SGD never needs it.",
  ],
  [
    "applications-pre-and-post-norm",
    "Pre-LN normalises after the sum and post-LN before the attention. Pre-LN has huge gradients at the output and needs a long warm-up, while post-LN trains without any warm-up and is more stable. Post-LN keeps the identity path free.",
  ],
  [
    "applications-mup",
    "μP makes the loss the same for all widths, so small models are as good as large ones. It changes the batch size with the width. With Adam the learning rate of hidden layers grows in proportion to the width. It guarantees transfer over depth, batch size and training length, and regularisation transfers as well.",
  ],
  [
    "applications-where-to-clip",
    "Clip right after each backward pass of every micro-batch, while the loss scale is still on the gradients, since the scale does not change the norm. Each device clips by its own local norm. It does not matter whether it comes before or after the optimizer step. There is nothing to log.",
  ],
  [
    "applications-loss-scaling",
    "fp16 has more range than bf16, so the gradients overflow easily and have to be divided by a large number before the backward pass. bf16 has more digits than fp32. When a step overflows one applies it anyway with the gradients clipped to the maximum, and the step counter advances.",
  ],
];

/** What a strong candidate would write. */
const strong: readonly SaidText[] = [
  [
    "applications-recipes",
    "CNN: SGD with momentum 0.9, wd 1e-4, step decay; known ResNet recipe. RNN: clip the gradient norm since it explodes through time, use RMSprop or Adam because gradient scales vary a lot. Transformer: AdamW, warmup then cosine because early on it can't take a big step. I'd still sweep the learning rate.",
  ],
  [
    "applications-imagenet-recipe",
    "SGD, momentum .9 (Nesterov). Base lr 0.1 at batch 256, linearly scaled. wd 1e-4. Step decay by 10x at epochs 30/60/80. 5 epochs linear warmup for large batch.",
  ],
  [
    "applications-batch-norm",
    "Smooths the loss surface so you can take larger learning rates. Since mean and var come from the mini-batch, each sample's output is affected by the others in the batch, which acts as a noisy regularizer. Weights become scale invariant, so L2 only alters the effective lr. Breaks down for small batches; use GroupNorm. At inference you use running stats so train and eval differ.",
  ],
  [
    "applications-vanishing-and-exploding",
    "BPTT multiplies by the recurrent Jacobian once per time step. If its spectral radius is under 1 the gradient decays exponentially, if it's over 1 it can blow up. I track gradient norms per layer and look for NaNs. Exploding: gradient norm clipping. Vanishing: LSTM/GRU gating, skip connections, orthogonal init.",
  ],
  [
    "applications-clipping-with-adam",
    "If every gradient is scaled by the same constant Adam doesn't care; it cancels. Clipping matters for outlier batches. Without it one spike inflates v for around 1/(1-beta2) = 1000 steps so the effective lr is tiny for ages. m also gets dragged in that direction for about 10 steps. Pick the threshold from the logged gradient norm distribution, e.g. a high percentile.",
  ],
  [
    "applications-why-clipping-speeds-up",
    "Empirically local smoothness along the trajectory grows with the gradient norm. Zhang et al. formalise that as (L0,L1)-smoothness. A constant step size must be small enough for the steepest region, which makes it slow elsewhere. Clipped GD shortens steps only where the gradient is large and is provably arbitrarily faster. Also, with heavy-tailed noise clipping bounds the effect of outliers.",
  ],
  [
    "applications-why-warm-up",
    "At init the sharpness is high, and the small steps move you to flatter areas. That allows a larger peak learning rate later, which is the actual gain. Adam's second-moment estimate is based on few samples early so its variance is high. Post-LN transformers have big gradients in the output layers at init. Large-batch SGD uses it too.",
  ],
  [
    "applications-pre-and-post-norm",
    "Post-LN: LN(x + f(x)), norm after the residual add; pre-LN: x + f(LN(x)), inside the branch. Post-LN has large gradients near the output at init so warmup is required. Pre-LN has well-behaved gradients, so little or no warmup. That's because the residual stream is an unobstructed identity path.",
  ],
  [
    "applications-mup",
    "It lets you tune lr on a narrow proxy model and transfer zero-shot to the wide model, as the optimum doesn't shift with width. Per-layer init variance and learning rate scale with fan-in so that activation updates stay O(1). For Adam hidden-layer lr ∝ 1/width. Reason: updates are aligned with the inputs and sum coherently over n inputs. It says nothing guaranteed about depth, batch size, training duration, and weight decay doesn't transfer.",
  ],
  [
    "applications-where-to-clip",
    "Unscale first (scaler.unscale_), after all micro-batches have been accumulated, then clip_grad_norm_, then optimizer.step. Use the global norm, all-reduced across ranks when sharded. Log the pre-clip norm and the fraction of clipped steps.",
  ],
  [
    "applications-loss-scaling",
    "fp16's exponent range is small so tiny gradients flush to zero. Multiply the loss by e.g. 2^16 and divide gradients by it before the step. If inf/nan shows up skip the update and halve the scale, grow it again later. The skipped step must leave Adam's step counter, moments and the LR schedule untouched. bf16 has fp32's 8 exponent bits so no scaling is needed.",
  ],
];

testWords(applicationsQuestions, { turned, strong });
