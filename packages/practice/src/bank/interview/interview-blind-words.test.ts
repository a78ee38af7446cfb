import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { interviewQuestions } from "./interview-questions.ts";

/** Answers of several kinds of speakers, written and counted from what the points say, without a look at how they are matched. */
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
];

/** Wrong throughout, in the field's words. */
const turned: readonly SaidText[] = [
  [
    "interview-why-adam",
    "Adam needs no learning rate because it computes its own. It uses less memory than momentum, and it provably converges on all convex problems. It is slower than gradient descent on language but generalises better on images. Its steps grow in proportion to the gradient scale.",
  ],
  [
    "interview-gradient-descent-aloud",
    "The gradient points towards the minimum and the minus sign corrects for the sign of the loss. α is constant so every step has the same length, however steep it is. Larger α is always faster, on a quadratic it never diverges. One α works equally well for flat and steep directions.",
  ],
  [
    "interview-momentum-aloud",
    "The first line averages squared gradients, the second divides by it. Where gradients agree the steps cancel, where they alternate they add up, which helps to leave the ravine. β of 0 means infinite memory, β near 1 is gradient descent again.",
  ],
  [
    "interview-rmsprop-aloud",
    "The first line accumulates all squared gradients for ever like AdaGrad, so steps shrink to zero. The second multiplies the gradient by its root, so steep coordinates take larger steps. All parameters share one rate. ε is a weight decay.",
  ],
  [
    "interview-adam-aloud",
    "m averages squares and v averages gradients. The hats make the start smaller so they act as a warm-up that lasts the whole training. The step is proportional to the gradient's scale. Epsilon is the learning rate floor, and where it is large Adam becomes RMSprop.",
  ],
  [
    "interview-weigh-momentum",
    "Momentum is faster always, whatever the conditioning and the noise. It always reduces oscillations. β needs no tuning, 0.9 is optimal for all problems. It can't overshoot the minimum because the velocity is damped.",
  ],
  [
    "interview-weigh-rmsprop",
    "RMSprop adapts to any rotated valley just as well, coordinates do not matter. It always stabilises training. It is very sensitive to its hyperparameters, as the runs confirm. It reaches the exact minimum at a constant rate. It follows a moving target better than any other rule.",
  ],
  [
    "interview-weigh-adam",
    "Adam has nothing to do with momentum or RMSprop. It is the fastest on every task. It is robust to every noise. On digits it generalises worse than SGD, which the runs confirm. And β1 and β2 must be tuned very carefully for each problem.",
  ],
  [
    "interview-three-architectures",
    "CNNs need Adam with a constant rate, as momentum fails on images. RNNs are trained with plain SGD and without clipping, since gates prevent explosions. Transformers are trained best with SGD with momentum, no warm-up, and a rate that rises to the end.",
  ],
  [
    "interview-speed-and-generalisation",
    "Yes, it is a theorem that adaptive rules generalise worse, for every network and task. Choi confirmed it: however much you tune, SGD wins. Weight decay has nothing to do with it. You can see it from the training loss after the first epochs, so no held-out data is needed.",
  ],
  [
    "interview-promises",
    "All three are true. Vanishing gradients are an optimizer problem and Adam solves them, so residual connections and gates are not needed. Momentum removes gradient noise so the final loss is smoother too. Adaptive rules are faster in any coordinate system, and momentum is faster on well-conditioned losses.",
  ],
  [
    "interview-tuning-plan",
    "First a grid over β1, β2 and ε, since those define the optimizer. Then batch size is tuned by validation score. Weight decay and warm-up come before the learning rate, which stays at default. One seed is enough, and the test set is used to pick the winner.",
  ],
  [
    "interview-in-one-minute",
    "Gradient descent has its own rate for each parameter. Momentum divides by the average of squares. RMSprop keeps a memory of steps that speeds up where gradients agree. Adam removes both averages. Take SGD for Transformers and Adam for convolutional nets; none of them needs a tuned rate.",
  ],
  [
    "interview-why-adam",
    "Adam is popular because it needs no tuning at all and has the smallest memory. Its step depends strongly on gradient scale, so each layer must get a rate by hand. On language it loses to SGD. It always converges and its weight decay is correct with L2.",
  ],
  [
    "interview-gradient-descent-aloud",
    "The gradient is the distance to the minimum. The minus sign makes the loss positive. α is the number of iterations. A too small α diverges and a too large one is slow. Different curvatures are no problem for a single α.",
  ],
  [
    "interview-momentum-aloud",
    "v counts squared gradients and β is the learning rate. The second line applies only the current gradient. Consistent gradients make the step shorter, alternating ones make it longer. With β = 1 we get plain gradient descent.",
  ],
  [
    "interview-rmsprop-aloud",
    "The first line sums gradients without squares, so the sign is kept. Like AdaGrad nothing is ever forgotten. The root makes steps longer for parameters with large gradients. One rate for all parameters results. ε is there to speed up convergence.",
  ],
  [
    "interview-adam-aloud",
    "The first line is RMSprop's average and the second is momentum. The hats keep the averages near zero for the whole run. The step is proportional to the size of the gradient, so scale matters. ε slows down the learning rate like weight decay.",
  ],
  [
    "interview-weigh-momentum",
    "It's faster on all losses, noise or not, well conditioned or not. It never causes oscillation by itself, so small steps do not swing. One β fits every problem. Overshooting is impossible since velocity always points to the minimum.",
  ],
  [
    "interview-weigh-rmsprop",
    "Its rates fit every direction, rotated or not. Training becomes stable in every case. It's unusually touchy, measured ranges of good rates are far narrower than for GD. It converges to the exact optimum with a fixed rate. It fits any kind of change.",
  ],
  [
    "interview-weigh-adam",
    "Adam uses neither momentum nor RMSprop. It's quicker on each and every task. Any noise is filtered, Gaussian or heavy tailed alike. It generalises worse on digits, as measured, whatever the batch. The betas decide everything, defaults rarely work.",
  ],
  [
    "interview-three-architectures",
    "For CNNs RMSprop is the standard and SGD cannot train them. Recurrent networks never need clipping as gradients only vanish, so plain SGD is right. For Transformers one starts with the highest rate at once and SGD with momentum.",
  ],
  [
    "interview-speed-and-generalisation",
    "Certainly. Wilson proved it in general. Choi confirmed the gap for each search space. AdamW has the same problem as decay is irrelevant. The training loss of the first epochs is enough to rank optimizers, and one run each is enough.",
  ],
  [
    "interview-promises",
    "Vanishing gradients come from a bad optimizer and disappear with Adam whatever the architecture. Tiny gradients give tiny steps under Adam. Momentum lowers the noise floor of the loss for any learning rate. Momentum helps most where the loss is round.",
  ],
  [
    "interview-tuning-plan",
    "Begin with the betas, continue with ε, then the schedule; the learning rate comes at the very end. The batch is tuned for accuracy. A grid over everything in one go. No held-out data necessary, and repeats with other seeds are a luxury.",
  ],
  [
    "interview-in-one-minute",
    "Gradient descent walks along the gradient uphill. Momentum scales each parameter by its squared gradients. RMSprop adds inertia. Adam uses neither and has no correction. For Transformers use SGD, for CNNs AdamW, and the default rate always works.",
  ],
];

testWords(interviewQuestions, { answers: { said, each: 2 }, turned });
