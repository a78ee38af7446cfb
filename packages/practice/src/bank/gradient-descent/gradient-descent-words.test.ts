import { expect, test } from "vitest";
import { countFound, type SaidAnswer } from "../said-answer.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

/** As people say it who have not read the bank; `makes` is counted by hand. */
const answers: readonly SaidAnswer[] = [
  {
    id: "descent-conditioning",
    text: "Biggest eigenvalue bounds the step, smallest eigenvalue then crawls, so iterations go like kappa. Momentum gives sqrt(kappa). Feature scaling or a preconditioner.",
    makes: 4,
  },
  {
    id: "descent-conditioning",
    text: "So imagine a very elongated bowl. If I pick a step that is fine for the long axis, I will blow up along the short, steep axis, so I have to use a tiny step. But with a tiny step I make hardly any progress along the long flat axis. You can fix this with batch normalization, or by whitening the data.",
    makes: 3,
  },
  {
    id: "gradient-descent-batch-sizes",
    text: "Minibatch gradient = unbiased estimator, variance ~ 1/B. Cheaper steps than full batch, so more of them. GPUs want batches.",
    makes: 4,
  },
  {
    id: "gradient-descent-batch-sizes",
    text: "With the whole dataset you get the true gradient but have to wait for a complete pass before you can move at all. When I use a sample of it, the direction is right in expectation, only with some randomness, and that randomness goes down as I take more examples. One example at a time is very jumpy and you cannot vectorize the computation.",
    makes: 3,
  },
  {
    id: "gradient-descent-constant-rate",
    text: "No, it bounces around the optimum within a region proportional to the lr. Decay the lr or use Polyak averaging. If the model interpolates, it does converge.",
    makes: 5,
  },
  {
    id: "gradient-descent-constant-rate",
    text: "In general it doesn't reach the minimum exactly, because even at the optimum individual batches have nonzero gradients and kick you around. People therefore shrink the learning rate over time. I think the sum of the rates has to diverge but the sum of squares has to be finite.",
    makes: 2,
  },
  {
    id: "gradient-descent-without-replacement",
    text: "Each sample seen exactly once per epoch; less variance, faster in theory; sequential disk access. Downside: steps are no longer independent.",
    makes: 4,
  },
  {
    id: "gradient-descent-without-replacement",
    text: "If you sample with replacement you will miss roughly a third of the examples in every epoch and see others several times. Also random access to the storage is slow, and streaming through a shuffled file is quick.",
    makes: 2,
  },
  {
    id: "gradient-descent-accumulation",
    text: "Mathematically identical if you divide by the total number of samples (or tokens!), not per micro-batch. BatchNorm is different. Clip once at the end. Saves memory only, no speedup.",
    makes: 5,
  },
  {
    id: "gradient-descent-accumulation",
    text: "Mostly. The gradients just sum, so if I scale the loss by one over the number of accumulation steps I get the mean over everything. The trap is when sequences have different lengths, since then the mean of means isn't the overall mean. And any layer with batch statistics will compute them over a smaller group.",
    makes: 3,
  },
  {
    id: "gradient-descent-synchronous",
    text: "Sync: all-reduce gradients, equals a bigger batch, limited by stragglers. Async: stale gradients, behaves like momentum. Sync is standard now.",
    makes: 5,
  },
  {
    id: "gradient-descent-synchronous",
    text: "In the synchronous version everybody waits until the last machine has finished and then the gradients are averaged. In the asynchronous one each machine pushes its update whenever it is done, but by then the weights have changed, so it's an update for an old version of the model.",
    makes: 3,
  },
  {
    id: "gradient-descent-convexity",
    text: "Any local min is a global min, and you get convergence guarantees. NNs are non-convex, but locally they look quadratic so the theory is still a useful guide.",
    makes: 4,
  },
  {
    id: "gradient-descent-convexity",
    text: "A convex loss has just one valley, so wherever you begin you end at the best value. Neural networks are not like this, for example because you can exchange two neurons and get the same function.",
    makes: 2,
  },
  {
    id: "gradient-descent-critical-points",
    text: "Hessian eigenvalues: all positive → local min, all negative → max, mixed signs → saddle. If some are zero you can't tell.",
    makes: 4,
  },
  {
    id: "gradient-descent-critical-points",
    text: "I would look at the second derivatives. When the surface curves upwards in every direction we are at the bottom, a minimum. When it goes up in some directions and down in others it is a saddle point.",
    makes: 2,
  },
  {
    id: "gradient-descent-saddles",
    text: "Saddles. In high dims almost every critical point is one: gradient 0, Hessian indefinite. They slow you down (plateaus) but GD escapes almost surely; SGD noise helps.",
    makes: 5,
  },
  {
    id: "gradient-descent-saddles",
    text: "I'd say saddle points, because with millions of parameters it's very unlikely that the loss curves up along all of them at once. Near one of those the gradient becomes tiny and you take a long time to get away, although you don't get trapped. The randomness of minibatches pushes you off.",
    makes: 3,
  },
  {
    id: "gradient-descent-not-newton",
    text: "O(n^2) storage, O(n^3) solve, attracted to saddles when the Hessian is indefinite, noisy with mini-batches. K-FAC, Shampoo, L-BFGS approximate it.",
    makes: 5,
  },
  {
    id: "gradient-descent-not-newton",
    text: "The Hessian of a model with a billion weights would have a billion squared entries, we could not even keep that in memory, let alone invert it. And the loss is not convex, so Newton could jump towards a saddle point.",
    makes: 3,
  },
  {
    id: "gradient-descent-edge-of-stability",
    text: "Sharpness increases (progressive sharpening) to 2/η and stays there; loss is non-monotonic but still decreases. So L isn't fixed, it depends on your lr. Adam: preconditioned sharpness at 38/η.",
    makes: 5,
  },
  {
    id: "gradient-descent-edge-of-stability",
    text: "That's the observation that when you train with full batches the top eigenvalue of the Hessian grows until it reaches two over the learning rate. It then hovers around that value while the loss wiggles up and down but goes down overall. I am not sure about adaptive methods.",
    makes: 3,
  },
  {
    id: "descent-conditioning",
    text: "When curvatures differ by orders of magnitude, the step size must be below two over the greatest one or it explodes. The directions with little curvature then need about kappa iterations. Acceleration brings it to root kappa.",
    makes: 3,
  },
  {
    id: "gradient-descent-batch-sizes",
    text: "Batch GD is deterministic but each update needs all the data, so you only do one update per epoch. SGD is noisy but quick. Mini-batch is in between, and its gradient equals the full gradient in expectation.",
    makes: 2,
  },
  {
    id: "gradient-descent-constant-rate",
    text: "It converges to a neighborhood whose radius scales with eta. With eta_t ~ 1/t you get convergence to the optimum. Iterate averaging also works.",
    makes: 4,
  },
  {
    id: "gradient-descent-without-replacement",
    text: "Because it covers the whole dataset each epoch, and theory by Mishchenko et al. shows random reshuffling has a better convergence rate than sampling with replacement.",
    makes: 2,
  },
  {
    id: "gradient-descent-accumulation",
    text: "The summed gradient is equal to the one of the large batch as long as you normalise properly. But batchnorm sees only the micro-batch. You trade time for memory, training isn't faster.",
    makes: 3,
  },
  {
    id: "gradient-descent-synchronous",
    text: "Synchronous waits for all workers, so the slowest GPU determines throughput, but it's just large-batch SGD. Asynchronous updates use delayed gradients which can hurt convergence.",
    makes: 3,
  },
  {
    id: "gradient-descent-convexity",
    text: "There are no bad local minima, so you know that gradient descent finds the optimum, with known rates.",
    makes: 2,
  },
  {
    id: "gradient-descent-critical-points",
    text: "Compute the Hessian. Positive definite: minimum. Negative definite: maximum. Indefinite: saddle.",
    makes: 3,
  },
  {
    id: "gradient-descent-saddles",
    text: "In high dimensions, saddles outnumber local minima exponentially. They have some directions of negative curvature, so gradient descent eventually slides off; the problem is that it is slow around them. Momentum can help you get through.",
    makes: 3,
  },
  {
    id: "gradient-descent-not-newton",
    text: "Storing the Hessian is quadratic in the parameter count and inverting is cubic. In practice people use approximations such as quasi-Newton or Kronecker-factored methods.",
    makes: 3,
  },
  {
    id: "gradient-descent-edge-of-stability",
    text: "Cohen et al. found that the max Hessian eigenvalue rises during GD until it equals 2/lr, where it saturates, and training goes on with a non-monotone loss. Classical smoothness-based theory cannot explain that.",
    makes: 3,
  },
];

test.each(answers)("$id finds about as many points as a person does: $text", (answer) => {
  const { found, missed, beliefs } = countFound(gradientDescentQuestions, answer);
  expect(Math.abs(found - answer.makes), `${found} found; ${missed.join(" | ")}`).toBeLessThanOrEqual(1);
  expect(beliefs).toEqual([]);
});

test("most answers get the very count", () => {
  const exact = answers.filter(
    (answer) => countFound(gradientDescentQuestions, answer).found === answer.makes,
  );
  expect(exact.length).toBeGreaterThanOrEqual(0.6 * answers.length);
});

test("every question for words is answered by three people", () => {
  for (const { id, type } of gradientDescentQuestions)
    if (type === "explain")
      expect(
        answers.filter((answer) => answer.id === id),
        id,
      ).toHaveLength(3);
});

/** Wrong beliefs as people state them. */
const wrongBeliefs = [
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
] as const;

test.each(wrongBeliefs)("%s answers a wrong belief: %s", (id, text) => {
  const { found, beliefs } = countFound(gradientDescentQuestions, { id, text, makes: 0 });
  expect(beliefs).toHaveLength(1);
  expect(found).toBeLessThanOrEqual(1);
});

test("every wrong belief that a question knows is stated by somebody", () => {
  const known = gradientDescentQuestions.filter(
    (question) => question.type === "explain" && question.misconceptions !== undefined,
  );
  expect(known.map(({ id }) => id).toSorted()).toEqual(wrongBeliefs.map(([id]) => id).toSorted());
});
