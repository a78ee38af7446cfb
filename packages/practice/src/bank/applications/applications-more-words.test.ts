import { type CountedAnswer, testWords } from "../test-words.ts";
import { applicationsQuestions } from "./applications-questions.ts";

/** Answers in the manners of different people, written before they were graded; the points that they make were counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "applications-recipes",
    5,
    "CNN: SGD momentum 0.9 with lr 0.1, step or cosine decay and wd 1e-4 - a proven recipe. RNN/LSTM: Adam or RMSprop with gradient norm clipping at about 1, because BPTT gives exploding gradients. Transformer: AdamW, betas (0.9, 0.95), warmup for a few thousand steps then cosine, clip at 1.0, no decay for layernorm and bias.",
  ],
  [
    "applications-recipes",
    2,
    "For vision convnets I take SGD+Nesterov with cosine. For LSTMs clip the gradient norm since gradients through many time steps blow up. For transformers Adam.",
  ],
  [
    "applications-imagenet-recipe",
    5,
    "SGD, momentum .9, wd 1e-4, batch 256 and lr .1 (linear scaling rule for other batch sizes), 90 epochs with 10x drops at 30/60/80, 5-epoch warmup when the batch is large.",
  ],
  [
    "applications-imagenet-recipe",
    3,
    "We use the SGD with momentum 0.9 and weight decay 0.0001. The learning rate begins at 0.1 and we decrease it by factor 10 each 30 epochs.",
  ],
  [
    "applications-batch-norm",
    4,
    "BN smooths the loss landscape, so you can crank up the learning rate. It also makes the net invariant to the scale of preceding weights, so weight decay acts through the effective lr. Batch statistics inject noise that acts as a regularizer. For tiny batches the estimates get unreliable, use GroupNorm then.",
  ],
  [
    "applications-batch-norm",
    2,
    "Since mean and variance are computed on a mini-batch, each sample sees random perturbation, which regularizes a bit. At inference you use the running statistics, which is a train/test mismatch.",
  ],
  [
    "applications-vanishing-and-exploding",
    5,
    "BPTT multiplies by the recurrent Jacobian at each time step; singular values less than one → exponential decay, more than one → exponential growth. Diagnose by logging gradient norms per time step/layer; NaNs and loss spikes for explosion. Fix: norm clipping for explosion; LSTM/GRU gating, skip connections, orthogonal init for vanishing.",
  ],
  [
    "applications-vanishing-and-exploding",
    3,
    "The chain rule gives a product of many matrices. It decays or grows exponentially with sequence length depending on whether the spectral norm is below or above 1. For exploding I clip the gradient.",
  ],
  [
    "applications-clipping-with-adam",
    4,
    "Adam is scale-invariant, so uniformly scaling all gradients changes nothing; it's only the outliers which matter. A single huge gradient gets squared into v and lingers for ~1000 steps at β2=0.999, so the effective learning rate is too low for that long. It also pollutes the momentum for some 10 steps in the direction of the bad batch.",
  ],
  [
    "applications-clipping-with-adam",
    2,
    "One outlier batch inflates v for about 1/(1-b2) iterations, making updates tiny. Choose the clip value by looking at the logged gradient norms, a bit above typical.",
  ],
  [
    "applications-why-clipping-speeds-up",
    4,
    "Zhang et al. observed that local smoothness scales with gradient norm, giving the (L0, L1)-smoothness condition ||H|| ≤ L0 + L1||∇f||. GD with constant lr needs to be tuned for the worst region, hence it crawls elsewhere. Clipped GD adapts: big gradient → shorter step; can be arbitrarily faster.",
  ],
  [
    "applications-why-clipping-speeds-up",
    2,
    "A constant step size must be safe for the sharpest region you meet. With clipping you are allowed a larger nominal lr because it cuts the step exactly where the gradients are large and the landscape is steep.",
  ],
  [
    "applications-why-warm-up",
    3,
    "At init the sharpness is high; with a low LR the model drifts into a flatter area where it tolerates a high LR. Adam's second moment estimate is based on a handful of samples in the beginning and so has high variance. In post-LN transformers the gradients close to the output are big at init.",
  ],
  [
    "applications-why-warm-up",
    2,
    "Linear scaling for large batch means big lr and this is unstable in the first epochs. Warmup lets you get away with a higher peak lr than otherwise, this is the main gain.",
  ],
  [
    "applications-pre-and-post-norm",
    4,
    "Post-LN (original): x = LN(x + f(x)). Pre-LN: x = x + f(LN(x)). Pre-LN leaves a clean identity residual stream through which gradients flow. With post-LN the gradients in the last layers are large at init so you need warmup. Pre-LN can train even without warmup.",
  ],
  [
    "applications-pre-and-post-norm",
    2,
    "In pre-norm the layernorm sits inside the residual branch, before attention/MLP, in post-norm after the addition. Pre-norm is more stable, you may drop the warmup.",
  ],
  [
    "applications-mup",
    4,
    "Goal: hyperparameter transfer, i.e. tune lr on a narrow proxy and reuse it on the wide model as the optimum doesn't shift. Init variance and per-layer lr are scaled with width so that each layer's activations change by O(1) in every step. For Adam the hidden matrices' lr scales like 1/n. It doesn't guarantee transfer across depth, batch size or training duration.",
  ],
  [
    "applications-mup",
    2,
    "With Adam each entry moves by lr, and summing n correlated entries gives n·lr, so you divide the lr by fan-in for hidden layers.",
  ],
  [
    "applications-where-to-clip",
    4,
    "Order: accumulate all micro-batches → scaler.unscale_ → (all-reduce of squared norms if FSDP) clip_grad_norm_ on global norm → optimizer.step. Log grad norm pre-clip and fraction of steps clipped.",
  ],
  [
    "applications-where-to-clip",
    3,
    "You unscale first, as otherwise the threshold is compared with scaled gradients. Clip just once per optimizer step, after accumulation has finished and immediately before optimizer.step().",
  ],
  [
    "applications-loss-scaling",
    4,
    "FP16 only has 5 exponent bits, so tiny gradients flush to zero. Multiply the loss by e.g. 2^16, so the grads get shifted up, then unscale before the update. On inf/nan: skip the update, halve the scale, and increase it again after ~2000 clean steps. bf16 has 8 exponent bits same as fp32, at the price of mantissa.",
  ],
  [
    "applications-loss-scaling",
    2,
    "bf16 has the same dynamic range like fp32 so no underflow, just less precision. When overflow is detected the step must be skipped and the scale halved.",
  ],
  [
    "applications-recipes",
    5,
    "vision CNN -> SGD w/ momentum and a decaying lr, it is the tested recipe; LSTM -> gradient clipping is a must because of exploding gradients, plus Adam; transformer -> AdamW with a warmup phase followed by cosine decay.",
  ],
  [
    "applications-imagenet-recipe",
    4,
    "Momentum SGD (0.9, Nesterov optional) for 90 epochs; base lr 0.1 per 256 images, cosine decayed to zero; weight decay 1e-4.",
  ],
  [
    "applications-batch-norm",
    4,
    "The accepted story today: smoother optimisation landscape, which tolerates higher lr. Plus stochasticity from batch statistics with a mild regularising effect. It makes layers invariant to weight scale → decay really changes the effective lr. At eval you switch to running averages.",
  ],
  [
    "applications-vanishing-and-exploding",
    4,
    "The gradient wrt an early hidden state contains the product of Jacobians over all later steps. If these contract (σmax < 1) you lose the signal exponentially, otherwise it may blow up. Exploding → clip by norm; vanishing → LSTM gating or residual shortcuts.",
  ],
  [
    "applications-clipping-with-adam",
    4,
    "Constant rescaling has no effect since m and sqrt(v) scale together. It's about outlier batches: one of those gets into v through its square and the next ~1/(1-β2) updates are too small. And you should pick the threshold from the distribution of grad norms you've logged.",
  ],
  [
    "applications-why-clipping-speeds-up",
    4,
    "Empirically the local Lipschitz constant of the gradient correlates with gradient norm; the relaxed (L0,L1) assumption captures that. GD must use a step that's safe in the steepest area, so it's overly conservative in the flat ones. Clipping only slows down where gradients are huge, therefore beats any constant step by an arbitrary factor.",
  ],
  [
    "applications-why-warm-up",
    4,
    "Because at initialization the Hessian's top eigenvalue is large, you'd be beyond the stability limit with the target lr; a ramp lets the network reach flatter terrain. That permits training with a higher maximum lr. Adam specific: v has seen few samples so the denominators are noisy. Also, large batch → large lr → early divergence.",
  ],
  [
    "applications-pre-and-post-norm",
    4,
    "Post-LN puts the LayerNorm after adding the skip, pre-LN puts it at the input of each sublayer. In pre-LN there's an unobstructed skip path all the way, gradients are stable at init and warmup can be omitted. Post-LN: gradient magnitude near the output layers is high early on, which blows up without warmup.",
  ],
  [
    "applications-mup",
    4,
    "You sweep the learning rate on a narrow proxy and it stays optimal when you widen the network. It rescales init and per-layer lr so that feature updates are of order one irrespective of width; for Adam hidden lr ∝ 1/width. No promise for depth or number of tokens, and weight decay/dropout need to be tuned at scale.",
  ],
  [
    "applications-where-to-clip",
    4,
    "1) backward on all micro-batches 2) unscale 3) clip once using the norm across all params and ranks 4) optimizer.step(). And chart the pre-clip norm.",
  ],
  [
    "applications-loss-scaling",
    4,
    "fp16's exponent range is small, gradients below ~6e-8 become zero. Scaling up the loss shifts them into the representable range and you divide it out before the update. On overflow one drops the step and halves the scale. bf16 shares float32's exponent so it's not needed.",
  ],
  [
    "applications-recipes",
    3,
    "For RNNs clip the norm, otherwise BPTT explodes. Convnet: Nesterov SGD, lr steps. Transformer: AdamW, linear warmup and cosine, clip 1.",
  ],
  [
    "applications-imagenet-recipe",
    4,
    "lr=0.1*(bs/256), momentum=0.9, wd=1e-4, MultiStepLR milestones [30,60,80] gamma 0.1. For bs 8k add a gradual warm-up of 5 epochs.",
  ],
  [
    "applications-batch-norm",
    3,
    "It is not about covariate shift, rather gradients become more predictive since the landscape is smoother. The per-batch mean/var make it stochastic which acts as regularization. Doesn't work with batch size 2; use layer norm or group norm.",
  ],
  [
    "applications-vanishing-and-exploding",
    4,
    "You backprop through T copies of the same matrix, so the gradient scales like σ^T: goes to 0 exponentially when σ<1 and can blow up when σ>1. Watch the grad norm. Clip for the blow-ups; for vanishing use gated cells.",
  ],
  [
    "applications-clipping-with-adam",
    3,
    "If all gradients were clipped by the same factor Adam wouldn't notice. It's the rare spikes: they inflate v and kill the step size for the next thousand iterations, and momentum keeps pushing along the bad gradient for about ten.",
  ],
  [
    "applications-why-clipping-speeds-up",
    3,
    "Because smoothness isn't uniform: where the gradient is large the Hessian tends to be large too (L0+L1||g||). A constant lr is limited by the worst point on the trajectory; with clipping you can use a big lr in benign regions and it is cut only in bad ones.",
  ],
  [
    "applications-why-warm-up",
    3,
    "The initial sharpness is too high for the peak LR; small steps at first move you to a flatter place. Adam's v is estimated from a few batches and therefore unreliable. It makes higher peak LRs usable.",
  ],
  [
    "applications-pre-and-post-norm",
    4,
    "Where LN sits: after the residual add in post-LN, on the branch input in pre-LN. Post-LN has badly scaled gradients (large near the output) at init and requires LR warm-up. Pre-LN trains stably w/o it. The residual stream in pre-LN is a pure identity path.",
  ],
  [
    "applications-mup",
    3,
    "So that you can tune lr on a small-width model and use it zero-shot on the big one. Hidden-layer Adam lr is divided by width. It says nothing on depth or training length; weight decay doesn't transfer.",
  ],
  [
    "applications-where-to-clip",
    4,
    "Only when the accumulation window is complete: unscale the grads, compute the total norm over all shards (all-reduce), clip, step. Log the unclipped norm.",
  ],
  [
    "applications-loss-scaling",
    4,
    "Half precision can't represent very small gradients, they become 0. So multiply the loss by S and divide gradients by S before the step. If inf shows up, skip this update and reduce S. bfloat16 has as many exponent bits as float32, so no scaling.",
  ],
];

testWords(applicationsQuestions, { answers: { said, each: 3 } });
