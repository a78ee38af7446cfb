import type { SaidText } from "../test-words.ts";

/** Answers in the field's words that deny the facts or confuse them. */
export const adamTurnedAnswers: readonly SaidText[] = [
  [
    "adam-decay",
    "They're the same algorithm with different names: in both you add λθ to the gradient, AdamW just implements it in a fused kernel. The difference appears only for plain SGD, where decoupled decay is weaker. In AdamW weights with large gradients are decayed more, since the decay is divided by √v.",
  ],
  [
    "adam-decay",
    "AdamW adds the decay to the gradient before the moments are computed, so that the decay becomes adaptive, whereas L2 in Adam bypasses the moments. Therefore with L2 all weights shrink by the same fraction. They're the same when β2 = 0.999, and differ for plain SGD.",
  ],
  [
    "adam-decay",
    "L2 goes through the gradient, and because it's normalised there every weight is decayed by exactly the same amount. AdamW subtracts a term that depends on the gradient's variance, so parameters with large gradients get decayed less. That's why AdamW is called adaptive decay.",
  ],
  [
    "adam-decay",
    "In AdamW the decay is divided by √v so weights with big gradients decay less; in Adam with L2 it's taken off directly, the same share for every weight. With SGD they're different, since there's no denominator.",
  ],
  [
    "adam-derive-correction",
    "The correction comes from the variance of g: E[v] = Var(g) + mean², and we divide by 1 − β2^t to remove the mean. The factor grows with t, so the correction matters more and more late in training. It assumes that v is initialised with the first squared gradient.",
  ],
  [
    "adam-derive-correction",
    "v starts at g_1², so it's too large at first. Unrolling gives weights that sum to one at every t, and the variance of this sum is 1 − β2^t. No assumption on the distribution is needed because β2 < 1. We multiply by 1 − β2^t, so the correction gets stronger as training goes on.",
  ],
  [
    "adam-derive-correction",
    "Because gradients are noisy, v has a variance which shrinks like β2^t. The factor makes v smaller in the beginning when the noise is large. You get it by taking the derivative of v with respect to t. At large t it diverges, so it's usually clipped.",
  ],
  [
    "adam-derive-correction",
    "One assumes that v begins at the right value and that gradients change in time. The sum of the weights is then larger than 1, and multiplying by 1 − β2^t brings it down. The correction becomes more important as t grows.",
  ],
  [
    "adam-epsilon",
    "Nothing else, epsilon is purely for numerical stability. It's 1e-8, too small to change any step, so tuning it is a waste of time. If you make it large Adam just gets more adaptive, because the denominator carries more information about each coordinate.",
  ],
  [
    "adam-epsilon",
    "It bounds the update: no step can be longer than α/ε. Where √v is much smaller than ε the coordinate gets a normalised, full-length step, so small gradients profit from it. Raising ε turns Adam into sign descent. Since it isn't a hyperparameter there's no reason to touch 1e-8.",
  ],
  [
    "adam-epsilon",
    "Epsilon is a learning-rate warm-up: it makes early steps small. The larger it is, the more Adam normalises, and a very large one gives sign descent. Coordinates with small gradients get larger steps thanks to epsilon. It has to be below 1e-8 always.",
  ],
  [
    "adam-epsilon",
    "It makes coordinates with tiny gradients move faster. With large ε Adam becomes sign descent since the gradient is divided out. The smaller ε is, the closer you are to SGD. Leave it alone, nobody has ever gained from changing it.",
  ],
  [
    "adam-scaled-loss",
    "Adam takes steps 100 times longer because m grows by 100 while √v only grows by 10. SGD doesn't notice since the gradient direction is the same. Clipping never triggers because it is relative to the running norm, and the L2 penalty becomes 100 times stronger.",
  ],
  [
    "adam-scaled-loss",
    "SGD is invariant since only the direction of the gradient counts. Adam notices: √v grows by 100 and so the steps are a hundred times shorter. Epsilon becomes more important. The L2 term now outweighs the loss, and clipping at a fixed norm happens less often.",
  ],
  [
    "adam-scaled-loss",
    "All of them notice. Adam's second moment scales with 10000 so the steps fall by a factor of 100. SGD is robust because one normalises the gradients. Gradient clipping makes no difference, and weight decay in AdamW becomes a hundred times weaker.",
  ],
  [
    "adam-scaled-loss",
    "Adam: its steps get 100 times longer. SGD: no difference. ε: counts more. The L2 penalty: 100 times as strong. Clipping: never happens any more.",
  ],
  [
    "adam-rate-tuning",
    "That's right, mostly. Adam computes the optimal learning rate for each coordinate from the second moment, so 3e-4 works everywhere. A schedule is redundant because √v grows when the loss gets small, so the steps anneal themselves and the noise averages out.",
  ],
  [
    "adam-rate-tuning",
    "Agreed. The learning rate cancels between numerator and denominator, so any value gives the same trajectory, that's what adaptive means. If it's too large v simply grows and compensates. Schedules are a leftover from SGD and not required with Adam.",
  ],
  [
    "adam-rate-tuning",
    "It's right that there's nothing to tune: the second moment sets the step's length on its own, and α is just a unit. Adam reduces its own rate at the end as gradients vanish, so it anneals by itself. Only SGD needs tuning, because its step depends on the scale.",
  ],
  [
    "adam-rate-tuning",
    "True. Adam finds the step length from the gradients, so α has no effect on it. Too large a rate can't diverge as v would grow along. A schedule would even harm, for it disturbs the adaptation.",
  ],
  [
    "adam-fine-tuning",
    "Without bias correction the first updates are too small because m starts at zero, so the model hardly moved in the few steps of fine-tuning and underfitted. All seeds were equally bad. What mended it was a bigger learning rate and leaving out the warm-up.",
  ],
  [
    "adam-fine-tuning",
    "Without the correction the early steps shrink towards zero, which acted like a hidden warm-up and made fine-tuning very stable: all seeds reached the same accuracy. The trouble was only slow convergence, and it was mended by a larger batch and by training for fewer epochs.",
  ],
  [
    "adam-fine-tuning",
    "BERT's Adam had no bias correction, which made m and v larger than they should be and hence steps shorter. Fine-tuning takes so many steps that this adds up. Everyone got identical results in each run. It was mended by removing weight decay.",
  ],
  [
    "adam-fine-tuning",
    "The first steps were too short, so it needed more steps than the small data set gave. Results were the same for all seeds. Removing the correction from pre-training as well mended it.",
  ],
  [
    "adam-eight-bits",
    "You cast m and v to int8 with one scale for the whole tensor, taken from the largest entry. A linear code is best since all values are equally likely. The update itself is done in 8-bit as well, which is what makes it fast, and embeddings are quantised first since they're the largest.",
  ],
  [
    "adam-eight-bits",
    "One global scale per tensor is enough because outliers don't occur in optimizer states. An evenly spaced grid of 256 values keeps the small ones accurate. The update is calculated in int8 too; embeddings benefit the most from quantisation, so they go first.",
  ],
  [
    "adam-eight-bits",
    "Quantise v in 8 bits by rounding to the nearest of 256 uniformly spaced levels between min and max over the entire tensor. Since Adam is scale invariant, outliers are no problem. Compute with 8-bit arithmetic throughout, for the biases and embeddings as well.",
  ],
  [
    "adam-eight-bits",
    "A single scale for the whole tensor and linear levels, with the update in 8 bits too. Small tensors are the first to be quantised since an error in them matters little.",
  ],
  [
    "adam-bfloat-states",
    "bfloat16 has too small a range: squares of gradients underflow to zero because its exponent has just 5 bits. So v becomes 0 and the steps explode. The cure is loss scaling. Precision isn't a problem since averages are robust to rounding, and a higher β2 such as 0.9999 makes it even safer.",
  ],
  [
    "adam-bfloat-states",
    "Since bfloat16 has a short exponent, large second moments overflow. Rounding errors are unbiased so they average out in the moving average. With β2 = 0.95 the problem gets worse as v changes more per step. Switching to float16 solves it because of its longer exponent.",
  ],
  [
    "adam-bfloat-states",
    "They may well be. bfloat16 has as many mantissa bits as float32 and only a shorter exponent. The averages smooth the rounding errors out. If anything m is the problem, because it changes sign; v is always positive so nothing can go wrong with it.",
  ],
  [
    "adam-bfloat-states",
    "Because the range is too small and v overflows. With β2 = 0.95 it's much worse than with 0.999. Precision isn't an issue: bf16 has 16 significant bits. Stochastic rounding would add noise and make it worse.",
  ],
  [
    "adam-two-frameworks",
    "Keras adds epsilon to the corrected root and PyTorch to the uncorrected one. PyTorch's default is 1e-7. You'd notice it late in training once the bias correction has accumulated, and never at the start, where both are dominated by m.",
  ],
  [
    "adam-two-frameworks",
    "They agree exactly: both put epsilon on the bias-corrected root and both default to 1e-8. The only difference is that PyTorch multiplies the learning rate by the corrections. You would notice it only after very many steps, with big gradients.",
  ],
  [
    "adam-two-frameworks",
    "PyTorch leaves out the bias correction, Keras has it. PyTorch's epsilon is thus ten times more important at first. Their default values of epsilon are equal. You'd notice it at the end of a long run where the correction factors blow up.",
  ],
  [
    "adam-two-frameworks",
    "PyTorch puts the correction into the learning rate and adds ε to the uncorrected root, Keras adds it to the corrected one. PyTorch's default is 1e-7, Keras's 1e-8. One notices it late in a run with large gradients.",
  ],
  [
    "adam-l2-saturates",
    "The step grows in proportion to λθ, so doubling λ doubles the step and the weights shrink exponentially to zero, the same as with AdamW. Adam's denominator does not see the penalty since it only averages the loss's gradient.",
  ],
  [
    "adam-l2-saturates",
    "The step is λθ times α, since Adam is linear in the gradient when one term dominates. So a larger λ gives faster shrinkage without any limit, and weights decay by a constant fraction per step as in AdamW.",
  ],
  [
    "adam-l2-saturates",
    "The step becomes λ²θ, because λθ is in the numerator and the square root doubles it. So the length grows with λ, and at large λ the weights diverge. It's the same as decoupled decay, in which the weights shrink at constant speed.",
  ],
  [
    "adam-l2-saturates",
    "The larger λ, the longer the step: it's αλθ. It never saturates, and the weights shrink by the same share in each step, just like AdamW.",
  ],
  [
    "adam-decay-under-normalisation",
    "It makes the function simpler: smaller weights mean a smoother network, so the capacity falls even if batch norm follows. The gradient grows with the norm, so decay lowers the effective learning rate and acts like annealing. Without decay the norm shrinks to zero.",
  ],
  [
    "adam-decay-under-normalisation",
    "Weight decay makes the output of the layer smaller, which the normalisation can't undo. A larger norm gives larger gradients and thus a higher effective learning rate, so decay slows learning down, like a schedule. The gradient is parallel to the weights, which would shrink by themselves without it.",
  ],
  [
    "adam-decay-under-normalisation",
    "It limits the network's capacity by bounding its Lipschitz constant. After normalisation, outputs depend on the norm of w, so decay makes the activations smaller. It reduces the effective learning rate, which otherwise keeps growing during training.",
  ],
  [
    "adam-decay-under-normalisation",
    "Halving the weights halves the output, so decay makes the function simpler. Gradients grow with the norm. Without decay the norm falls by itself, so decay speeds that up and the effective rate sinks.",
  ],
  [
    "adam-counterexample",
    "Take a nonconvex function with a saddle: Adam's momentum makes it oscillate around it and it never converges. On convex problems Adam always converges if the learning rate is decayed as 1/√t. AMSGrad helps because it forgets old gradients faster.",
  ],
  [
    "adam-counterexample",
    "f(x) = x⁴: it's convex but not strongly convex, so Adam's bias correction makes it overshoot at the minimum. v remembers the first gradients for too long, and the steps get too short to arrive. Lowering β2 mends it, since v then forgets faster.",
  ],
  [
    "adam-counterexample",
    "On a quadratic with a large condition number Adam zigzags forever. What goes wrong is that v never forgets and the learning rate becomes zero too early, before it reaches the minimum. A smaller β2 or AMSGrad, which forgets quicker, mend this.",
  ],
  [
    "adam-counterexample",
    "Take |x|: Adam jumps around 0 forever as its step doesn't shrink. v has too long a memory of the large gradients. AMSGrad mends it by forgetting them sooner.",
  ],
  [
    "adam-works-anyway",
    "Because neural networks are non-convex and the counterexample is convex, so the theorem doesn't apply. Adam has been proven to converge to the global minimum for any β1 and β2. And most people actually use AMSGrad, which is clearly better in practice and the default in PyTorch.",
  ],
  [
    "adam-works-anyway",
    "Because the proof has been refuted: Adam converges exactly to the global minimum on every convex problem so long as β2 is small. Real networks have plenty of rare dominating gradients, but momentum averages them. In benchmarks AMSGrad clearly beats Adam, which is why libraries enable it by default.",
  ],
  [
    "adam-works-anyway",
    "Convergence in theory requires a small β2, and 0.999 violates this, but in practice nobody trains to convergence. The problem is chosen first in the counterexample, then the worst β. AMSGrad would be far better, but it's patented and thus rarely implemented.",
  ],
  [
    "adam-works-anyway",
    "The counterexample works for each β2, also those picked after the problem. But practical networks aren't convex, so it's irrelevant. Adam converges exactly to the minimum there. And everybody switched to AMSGrad, since it's clearly superior.",
  ],
  [
    "adam-short-memory",
    "A lower β2 averages over more steps so v is smoother, which large models need because their gradients are noisier. With 0.999 the optimizer reacts too fast to a sudden gradient and this causes the spikes. Smaller batches should use an even lower β2.",
  ],
  [
    "adam-short-memory",
    "0.95 gives v a longer memory, around 1000 steps, so that rare tokens are remembered. LLM batches are tiny compared to the data, hence the gradient is very noisy and needs more averaging. A v that follows quickly would cause the spikes.",
  ],
  [
    "adam-short-memory",
    "With 0.95 v is averaged over more tokens, giving more stable estimates for rare words. Since LLM gradients are extremely noisy, they need the longer horizon. 0.999 follows each outlier immediately, and that leads to spikes.",
  ],
  [
    "adam-short-memory",
    "0.95 remembers longer, about 1000 steps, which smooths v. It's needed as batches are small and noisy. With 0.999, v reacts to every spike.",
  ],
];
