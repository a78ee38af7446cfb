import { type SaidText, testWords } from "../test-words.ts";
import { interviewQuestions } from "./interview-questions.ts";

/** Answers in the field's words that are wrong throughout. */
const turned: readonly SaidText[] = [
  [
    "interview-why-adam",
    "Because it always converges, which is proved for all convex problems, and needs no learning rate. It keeps no state, so it takes less memory than momentum. Its steps are in proportion to the gradient's size, so steep layers learn faster. Nothing speaks against it.",
  ],
  [
    "interview-gradient-descent-aloud",
    "The gradient points to the minimum, so we add it to the weights. α is the number of steps. If α is too large, training gets slow, and if it is too small it diverges. Every parameter has its own α, so ravines are no problem.",
  ],
  [
    "interview-momentum-aloud",
    "v holds the mean of the squared gradients, and it divides the step, so that the steps get shorter where gradients agree. Where they alternate the steps add up, which makes the zigzag stronger. β is the learning rate of the second line; at 1 it is gradient descent.",
  ],
  [
    "interview-rmsprop-aloud",
    "The first line sums up all gradients since the start and never forgets, like AdaGrad. The second multiplies the gradient by that sum, so that steep parameters get longer steps. All parameters share one scale. ε is the learning rate of the average.",
  ],
  [
    "interview-adam-aloud",
    "m averages the squares of the gradients and v averages the gradients. The hats make the averages forget faster late in training. The last line multiplies m by the root of v, so that large gradients give long steps. ε is the momentum of v.",
  ],
  [
    "interview-weigh-momentum",
    "For it: it removes the noise of the gradients, and converges faster on every loss, most of all on perfectly conditioned ones. Against it: it needs the Hessian and makes training slower in ravines. β never has to be tuned.",
  ],
  [
    "interview-weigh-rmsprop",
    "For it: it finds the global minimum and needs no learning rate. It works the same in rotated coordinates. Against it: it is very sensitive to its settings, which measurements confirm, and it diverges on non-stationary objectives. At a fixed rate it converges exactly.",
  ],
  [
    "interview-weigh-adam",
    "For it: it is always the fastest, on every task. It is robust to all noise. It needs no tuning of the learning rate. Against it: it is proved that it generalises worse than SGD everywhere, and β1 and β2 must be tuned with care on each task, or it fails.",
  ],
  [
    "interview-three-architectures",
    "CNNs are trained with RMSprop because pixels are sparse. RNNs use SGD with a high rate since their gradients vanish, and clipping would make that worse. Transformers use plain SGD with momentum and no warm-up because attention is well conditioned.",
  ],
  [
    "interview-speed-and-generalisation",
    "Yes, it is a proven fact that fast optimizers overfit. Adam finds sharp minima. Weight decay has nothing to do with it, and tuning does not change anything. The one with the lower training loss after an epoch is better.",
  ],
  [
    "interview-promises",
    "All three are true. Vanishing gradients are caused by a bad optimizer and cured by Adam. Momentum removes the noise, so the final loss has none. They make training fast on every loss, well conditioned or not.",
  ],
  [
    "interview-tuning-plan",
    "First I tune the betas and ε on a grid, then the number of epochs, and the learning rate last of all. The batch size is tuned for the best validation score. The schedule is copied from another paper and weight decay is always zero. One seed is enough.",
  ],
  [
    "interview-in-one-minute",
    "Gradient descent goes up the gradient. Momentum divides by the size of the gradient. RMSprop averages past gradients to get a velocity. Adam is plain SGD with a smaller rate, and it is for image networks only, while SGD is for Transformers.",
  ],
];

/** What a strong candidate would write. */
const strong: readonly SaidText[] = [
  [
    "interview-why-adam",
    "Per-parameter scaling makes it invariant to gradient scale so a single lr works across layers. Works well out of the box. Beats SGD clearly on Transformers/NLP. Costs 2x memory for m and v. Against: non-convergence counterexamples, need AdamW for weight decay, SGD generalises as well on vision.",
  ],
  [
    "interview-gradient-descent-aloud",
    "∇J is the direction of steepest ascent, so we subtract it. α controls how far we go, step length is α times the gradient norm. Too small: slow; too large: diverges (on a quadratic if α > 2/λmax). There's a single α for all directions, so in an ill-conditioned valley it zigzags in the steep direction and crawls in the flat one.",
  ],
  [
    "interview-momentum-aloud",
    "v is a velocity, a decaying sum of past gradient steps. We update the parameters with v rather than the raw gradient. Along directions where gradients agree, it builds up to 1/(1-β), i.e. 10x. Where the sign flips contributions cancel so oscillations are damped. β is the memory/friction: zero gives GD.",
  ],
  [
    "interview-rmsprop-aloud",
    "First line: EMA of squared gradients for each weight, i.e. recent magnitude. Unlike AdaGrad old values are forgotten. Second: divide by the RMS so each weight has its own effective lr and steps are about α. ε avoids division by zero.",
  ],
  [
    "interview-adam-aloud",
    "m: exponential average of gradients = momentum. v: exponential average of squared gradients = RMSprop scale. Both begin at 0 so they're biased toward zero early, hence divide by 1-β^t. Update: α m̂/√v̂, so step size is roughly α irrespective of gradient scale. ε prevents dividing by zero.",
  ],
  [
    "interview-weigh-momentum",
    "Pro: faster, which holds for ill-conditioned problems (√κ), not when gradient noise dominates. Pro: damps oscillations across ravines, though it can introduce its own. Con: β needs tuning, best depends on κ. Con: it can overshoot the minimum.",
  ],
  [
    "interview-weigh-rmsprop",
    "Pro: per-parameter rates, useful if scales differ along the axes but not when rotated. Pro: stabilises training, sometimes. Pro: copes with non-stationary objectives where the gradient scale drifts. Con: sensitive hyperparameters, though in sweeps its usable range of learning rates is wider than GD's. Con: with a constant rate it hovers around the minimum; a decaying schedule fixes that.",
  ],
  [
    "interview-weigh-adam",
    "Combines momentum and RMSprop. Converges fast, depending on the task: yes on language, no on simple quadratics. Robust to heavy-tailed noise, not much gained for Gaussian. Generalises worse than SGD? contested, depends on tuning. Betas need tuning? Defaults are nearly always fine.",
  ],
  [
    "interview-three-architectures",
    "CNN: SGD+momentum 0.9, wd, step/cosine schedule. AdamW works there as well if tuned. RNN: RMSprop/Adam with gradient clipping as gradients explode. The adaptive scaling helps with long-range dependencies. Transformer: AdamW + warmup + cosine + clip 1.0.",
  ],
  [
    "interview-speed-and-generalisation",
    "Not necessarily. Wilson et al. reported worse test error for adaptive methods plus a contrived example. Choi et al. showed that with wide enough tuning the gap disappears because Adam includes momentum. Some of it was L2 vs decoupled weight decay. A fast drop in training loss early isn't the final test result, compare at the end of the schedule. I'd decide on validation with both tuned and multiple seeds.",
  ],
  [
    "interview-promises",
    "Vanishing gradients are an architecture matter: residual connections, gating, normalisation, init. Adaptive methods do rescale tiny gradients to full steps though, if above ε. Noise: momentum smooths the updates but the steady-state noise isn't lower; lr decay does that. Slow training: yes, momentum accelerates ill-conditioned problems by √κ and adaptive methods help with per-coordinate scale differences.",
  ],
  [
    "interview-tuning-plan",
    "Start with a published recipe (optimizer, defaults), batch = whatever saturates the GPU. Then sweep lr on a log scale. Then weight decay, warmup and schedule length at full length. Betas/eps last or never. Random search, validation set, and rerun the winner over a few seeds.",
  ],
  [
    "interview-in-one-minute",
    "GD: step along the negative gradient with one lr. Momentum: keep a velocity of past gradients to speed up consistent directions and damp oscillation. RMSprop: divide by RMS of recent gradients, per-parameter scale. Adam: momentum + RMSprop + bias correction. AdamW for Transformers by default, SGD momentum for CNNs; always tune lr.",
  ],
];

testWords(interviewQuestions, { turned, strong });
