import type { CountedAnswer } from "../test-words.ts";

/** Answers as engineers give them in conversation, with the number of points that a person counts in them. */
export const adamFluentAnswers: readonly CountedAnswer[] = [
  [
    "adam-decay",
    4,
    "With L2 you stick lambda*theta onto the gradient, so the penalty gets averaged by m and then scaled by 1/sqrt(v) like everything else. Effect: a weight that sees big gradients hardly gets regularised, the quiet ones get hammered. AdamW leaves the gradient alone and multiplies the weights by (1 - lr*wd) each step, uniform for all. In vanilla SGD those are identical after rescaling lambda, once you have a preconditioner they no longer coincide.",
  ],
  [
    "adam-decay",
    2,
    "- L2: penalty term is part of the gradient and passes through the moments\n- AdamW: decoupled, subtracts lr * wd * w straight from the weights\n- so people use AdamW with wd = 0.01 or 0.1 and it works better for transformers",
  ],
  [
    "adam-decay",
    3,
    "OK so in classic Adam + L2, wd is implemented as grad += wd * p, before the EMAs. That means the regularisation force on a parameter is rescaled by its gradient history: parameters which get hit by strong gradients feel almost none of it. Decoupled means you do p -= lr * wd * p outside, so everything shrinks at equal relative speed.",
  ],
  [
    "adam-decay",
    4,
    "Under plain SGD no difference at all, you just rescale the coefficient. Under Adam, yes: with L2 the shrinkage term is mixed in with the gradient and then preconditioned, so high-variance weights barely shrink while quiet ones shrink too much. AdamW doesn't add the decay to the gradient, it applies it to the weights themselves, the same percentage for each.",
  ],
  [
    "adam-decay",
    3,
    "With Adam+L2 your wd goes into grad and Adam divides it by sqrt(v). So a layer with large grads is hardly decayed. AdamW: w = w − lr·wd·w separately from the Adam update.",
  ],
  [
    "adam-derive-correction",
    4,
    "Write out the recursion starting at zero: v_t = (1-b2) sum_i b2^(t-i) g_i^2. Now take expectations on both sides, assuming E[g^2] is constant so we can pull it in front. What remains is a geometric series which gives 1 - b2^t. Hence E[v_t] is too small by exactly this factor, divide by it and you get an unbiased estimate.",
  ],
  [
    "adam-derive-correction",
    3,
    "v starts from zero so it is biased toward zero in the beginning. The weights of all past squares add to 1 - beta2^t only, not to 1. If we divide by this sum, then the weights sum to one and the bias is removed. After some thousand steps b2^t is almost zero and the correction does nothing.",
  ],
  [
    "adam-derive-correction",
    4,
    "Solve the recurrence: v_t = (1−β2) Σ β2^{t−i} g_i², v_0 = 0. Then under E: if E[g_i²] is the same number s for all i, E[v_t] = s · (1−β2) Σ β2^j. That last thing is a finite geometric progression, equal to 1 − β2^t. So v_t underestimates s by this factor and v_t/(1−β2^t) has the right mean.",
  ],
  [
    "adam-derive-correction",
    3,
    "At step t the average has only seen t gradients, and as it began at nought the coefficients it puts on them don't sum to one but to 1 - beta2^t (geometric series). Divide by that and the expected value is the true one. For large t the power goes to nothing and you can forget about it.",
  ],
  [
    "adam-epsilon",
    4,
    "It sets a floor for the denominator, so coordinates whose gradients are much smaller than eps get tiny steps instead of full sized ones. There the update is basically lr/eps times m, i.e. momentum SGD. Crank eps up (and lr with it) and the whole thing turns into SGD with momentum. Worth including in a sweep on log scale, some people use 1e-3 or even 1.",
  ],
  [
    "adam-epsilon",
    2,
    "Epsilon limits how much a gradient can be amplified: at most alpha over epsilon. Also when the second moment is very small, noise would be blown up to full steps, epsilon is preventing this.",
  ],
  [
    "adam-epsilon",
    3,
    "Three things. (1) When sqrt(v) << eps the coordinate stops being scale-free, the update becomes proportional to its momentum, like SGD. (2) The gain is never more than lr/eps. (3) if you take eps giant you get plain momentum SGD back, so you can view it as interpolating.",
  ],
  [
    "adam-epsilon",
    4,
    "People think it's only there against zero division but it is a real hyperparameter, worth sweeping up to 1e-2. For parameters where sqrt(v) is below eps, Adam isn't normalising any more and behaves as momentum SGD with lr α/ε. This keeps noise-only coordinates from moving at full speed. In the limit of huge eps you have SGD with momentum everywhere.",
  ],
  [
    "adam-epsilon",
    3,
    "- coordinates with sqrt(v) under eps: no normalisation, update ∝ m\n- max amplification of m is lr/eps\n- should be tuned; TF's Inception used 0.1 or 1",
  ],
  [
    "adam-scaled-loss",
    5,
    "SGD: yes, its update gets a hundred times bigger, same as lr x100. Adam: no, numerator and denominator both scale so the ratio stays. Only eps becomes relatively smaller. Around it: gradient clipping at norm 1.0 will now kick in on practically every step, and L2 regularization inside the loss/gradient becomes 100x weaker relative to the data term, while AdamW's decay is unaffected.",
  ],
  [
    "adam-scaled-loss",
    3,
    "The SGD will explode probably because the step becomes 100x larger. Adam is scale invariant so it does the same updates as before. But if you have gradient clipping with max norm it will be active all the time.",
  ],
  [
    "adam-scaled-loss",
    4,
    "Plain SGD gets an lr that is effectively 100 times higher and most likely blows up. Adam's ratio m/sqrt(v) is unaffected, apart from the epsilon term whose influence shrinks. Clip-by-norm with max_norm=1 was maybe inactive before, now it's active each iteration.",
  ],
  [
    "adam-scaled-loss",
    4,
    "SGD sees gradients 100x bigger, so you'd have to divide the lr by 100. Adam doesn't care, m and sqrt(v) both get the factor. Weight decay in AdamW is also not affected but if you use L2 in the loss and don't scale it, it's now relatively weak. The clip threshold, though, needs to be raised, otherwise everything is clipped.",
  ],
  [
    "adam-scaled-loss",
    3,
    "Adam cancels it out (only eps shifts relatively). SGD doesn't: 100 times longer jumps. My grad clipping at 1.0 now cuts every batch.",
  ],
  [
    "adam-rate-tuning",
    3,
    "Not true. Adam only rescales the coordinates relative to each other; the global lr still decides how big an update is, roughly lr per parameter and step. Pick it ten times too high and training blows up, too low and you wait forever. It's the first hyperparameter I sweep.",
  ],
  [
    "adam-rate-tuning",
    2,
    "You do still need a schedule. If lr stays fixed, the iterates keep jumping around with an amplitude of about lr and the loss plateaus, that's why everybody uses warmup + cosine. And the base lr is something you have to search too because it's the distance a parameter travels every iteration.",
  ],
  [
    "adam-rate-tuning",
    3,
    "I'd disagree. lr in Adam is more or less the distance a weight travels per update, so it sets the pace of the whole thing and is still the most important knob. Overshoot and the loss explodes; make it tiny and nothing moves. The adaptive part only equalises different parameters so layers with small gradients aren't left behind.",
  ],
  [
    "adam-rate-tuning",
    4,
    "Nope. Adam sets the ratio of step sizes between parameters and makes it insensitive to gradient scale, but not the overall length, that's still lr. 1e-2 will usually diverge on a transformer and 1e-6 is too slow. And at the end you need to bring lr down, cosine or linear, because otherwise it won't settle.",
  ],
  [
    "adam-fine-tuning",
    4,
    "The BERTAdam in the original code left out the bias correction, so early updates were several times bigger than intended (about 3x at step one). Fine-tuning on RTE has just a few hundred steps, so this bad phase is a big share of training. Result: huge variance over seeds, some runs collapse to the majority class. Use the proper AdamW with correction and most of the collapsed runs go away.",
  ],
  [
    "adam-fine-tuning",
    3,
    "It made fine tuning very unstable, different random seeds gave totally different results, some of them degenerate. Fix = put bias correction back, and train for longer with small lr and warmup.",
  ],
  [
    "adam-fine-tuning",
    4,
    "Missing debiasing made the initial updates way too big. In pretraining you'd never notice, but on MRPC or RTE with 3 epochs the whole run is perhaps 300 iterations so you never get over it. People reported that some random restarts just predicted the majority label. Restoring the bias correction fixed most of this.",
  ],
  [
    "adam-fine-tuning",
    4,
    "The uncorrected estimates give an update that's too large in the first few hundred iterations. Since a fine-tuning job on a small GLUE task ends after a few hundred iterations, that's the majority of training. Some seeds diverged to trivial classifiers. Remedy was using the correction, plus longer schedules with warmup.",
  ],
  [
    "adam-eight-bits",
    4,
    "Block-wise quantization: chop the tensor into blocks of 2048 or so, normalise each one by its own absmax, so one outlier only hurts its neighbours. Use a non-uniform (dynamic) data type with more resolution near zero. Dequantize to fp32 for the actual update and then requantize. Embedding layers and small tensors stay in full precision.",
  ],
  [
    "adam-eight-bits",
    2,
    "You store the states as int8 with a per-block scaling factor. Before the update they get converted back to 32 bit, the update is computed there, and then compressed again for storage.",
  ],
  [
    "adam-eight-bits",
    3,
    "key ideas: 1. split state into small blocks, each has own absmax constant (outliers stay local). 2. dynamic exponent data type rather than linear int8, as values cover many magnitudes. 3. leave the embedding layer in 32bit.",
  ],
  [
    "adam-eight-bits",
    4,
    "Don't use one scale per tensor; quantise per block so an outlier can't ruin all the rest. Don't use linear levels either, use a log-like code with fine resolution for small numbers. Only the storage is 8 bit: computation happens in fp32 after dequantising. And keep tiny tensors such as biases and norm gains as they are.",
  ],
  [
    "adam-bfloat-states",
    4,
    "bf16 only has 7 explicit mantissa bits, so anything smaller than approx 0.4% relative gets lost when you add it. The EMA with beta2 = .999 changes v by a tenth of a percent per step, under that threshold. So v gets stuck: once it has seen a large gradient it doesn't decay. Keep states in fp32 or use stochastic rounding.",
  ],
  [
    "adam-bfloat-states",
    2,
    "the problem is v. each step moves it by 1 - beta2 = 0.001 of its value and that is less than the precision of bf16, so the increment is swallowed. With beta2=0.95 you would be mostly fine because each update is 5%.",
  ],
  [
    "adam-bfloat-states",
    3,
    "Because (1-b2) is 1e-3 and bf16's machine epsilon is about 8e-3. When you multiply v by .999 it gets rounded back to the very same number. So v can go up when a big gradient arrives but never come down, and the effective lr is low forever. Keep m, v in fp32.",
  ],
  [
    "adam-bfloat-states",
    3,
    "bf16 keeps about 3 significant decimal digits. v's decay per step is a factor 0.999, a change that rounding simply undoes, so v can't decrease. Stochastic rounding would fix it in expectation; m is okay since 0.9 is a big enough change.",
  ],
  [
    "adam-bfloat-states",
    3,
    "In bf16 the gap between neighbouring numbers is nearly 1%, so decaying v by 0.1% rounds to no change. v remains at its high-water mark. Use fp32 states.",
  ],
  [
    "adam-two-frameworks",
    4,
    "torch: m_hat / (sqrt(v_hat) + eps), eps = 1e-8. Keras folds the bias correction into lr and then does m / (sqrt(v) + eps), which is the epsilon hat version from the paper, with default 1e-7. So in the beginning of training Keras' eps is effectively larger, by 1/sqrt(1-beta2^t). You only see it in the first steps or if gradients are tiny.",
  ],
  [
    "adam-two-frameworks",
    2,
    "The defaults are different, 1e-7 for keras and 1e-8 for pytorch. Mostly it makes no difference unless the gradients are super small or you set a big epsilon like 0.1.",
  ],
  [
    "adam-two-frameworks",
    3,
    "In Keras the correction is merged in the step size, alpha_t = alpha*sqrt(1-b2^t)/(1-b1^t), and eps is added to the raw sqrt(v). In Torch eps is added after v was bias corrected. And Keras has 1e-7.",
  ],
  [
    "adam-two-frameworks",
    5,
    "PyTorch bias-corrects v first and then adds eps. Keras doesn't correct v itself, it rescales the learning rate, so its eps is effectively larger at the start of training, about thirty times. Once β2^t has died out they agree, apart from the defaults 1e-7 vs 1e-8.",
  ],
  [
    "adam-l2-saturates",
    4,
    "When the penalty dominates, g ≈ λθ, so m ≈ λθ and sqrt(v) ≈ λ|θ|. The ratio is sign(θ) and lambda drops out, step is α. So you can crank λ by 10 and get the exact same update. It behaves like L1: constant-speed shrinkage instead of proportional.",
  ],
  [
    "adam-l2-saturates",
    2,
    "The step is just the learning rate with sign towards zero, as Adam normalises whatever dominates the gradient. Therefore the weight decay coefficient doesn't matter any longer.",
  ],
  [
    "adam-l2-saturates",
    3,
    "If the regulariser swamps the data gradient, then numerator ~ λθ and denominator ~ λ|θ|; λ drops out of the quotient. So each weight moves by lr towards the origin per step, whatever λ you choose. That's like sign descent on the weights: linear in time rather than exponential as in AdamW.",
  ],
  [
    "adam-l2-saturates",
    3,
    "It doesn't depend on λ. g is basically λθ, hence the normalised step is ±lr toward zero. Multiply lambda by ten and you'll see no change. With AdamW in contrast the shrinkage would be proportional to λ and θ.",
  ],
  [
    "adam-decay-under-normalisation",
    4,
    "Since LN/BN follows, w and c·w give the same function, so shrinking w does not regularise capacity at all. What it changes is the effective learning rate: gradient scales with 1/||w||, so relative update goes with lr/||w||^2. Gradient is perpendicular to w, so weights keep growing in norm and learning decays unless wd pulls them back. At the end the two forces balance.",
  ],
  [
    "adam-decay-under-normalisation",
    3,
    "The layer is scale invariant so the magnitude of the weights is meaningless for the output. The decay keeps the norm from growing and therefore keeps the effective learning rate from going to zero.",
  ],
  [
    "adam-decay-under-normalisation",
    3,
    "The norm layer cancels the scale of W, so only direction counts. Bigger ||W|| means smaller gradients and smaller angular change per step, i.e. smaller effective lr. Weight decay fights against the growth of the norm, so that the angular speed settles at some equilibrium value.",
  ],
  [
    "adam-decay-under-normalisation",
    4,
    "The function isn't affected by the length of w, only by its direction. But the gradient w.r.t. w goes like 1/|w|, so a long vector turns slowly. SGD steps are orthogonal to w and so always lengthen it. Decay shortens it again, and there's a balance, which sets how fast the direction rotates.",
  ],
  [
    "adam-decay-under-normalisation",
    3,
    "w's scale doesn't matter to the output due to BN. As gradients are perpendicular to w, the norm grows and the effective lr decays; wd counteracts and you reach an equilibrium.",
  ],
  [
    "adam-counterexample",
    4,
    "Reddi et al.: on [-1,1], gradient is C once every three steps and -1 otherwise. The average gradient is positive so best x is -1. But Adam scales the big gradient C down by its own sqrt(v), so it counts about as much as a -1, and since beta2 is tiny, v has forgotten it by the next step. So two steps up versus one down, x goes to +1. AMSGrad keeps the max of v and fixes it.",
  ],
  [
    "adam-counterexample",
    3,
    "The online linear functions with a periodic large gradient of C and small ones with other sign. The problem is the second moment's memory is short: it forgets the large informative gradient quickly so wrong direction gradients get high learning rate. Adam ends in the worst point x = 1. To repair take maximum of past v's.",
  ],
  [
    "adam-counterexample",
    4,
    "Example from the AMSGrad paper: f_t(x) = Cx if t mod 3 = 1, else −x, domain [−1,1]. The optimum is −1. The gradient C comes every third step but gets normalised by its own size, then the memory of it is gone after a step, and the two −1 gradients pull x up with nearly full step. The iterates end at x = +1. If one keeps the running maximum of v this cannot happen.",
  ],
  [
    "adam-counterexample",
    4,
    "One big gradient +C every 3 steps, otherwise −1. With quick forgetting, the step on C is C/sqrt(v) ≈ constant, no bigger than others, since v contains C² itself. Afterwards v has dropped and the −1's get just as large steps, so we drift the wrong way, to the boundary with the highest loss. Non-decreasing v (AMSGrad) repairs it.",
  ],
  [
    "adam-counterexample",
    3,
    "The classical example: f alternates with a big slope C now and then and −1 else. v's window is short, so after C has gone the small wrong-signed gradients get amplified, while C was damped by its own magnitude.",
  ],
  [
    "adam-works-anyway",
    4,
    "Order of quantifiers. Reddi et al. fix the betas first and then construct the problem; in real life you've got the problem and choose betas. Zhang et al. show that for a given problem Adam converges if beta2 is large enough and beta1 < sqrt(beta2). Also it's only to a neighborhood, proportional to gradient noise. Nobody sees AMSGrad beating Adam consistently.",
  ],
  [
    "adam-works-anyway",
    2,
    "Because the counter example is very artificial, it has rare huge gradients which dominate and in practice you do not get this with beta2=0.999. And AMSGrad which was supposed to fix it gives no real improvement in experiments.",
  ],
  [
    "adam-works-anyway",
    3,
    "In the negative result the adversary sees your beta's and tailors the function. Reverse it – function first, then beta2 close to one – and you have convergence proofs. Strictly they only guarantee that you end up in a ball around stationary points, of a radius given by the noise.",
  ],
  [
    "adam-works-anyway",
    4,
    "Because in the counterexample β's come first and the problem is built to break them. For any given problem there's a threshold of β2 above which it converges (to near a stationary point, not exactly). Typical training gradients don't look like this construction. And AMSGrad doesn't give better results, which tells you the issue isn't important.",
  ],
  [
    "adam-short-memory",
    4,
    "Shorter averaging window: 20 steps rather than 1000. If the gradient scale suddenly jumps, v with 0.999 lags far behind, so updates are too big and you see loss spikes. 0.95 catches up quickly. LLM batches are millions of tokens so the gradient estimates are already pretty clean and you don't need so much smoothing.",
  ],
  [
    "adam-short-memory",
    2,
    "for stability. with 0.999 the second moment reacts too slow when gradients get bigger, and you get spikes in the loss. 0.95 adapts within a couple dozen steps.",
  ],
  [
    "adam-short-memory",
    3,
    "0.999 means about a thousand steps of memory, 0.95 about twenty. In big-model training the gradient norm can jump; with long memory the denominator is out of date and the update is huge, hence loss spikes. With 0.95 it recovers after a few steps.",
  ],
  [
    "adam-short-memory",
    3,
    "Spikes. If v is averaged over 1000 steps it can't keep up when gradient norms go up, so the denominators are too small and updates too big. At 0.95 it's averaged over 20 steps and adapts. With batch sizes of millions of tokens you don't need a long average.",
  ],
  [
    "adam-short-memory",
    3,
    "With 1000 steps of memory v lags when the gradient scale goes up → too big updates → loss spikes. 20 steps is enough as batches are big and gradients aren't noisy.",
  ],
];
