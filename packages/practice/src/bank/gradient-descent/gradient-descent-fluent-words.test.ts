import { type SaidText, testWords } from "../test-words.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

/** Answers in the field's words that are wrong throughout. */
const turned: readonly SaidText[] = [
  [
    "descent-conditioning",
    "Ill-conditioning slows things down because the flattest direction limits the learning rate: exceed 2/λmin and it diverges. The number of steps grows like √κ for plain gradient descent, and momentum makes that κ. Normalising the inputs has no effect on κ since it is a property of the model.",
  ],
  [
    "descent-conditioning",
    "With a large condition number the noise in the gradient becomes large and gradient descent jumps around. The low-curvature direction determines the max learning rate, and the high-curvature one makes hardly any progress. Since κ enters only logarithmically, preconditioning isn't worth it, and momentum would amplify the ill-conditioning.",
  ],
  [
    "descent-conditioning",
    "Ill-conditioning means the Hessian is nearly singular, so gradient descent diverges whatever the learning rate. The rate must be chosen from the smallest eigenvalue. The number of iterations doesn't depend on κ but on the dimension. Momentum helps since it makes the rate independent of κ, and normalising inputs makes the problem worse.",
  ],
  [
    "descent-conditioning",
    "It's because the largest eigenvalue makes the steps too small to be represented, so rounding errors dominate. The flat directions are done first, and the steep ones take κ² steps. Using a smaller learning rate helps, momentum does not.",
  ],
  [
    "gradient-descent-batch-sizes",
    "A mini-batch gradient is a biased estimate of the full gradient, and the bias gets smaller as the batch grows. Its variance doesn't depend on the batch size. Single examples are the most efficient on a GPU since each update is so cheap, and the full batch makes the most updates per epoch.",
  ],
  [
    "gradient-descent-batch-sizes",
    "Small batches point in the wrong direction on average, that's why the full batch is preferred. The variance goes up in proportion to the batch size since more examples disagree. One epoch always has the same number of updates. A GPU handles single examples as efficiently as a batch.",
  ],
  [
    "gradient-descent-batch-sizes",
    "The full batch gives a biased gradient because it overfits, whereas single examples give the unbiased one. Bigger batches are noisier. You get more updates per epoch with larger batches, and hardware utilisation is best with batch size one.",
  ],
  [
    "gradient-descent-batch-sizes",
    "The mini-batch gradient systematically underestimates the full gradient. Variance stays constant from one example to the whole dataset. Big batches finish the epoch with more parameter updates, and only tiny batches can be parallelised.",
  ],
  [
    "gradient-descent-constant-rate",
    "Yes, SGD with a constant rate converges to the exact minimum, because the gradient noise averages out in the long run. The learning rate only affects the speed, not the final accuracy. Decaying it needs the sum of the rates to be finite so that the iterates stop moving.",
  ],
  [
    "gradient-descent-constant-rate",
    "SGD converges to the minimum with any constant learning rate below 2/L, just like gradient descent. Averaging the iterates destroys this. The remaining error doesn't depend on the rate, only on the batch. Overparameterised models are the exception where a constant rate never works.",
  ],
  [
    "gradient-descent-constant-rate",
    "Yes, it does: the gradient goes to zero at the minimum, so the steps do too, and the noise with them. A decay only slows convergence down. Averaging iterates makes the result worse since early iterates are bad. The neighbourhood gets bigger with the batch size.",
  ],
  [
    "gradient-descent-constant-rate",
    "It converges exactly, as Robbins and Monro proved for constant rates. The distance to the minimum at the end is zero regardless of the learning rate. With interpolation the noise becomes infinite, so it diverges there.",
  ],
  [
    "gradient-descent-without-replacement",
    "Shuffling makes the draws independent of each other, so every step's gradient is unbiased given the previous ones. Sampling with replacement would show every example exactly once too, but the noise of an epoch would add up and converge faster. The price is slow random reads from disk.",
  ],
  [
    "gradient-descent-without-replacement",
    "Because sampling with replacement is biased, and shuffling makes the batches i.i.d. In one epoch the shuffled version repeats around a third of the examples. The convergence is slower than for sampling with replacement but more stable. It requires random access to the disk.",
  ],
  [
    "gradient-descent-without-replacement",
    "Drawing with replacement is what theory prefers as its variance is lower and it converges faster. Shuffling guarantees that the batches are independent. Some examples come several times per epoch with shuffling. And the data loader has to seek around the disk.",
  ],
  [
    "gradient-descent-without-replacement",
    "Reshuffling increases the variance, as batches of an epoch reinforce each other's errors. Drawing afresh would touch every example exactly once. The batches of an epoch are independent draws, and it's slower to read.",
  ],
  [
    "gradient-descent-accumulation",
    "Yes, always identical, including for batch norm, because statistics are accumulated together with the gradients. You can simply average the micro-batch losses even if sequence lengths differ. Clip after each micro-batch. And it's quicker than one big batch, since the optimizer runs less often.",
  ],
  [
    "gradient-descent-accumulation",
    "It's different for the gradient, because each micro-batch is computed on updated weights. BatchNorm however is equivalent as it sees all the samples. You take an optimizer step on every micro-batch, and the memory is the same as for the big batch, but it halves the training time.",
  ],
  [
    "gradient-descent-accumulation",
    "They're the same in every respect: batch norm, clipping and all. One can clip every micro-batch gradient before adding it. Averaging per micro-batch is right also when lengths differ. Accumulation makes training faster because larger batches parallelise better.",
  ],
  [
    "gradient-descent-accumulation",
    "The gradients never agree since the sum is larger by the number of micro-batches, whatever you divide by. Token counts are irrelevant. Batch norm sees the big batch. Step the scheduler on each micro-batch. It needs more memory, but it's quicker.",
  ],
  [
    "gradient-descent-synchronous",
    "In synchronous training the gradients are stale because the workers have to wait for each other, whereas in asynchronous training everyone works on the same parameters and the gradients are averaged. Staleness works like extra damping, so momentum should be turned up. Most large runs are asynchronous now, because that is reproducible.",
  ],
  [
    "gradient-descent-synchronous",
    "Async SGD is mathematically the same as large-batch SGD, since the server averages all the gradients of one version. Sync SGD applies every gradient as it arrives, so it's never idle but uses outdated weights. The outdated gradients reduce the effective momentum. Most labs have moved to async.",
  ],
  [
    "gradient-descent-synchronous",
    "In the synchronous version, workers compute at different versions of the weights and that gives stale gradients. In the asynchronous one they wait for the slowest. Staleness reduces noise, so momentum can be higher. Async all-reduce is today's standard.",
  ],
  [
    "gradient-descent-synchronous",
    "Synchronous means that nobody waits; gradients go in as they come and are stale. Asynchronous means that all workers average at a barrier. The straggler slows the asynchronous one. Staleness cancels momentum. Asynchronous is reproducible and so is the norm.",
  ],
  [
    "gradient-descent-convexity",
    "Convexity guarantees that there is exactly one minimum and that gradient descent reaches it with any learning rate. Deep networks with ReLU are convex in their weights since each layer is convex, so these guarantees carry over. Near a minimum though, the loss is non-convex and the theory breaks down.",
  ],
  [
    "gradient-descent-convexity",
    "A convex loss can still have bad local minima, but you can escape them by restarts. Convergence rates can't be given for it in general. Neural network losses are convex when the activation is ReLU and the loss is cross-entropy. Around a minimum a quadratic is a poor model, so theory is of no use.",
  ],
  [
    "gradient-descent-convexity",
    "Convexity makes the gradient never vanish, so you don't get stuck. It gives no rates. Deep networks are mostly convex apart from a few saddles, which is why training works. Close to a minimum the convex theory can't be used because curvature is zero there.",
  ],
  [
    "gradient-descent-convexity",
    "A convex loss has no minimum guarantee, only a slope guarantee. Its local minima can be far worse than the global one. Deep nets are convex after batch norm. Near a minimum, the quadratic approximation is invalid.",
  ],
  [
    "gradient-descent-critical-points",
    "If the eigenvalues of the Hessian are all negative it's a minimum because the function decreases towards it, and if they are all positive it's a maximum. A zero eigenvalue means that it's a saddle point. When signs are mixed, the second order test does not decide.",
  ],
  [
    "gradient-descent-critical-points",
    "Look at the gradient's neighbours: if the Hessian is positive definite, the function goes down in each direction so it's a maximum; negative definite is a minimum. An indefinite Hessian is inconclusive. A singular Hessian means a saddle point.",
  ],
  [
    "gradient-descent-critical-points",
    "All eigenvalues positive tells you it's a saddle, all negative a minimum. If signs are mixed it's a maximum along some directions, so we call it inconclusive. If one is zero you're at the global minimum.",
  ],
  [
    "gradient-descent-critical-points",
    "Positive definite means maximum and negative definite means minimum. When one eigenvalue is zero, it's certainly a saddle. When the signs are mixed, you need third-order terms.",
  ],
  [
    "gradient-descent-saddles",
    "Local minima are by far the bigger problem: in high dimensions nearly all critical points of high loss are local minima, and gradient descent gets stuck in them forever. Saddle points are rare, since all eigenvalues would need to be of the same sign. Momentum makes it harder to leave.",
  ],
  [
    "gradient-descent-saddles",
    "Local minima. The number of saddle points shrinks in high dimensions because it's unlikely that the signs differ. At a saddle all Hessian eigenvalues are negative. It has been proved that gradient descent always converges to saddles from a random start, and noise makes it worse.",
  ],
  [
    "gradient-descent-saddles",
    "Local minima hurt more, since there are exponentially many of them and their loss is far above the global one. Saddle points attract gradient descent and it stays there forever with probability one. Noise has no effect on that, and momentum slows the escape.",
  ],
  [
    "gradient-descent-saddles",
    "Local minima are what hurts: the higher the dimension, the more of them are bad. At a saddle the gradient is large and all eigenvalues have the same sign. Gradient descent gets permanently stuck at saddles from almost all starts; noise cannot help.",
  ],
  [
    "gradient-descent-not-newton",
    "The reason is that Newton only works with the gradient and needs n numbers to store plus n² operations. It always moves downhill, also when the Hessian is indefinite, so saddles are no problem. The curvature from a mini-batch is accurate enough; it simply has too many hyperparameters.",
  ],
  [
    "gradient-descent-not-newton",
    "Newton needs only O(n) memory, but the line search is expensive. It can't be attracted by saddle points since it uses curvature. Mini-batches give an exact Hessian. There aren't any approximations of it that work, that's why everyone uses first-order methods.",
  ],
  [
    "gradient-descent-not-newton",
    "Because Newton's method converges linearly like gradient descent but each step needs line search. The Hessian is diagonal for neural nets so the memory is fine. In saddle regions it works particularly well. Noise in the batch doesn't influence the curvature.",
  ],
  [
    "gradient-descent-not-newton",
    "Because Newton is only for non-convex functions. The Hessian takes as much memory as the gradient. Inverting it is linear. It avoids saddles by construction and is robust to mini-batch noise. No approximation has ever been useful.",
  ],
  [
    "gradient-descent-edge-of-stability",
    "The edge of stability is the learning rate 2/L, above which training diverges. During training the sharpness goes down until it is well below 2/α, and the loss decreases monotonically from then on. This confirms the descent lemma: pick α below 2/L and you are safe. Adam has no such threshold.",
  ],
  [
    "gradient-descent-edge-of-stability",
    "It refers to SGD noise keeping the sharpness low. Over training the top eigenvalue drops toward zero, and the loss goes down at every step. So L can be measured once at initialisation, and a step below 2/L stays stable for the whole run. With Adam the edge doesn't exist.",
  ],
  [
    "gradient-descent-edge-of-stability",
    "It says that a network trained with α > 2/L always diverges. The sharpness is constant over training and so L is easy to estimate. Below the edge the loss can oscillate, above it is monotone. The rule α < 2/L is thereby confirmed.",
  ],
  [
    "gradient-descent-edge-of-stability",
    "Sharpness starts at 2/α and falls towards zero during training. The loss then decreases at each step. So the classical bound α < 2/L describes training well. Adam is always far away from its threshold.",
  ],
];

testWords(gradientDescentQuestions, { turned });
