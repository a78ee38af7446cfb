import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { interviewQuestions } from "./interview-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "interview-why-adam",
    3,
    "Per-parameter step sizes, so badly scaled layers are no problem. Defaults just work most of the time. Downside: 2x optimizer memory.",
  ],
  [
    "interview-why-adam",
    4,
    "People reach for it because you can take it off the shelf and it trains decently. It's insensitive to how the gradients of different layers are scaled. For transformers and text it beats SGD by a lot. On the other hand, plain SGD with momentum is often just as good for vision, and with L2 regularisation you have to switch to AdamW.",
  ],
  [
    "interview-gradient-descent-aloud",
    3,
    "∇J is steepest ascent, so subtract it. α = how far to go. Too big blows up, too small takes forever.",
  ],
  [
    "interview-gradient-descent-aloud",
    3,
    "You stand on a hillside and want to get to the valley. The gradient tells you which way is up, so you walk in the opposite direction. How long your stride is depends on the learning rate and on how steep it is. The trouble is a single learning rate has to work for every parameter, the narrow direction makes it bounce while the shallow one hardly moves.",
  ],
  [
    "interview-momentum-aloud",
    4,
    "v = decaying sum of past gradients; θ moves along v. Same sign → builds up to 1/(1-β)×. Opposite signs cancel.",
  ],
  [
    "interview-momentum-aloud",
    4,
    "We remember a bit of where we were going. Each step keeps ninety percent of the previous velocity and adds the new gradient. Then the weights are updated with this velocity rather than the raw gradient. If gradients keep pointing the same way you accelerate, and if they flip from side to side they average out, so less oscillation.",
  ],
  [
    "interview-rmsprop-aloud",
    3,
    "EMA of g² per weight, divide g by its sqrt → every weight gets a similar step size. eps avoids division by zero.",
  ],
  [
    "interview-rmsprop-aloud",
    3,
    "It tracks how big the gradient has been recently for each parameter, and it's an exponential window, so old values are forgotten, which is where AdaGrad failed. Parameters with large gradients then take smaller steps and those with small gradients larger ones. The little constant is there for numerical stability.",
  ],
  [
    "interview-adam-aloud",
    5,
    "m: mean of gradients (momentum). v: mean of squares (RMSprop). Hats: undo the bias from starting at zero. Then θ moves by α·m̂/√v̂; ε stops us dividing by 0.",
  ],
  [
    "interview-adam-aloud",
    3,
    "So first we keep an exponential average of the gradient, that's the momentum part. Second line, the same for the squared gradient. Since they're initialised with zeros the early estimates are biased, and the next two lines correct that. And finally we update.",
  ],
  ["interview-weigh-momentum", 3, "+ faster in ravines (√κ), + damps oscillation. − can overshoot."],
  [
    "interview-weigh-momentum",
    4,
    "It's sold as faster, and on ill-conditioned problems it really is, but when gradients are mostly noise you gain nothing. It also supposedly stops the zigzagging; with a high beta it makes its own oscillations though. You have to pick beta, and the best one depends on the condition number. It also tends to shoot beyond the minimum and come back.",
  ],
  [
    "interview-weigh-rmsprop",
    3,
    "Pros: per-parameter learning rate (only helps along the axes), handles non-stationary targets since old gradients are forgotten. Cons: with a constant lr it never settles.",
  ],
  [
    "interview-weigh-rmsprop",
    3,
    "Guides say it stabilises training, and I'd say that depends on the task. They also say that it's sensitive to hyperparameters, yet the range of usable learning rates is actually wider than for SGD. One real problem is that it keeps bouncing around the minimum unless you decay the rate.",
  ],
  [
    "interview-weigh-adam",
    4,
    "Momentum + RMSprop combined. Fast, esp. on language. Robust to heavy-tailed noise. Said to generalise worse than SGD, but that's disputed.",
  ],
  [
    "interview-weigh-adam",
    3,
    "Whether it converges quickly depends on the problem, on a simple quadratic tuned momentum can win. With outliers in the gradients it is more robust than SGD, with Gaussian noise it isn't. Everybody leaves beta1 and beta2 at the defaults and that's fine.",
  ],
  [
    "interview-three-architectures",
    3,
    "CNN: SGD+momentum. RNN: RMSprop/Adam + clipping. Transformer: AdamW + warmup.",
  ],
  [
    "interview-three-architectures",
    4,
    "ResNets are normally trained with SGD and momentum of 0.9 and step decay, though AdamW works there as well if you tune it. For LSTMs you must clip the gradient norm because it explodes. GPT-like models use AdamW with linear warmup and cosine.",
  ],
  [
    "interview-speed-and-generalisation",
    3,
    "Wilson 2017: worse test error. Choi 2019: gap vanishes with proper tuning. Use AdamW, not L2.",
  ],
  [
    "interview-speed-and-generalisation",
    3,
    "I don't think it's that simple. Some papers showed that adaptive methods had a generalisation gap compared with SGD, but once you tune both properly the gap mostly disappears. What I'd do is run both with their own tuned hyperparameters on my validation set with a few seeds and see.",
  ],
  [
    "interview-promises",
    3,
    "Vanishing gradients: architecture problem (ResNets, LSTMs), not the optimizer's. Noise: momentum smooths single updates but the noise floor remains. Slow: yes, on ill-conditioned losses.",
  ],
  [
    "interview-promises",
    3,
    "For vanishing gradients you really want skip connections and good initialisation. Adam does rescale tiny gradients so layers with small ones still move at a normal step size. Training is quicker in ravines with momentum because the flat direction accelerates.",
  ],
  [
    "interview-tuning-plan",
    3,
    "Start from a known recipe (AdamW), batch = what fits on the GPU. Sweep lr on a log scale. Leave betas alone.",
  ],
  [
    "interview-tuning-plan",
    4,
    "First I look for a paper that did something similar and copy its settings. The learning rate I tune first, over orders of magnitude, and after that weight decay and warmup, with the schedule set to the length of the real run. I'd use random search and repeat the best config with three seeds.",
  ],
  [
    "interview-in-one-minute",
    4,
    "GD: step against gradient. Momentum: accumulate velocity. RMSprop: divide by RMS of gradients. Adam: both + bias correction.",
  ],
  [
    "interview-in-one-minute",
    4,
    "Plain SGD just goes downhill with one learning rate. Momentum remembers past gradients so that it builds up speed. RMSprop scales each parameter by its recent gradient magnitude, and Adam merges the two. I don't think there's a single best one.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["interview-gradient-descent-aloud", "The gradient points towards the minimum, so we follow it."],
  ["interview-why-adam", "Adam doesn't require tuning."],
  ["interview-why-adam", "Adam always converges to the optimum."],
  ["interview-momentum-aloud", "It averages away the noise of mini-batches."],
  ["interview-adam-aloud", "Without bias correction the first steps would be too small."],
  ["interview-adam-aloud", "Uncorrected, Adam has a slow start."],
  ["interview-weigh-momentum", "It averages the noise away."],
  ["interview-weigh-adam", "Adam needs no tuning."],
  ["interview-three-architectures", "SGD cannot train Transformers."],
  ["interview-speed-and-generalisation", "Adam converges to sharp minima."],
  ["interview-speed-and-generalisation", "SGD always generalises better."],
  ["interview-gradient-descent-aloud", "If α is too small it diverges."],
  ["interview-gradient-descent-aloud", "α is the number of steps."],
  ["interview-momentum-aloud", "v holds the squared gradients."],
  ["interview-momentum-aloud", "Where they alternate they add up."],
  ["interview-momentum-aloud", "At 1 it is gradient descent."],
  ["interview-rmsprop-aloud", "The first line sums the squares."],
  ["interview-rmsprop-aloud", "All parameters share one scale."],
  ["interview-adam-aloud", "m averages the squared gradients."],
  ["interview-adam-aloud", "The hats forget the past."],
  ["interview-weigh-adam", "It is robust to all noise."],
  ["interview-weigh-adam", "It always generalises worse."],
  ["interview-three-architectures", "RNNs use SGD."],
  ["interview-three-architectures", "Transformers use plain SGD."],
  ["interview-three-architectures", "CNNs use RMSprop."],
  ["interview-speed-and-generalisation", "Tuning changes nothing."],
  ["interview-promises", "They are faster on every loss."],
  ["interview-tuning-plan", "The learning rate comes last."],
  ["interview-tuning-plan", "One seed is enough."],
  ["interview-in-one-minute", "Momentum divides by the gradient's size."],
  ["interview-in-one-minute", "SGD is for Transformers."],
  ["interview-rmsprop-aloud", "It is the same as AdaGrad."],
  ["interview-momentum-aloud", "θ moves by the gradient only."],
];

testWords(interviewQuestions, { answers: { said, each: 2 }, beliefs });
