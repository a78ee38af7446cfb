import { type SaidText, testWords } from "../test-words.ts";
import { comparisonQuestions } from "./comparison-questions.ts";

/** Answers in the field's words that are wrong throughout. */
const turned: readonly SaidText[] = [
  [
    "comparison-fair-race",
    "I would run both at the learning rate that the authors recommend, once each, and look at which training loss is lower after the first two epochs. The test set is best for picking the settings since that is what we care about. If one is lower at that point, it is better, since curves keep their order. Seeds do not matter on large data sets.",
  ],
  [
    "comparison-adam-or-sgd",
    "SGD makes faster progress early because its gradients are exact, and Adam catches up late. Adam needs less memory since it compresses the gradients. Adam is more sensitive to the learning rate than SGD. On images Adam always generalises better, and on Transformers SGD is the standard.",
  ],
  [
    "comparison-when-still-sgd",
    "When the batch is huge, because SGD scales best there, and for Transformers with attention, where Adam diverges. Adam is for small networks. SGD is also right when the learning rate cannot be tuned, as it is not sensitive to it. The memory of both is the same.",
  ],
  [
    "comparison-muon",
    "Muon divides every entry of the momentum by the root of its second moment, like Adam, and then clips it. It computes a full SVD at each step and applies it to all parameters, embeddings and biases included. It needs two buffers and therefore twice the memory of Adam.",
  ],
  [
    "comparison-shampoo-and-soap",
    "Shampoo computes the true Hessian of each layer by a second backward pass and inverts it exactly at each step. SOAP is the diagonal version, which keeps one number for each weight, and so it is cheaper than Adam. Neither needs any matrix decomposition, and they cost nothing extra.",
  ],
  [
    "comparison-lars-and-lamb",
    "They lower the learning rate of all layers by the same global factor when the batch is small. LARS was made for Adam and LAMB for plain SGD. The factor is the gradient's variance. Without them large batches cannot be trained at all, which has been proved.",
  ],
  [
    "comparison-wilson-and-choi",
    "Wilson proved that adaptive methods always generalise worse on every network, whatever the tuning. Choi used larger networks and found that SGD wins there too. Momentum contains Adam as a special case, so SGD cannot lose. So both agree that one should not use Adam.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    "Because Transformers have vanishing gradients, and Adam is the only method which can escape the saddle points of the attention layers. With the full batch the gap disappears completely, which proves that the noise is the whole reason. The words of a language are all about as frequent, so the classes do not matter, and all blocks have the same Hessian.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    "Schedule-Free uses a cosine whose length is learned by a small network, so one must know the total number of steps. It is evaluated at the last iterate. Prodigy measures the Hessian to set the rate. With them nothing is left to tune at all.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    "Yes, Sophia and Lion are twice as fast at every size, and the larger the model the more they gain. The comparisons were fair as every optimizer used the same learning rate. One can see it early on in the loss curves, and the order never changes later. Diagonal methods beat Muon and Shampoo.",
  ],
  [
    "comparison-implicit-bias",
    "Both converge to the same finite minimum, the one of least loss, whose weights are bounded. Adam gets there faster. Gradient descent prefers the sparse solution with the l infinity margin and Adam the euclidean one, the SVM. The batch size does not matter, and Adam's solution is always better.",
  ],
];

/** What a strong candidate would write. */
const strong: readonly SaidText[] = [
  [
    "comparison-fair-race",
    "Identical init, data order and step budget for both. Each gets the same number of random-search trials over lr, schedule and weight decay, with the search box widened if the winner sits on its border. I select on validation and evaluate on held-out test with new seeds. I report mean differences with confidence intervals over say five seeds. And I only look at the fully annealed end point plus wall-clock.",
  ],
  [
    "comparison-adam-or-sgd",
    "Adam gets the loss down quicker in the first epochs and its lr is easier to tune, because each coordinate gets its own scale. It stores m and v, so 2x optimizer state instead of 1x. On ResNet/ImageNet style vision, well tuned SGD with momentum matches or beats it in test accuracy. But that gap mostly goes away with AdamW, a proper schedule and an equal tuning budget. For transformers and language models Adam is far ahead.",
  ],
  [
    "comparison-when-still-sgd",
    "Vision CNNs, where there's a proven recipe. When I can't afford Adam's two extra buffers. When batch sizes are tiny so gradient noise dominates. For everything else, in particular Transformers, AdamW is my default. And if it's important I tune both fairly and check on validation.",
  ],
  [
    "comparison-muon",
    "Muon takes the momentum buffer of each 2-D weight and orthogonalizes it, so all singular values are pushed to one. It uses five Newton-Schulz matmul iterations in bf16. Embeddings, LM head and 1-D parameters go to AdamW. State is only one momentum buffer per weight. Interpretation: steepest descent under the spectral norm. For scaling you add weight decay and rescale so that the update RMS matches AdamW's.",
  ],
  [
    "comparison-shampoo-and-soap",
    "Shampoo maintains L, the running sum of G G^T, and R, the running sum of G^T G. The update is L to the minus one quarter times G times R to the minus one quarter. This is a Kronecker approximation of full-matrix AdaGrad. SOAP does Adam in the eigenbasis of L and R. Because eigendecompositions are expensive they're recomputed only every k steps.",
  ],
  [
    "comparison-lars-and-lamb",
    "Each layer's update is rescaled by ||w||/||update||, the trust ratio. This makes the relative change of every layer comparable. Needed (supposedly) for huge batches like 32k where lr is large. LARS is SGD momentum with that, LAMB is Adam with that. Nado et al. showed tuned standard optimizers do just as well.",
  ],
  [
    "comparison-wilson-and-choi",
    "Wilson: they build a synthetic linearly separable regression where Adam ends up at chance level on test points while GD is perfect, and their deep nets on CIFAR etc. had worse test error with adaptive methods. Choi: the hyperparameter search space decides the ranking; since Adam with big epsilon can emulate momentum, with full tuning it never underperforms. They're consistent: one is an existence proof plus results under a particular tuning budget, and neither guarantees anything for your problem.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    "Hypotheses: heavy-tailed gradient noise hurting SGD. But Kunstner showed the gap persists in full batch, so stochastic noise isn't the main factor and Adam acts like sign descent. Class imbalance: token frequencies are Zipfian and low-frequency tokens learn slowly with GD. Block heterogeneity: the Hessian spectra of different layers differ, one lr doesn't fit. And with small batches SGD with momentum nearly catches up; no one explanation covers everything.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    "Schedule-Free replaces lr decay by iterate averaging so you needn't decide the training length up front. Gradients are evaluated at an interpolation of the average and the base iterate; you eval with the average. D-Adaptation and Prodigy estimate the distance from the start to the solution on the fly and derive the learning rate from that. You still have to pick betas, weight decay, warmup, and for schedule-free the lr itself.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    "With equal tuning the speedup shrinks: about 1.4x at 100M parameters and 1.1x at 1.2B. Many papers under-tuned AdamW. You also have to compare at the end of the decay since rankings cross. Matrix methods like Muon, Soap and Shampoo come out on top. In AlgoPerf Shampoo won by ~28% in time to target.",
  ],
  [
    "comparison-implicit-bias",
    "Logistic loss on separable data has no minimizer; ||w|| goes to infinity and only its direction converges. For GD the direction is the L2 max-margin solution, hard-margin SVM. Full-batch Adam behaves like sign descent and goes to the L-infinity max margin. Caveat: with per-example updates that can change, even to L2. And which margin generalizes better depends on the data.",
  ],
];

testWords(comparisonQuestions, { turned, strong });
