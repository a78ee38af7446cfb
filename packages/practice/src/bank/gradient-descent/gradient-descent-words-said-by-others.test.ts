import { type CountedAnswer, testWords } from "../test-words.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

/** Answers in the manner of different people, counted by hand before any of them was graded. */
const said: readonly CountedAnswer[] = [
  [
    "descent-conditioning",
    3,
    "You have one learning rate for all directions. The sharpest direction blows up once the lr exceeds two over its curvature, so you are forced to go small, and along the shallow directions you then crawl. Iteration count is linear in the condition number. Remedies: standardise features, use batch norm, or a preconditioner.",
  ],
  [
    "descent-conditioning",
    4,
    "- step size is capped by the top eigenvalue (< 2/L)\n- slow eigendirection contracts by 1 - 1/κ only -> O(κ) iterations\n- optimal step: rate (κ-1)/(κ+1)\n- heavy ball / Nesterov: O(√κ)",
  ],
  [
    "descent-conditioning",
    3,
    "Picture an elongated bowl: curvature across is huge, along it's almost zero. The across direction dictates the max lr, otherwise you explode. With that lr, the along direction moves only a tiny fraction per iteration, which takes κ-ish iterations. Whitening the features makes the bowl rounder.",
  ],
  [
    "descent-conditioning",
    3,
    "The admissible learning rate is set by the stiffest mode, α < 2/λ_max. With the optimum α = 2/(λ_min+λ_max) you get the factor (κ−1)/(κ+1) for slowest and fastest mode alike, so near 1 when κ is big. Conjugate gradient or heavy ball change κ to √κ.",
  ],
  [
    "descent-conditioning",
    3,
    "Because the progress in the flattest direction is about 1 − 1/κ per step when you use the biggest admissible rate, so it needs of the order of κ steps. Nesterov or heavy ball bring this to root κ. Batch norm or a diagonal preconditioner change the landscape itself.",
  ],
  [
    "gradient-descent-batch-sizes",
    3,
    "A minibatch gradient equals the true gradient in expectation, and its noise variance shrinks like 1/B. Batch size one gives you very noisy steps and leaves the GPU mostly idle; full batch is exact but you pay a pass over the dataset for one step. Mini-batches are the compromise.",
  ],
  [
    "gradient-descent-batch-sizes",
    2,
    "Full batch: you have to look at all the samples before one single update, so it's expensive with big dataset. With mini-batch you do many updates during one epoch. Single sample makes even more updates but you cannot vectorise, the GPU is not well used. Noise from small batch may also help generalization.",
  ],
  [
    "gradient-descent-batch-sizes",
    3,
    "With random sampling, the small batch gives on average the right gradient; std goes with 1/sqrt(B), i.e. variance with 1/B. Cost per step is linear in B, hence for the same compute you can do way more steps with small batches.",
  ],
  [
    "gradient-descent-batch-sizes",
    3,
    "full batch = one update after seeing everything, slow for large N. single sample: N updates per epoch, unbiased but super noisy, no vectorisation. mini-batch gets you most of the parallel throughput with still many updates.",
  ],
  [
    "gradient-descent-batch-sizes",
    4,
    "Every option gives an unbiased gradient; what differs is noise (∝ 1/B) and price (∝ B). B = 1 doesn't exploit parallel hardware.",
  ],
  [
    "gradient-descent-constant-rate",
    3,
    "It goes fast to the vicinity of the optimum and then bounces around in a noise ball whose radius scales with the lr. To get actual convergence use a Robbins-Monro schedule: sum of steps diverges, sum of squared steps converges.",
  ],
  [
    "gradient-descent-constant-rate",
    3,
    "No, with fixed step the iterates never settle, they keep jittering around the optimum because the gradient noise does not disappear there. Polyak-Ruppert averaging fixes this for the average. If the model can fit all the data perfectly then the noise vanishes at the solution and constant step is fine.",
  ],
  [
    "gradient-descent-constant-rate",
    3,
    "It stalls at a noise floor: with fixed lr the iterates form a stationary distribution around the minimum with variance ∝ lr/batch. Exception are overparameterised models where every sample's loss can be zero simultaneously.",
  ],
  [
    "gradient-descent-constant-rate",
    3,
    "Generally no, at the end it dances around the solution. Two cures: learning rate going to zero like 1/t (not too fast!), or averaging the last iterates (SWA style).",
  ],
  [
    "gradient-descent-constant-rate",
    5,
    "Only into a noise ball around the optimum with size ∝ lr. Fixes: decreasing lr à la Robbins–Monro, iterate averaging, or a model which interpolates so the gradient noise is zero at the solution.",
  ],
  [
    "gradient-descent-without-replacement",
    2,
    "Because each sample is then seen exactly one time in each epoch, whereas sampling with replacement would miss around a third of them. It also has lower variance: the errors of the batches cancel over the epoch, so random reshuffling converges faster in theory and in practice.",
  ],
  [
    "gradient-descent-without-replacement",
    3,
    "Every data point gets visited once per pass. I/O friendly: sequential reads from a shuffled shard instead of random access. The downside is that the minibatches inside an epoch depend on each other, the last batch is fully determined by the earlier ones, so conditional on the past the gradient isn't unbiased any more.",
  ],
  [
    "gradient-descent-without-replacement",
    3,
    "- full coverage: each sample exactly one time\n- sampling noise partly cancels over one pass, better rates than i.i.d. sampling\n- con: batches are not independent, so the analysis is harder since the gradient is conditionally biased",
  ],
  [
    "gradient-descent-without-replacement",
    2,
    "An epoch without replacement guarantees that no sample is forgotten, with replacement you only see 63 %. Sum over an epoch gives exactly the full gradient if parameters would not move, so a part of the sampling noise cancels out.",
  ],
  [
    "gradient-descent-without-replacement",
    2,
    "You use every data point once before any is repeated, and you can read the file sequentially which is much quicker than random seeks.",
  ],
  [
    "gradient-descent-accumulation",
    3,
    "Mathematically yes as long as you divide the loss by the number of accumulation steps, gradients just add. Except BatchNorm, because its mean and variance are computed over each micro batch. It's a trick for fitting in GPU memory, it does not make things any faster.",
  ],
  [
    "gradient-descent-accumulation",
    3,
    "Gradients are linear so sum of micro-batch grads == big batch grad provided you normalise right. Pitfall: for LM with padding the per-micro-batch means don't combine to the overall mean, you need to normalise by the total number of non-pad tokens. Clip the norm only after everything is accumulated and call optimizer.step() and scheduler.step() once.",
  ],
  [
    "gradient-descent-accumulation",
    3,
    "Differences: BN stats are per micro-batch; clipping must happen on the accumulated gradient and the optimizer steps only once. You do it when the big batch would be out of memory - wall clock is no better, even a bit worse.",
  ],
  [
    "gradient-descent-accumulation",
    5,
    "Same gradient if you take care of the scaling (divide by the total number of samples). Not the same: batch-norm stats, per-token losses where micro batches have unequal token counts. Only clip and step when all micro-batches are in. Purpose: fits in memory; no gain in speed.",
  ],
  [
    "gradient-descent-accumulation",
    3,
    "If I divide by the number of accumulation steps then the sum of gradients is the same. I have to call clip_grad_norm and optimizer.step after the last micro-batch. Benefit: less memory; it costs the same compute.",
  ],
  [
    "gradient-descent-synchronous",
    3,
    "Sync SGD: every replica computes a gradient on its shard with identical weights, then all-reduce averages, equivalent to a bigger batch. Throughput is limited by the slowest machine. Async: workers push to a parameter server whenever they're done, no waiting, but the gradient was computed on old weights.",
  ],
  [
    "gradient-descent-synchronous",
    4,
    "in async nobody blocks, however gradient is outdated when it arrives. this staleness behaves as implicit momentum so you should reduce the explicit one. in sync the whole group is as slow as the straggler. today everyone use sync with allreduce, because deterministic and the GPUs are homogeneous.",
  ],
  [
    "gradient-descent-synchronous",
    4,
    "Synchronous = everyone has the same weights, grads get averaged, i.e. a big batch; you pay with idle time because of the slowest node. Async removes the idle time, but grads refer to parameters from several updates ago. In practice sync with NCCL all-reduce has won, as results are reproducible.",
  ],
  [
    "gradient-descent-synchronous",
    4,
    "Sync: barrier after each step, all workers hold the same weights, mean gradient, so large batch semantics, speed determined by the slowest. Async: no barrier, every worker writes its gradient when ready, hence gradients are some steps old. The delay has a momentum-like effect and one should decrease β.",
  ],
  [
    "gradient-descent-synchronous",
    2,
    "Synchronous has the straggler problem, async has the staleness problem: a worker's gradient belongs to old weights.",
  ],
  [
    "gradient-descent-convexity",
    3,
    "If it's convex there are no bad local minima: any stationary point is a global optimum, so GD is guaranteed to get there at a known rate wherever you initialise. Neural nets are non-convex, e.g. you can swap neurons and get the same function, so there are many equivalent minima plus saddle points.",
  ],
  [
    "gradient-descent-convexity",
    3,
    "Convexity means that a local minimum is automatically the global minimum. Deep nets don't have this. However, close to the minimum you can Taylor expand to second order and it looks like a convex bowl, so the analysis with condition number still gives useful intuition locally.",
  ],
  [
    "gradient-descent-convexity",
    3,
    "If f is convex then grad = 0 implies global optimality, and you can prove convergence rates such as O(1/k). For deep nets it only holds locally: in the neighbourhood of a good minimum the loss can be approximated with a quadratic.",
  ],
  [
    "gradient-descent-convexity",
    4,
    "Convex: stationary means globally optimal, and convergence is provable. Deep networks: not convex since weight-space symmetries. The theory is still handy to understand what goes on in the neighbourhood of a minimum where the loss is approx quadratic.",
  ],
  [
    "gradient-descent-convexity",
    2,
    "In convex problems you can't get trapped in a bad local optimum since each local one is also global. Networks aren't convex, there are lots of saddle points.",
  ],
  [
    "gradient-descent-critical-points",
    4,
    "Look at the Hessian spectrum. Positive definite -> min. Negative definite -> max. Mixed signs -> saddle. If singular (some eigenvalue is zero), test is inconclusive, need higher-order terms.",
  ],
  [
    "gradient-descent-critical-points",
    2,
    "Compute the eigenvalues of the matrix of second derivatives. When all are positive, curvature goes up in each direction and you are in a minimum. When there are both positive and negative ones then it is a saddle point.",
  ],
  [
    "gradient-descent-critical-points",
    3,
    "second derivative test with the hessian: positive eigenvalues only, then bottom of a bowl i.e. local minimum; negative only, then top i.e. maximum; a mix of both gives saddle.",
  ],
  [
    "gradient-descent-critical-points",
    4,
    "Taylor to second order: if d^T H d > 0 for all d (all eigenvalues > 0) minimum, < 0 maximum, both signs saddle, and with zero eigenvalues we do not know, have to look at third or fourth derivatives.",
  ],
  [
    "gradient-descent-critical-points",
    2,
    "If the Hessian is indefinite you have a saddle. If it's only semidefinite you can't tell from second order.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "Saddles. In a million dimensions the chance that all the curvatures are positive at a high-loss critical point is tiny, so practically all of those are saddle points. There the gradient vanishes, with some directions curving up and others down. SGD's noise kicks you off, and momentum carries you across the plateau.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "Saddle points and flat regions around them rather than local minima, since most local minima are of about equal quality. You don't get trapped permanently, it only slows down because the gradient is tiny nearby. There is a theorem that GD with random initialisation almost never converges to a strict saddle, though escape could take exponential time.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "Saddle points, because for n dimensions you need n positive curvatures in order to get a minimum, and this becomes improbable for large n. Theory: with random init GD escapes strict saddles with probability 1, but maybe needs exponentially many steps. Injecting noise helps to get away.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "In high-dim non-convex problems saddle points are much more numerous than bad local minima. The Hessian there has negative as well as positive eigenvalues and the gradient is 0. Training does not stop there for good but has long plateaus.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "Saddles: with so many dimensions it's likely that at least one curvature is negative. Near them progress gets slow, but SGD noise kicks the iterate out.",
  ],
  [
    "gradient-descent-not-newton",
    3,
    "With a billion parameters the Hessian has 10^18 entries, you can't even store it, and inverting it is cubic. So people use approximations such as K-FAC, L-BFGS, or just a diagonal like Adam does.",
  ],
  [
    "gradient-descent-not-newton",
    3,
    "- memory quadratic in number of params\n- non-convex: Newton goes to any critical point, so it is attracted by saddle points, and with negative curvature it goes uphill\n- stochastic Hessian estimates are too noisy, inverting them amplifies the noise",
  ],
  [
    "gradient-descent-not-newton",
    4,
    "n by n matrix doesn't fit for 1e9 params, inverting costs n cubed. And for non-convex loss it's attracted to saddles, as it just looks for zero gradient. Quasi-Newton methods or Shampoo are affordable substitutes.",
  ],
  [
    "gradient-descent-not-newton",
    3,
    "Quadratic storage, cubic solve - both impossible for modern models. Additionally, with small batches the Hessian estimate is dominated by noise.",
  ],
  [
    "gradient-descent-not-newton",
    3,
    "Size: Hessian has n² elements, solving the linear system is O(n³). Plus at negative curvature the Newton direction points uphill.",
  ],
  [
    "gradient-descent-edge-of-stability",
    3,
    "Cohen et al. observed that when you train with full batch GD the top Hessian eigenvalue keeps going up (progressive sharpening) until it hits 2/lr, and then it stays just around that value. The loss becomes non-monotonic there, but over long time scales it still decreases.",
  ],
  [
    "gradient-descent-edge-of-stability",
    3,
    "The sharpness settles at two divided by the step size. So picking lr from a fixed smoothness constant makes no sense: the network's curvature adjusts itself to the step size you choose, classical descent lemma doesn't describe what happens. Adam shows it as well, only with the preconditioned Hessian and threshold 38/lr.",
  ],
  [
    "gradient-descent-edge-of-stability",
    3,
    "An empirical finding: λ_max of the loss Hessian increases in the course of full-batch training up to 2/η and hovers there. Consequence: you can't think of L as given in advance, since the network will find regions where L ≈ 2/η whatever η you pick.",
  ],
  [
    "gradient-descent-edge-of-stability",
    5,
    "Sharpness grows in GD until it meets 2/lr, and oscillates around there. Training loss goes up and down locally but globally down. So the assumption that L is a fixed property of the loss is false, it depends on the lr. Adam has an analogue in terms of the preconditioned sharpness.",
  ],
  [
    "gradient-descent-edge-of-stability",
    3,
    "Empirically, the top eigenvalue climbs until 2/lr, and then training continues in an oscillating manner in which the loss goes down only on average.",
  ],
];

testWords(gradientDescentQuestions, { answers: { said, each: 5 } });
