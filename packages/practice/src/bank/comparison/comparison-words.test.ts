import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { comparisonQuestions } from "./comparison-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "comparison-fair-race",
    3,
    "Same architecture and data order for both, then a hyperparameter sweep of equal size for each. Five seeds, report mean and standard deviation.",
  ],
  [
    "comparison-fair-race",
    4,
    "OK so first thing, a lot of optimizer papers just don't tune the baseline. I'd give the two of them the same number of trials in a random search, and I'd pick on a dev set and not on test. I'd start from the same initial weights. Then I'd let both run their complete schedule, because halfway through the ordering is often the other way round from what you get at the end.",
  ],
  [
    "comparison-adam-or-sgd",
    3,
    "Adam: quick start, little tuning, two extra buffers per weight. SGD: slower, needs care.",
  ],
  [
    "comparison-adam-or-sgd",
    4,
    "In my experience Adam gets the training loss down sooner, the first few epochs look great. For things like ImageNet classifiers people still train with SGD plus momentum because the validation accuracy ends up a bit higher. Honestly a lot of that difference goes away once you use AdamW and tune it as hard. For NLP models, I wouldn't bother with SGD, Adam is just much better on transformers.",
  ],
  [
    "comparison-when-still-sgd",
    2,
    "ResNets with a proven recipe, or when optimizer state doesn't fit on the GPU.",
  ],
  [
    "comparison-when-still-sgd",
    3,
    "Mostly vision. If somebody hands me a conv net whose hyperparameters have been worked out over years I leave it with SGD. Another case is really tiny batches, there the noise dominates and Adam buys you little. For anything new, or anything with attention in it, I'd go for AdamW first.",
  ],
  [
    "comparison-wilson-and-choi",
    3,
    "Wilson: a contrived linearly separable task on which Adam does no better than chance. Choi: the outcome is decided by how you tune. Adam includes momentum as a limit, so it can't be worse if you tune epsilon.",
  ],
  [
    "comparison-wilson-and-choi",
    4,
    "The Wilson paper has two parts. There's a synthetic example, separable, where adaptive methods get half of the test points wrong and SGD gets them all right, and then there are CIFAR and language experiments in which the adaptive methods had worse test performance. Choi and co. redid that kind of comparison and found you can flip the ranking by changing the search space for the hyperparameters. I'd say the first is an existence result, it shows it can happen on a particular problem, it's not saying it happens on yours.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    3,
    "Heavy-tailed gradient noise; Zipfian token frequencies, rare tokens train slowly under SGD; different Hessian scales across layers.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    3,
    "People first thought that it was the noise in the stochastic gradients having fat tails. But then somebody ran it with full batches and the difference was still there, and a simple sign method does nearly as well as Adam, so it's more about that. More recently it turned out that if you make the batch really small and tune momentum, SGD is almost competitive with Adam, so the whole thing is a matter of batch size as well.",
  ],
  [
    "comparison-muon",
    3,
    "Momentum, then orthogonalise the matrix with Newton–Schulz. 2D hidden weights only, the rest uses AdamW.",
  ],
  [
    "comparison-muon",
    4,
    "So instead of scaling every entry like Adam, Muon looks at the update as a matrix and sets its singular values to about the same, so small directions get as much as big ones. You would need an SVD for that but they use a cheap polynomial iteration, five rounds of matmuls in bf16. You don't use it on embeddings or the LM head, there you keep Adam. And memory-wise it's nice since it has only one buffer.",
  ],
  [
    "comparison-shampoo-and-soap",
    3,
    "Left and right preconditioners from outer products of the gradient; inverse fourth roots on both sides; SOAP = Adam in the rotated space.",
  ],
  [
    "comparison-shampoo-and-soap",
    4,
    "Full-matrix Adagrad would be lovely but the matrix is far too large, so Shampoo approximates it with a Kronecker product of two small ones, one for the rows and one for the columns. SOAP goes one step further and says, take the eigenvectors of those and do Adam in that basis. Computing eigenvectors is slow, so you only do it every ten or hundred steps.",
  ],
  [
    "comparison-lars-and-lamb",
    3,
    "Per-layer learning rate = weight norm / update norm. For huge batches. LARS is built on momentum SGD, LAMB on Adam.",
  ],
  [
    "comparison-lars-and-lamb",
    4,
    "When you go to batch sizes of tens of thousands you need big learning rates and some layers blow up because their gradients are big compared with their weights. So what these do is normalise the update layer by layer so that each layer changes by a fixed fraction of its weight norm. I think it was shown later that plain Adam or Nesterov does as well if you tune it properly.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    2,
    "Schedule-Free: iterate averaging replaces LR decay. Prodigy: estimates the distance to the optimum to pick the LR.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    3,
    "The first one is about not having to say in advance how long you train. It keeps a running average of the weights, and that average is what you use at evaluation time; the gradient is computed somewhere between the average and the raw sequence. That doesn't mean you're done, you still need to choose weight decay and warm-up and so on.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    3,
    "Real gain over tuned AdamW 1.1–1.4×, shrinking with scale. Weak baselines. Matrix methods (Muon, SOAP) are the ones that do win.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    2,
    "I'd be sceptical. A lot of the time the AdamW they compare with wasn't tuned at all, so it's easy to beat. The other thing is that they look at the curves in the middle of training, and when the learning rate comes down at the end the order can change.",
  ],
  [
    "comparison-implicit-bias",
    3,
    "Weights go to infinity, direction converges. GD: max-margin in L2 (SVM). Adam: max-margin in L-infinity.",
  ],
  [
    "comparison-implicit-bias",
    3,
    "Well, plain gradient descent ends up at the support vector machine solution, that's the Soudry result. For Adam it's the infinity-norm margin you maximise, at least when you use the whole batch. If you feed it one example at a time it can be different, somebody built data where it goes to the L2 one again.",
  ],
  [
    "comparison-fair-race",
    3,
    "Run each one with ten random seeds and plot the median with quantiles. Give each method an equal tuning budget, picking hyperparameters by validation loss. Measure wall-clock time too.",
  ],
  [
    "comparison-adam-or-sgd",
    3,
    "Adam adapts the step for each weight, so you can often leave the learning rate at 0.001 and it just works. It reaches a low training loss quickly. But it has been reported that SGD finds solutions with better test accuracy on CIFAR and ImageNet.",
  ],
  [
    "comparison-when-still-sgd",
    3,
    "When memory is the bottleneck, since momentum only needs one extra copy of the weights. And in computer vision with convolutional backbones, where it is still what everyone uses. For transformers I would never, I would use AdamW there.",
  ],
  [
    "comparison-wilson-and-choi",
    3,
    "Wilson et al. said adaptive methods give worse test error than SGD on several benchmarks although training loss was fine. Choi et al. replied that the hyperparameter search was too small, and that Adam can mimic momentum when eps is big, so a properly tuned Adam never loses.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    2,
    "Natural language has lots of infrequent tokens and the gradient for them is small, so SGD barely updates them. Also the different parts of the network, like embeddings and attention layers, have very different curvature so one learning rate doesn't fit all.",
  ],
  [
    "comparison-muon",
    4,
    "It orthogonalizes momentum. Newton–Schulz gets you UV^T without computing the SVD. That corresponds to steepest descent under the spectral norm. Biases, embeddings and the output layer still use AdamW.",
  ],
  [
    "comparison-shampoo-and-soap",
    3,
    "They precondition with matrices. Shampoo keeps a left factor and a right factor, and multiplies the gradient by L to the minus one quarter and R to the minus one quarter. SOAP notices that this is Adam-like in the eigenbasis, so it just runs Adam there.",
  ],
  [
    "comparison-lars-and-lamb",
    4,
    "They're for training with batch sizes like 32k. The idea is to rescale the update of each layer to be proportional to the norm of that layer's weights. LAMB is the Adam version, used for BERT.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    3,
    "Prodigy removes the learning rate: it keeps a lower bound on how far the solution is from the initial point and uses it as step size. Schedule-free removes the decay by Polyak-style averaging. You still have betas and weight decay.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    3,
    "A study from Stanford tuned everything carefully and found 1.1x at 1.2B parameters, 1.4x for small ones. The reason for the hype is under-tuned AdamW. Muon and SOAP were the best.",
  ],
  [
    "comparison-implicit-bias",
    2,
    "GD converges in direction to the hard margin SVM. Adam instead maximizes the margin in the infinity norm.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["comparison-fair-race", "I use the default hyperparameters for both, so that it is fair."],
  ["comparison-fair-race", "Give both the same learning rate."],
  ["comparison-adam-or-sgd", "SGD always generalises better than Adam."],
  ["comparison-adam-or-sgd", "With Adam you do not have to tune anything."],
  ["comparison-adam-or-sgd", "Adam needs no tuning."],
  ["comparison-when-still-sgd", "SGD simply does not work on transformers."],
  ["comparison-why-adam-wins-on-language", "SGD cannot train Transformers at all."],
  ["comparison-muon", "You replace AdamW by Muon for all parameters."],
  ["comparison-schedule-free-and-prodigy", "There is nothing left to tune."],
  ["comparison-are-new-rules-twice-as-fast", "Muon is always twice as fast."],
  ["comparison-fair-race", "I choose the settings on the test set."],
  ["comparison-adam-or-sgd", "SGD makes faster progress early on."],
  ["comparison-adam-or-sgd", "Adam needs less memory."],
  ["comparison-adam-or-sgd", "Adam is more sensitive to the learning rate."],
  ["comparison-adam-or-sgd", "On Transformers SGD is the standard."],
  ["comparison-when-still-sgd", "Both take the same memory."],
  ["comparison-when-still-sgd", "Adam diverges on a transformer."],
  ["comparison-when-still-sgd", "SGD always generalises better."],
  ["comparison-lars-and-lamb", "LARS was made for Adam."],
  ["comparison-wilson-and-choi", "Adaptive methods always generalise worse."],
  ["comparison-wilson-and-choi", "Momentum contains Adam."],
  ["comparison-why-adam-wins-on-language", "With the full batch the gap disappears."],
  ["comparison-why-adam-wins-on-language", "All words are equally frequent."],
  ["comparison-are-new-rules-twice-as-fast", "The ranking never changes during the run."],
  ["comparison-are-new-rules-twice-as-fast", "The larger the model the larger the gain."],
  ["comparison-implicit-bias", "Adam finds the l2 margin."],
  ["comparison-implicit-bias", "Both reach the same finite minimum."],
];

testWords(comparisonQuestions, { answers: { said, each: 3 }, beliefs });
