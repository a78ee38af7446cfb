import { type CountedAnswer, testWords } from "../test-words.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  [
    "descent-best-rate",
    2,
    "Roughly twice as slow for large kappa, since the factor is 1 - 1/kappa instead of 1 - 2/kappa. But it's safe, you're a factor of two below the stability limit.",
  ],
  [
    "descent-steeper-loss",
    2,
    "sqrt(v) drops below eps so eps dominates and the steps get tiny. I'd scale eps along with the loss.",
  ],
  [
    "descent-conditioning",
    2,
    "The Hessian is X^T X / N, so after standardising the diagonal is all ones. Correlated features still leave it ill-conditioned; you'd have to whiten.",
  ],
  [
    "gradient-descent-update",
    2,
    "The gradient is ten times larger, hence the step too. Divide the lr by ten.",
  ],
  [
    "gradient-descent-largest-rate",
    2,
    "The sharpness isn't constant, training moves to flatter regions. It's the edge of stability, where the top eigenvalue sits around 2/lr.",
  ],
  [
    "gradient-descent-best-factor",
    2,
    "GD needs 100 times more steps, momentum only 10 times more because it scales with the square root.",
  ],
  ["gradient-descent-guaranteed-decrease", 2, "1/L. Summing gives min ||grad||^2 <= 2L(f0 - f*)/k."],
  [
    "gradient-descent-steps-in-epochs",
    2,
    "Each of them gets a larger weight than the others. And the gradient of that small batch is noisier.",
  ],
  [
    "gradient-descent-long-run-factor",
    2,
    "It still decreases smoothly, the loss is quadratic in the error so the sign is invisible. The gradient flips sign every step.",
  ],
  [
    "gradient-descent-steps-to-tolerance",
    2,
    "No, with noisy gradients momentum is about the same as SGD at the matched effective lr. You see the benefit for large batches.",
  ],
  [
    "gradient-descent-steady-variance",
    2,
    "Ten times smaller learning rate, but you need ten times more steps. Or a ten times bigger batch, each step costs ten times as much.",
  ],
  [
    "gradient-descent-stability-limits",
    2,
    "No, its limit is 1.36 versus 3.8. What's true is that it damps oscillations better at small rates.",
  ],
  [
    "gradient-descent-beyond-one-step",
    2,
    "Check the cosine between consecutive gradients, it would be negative. Or halve the learning rate and see if it gets better.",
  ],
  [
    "gradient-descent-rates-of-convergence",
    2,
    "Locally around a minimum it's roughly quadratic so the condition number matters. And in the nonconvex case you only get a small gradient norm.",
  ],
  [
    "gradient-descent-same-seeds",
    2,
    "Could be luck, I'd repeat with five seeds each and compare the standard deviation. And I'd check that both got the same tuning budget.",
  ],
  [
    "gradient-descent-batch-sizes",
    2,
    "Double it, linear scaling plus warmup. It stops at the critical batch size where you get no more benefit.",
  ],
  [
    "gradient-descent-constant-rate",
    2,
    "The noise floor went down, what you see is less fluctuation. But progress in flat directions gets slower.",
  ],
  [
    "gradient-descent-without-replacement",
    2,
    "Usually fine, shuffle-once is nearly as good. It would be bad if the data were sorted by label.",
  ],
  [
    "gradient-descent-accumulation",
    2,
    "1/20 versus 1/60. So tokens in the short one count three times more.",
  ],
  [
    "gradient-descent-synchronous",
    2,
    "The global batch is 8x so scale the lr linearly with warmup. Check if we're past the critical batch size.",
  ],
  [
    "gradient-descent-convexity",
    1,
    "Permute two hidden units: same loss, but halfway between both they'd be identical and the loss is higher.",
  ],
  [
    "gradient-descent-critical-points",
    2,
    "Hessian-vector products, which cost about two backprops. Then Lanczos for the extreme eigenvalues.",
  ],
  [
    "gradient-descent-saddles",
    2,
    "Compute the most negative Hessian eigenvalue with HVPs. Or add a random perturbation and see if the loss drops.",
  ],
  [
    "gradient-descent-not-newton",
    2,
    "No, it only uses squares of gradients, so first-order. But you can see it as a diagonal preconditioner.",
  ],
  [
    "gradient-descent-edge-of-stability",
    2,
    "The threshold 2/lr doubles so the sharpness starts growing again. Meanwhile the loss goes down monotonically.",
  ],
  [
    "gradient-descent-code-regression",
    2,
    "It keeps jittering around the least squares solution and doesn't settle. Decay the learning rate or use bigger batches.",
  ],
  [
    "gradient-descent-three-curves",
    2,
    "With constant lr there's a noise floor, so for longer training you'd want something lower. Use a schedule, e.g. cosine, and retune the peak with it.",
  ],
  [
    "gradient-descent-nan-at-one-step",
    2,
    "Skip any update where the grad norm isn't finite, without touching the optimizer state. Log the sample ids so I can look at them in the morning.",
  ],
];

testWords(gradientDescentQuestions, { followUps });
