import { type CountedAnswer, testWords } from "../test-words.ts";
import { interviewQuestions } from "./interview-questions.ts";

/** Answers of several kinds of speakers, written and counted from what the points say. */
const said: readonly CountedAnswer[] = [
  [
    "interview-why-adam",
    4,
    "It works out of the box: default betas and 1e-3-ish lr are fine on most things, since updates are normalised and don't care about gradient scale. For transformers it clearly beats SGD. Against: two extra states per weight, so 2x memory.",
  ],
  [
    "interview-why-adam",
    2,
    "Against: memory of m and v for each param. There's the Reddi counterexample where it does not converge. And with L2 the decay is wrong so use AdamW. On ResNets SGD+momentum is equally good.",
  ],
  [
    "interview-gradient-descent-aloud",
    3,
    "Theta is our parameter vector. Grad J is the direction of steepest ascent, we want to go down, hence minus. Alpha is how far we go. If alpha is too small it takes forever, if too big we overshoot and it explodes, for a quadratic the limit is 2 over the largest eigenvalue.",
  ],
  [
    "interview-gradient-descent-aloud",
    2,
    "We subtract the gradient because it shows uphill. One global learning rate means the stiffest direction dictates how large it may be, and the shallow directions make hardly any progress; that's the motivation for momentum and Adam.",
  ],
  [
    "interview-momentum-aloud",
    3,
    "v is a leaky sum of the past gradients: keep 90% of it, add the new gradient step. Then move the params along v rather than along the raw gradient. When gradients keep pointing the same way, the step gets up to 10x bigger.",
  ],
  [
    "interview-momentum-aloud",
    3,
    "Think heavy ball with friction. In the direction of consistent slope velocity builds up to 1/(1-β), across the valley the alternating signs cancel so less zigzag. Beta is how long the memory: 0 gives plain GD, 0.99 averages about 100 steps and overshoots.",
  ],
  [
    "interview-rmsprop-aloud",
    3,
    "Line one: exponential moving average of g², one value per weight. It's leaky so unlike Adagrad old gradients are forgotten and the lr does not decay to nothing. Line two: divide the gradient by RMS, so each weight moves about lr per step no matter how large its gradients are.",
  ],
  [
    "interview-rmsprop-aloud",
    3,
    "We track for each parameter how big its gradient was recently. Dividing by the root normalises, so steep coordinate gets smaller effective lr and flat one gets larger. epsilon avoids division by zero.",
  ],
  [
    "interview-adam-aloud",
    4,
    "First line is the EMA of the gradient, i.e. momentum. Second: EMA of squared gradient, per-parameter scale as in RMSprop. Lines three and four: bias correction, as both start at zero they are too small at first; after a few hundred or thousand steps it's irrelevant. Then the update is lr*m/sqrt(v), eps is for numerical stability.",
  ],
  [
    "interview-adam-aloud",
    2,
    "m-hat over sqrt v-hat is something like a signal to noise ratio: consistent gradients → full lr step, noisy gradients → smaller. The hat divides by 1-β^t since m and v are initialised with zeros.",
  ],
  [
    "interview-weigh-momentum",
    3,
    "Pro: faster convergence — true if ill-conditioned and not noise dominated. Pro: fewer oscillations — only when GD was oscillating in the first place because of a large lr; at small lr momentum itself causes ringing. Con: overshooting — yes that's real, seen in the experiments.",
  ],
  [
    "interview-weigh-momentum",
    2,
    "Beta needs tuning: the best value depends on kappa, (√κ-1)/(√κ+1) squared, and on how noisy gradients are. It may overshoot the minimum, true, the velocity carries it past.",
  ],
  [
    "interview-weigh-rmsprop",
    3,
    "Adapts lr per param: useful only if the bad scaling is axis-aligned, a rotated valley isn't helped. Non-stationary: good when gradient scale changes, doesn't help follow a moving target per se. Suboptimal solutions: with constant lr it hovers around the minimum at distance ~lr; decay the lr and it goes away.",
  ],
  [
    "interview-weigh-rmsprop",
    2,
    "Claimed sensitivity to hyperparameters wasn't confirmed in the runs, broad range of rho works. Stabilises training: sometimes, it's problem dependent.",
  ],
  [
    "interview-weigh-adam",
    3,
    "That it is momentum plus RMSprop — yes, confirmed. Fast convergence — depends which task: language yes, images no big difference. Betas need careful tuning — only if you go far from 0.9/0.999.",
  ],
  [
    "interview-weigh-adam",
    2,
    "Robust to noise: helps with heavy tails, not with gaussian noise. Generalisation worse than SGD: on the digits this wasn't seen, and it depends on whether full batch or minibatches.",
  ],
  [
    "interview-three-architectures",
    4,
    "ConvNets: SGD momentum 0.9, wd 5e-4 or 1e-4, step or cosine schedule; AdamW gets the same accuracy when tuned so it's mainly tradition. RNN: Adam / RMSprop plus clipping gradient norm since exploding gradients. Transformers: AdamW, linear warmup, cosine to ~10% of peak, clip at 1.",
  ],
  [
    "interview-three-architectures",
    2,
    "For LSTM usually Adam with clip grad norm 1.0 because of explosions through time. For transformer AdamW + warmup + cosine decay + grad clip.",
  ],
  [
    "interview-speed-and-generalisation",
    3,
    "Disputed. Wilson 2017 says adaptive methods generalise worse; Choi 2019 shows that if the search space is wide enough, Adam is never worse than SGD since it includes it. Part of the old gap was L2 vs decoupled decay.",
  ],
  [
    "interview-speed-and-generalisation",
    2,
    "A steep training curve at the beginning tells you nothing about the final test accuracy, you must compare after the full schedule with equal budgets. I'd tune both and pick by validation score on multiple seeds.",
  ],
  [
    "interview-promises",
    3,
    "Vanishing gradients: no, it's an architecture matter, chain of Jacobians; you fix it with LSTM gates, skip connections, norm layers, good init. Though Adam rescales tiny gradients so that they still give lr-sized steps, unless they're below eps. Slow training: yes on ill-conditioned problems momentum gives sqrt(kappa) speedup.",
  ],
  [
    "interview-promises",
    2,
    "Noise: momentum makes the update direction smoother but the loss at the end isn't less noisy, since effective lr is bigger. Speed: adaptive methods help if coordinates have very different scales, momentum when condition number is big.",
  ],
  [
    "interview-tuning-plan",
    5,
    "Day 1: copy optimizer and hyperparameters from the closest paper, choose batch which saturates the GPU. Sweep lr on log grid with short constant-lr runs. Day 2: weight decay + warmup, then full-length schedule. Leave betas alone till the end. Day 3: best config × 3 seeds, check on held-out; random search not grid.",
  ],
  [
    "interview-tuning-plan",
    2,
    "Learning rate first, log-uniform. Betas and eps probably never. In the end rerun the best with different seeds.",
  ],
  [
    "interview-in-one-minute",
    4,
    "GD: step downhill, same lr everywhere. Momentum: accumulates velocity, accelerates in consistent directions and cancels zigzag. RMSprop: scales every parameter by a running RMS of its gradients. Adam: the two together with bias correction for zero init.",
  ],
  [
    "interview-in-one-minute",
    2,
    "Adam is momentum plus RMSprop plus debiasing. Default to AdamW for transformers or anything new, SGD momentum for CNNs or if memory is tight; in all cases tune lr.",
  ],
  [
    "interview-why-adam",
    3,
    "+ invariant to gradient scale, one lr for all layers\n+ defaults nearly always train\n- stores first and second moment, i.e. 8 extra bytes per weight",
  ],
  [
    "interview-gradient-descent-aloud",
    3,
    "The nabla term tells which way is up, we walk the other way. α decides how long a stride we take. If it's too small, training crawls, too big and it bounces and diverges.",
  ],
  [
    "interview-momentum-aloud",
    3,
    "First we mix the old velocity, shrunk by beta, with the fresh gradient. Then the weights are shifted by this velocity and not by gradient itself. In a ravine the components which flip sign cancel one another.",
  ],
  [
    "interview-rmsprop-aloud",
    3,
    "E[g²] is a decaying mean of squares, so it knows the recent typical size of each weight's gradient. Unlike Adagrad it forgets. Dividing by the root gives everybody about the same step size.",
  ],
  [
    "interview-adam-aloud",
    4,
    "m: smoothed gradient. v: smoothed squared gradient, per weight. m̂ and v̂ undo the bias towards zero of the first iterations. Then step lr · m̂/√v̂, so the size is around lr independent of gradient scale.",
  ],
  [
    "interview-weigh-momentum",
    3,
    "Speed: true when κ is large, not when noise dominates. Damping of oscillation: true if the plain step zigzags, else momentum brings its own swings. Overshoot: true.",
  ],
  [
    "interview-weigh-rmsprop",
    3,
    "Per-parameter rates: real benefit only when the scales differ along the axes. Sensitivity: not what's measured, it tolerates a wider range of rates. It does not settle when the rate is constant, with decay it does.",
  ],
  [
    "interview-weigh-adam",
    3,
    "Combination of momentum and RMSprop: correct. Quick convergence: it depends on the task, on language models yes. Robust to noise: to heavy-tailed noise, for Gaussian noise no advantage.",
  ],
  [
    "interview-three-architectures",
    3,
    "Vision convnets: SGD+momentum with step decay. Recurrent nets: Adam or RMSprop and always clip. Transformers: AdamW plus warmup.",
  ],
  [
    "interview-speed-and-generalisation",
    3,
    "Literature conflicts: Wilson et al. found that adaptive methods do worse on test sets, Choi et al. found no gap when everything is tuned. Some of it was due to coupled L2, fixed in AdamW.",
  ],
  [
    "interview-promises",
    3,
    "Vanishing gradients are the network's fault, cured by skip connections and normalization. Adam at least gives tiny gradients a normal-sized step. For slow convergence they're good: momentum for ill-conditioned problems, adaptive for badly scaled coordinates.",
  ],
  [
    "interview-tuning-plan",
    4,
    "Begin with a known recipe and the batch that fills the GPU. Then lr on log scale. Next decay, warmup and schedule. Random search throughout, and the winner again with 3 seeds.",
  ],
  [
    "interview-in-one-minute",
    3,
    "GD follows the negative gradient. Momentum remembers previous steps, which helps in valleys. RMSprop normalises each coordinate by its recent gradient size.",
  ],
  [
    "interview-adam-aloud",
    3,
    "Momentum on the first line, RMSprop on the second, then bias corrections since both averages were zero at step 0.",
  ],
  [
    "interview-weigh-adam",
    3,
    "Momentum plus RMSprop, true. Fast, on transformers. Betas: near the defaults it hardly matters.",
  ],
  [
    "interview-promises",
    2,
    "For vanishing gradients you need residual connections, not another optimizer. Speed: momentum is good on ill-conditioned losses.",
  ],
  [
    "interview-why-adam",
    3,
    "One lr fits all layers since updates are rescaled. Defaults work. But two extra buffers per parameter.",
  ],
  [
    "interview-tuning-plan",
    3,
    "Take the recipe of a similar paper. Tune lr over orders of magnitude. Confirm the winner with 5 seeds.",
  ],
  [
    "interview-speed-and-generalisation",
    2,
    "With proper tuning the gap closes (Choi). Earlier comparisons used L2 instead of decoupled decay.",
  ],
  ["interview-weigh-momentum", 2, "Faster on ravines. Can shoot past the minimum."],
  [
    "interview-gradient-descent-aloud",
    3,
    "Go against the gradient, since that's where the loss increases. Alpha scales how far. Large alpha explodes, small alpha is slow.",
  ],
  [
    "interview-in-one-minute",
    3,
    "SGD: one lr, downhill. Momentum: velocity. RMSprop: scale by RMS per weight.",
  ],
  [
    "interview-three-architectures",
    3,
    "ResNet: SGD momentum. LSTM: Adam with clipping. BERT: AdamW, warmup, linear decay.",
  ],
];

testWords(interviewQuestions, { answers: { said, each: 3 } });
