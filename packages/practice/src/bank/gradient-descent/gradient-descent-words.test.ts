import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "descent-conditioning",
    4,
    "Biggest eigenvalue bounds the step, smallest eigenvalue then crawls, so iterations go like kappa. Momentum gives sqrt(kappa). Feature scaling or a preconditioner.",
  ],
  [
    "descent-conditioning",
    3,
    "So imagine a very elongated bowl. If I pick a step that is fine for the long axis, I will blow up along the short, steep axis, so I have to use a tiny step. But with a tiny step I make hardly any progress along the long flat axis. You can fix this with batch normalization, or by whitening the data.",
  ],
  [
    "gradient-descent-batch-sizes",
    4,
    "Minibatch gradient = unbiased estimator, variance ~ 1/B. Cheaper steps than full batch, so more of them. GPUs want batches.",
  ],
  [
    "gradient-descent-batch-sizes",
    3,
    "With the whole dataset you get the true gradient but have to wait for a complete pass before you can move at all. When I use a sample of it, the direction is right in expectation, only with some randomness, and that randomness goes down as I take more examples. One example at a time is very jumpy and you cannot vectorize the computation.",
  ],
  [
    "gradient-descent-constant-rate",
    5,
    "No, it bounces around the optimum within a region proportional to the lr. Decay the lr or use Polyak averaging. If the model interpolates, it does converge.",
  ],
  [
    "gradient-descent-constant-rate",
    2,
    "In general it doesn't reach the minimum exactly, because even at the optimum individual batches have nonzero gradients and kick you around. People therefore shrink the learning rate over time. I think the sum of the rates has to diverge but the sum of squares has to be finite.",
  ],
  [
    "gradient-descent-without-replacement",
    4,
    "Each sample seen exactly once per epoch; less variance, faster in theory; sequential disk access. Downside: steps are no longer independent.",
  ],
  [
    "gradient-descent-without-replacement",
    2,
    "If you sample with replacement you will miss roughly a third of the examples in every epoch and see others several times. Also random access to the storage is slow, and streaming through a shuffled file is quick.",
  ],
  [
    "gradient-descent-accumulation",
    5,
    "Mathematically identical if you divide by the total number of samples (or tokens!), not per micro-batch. BatchNorm is different. Clip once at the end. Saves memory only, no speedup.",
  ],
  [
    "gradient-descent-accumulation",
    3,
    "Mostly. The gradients just sum, so if I scale the loss by one over the number of accumulation steps I get the mean over everything. The trap is when sequences have different lengths, since then the mean of means isn't the overall mean. And any layer with batch statistics will compute them over a smaller group.",
  ],
  [
    "gradient-descent-synchronous",
    5,
    "Sync: all-reduce gradients, equals a bigger batch, limited by stragglers. Async: stale gradients, behaves like momentum. Sync is standard now.",
  ],
  [
    "gradient-descent-synchronous",
    3,
    "In the synchronous version everybody waits until the last machine has finished and then the gradients are averaged. In the asynchronous one each machine pushes its update whenever it is done, but by then the weights have changed, so it's an update for an old version of the model.",
  ],
  [
    "gradient-descent-convexity",
    4,
    "Any local min is a global min, and you get convergence guarantees. NNs are non-convex, but locally they look quadratic so the theory is still a useful guide.",
  ],
  [
    "gradient-descent-convexity",
    2,
    "A convex loss has just one valley, so wherever you begin you end at the best value. Neural networks are not like this, for example because you can exchange two neurons and get the same function.",
  ],
  [
    "gradient-descent-critical-points",
    4,
    "Hessian eigenvalues: all positive → local min, all negative → max, mixed signs → saddle. If some are zero you can't tell.",
  ],
  [
    "gradient-descent-critical-points",
    2,
    "I would look at the second derivatives. When the surface curves upwards in every direction we are at the bottom, a minimum. When it goes up in some directions and down in others it is a saddle point.",
  ],
  [
    "gradient-descent-saddles",
    5,
    "Saddles. In high dims almost every critical point is one: gradient 0, Hessian indefinite. They slow you down (plateaus) but GD escapes almost surely; SGD noise helps.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "I'd say saddle points, because with millions of parameters it's very unlikely that the loss curves up along all of them at once. Near one of those the gradient becomes tiny and you take a long time to get away, although you don't get trapped. The randomness of minibatches pushes you off.",
  ],
  [
    "gradient-descent-not-newton",
    5,
    "O(n^2) storage, O(n^3) solve, attracted to saddles when the Hessian is indefinite, noisy with mini-batches. K-FAC, Shampoo, L-BFGS approximate it.",
  ],
  [
    "gradient-descent-not-newton",
    3,
    "The Hessian of a model with a billion weights would have a billion squared entries, we could not even keep that in memory, let alone invert it. And the loss is not convex, so Newton could jump towards a saddle point.",
  ],
  [
    "gradient-descent-edge-of-stability",
    5,
    "Sharpness increases (progressive sharpening) to 2/η and stays there; loss is non-monotonic but still decreases. So L isn't fixed, it depends on your lr. Adam: preconditioned sharpness at 38/η.",
  ],
  [
    "gradient-descent-edge-of-stability",
    3,
    "That's the observation that when you train with full batches the top eigenvalue of the Hessian grows until it reaches two over the learning rate. It then hovers around that value while the loss wiggles up and down but goes down overall. I am not sure about adaptive methods.",
  ],
  [
    "descent-conditioning",
    3,
    "When curvatures differ by orders of magnitude, the step size must be below two over the greatest one or it explodes. The directions with little curvature then need about kappa iterations. Acceleration brings it to root kappa.",
  ],
  [
    "gradient-descent-batch-sizes",
    2,
    "Batch GD is deterministic but each update needs all the data, so you only do one update per epoch. SGD is noisy but quick. Mini-batch is in between, and its gradient equals the full gradient in expectation.",
  ],
  [
    "gradient-descent-constant-rate",
    4,
    "It converges to a neighborhood whose radius scales with eta. With eta_t ~ 1/t you get convergence to the optimum. Iterate averaging also works.",
  ],
  [
    "gradient-descent-without-replacement",
    2,
    "Because it covers the whole dataset each epoch, and theory by Mishchenko et al. shows random reshuffling has a better convergence rate than sampling with replacement.",
  ],
  [
    "gradient-descent-accumulation",
    3,
    "The summed gradient is equal to the one of the large batch as long as you normalise properly. But batchnorm sees only the micro-batch. You trade time for memory, training isn't faster.",
  ],
  [
    "gradient-descent-synchronous",
    3,
    "Synchronous waits for all workers, so the slowest GPU determines throughput, but it's just large-batch SGD. Asynchronous updates use delayed gradients which can hurt convergence.",
  ],
  [
    "gradient-descent-convexity",
    2,
    "There are no bad local minima, so you know that gradient descent finds the optimum, with known rates.",
  ],
  [
    "gradient-descent-critical-points",
    3,
    "Compute the Hessian. Positive definite: minimum. Negative definite: maximum. Indefinite: saddle.",
  ],
  [
    "gradient-descent-saddles",
    3,
    "In high dimensions, saddles outnumber local minima exponentially. They have some directions of negative curvature, so gradient descent eventually slides off; the problem is that it is slow around them. Momentum can help you get through.",
  ],
  [
    "gradient-descent-not-newton",
    3,
    "Storing the Hessian is quadratic in the parameter count and inverting is cubic. In practice people use approximations such as quasi-Newton or Kronecker-factored methods.",
  ],
  [
    "gradient-descent-edge-of-stability",
    3,
    "Cohen et al. found that the max Hessian eigenvalue rises during GD until it equals 2/lr, where it saturates, and training goes on with a non-monotone loss. Classical smoothness-based theory cannot explain that.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  [
    "gradient-descent-constant-rate",
    "Yes, if the learning rate is small enough it will converge to the minimum.",
  ],
  ["gradient-descent-without-replacement", "Shuffling keeps each step unbiased."],
  ["gradient-descent-accumulation", "Accumulation speeds up training."],
  ["gradient-descent-convexity", "Cross-entropy makes the network convex."],
  ["gradient-descent-saddles", "Networks get stuck in bad local minima."],
  ["gradient-descent-batch-sizes", "A mini-batch is less accurate and therefore worse."],
  ["descent-conditioning", "It gets stuck in local minima when the problem is ill-conditioned."],
];

testWords(gradientDescentQuestions, { answers: { said, each: 3, areApart: true }, beliefs });
