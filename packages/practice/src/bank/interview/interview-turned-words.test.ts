import { type SaidText, testWords } from "../test-words.ts";
import { interviewQuestions } from "./interview-questions.ts";

/** Wrong throughout, in the field's words, and turned round from what the points say. */
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
  [
    "interview-why-adam",
    "Adam's steps shrink with the gradient's size. It is extremely picky about its rate. It's slower on language models. It saves memory compared to SGD. It always finds the optimum.",
  ],
  [
    "interview-gradient-descent-aloud",
    "∇J tells where the loss falls fastest, we subtract to be safe. α fixes the number of epochs. The smaller α, the more likely divergence. All directions converge equally quickly with one α.",
  ],
  [
    "interview-momentum-aloud",
    "v holds the sum of squares. θ moves by the gradient and v is only logged. With agreeing gradients steps get shorter, in zigzag they get longer. β=0 remembers everything.",
  ],
  [
    "interview-rmsprop-aloud",
    "First line: mean gradient, signs kept. All history has equal weight as in AdaGrad. Second line: larger gradients, larger steps. ε has no purpose.",
  ],
  [
    "interview-adam-aloud",
    "m is the squared average, v the momentum. Hats dampen later steps. Update size follows the raw gradient magnitude. ε decays the weights.",
  ],
  [
    "interview-weigh-momentum",
    "It speeds up every problem equally, even perfectly conditioned ones. Oscillations vanish in all cases. β has no influence. It stops exactly at the minimum.",
  ],
  [
    "interview-weigh-rmsprop",
    "It handles rotated problems perfectly. It guarantees stability. It is the most sensitive rule. It ends exactly at the minimum at any rate.",
  ],
  [
    "interview-weigh-adam",
    "Adam is unrelated to RMSprop. It's the fastest for everything. It removes any noise. It always generalises worse. Betas need careful tuning in every project.",
  ],
  [
    "interview-three-architectures",
    "CNNs: AdamW, SGD is hopeless. RNNs: SGD without clipping. Transformers: SGD with momentum, no warmup, constant rate.",
  ],
  [
    "interview-speed-and-generalisation",
    "Adam's generalisation gap is a law, tuning can't close it. Decay plays no role. Whoever is ahead after one epoch wins in the end. Seeds don't matter.",
  ],
  [
    "interview-promises",
    "Adam eliminates vanishing gradients at the root. Small gradients stay small in Adam. Momentum makes the final loss less noisy. Condition number plays no role for speed.",
  ],
  [
    "interview-tuning-plan",
    "First tune betas, then eps. Learning rate stays at 1e-3. Warmup is skipped. Use a dense grid and judge on one seed by training loss.",
  ],
  [
    "interview-in-one-minute",
    "GD uses one rate per parameter. Momentum forgets earlier steps. RMSprop multiplies by the squared gradient. Adam drops the averages. SGD for LLMs, Adam for vision, no tuning required.",
  ],
  [
    "interview-weigh-momentum",
    "Momentum beats GD regardless of conditioning. It makes oscillation impossible. β=0.9 is a universal constant. It lands precisely at the minimum.",
  ],
  [
    "interview-promises",
    "Optimizers cure vanishing gradients, architecture has no say in it. Adam leaves tiny gradients tiny. Momentum gives a less noisy final loss at no cost.",
  ],
  [
    "interview-adam-aloud",
    "m stores variance, v stores direction. The correction makes early steps smaller and goes on for ever. Steps are longer where gradients are larger.",
  ],
  [
    "interview-momentum-aloud",
    "v forgets the past at each step. θ moves by the raw gradient. When gradients agree v shrinks, when they flip v grows. A larger β means less memory.",
  ],
  [
    "interview-speed-and-generalisation",
    "Yes, faster always means worse test results. Extensive tuning makes the gap bigger. Look at the training curve to decide, one seed will do.",
  ],
];

testWords(interviewQuestions, { turned });
