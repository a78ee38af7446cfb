import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { applicationsQuestions } from "./applications-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "applications-recipes",
    4,
    "ResNet: SGD+momentum, step decay. LSTM: RMSprop, gradient norm clipping at 1. GPT: AdamW, linear warm-up then cosine.",
  ],
  [
    "applications-recipes",
    4,
    "For vision with conv nets I'd go for Nesterov momentum with a decaying learning rate because that's what all the published results use. For something recurrent the thing to remember is to clip, since backprop through time blows up. And for transformers it's AdamW basically always. Whatever I start from I'd still sweep the learning rate on my own data.",
  ],
  [
    "applications-imagenet-recipe",
    4,
    "SGD, momentum .9, lr .1 @ batch 256, wd 1e-4, lr /10 every 30 epochs.",
  ],
  [
    "applications-imagenet-recipe",
    3,
    "It's the classic one: stochastic gradient descent with Nesterov, and the step size starts at a tenth for 256 images and you scale it up linearly if you have more GPUs. If you do, ramp it up gradually during the first couple of epochs. Warmup, that's the word.",
  ],
  [
    "applications-batch-norm",
    3,
    "Smoother landscape → higher LR. Weight scale becomes irrelevant, so L2 only changes the effective step size. Breaks with tiny batches.",
  ],
  [
    "applications-batch-norm",
    3,
    "It used to be said that this is about covariate shift but people now think that the loss surface gets smoother. There's also a regularising side effect, since the mean of the minibatch is random and every sample sees slightly different statistics. What bites people in practice is that in eval mode it uses stored running statistics, which aren't the ones used in training.",
  ],
  [
    "applications-vanishing-and-exploding",
    4,
    "Repeated multiplication by the recurrent matrix; largest eigenvalue < 1 vanishes, > 1 explodes. Clip for the latter, LSTM gates for the former.",
  ],
  [
    "applications-vanishing-and-exploding",
    3,
    "When you backprop through a hundred time steps you multiply by the same weight matrix a hundred times, and so things shrink or blow up exponentially. I'd plot gradient norms per layer during training. If the loss suddenly becomes NaN, that's the exploding kind.",
  ],
  [
    "applications-where-to-clip",
    4,
    "scaler.unscale_ first, then clip_grad_norm_ over all parameters, then optimizer.step(); only after the last accumulation step.",
  ],
  [
    "applications-where-to-clip",
    3,
    "The gradients have to be divided by the scale of the loss first, otherwise you'd clip garbage. With FSDP every rank only has a piece, so the squared norms need an all-reduce before you compare with the threshold. I always track the raw norm in the dashboard, so I can see how often we hit the limit.",
  ],
  [
    "applications-why-clipping-speeds-up",
    4,
    "Local smoothness scales with gradient norm (L0 + L1·‖g‖). A constant step must respect the worst region; clipping adapts, so it is provably faster.",
  ],
  [
    "applications-why-clipping-speeds-up",
    3,
    "What they saw is that the Hessian is large where the gradient is large. With a constant learning rate you have to pick something tiny so that you survive the steepest place, and then you crawl on the rest. And there's another paper about transformers, where the noise in the gradients is heavy-tailed and clipping limits the damage of outliers.",
  ],
  [
    "applications-clipping-with-adam",
    3,
    "Uniform scaling cancels. Outlier batches do not: they blow up v, and with β2 = 0.999 the effective step stays tiny for ~1000 iterations.",
  ],
  [
    "applications-clipping-with-adam",
    3,
    "You're right that Adam doesn't care about a constant rescaling of everything. The issue is a single bad batch. The squared gradient goes into the running average and the denominator stays inflated for a long time, plus the momentum keeps pushing in that bad direction for a while.",
  ],
  [
    "applications-why-warm-up",
    3,
    "High initial sharpness; allows higher peak LR; Adam's variance estimate is unreliable at first.",
  ],
  [
    "applications-why-warm-up",
    2,
    "At the beginning the network is in a steep region and if you take big steps there it just diverges, so you go slowly until you're somewhere flatter. For the original transformer there's the extra problem that layer norm comes after the residual, so gradients in the top layers are huge at first.",
  ],
  [
    "applications-pre-and-post-norm",
    3,
    "Post-LN: LN(x + f(x)), large gradients in the last layers at init, needs warm-up. Pre-LN: x + f(LN(x)), stable without it.",
  ],
  [
    "applications-pre-and-post-norm",
    3,
    "The original paper put the layer norm after you add the skip connection, while GPT-2 and later put it before attention. The nice thing about pre-norm is that the skip path is left alone, it's an identity all the way down, so gradients flow. It's much more stable and you can get away with hardly any warm-up.",
  ],
  [
    "applications-mup",
    3,
    "Tune LR on a narrow proxy, transfer zero-shot to the wide model. Adam LR of hidden weights ∝ 1/width. Only width; depth isn't covered.",
  ],
  [
    "applications-mup",
    3,
    "Normally if you make the network wider the optimal learning rate moves. With mu-P you choose the init and the per-layer learning rates such that activations change by the same amount whatever the width, and then the hyperparameters you found on a small model carry over to the big one. I'd still check the batch size and the weight decay separately.",
  ],
  [
    "applications-loss-scaling",
    4,
    "fp16 gradients underflow. Scale loss up, unscale before step. Inf/NaN → skip step, halve scale. bf16: fp32 exponent range.",
  ],
  [
    "applications-loss-scaling",
    3,
    "The trouble with half precision is that tiny gradients are flushed to zero. If it overflows you throw away that update and reduce the factor, and it should be as if nothing happened, so the step counter of Adam must not go up either.",
  ],
  [
    "applications-recipes",
    5,
    "CNN: SGD with Nesterov momentum and step decay, as in ResNet. RNN: clip gradients, Adam. Transformer: AdamW, warmup.",
  ],
  [
    "applications-imagenet-recipe",
    4,
    "Momentum SGD (0.9). Base LR 0.1 per 256 images, decayed by 10x at epochs 30, 60, 80. L2 regularization 1e-4.",
  ],
  [
    "applications-batch-norm",
    2,
    "It lets you use a higher learning rate because the optimization landscape is smoother. It adds some noise because of the minibatch statistics, which acts as regularization.",
  ],
  [
    "applications-vanishing-and-exploding",
    4,
    "Because of the chain rule you get a long product of Jacobians. If the norms are larger than one it explodes, smaller than one it vanishes. Gradient clipping for exploding; for vanishing use LSTM/GRU, skip connections.",
  ],
  [
    "applications-where-to-clip",
    3,
    "Between unscaling and optimizer step. If you accumulate, clip only once at the end. Use the global norm.",
  ],
  [
    "applications-why-clipping-speeds-up",
    2,
    "Because the smoothness constant is not constant, it increases with the gradient norm. With clipping you can use larger steps in flat areas and automatically smaller ones in steep areas where gradients are large.",
  ],
  [
    "applications-clipping-with-adam",
    2,
    "Adam is invariant to a global scale of the gradients but not to sudden outliers. One huge gradient pollutes the second-moment estimate and so learning slows down for many steps after that.",
  ],
  [
    "applications-why-warm-up",
    3,
    "Early second-moment estimates are noisy. Curvature is highest near initialization, so a big step would blow up. With warmup you can reach a higher maximum learning rate.",
  ],
  [
    "applications-pre-and-post-norm",
    2,
    "In post-norm the gradients of the top layers are very large at init and so training is unstable unless you warm up. In pre-norm they're well scaled and you can drop warm-up.",
  ],
  [
    "applications-mup",
    3,
    "It's a way of scaling init and LR with width, for Adam the hidden LR scales like 1/width. Then the optimum learning rate of a small model is also the optimum of the big one.",
  ],
  [
    "applications-loss-scaling",
    4,
    "FP16 can't represent gradients under 6e-8, so they'd be zero. Multiply the loss by e.g. 2^16 and divide the gradients afterwards. On overflow skip the step and halve the factor. BF16 has 8 exponent bits just like FP32.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["applications-recipes", "SGD does not work for a transformer."],
  ["applications-batch-norm", "It reduces internal covariate shift."],
  ["applications-vanishing-and-exploding", "Clipping solves vanishing gradients."],
  ["applications-vanishing-and-exploding", "Adam fixes the vanishing gradients."],
  ["applications-clipping-with-adam", "Clipping is pointless with Adam."],
  ["applications-why-warm-up", "Because v starts at zero."],
  ["applications-why-warm-up", "The moments are initialised with zeros and so they are biased."],
  ["applications-recipes", "RNNs need no clipping."],
  ["applications-recipes", "Transformers are trained with SGD, like everything else."],
  ["applications-imagenet-recipe", "Warm-up is only for transformers."],
  ["applications-batch-norm", "Training and test are the same computation."],
  ["applications-clipping-with-adam", "An outlier is forgotten after one step."],
  ["applications-clipping-with-adam", "Adam multiplies by the size of the gradient."],
  ["applications-why-clipping-speeds-up", "The curvature is constant along the path."],
  ["applications-why-warm-up", "The loss is flat at the start."],
  ["applications-why-warm-up", "It has nothing to do with batch size."],
  ["applications-pre-and-post-norm", "Pre-LN normalises after the residual sum."],
  ["applications-pre-and-post-norm", "Pre-LN needs a long warm-up."],
  ["applications-pre-and-post-norm", "Post-LN keeps the identity path free."],
  ["applications-mup", "The learning rate of hidden layers grows in proportion to the width."],
  ["applications-mup", "It guarantees transfer over depth as well."],
  ["applications-where-to-clip", "I clip after each backward pass."],
  ["applications-where-to-clip", "The loss scale does not change the norm."],
  ["applications-where-to-clip", "It does not matter whether it comes before or after the step."],
  ["applications-loss-scaling", "bf16 has more digits than fp16."],
];

testWords(applicationsQuestions, { answers: { said, each: 3 }, beliefs });
