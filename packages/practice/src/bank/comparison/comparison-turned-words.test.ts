import { type SaidText, testWords } from "../test-words.ts";
import { comparisonQuestions } from "./comparison-questions.ts";

/** Fluent answers that deny or confuse the facts, written before they were graded. */
const turned: readonly SaidText[] = [
  [
    "comparison-fair-race",
    "I would take the published hyperparameters of the new optimizer, run it against the baseline once, and look at who has the lower training loss after a few hundred steps. If the curve is under, it is better; seeds hardly matter for large networks.",
  ],
  [
    "comparison-adam-or-sgd",
    "SGD with momentum converges faster in early epochs because it accumulates velocity, whereas Adam is slowed by its division by the second moment. Adam generalises better on images, since adaptive steps act as a regulariser. Memory is the same for both, because each keeps a running average per weight.",
  ],
  [
    "comparison-when-still-sgd",
    "For Transformers and very sparse embeddings I would choose SGD, because adaptive rates overfit there. With Adam you must store a single buffer, with momentum two, so memory argues for Adam. With large batches SGD is best.",
  ],
  [
    "comparison-muon",
    "Muon computes an exact SVD of the weights at each step and keeps only the largest singular value, so updates are low rank. It is applied to all parameters, embeddings above all. It needs two moments per weight like Adam and is steepest descent in the Frobenius norm.",
  ],
  [
    "comparison-shampoo-and-soap",
    "Shampoo keeps one diagonal entry per weight like Adagrad and multiplies by its square root. SOAP runs SGD in the standard basis and throws away the eigenvectors. Inverse roots are cheap, so both recompute them at every iteration.",
  ],
  [
    "comparison-lars-and-lamb",
    "LARS is Adam with per-layer decay and LAMB its SGD counterpart. The trust ratio is the gradient norm over the weight norm, so layers with large weights move least. They are meant for tiny batches where noise dominates, and no standard optimizer has matched them at large batches.",
  ],
  [
    "comparison-wilson-and-choi",
    "Wilson proved that adaptive methods generalise worse for all neural networks. Choi proved the opposite: momentum contains Adam as a special case, so SGD cannot do worse however it is tuned. One of them has to be wrong.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    "It is simply the noise: with full batches SGD and Adam are equally fast on language. Words are uniformly distributed so class imbalance plays no part, and the Hessian is homogeneous over the blocks. SGD cannot train a transformer at any batch size.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    "Schedule-Free tunes the learning rate for you but needs the total number of steps in advance. It takes the gradient at the average and is evaluated at the fast iterate. Prodigy estimates the smoothness constant by line search; with these, nothing remains to tune.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    "Careful comparisons confirm the factor of two, and it grows with model size. The baselines were tuned at least as well. Diagonal rules such as Lion are the fastest; preconditioning with matrices brings nothing. Rankings midway already tell who wins.",
  ],
  [
    "comparison-implicit-bias",
    "Both reach the unique finite minimizer of the logistic loss. Adam approaches it in the direction of the largest l2 margin and gradient descent that of the largest l-infinity margin, whether on single examples or in full batch. The l2 margin always generalises best.",
  ],
  [
    "comparison-fair-race",
    "Take one learning rate that works for the first optimizer and use it for the second, otherwise you change two things at once. Stop when one of the curves is lower for the first time, that one has won. Running it again would give the same ordering, and picking the checkpoint by its test score is what benchmarks do.",
  ],
  [
    "comparison-adam-or-sgd",
    "Plain momentum gets ahead at the beginning since Adam needs thousands of steps to fill its averages. A wrong learning rate ruins Adam while momentum shrugs it off. For image CNNs Adam has the better test accuracy no matter how it is tuned, and language models are usually trained by SGD.",
  ],
  [
    "comparison-when-still-sgd",
    "SGD is my pick for language models with attention, since a single learning rate is all they need. Adam takes less RAM so on small GPUs I pick Adam. When the batch is enormous SGD keeps up best, and for ResNets one needs Adam as their recipe is unknown.",
  ],
  [
    "comparison-muon",
    "Muon clips the momentum so that its Frobenius norm is one and then multiplies by the second moment. It runs an eigendecomposition of the Hessian per layer. The token embeddings gain most from it; hidden matrices are left to AdamW. Its state is twice that of Adam.",
  ],
  [
    "comparison-shampoo-and-soap",
    "Both keep a vector of squared gradients, one per weight. Shampoo divides by its fourth power and SOAP adds Nesterov momentum. They are refreshed at each step because that costs next to nothing, and there is no relation to a full matrix over the weights.",
  ],
  [
    "comparison-lars-and-lamb",
    "LAMB is for plain gradient descent and LARS for adaptive methods. They multiply all layers with one common factor which depends on the batch variance, so all layers move the same distance in absolute terms. With batches of eight or sixteen they are indispensable, and untouched by any baseline since.",
  ],
  [
    "comparison-wilson-and-choi",
    "Wilson et al. gave a theorem for deep networks in general, valid for every data set. Choi et al. refute it with larger batches. They find that a small epsilon makes Adam into SGD and that tuning is irrelevant for the ranking, which stays what it was.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    "The reason is stochasticity alone, and as soon as you take the entire data set per step the two coincide. Tokens occur with about equal frequency, thus imbalance explains nothing. Every layer has the same curvature. One explanation is agreed on by everybody.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    "Schedule-Free learns the decay of the learning rate from validation loss and must be told when training ends. Prodigy looks for the largest Hessian eigenvalue and steps by its inverse. You validate at the raw last iterate. All hyperparameters are gone.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    "The 2x has been reproduced independently at every scale and at a billion parameters it is even more. AdamW was given far more tuning than the newcomers. It is enough to look at a checkpoint after 10% of training since the order is already clear. Sign-based rules beat those with matrices.",
  ],
  [
    "comparison-implicit-bias",
    "The logistic loss attains its minimum at a bounded weight vector which both find. Gradient descent is biased towards the sup-norm margin, Adam towards the Euclidean one, whatever the batch. As the Euclidean margin is larger it has lower test error in every case.",
  ],
  [
    "comparison-fair-race",
    "Since the new method is the interesting one, tune it thoroughly and leave the baseline at what its library ships. Then compare training loss during the peak learning rate phase. One seed suffices with fixed randomness.",
  ],
  [
    "comparison-adam-or-sgd",
    "Adam and SGD have the same optimizer memory. SGD is the more forgiving one with regard to its step size, and it gains ground first. Where attention is used, momentum is preferred, and for residual networks on photos Adam always reaches better test scores.",
  ],
  [
    "comparison-when-still-sgd",
    "When training GPT-like models, as adaptive scaling spoils attention. When there is plenty of memory to spare, as momentum needs more of it than Adam. With giant batches, where noise has vanished.",
  ],
  [
    "comparison-muon",
    "It takes the sign of each momentum entry, which makes all of them the same size. This is the steepest descent step in the max norm. It needs the exact singular value decomposition each step and is meant for embeddings, where gradients are sparse.",
  ],
  [
    "comparison-shampoo-and-soap",
    "Shampoo only keeps the mean of each row and each column, as Adafactor does, and divides by their product. SOAP uses the Hessian's eigenvectors from an exact Lanczos run in each iteration and then takes a sign step. They use less memory than momentum.",
  ],
  [
    "comparison-lars-and-lamb",
    "They reduce the momentum coefficient in layers whose weights are big. LARS works on Adam's moments, LAMB drops them. Their use is in online training with single examples. Nothing else has trained at their settings.",
  ],
  [
    "comparison-wilson-and-choi",
    "Choi proved that momentum can imitate any adaptive method, hence SGD never loses. Wilson showed in a toy problem that gradient descent fails on half of unseen points while Adam gets all right. Both therefore recommend SGD for vision and language regardless of how one tunes.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    "Gradient noise is Gaussian on language, and it is this well-behaved noise that Adam uses. When noise is removed with the complete data set SGD catches up fully. The classes are balanced by tokenisation, all parameter blocks look alike to the Hessian, and the matter is settled.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    "Schedule-Free needs a cosine of known length, Prodigy a learning rate found by hand. The former evaluates gradients and model at the newest iterate; averages are not kept. What they save is memory, as none of the betas remain.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    "Independent benchmarks found that AdamW was the better-tuned side and still lost by a factor of two. The lead widens with scale. One may compare at any point since curves never cross. The elementwise rules win; those which precondition with matrices come last. In AlgoPerf Adam won.",
  ],
  [
    "comparison-implicit-bias",
    "All optimizers find the same separator because the problem is convex and has one minimum at finite weights. Adam and gradient descent differ in speed only; batch size has no influence on it, and Adam's solution is always the one that generalises better.",
  ],
];

testWords(comparisonQuestions, { turned });
