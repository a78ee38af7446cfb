/** How a strong candidate would answer who has not read the bank. */
export const strongAnswers: Readonly<Record<string, string>> = {
  "gradient-descent-batch-sizes":
    "All three follow the same expected direction: if I sample uniformly, the minibatch gradient equals the full gradient in expectation. The difference is the noise, whose variance is sigma squared over B, and the price, since one update touches B examples. With smaller batches I get more updates per epoch. On a GPU a batch of 1 wastes most of the parallel units, so minibatches are the sweet spot.",
  "gradient-descent-not-newton":
    "The Hessian has n^2 entries, so for 100M parameters you can't even store it, and inverting it is O(n^3). Besides, the problem is non-convex, so Newton happily jumps to saddle points or maxima. And with minibatches the curvature estimate is really noisy. That's why people use L-BFGS, K-FAC or diagonal preconditioners.",
  "gradient-descent-edge-of-stability":
    "Cohen et al. trained full batch and tracked the top eigenvalue of the Hessian. It keeps growing, progressive sharpening, until it hits 2/lr, and from there it just oscillates around that value. The loss becomes non-monotonic over short times but keeps decreasing over long ones. So you can't treat L as a given constant: the landscape you're in adapts to your step size. For Adam it's the preconditioned Hessian with a threshold of 38/lr.",
  "gradient-descent-convexity":
    "Convexity means any local min is the global min, so once the gradient vanishes I'm done. And I get convergence proofs with explicit rates from any initialization. Neural nets aren't convex because of permutation symmetry of the hidden neurons. But locally around a minimum the loss looks like a quadratic bowl and the convex theory about condition numbers is a decent guide.",
  "gradient-descent-critical-points":
    "I'd look at the Hessian's spectrum. Positive definite means a local min, negative definite a local max, and indefinite, with eigenvalues of both signs, means saddle. If some eigenvalues are zero the second-order test is inconclusive.",
  "gradient-descent-saddles":
    "Saddle points. In a million dimensions the chance that all curvature directions are positive is tiny, so critical points at high loss are almost always saddles. There the gradient vanishes while some Hessian eigenvalues are negative. You don't get stuck forever, but progress is slow around the plateau. GD provably avoids strict saddles with probability one, though it may need exponential time; SGD noise and momentum help you get off.",
  "gradient-descent-constant-rate":
    "It converges to a neighbourhood, not to the minimizer: the iterates keep bouncing around because gradient noise doesn't vanish. The radius scales with the learning rate. To get exact convergence you need step sizes satisfying Robbins-Monro, or you average the iterates à la Polyak-Ruppert. If the model interpolates the data, the noise vanishes at the optimum and constant step works.",
  "gradient-descent-without-replacement":
    "With reshuffling each example is visited exactly once per epoch, whereas sampling with replacement leaves out about 37% of them. Sampling without replacement also lowers the variance, and theory shows faster convergence for small step sizes. It's I/O friendly as one reads data sequentially. The downside is that gradients inside an epoch are not independent any more, hence biased conditionally.",
  "gradient-descent-accumulation":
    "Yes if I divide the summed loss by the total number of examples in the effective batch, the gradient is exactly the same. With variable-length sequences you have to normalise by the total token count rather than averaging per-microbatch means. BatchNorm computes statistics per microbatch so it's not equivalent there. Gradient clipping, optimizer.step and scheduler.step should be done once per accumulated batch. It buys memory, not speed.",
  "gradient-descent-synchronous":
    "In sync SGD every worker computes a gradient on the same weights and they're all-reduced, so it's equal to one large batch step. The slowest worker determines the step time. In async, workers push gradients whenever they are ready, so gradients are computed on old weights. This staleness acts like implicit momentum so you'd reduce explicit momentum. These days everyone uses synchronous all-reduce because it's reproducible.",
  "descent-conditioning":
    "Stability requires lr < 2/λmax, so the sharpest direction dictates the step. Along the flattest direction the contraction is then 1 - 2/κ, so you need O(κ) iterations. With the optimal step the rate is (κ-1)/(κ+1). Momentum improves it to sqrt(κ). And you can precondition, standardise inputs, or use batch norm to make κ smaller.",
  "momentum-why-it-helps":
    "The velocity is an exponentially decaying sum of gradients. Components that keep the same sign get amplified by up to 1/(1-beta), i.e. ten times with beta 0.9, while components that flip sign mostly cancel, so zig-zagging across the ravine is damped. Its memory is about 1/(1-β) steps. In theory the iteration count goes from κ to √κ on quadratics.",
  "momentum-nesterov":
    "Nesterov first makes the momentum jump and then evaluates the gradient there, at θ - βv. In PyTorch it's rewritten in terms of the stored parameters, so the step becomes g + β·buf. It has a provable O(1/k²) rate on convex functions. In practice it overshoots less because the gradient corrects the velocity earlier. But the max stable lr is smaller than heavy ball's.",
  "momentum-lost-state":
    "With SGD momentum the buffer restarts from zero so the first steps are about ten times too small, until it has built up. With Adam, t resets to 1 and v is estimated from one batch so every parameter takes a full lr-sized sign-like step. If you restored the step count but not m and v, the bias correction would be wrong and the update up to 3x too large. You see a spike in loss. Also save the LR scheduler, RNG states, dataloader position and the grad scaler.",
  "momentum-beyond-quadratics":
    "No. Lessard et al. found a 1-D strongly convex function with kappa = 25 where heavy ball cycles forever between three points. The function has piecewise-linear gradient, so the curvature switches between regions. The tuning comes from an eigenvalue analysis that is only valid for quadratics. Locally around the minimum it's still fine. If you need global guarantees use Nesterov.",
  "momentum-lower-bound":
    "No, not in the worst case: Nesterov's lower bound says any first-order method needs Ω(√κ log 1/ε) steps. The worst function is a tridiagonal quadratic where each gradient only reveals one new coordinate. It assumes iterates in the span of previous gradients and k less than the dimension. Accelerated gradient matches this bound so it's optimal. To go beyond it you need second-order information or structure like clustered eigenvalues or finite sums.",
  "momentum-swinging-regime":
    "Eliminate v: e_{t+1} = (1+β-αλ)e_t - βe_{t-1}. The characteristic polynomial has roots with product β. When the discriminant is negative they are a complex conjugate pair so the modulus is √β regardless of α and λ. Those only determine the angle, i.e. the frequency of oscillation. So you choose the smallest β for which all modes are still underdamped, i.e. critical damping at both ends, which gives Polyak's values.",
  "momentum-and-noise":
    "Not really. At the same effective learning rate lr/(1-β) the stationary variance is about the same as for SGD. At the same nominal lr it's about 10x bigger with β=.9. The individual updates are smoother because they average several gradients. But consecutive updates are correlated since they share the same gradients, so errors pile up. To reduce noise lower the lr, use bigger batches or average the weights.",
  "momentum-conventions":
    "If alpha is inside, the velocity contains gradients that were scaled with the old lr, so the step size comes down gradually over about 10 steps. With PyTorch's form the lr multiplies the whole buffer so the very next step is 10 times smaller. With constant lr both are identical. And the EMA version with (1-β) needs a 1/(1-β) times larger lr to match.",
  "rmsprop-from-adagrad":
    "AdaGrad introduced per-parameter step sizes: divide by the root of the accumulated squared gradients, so rare features get larger updates. Its weakness is that the accumulator only grows, so the learning rate decays to zero. RMSprop replaces the sum with an exponential moving average. Adam puts momentum on top, an EMA of the gradient. And it bias-corrects both because they start from zero.",
  "rmsprop-sparse-features":
    "Each coordinate has its own step, scaled by the inverse root of its accumulated squared gradients. A feature that seldom shows up has a small accumulator so when it appears it gets a big update. Frequent features accumulate a lot and their steps shrink. With a single global lr you'd either be too slow on the rare ones or unstable on the common ones.",
  "rmsprop-epsilon-position":
    "torch: sqrt(v) + eps. TF/Keras: sqrt(v + eps). You only notice when eps is comparable with v, e.g. eps=1 in the Inception recipe or tiny gradients. To translate take the square root of the Keras eps for PyTorch.",
  "rmsprop-curvature":
    "Not exactly. v is a running average of squared first derivatives; no second derivative is involved. With per-example gradients it's the diagonal of the empirical Fisher. A gradient can be big because you're far from the optimum or the batch is noisy, not because curvature is big. And Newton divides by H not by a square root.",
  "adam-derive-correction":
    "Unrolling, v_t = (1-β2) Σ β2^{t-i} g_i². Take expectations and assume E[g²] is stationary so I can pull it out. The remaining sum is geometric and equals 1-β2^t. So dividing v_t by it gives an unbiased estimate. As t grows β2^t vanishes and the correction has no effect.",
  "adam-epsilon":
    "For parameters with sqrt(v) well below eps the denominator is just eps and the update is lr/eps times momentum, i.e. SGD with momentum. So lr/eps is the maximum effective learning rate. It keeps parameters with tiny gradients from making full-size steps driven by noise. As eps becomes very large Adam approaches SGD with momentum. Therefore it should be tuned, e.g. 1e-3 or 0.1 rather than 1e-8.",
  "adam-counterexample":
    "Reddi et al: f_t(x) = Cx every third step, -x otherwise, on [-1,1] with C>2. The average slope is positive so the optimum is -1. The one big gradient is scaled down by its own sqrt(v), so it moves x no further than a small one. And v forgets it quickly, hence the two small wrong gradients win. Adam goes to x=+1, the worst point. AMSGrad fixes it by keeping the max of v.",
  "adam-works-anyway":
    "In Reddi's proof the function is constructed after β1, β2 are fixed; in practice the problem is fixed and we tune β2. Zhang et al. 2022 show that for a given problem large enough β2 converges. It goes to a neighbourhood of a stationary point depending on the gradient noise. Real networks don't have such rare huge gradients, it's adversarial. And AMSGrad doesn't give consistent gains in practice.",
  "adam-short-memory":
    "β2=0.999 averages over about 1000 steps, 0.95 over about 20. When the gradient scale changes suddenly the old v underestimates it and you get too large updates, i.e. loss spikes. A short memory reacts quickly. LLM batches have millions of tokens so the gradient estimate is precise and one doesn't need long averaging. If you use small batches you should go back closer to 1, keeping the half-life in tokens constant.",
  "adam-decay":
    "In Adam+L2 the λθ term is added to the gradient, so it passes through m and v and gets divided by √v. That means weights with big gradients get regularised less. In AdamW the decay is applied directly to the weights, w -= lr*λ*w, the same relative shrink for all. For SGD both are equivalent up to rescaling λ.",
  "adam-l2-saturates":
    "If λθ dominates g then both m and sqrt(v) are ≈ λθ. So λ cancels in the ratio and the step is α·sign(θ) toward zero. Increasing λ further has no effect. The weights shrink linearly at rate α per step like L1, while with AdamW they'd shrink exponentially.",
  "adam-decay-under-normalisation":
    "After normalisation the output is invariant to the scale of W, so shrinking it doesn't change the function. The gradient scales with 1/‖W‖ so the effective lr is α/‖W‖². Gradient is orthogonal to W, so without decay the norm only grows and the effective lr decays. Weight decay counteracts it and leads to an equilibrium norm, so it keeps the effective learning rate from vanishing.",
  "adam-scaled-loss":
    "SGD: the update is 100x larger so it would likely diverge unless lr is divided. Adam: m and sqrt(v) both scale by 100 so nothing changes, except eps becomes relatively smaller. L2 regularization becomes relatively 100x weaker, decoupled decay unaffected. Gradient clipping with a fixed threshold would be active almost always.",
  "adam-rate-tuning":
    "I'd disagree: α still sets how far each parameter moves per step, and it needs tuning. Too large and training diverges, too small and it's slow. Adam only equalises scales between parameters and makes the step independent of gradient scale. And you still want warmup and decay.",
  "adam-fine-tuning":
    "BERTAdam omitted bias correction, so early updates were too large, about 3x at step 1 and more afterwards. Fine-tuning only lasts a few hundred steps so that's a big fraction of training. Result: many seeds failed completely, degenerate runs. Re-enabling bias correction fixed most of it. Longer training and warmup with small lr also help.",
  "adam-eight-bits":
    "bitsandbytes splits the tensor into blocks of e.g. 2048 values and normalises each by its own max so outliers are isolated. It uses a dynamic nonlinear data type giving precision for both small and large magnitudes. States are dequantised to 32 bit for the update and requantised. Embedding layers and small tensors are kept in fp32.",
  "adam-bfloat-states":
    "bf16 has 8 bits of precision, so relative changes below about 0.4%/2 are lost by rounding. With β2 = .999, v changes by 0.1% per step, which is smaller than half an ulp. So v gets stuck and never decays. Use fp32 states or stochastic rounding. With β2=.95 the change is 5% so it's fine.",
  "adam-two-frameworks":
    "In PyTorch eps is added after bias correction, to sqrt(v_hat). Keras folds the corrections into lr_t and adds eps to the raw sqrt(v), i.e. epsilon-hat in the paper. So Keras' eps is effectively bigger by 1/sqrt(1-β2^t), 31.6x at step 1. Defaults: 1e-7 vs 1e-8. It's only visible in early training or with tiny gradients or large eps.",
};
