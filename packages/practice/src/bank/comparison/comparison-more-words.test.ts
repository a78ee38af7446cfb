import { type CountedAnswer, testWords } from "../test-words.ts";
import { comparisonQuestions } from "./comparison-questions.ts";

/** Answers in the manners of different people, written before they were graded; the points that they make were counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "comparison-fair-race",
    5,
    "Give both optimizers an equal hyperparameter budget, e.g. 30 random configs each over lr and schedule, and widen the range if the winner sits on the boundary. Pick the config on a validation split. Then rerun the chosen configs with 5+ fresh seeds, pairing them so that the data order and init match, and report a confidence interval for the difference. Compare final results, not midway through the cosine.",
  ],
  [
    "comparison-fair-race",
    3,
    "- identical init and data order, equal step count\n- equal tuning effort for each\n- repeat over multiple random seeds and report the paired difference with error bars",
  ],
  [
    "comparison-adam-or-sgd",
    5,
    "Adam gets the loss down quicker in the first epochs and forgives a bad choice of lr because every coordinate is rescaled. You pay with two buffers per weight rather than one. For ResNets on image data a carefully tuned SGD+momentum tends to end with better test accuracy, but for transformers nobody uses SGD.",
  ],
  [
    "comparison-adam-or-sgd",
    4,
    "In my experience Adam is more robust to the step size. SGD with momentum is slower at first but on CIFAR or ImageNet convnets it may reach higher test accuracy. This generalization difference is mostly a matter of how well you tune and whether weight decay is decoupled.",
  ],
  [
    "comparison-when-still-sgd",
    3,
    "Mostly for convnets in vision: there exists a well established recipe with lr 0.1, momentum 0.9 and step decay. Also if I am short on GPU memory, since there is only one buffer per weight. For anything with attention my default is AdamW.",
  ],
  [
    "comparison-when-still-sgd",
    3,
    "When the batch is small so that gradient noise dominates, momentum SGD is about as good as Adam. And when the optimizer state does not fit in memory. If the decision is important I would give the two an equal tuning budget and look at validation loss.",
  ],
  [
    "comparison-muon",
    5,
    "Muon orthogonalizes the momentum matrix: it takes the momentum buffer M = UΣVᵀ and steps along UVᵀ, so every singular direction gets the same magnitude. SVD would be too expensive, so one runs around five Newton–Schulz iterations that only need matmuls. It is applied to 2D hidden weights, while embeddings, lm head and norms/biases stay with AdamW. Viewed as theory it's the steepest descent direction under the spectral norm. Only a single momentum buffer is stored, so less state than Adam.",
  ],
  [
    "comparison-muon",
    4,
    "It sets all the singular values of the update to one, by Newton-Schulz polynomial iterations which run well on GPU. Not for embeddings or the output layer or 1-D parameters, these get AdamW. At scale you add weight decay and rescale the update by the shape to have the same RMS as AdamW.",
  ],
  [
    "comparison-shampoo-and-soap",
    4,
    "Shampoo keeps two preconditioners per weight matrix: L accumulates G Gᵀ (rows) and R accumulates Gᵀ G (columns), and the update is L^{-1/4} G R^{-1/4}. It's a Kronecker factored approximation of full-matrix Adagrad, so m²+n² storage rather than (mn)². Matrix roots cost a lot, which is why you recompute them only every e.g. 100 iterations.",
  ],
  [
    "comparison-shampoo-and-soap",
    3,
    "SOAP = Adam run in Shampoo's eigenbasis. The eigenbasis is updated infrequently because eigendecompositions are costly. Underneath both store the left and right second moment matrices GG^T, G^TG.",
  ],
  [
    "comparison-lars-and-lamb",
    4,
    "Layer-wise adaptive rates. For each layer, the update is multiplied by ||w||/||update||, so the relative change in the weights is the same in all the layers. Motivated by scaling to huge batches, where the lr gets big and some layers would blow up. LARS builds on momentum SGD; LAMB on Adam, it trained BERT in 76 min.",
  ],
  [
    "comparison-lars-and-lamb",
    2,
    "They normalise the update of a layer and multiply with the norm of its weights. It made it possible to use batch sizes of 32k for ImageNet and BERT without divergence.",
  ],
  [
    "comparison-wilson-and-choi",
    4,
    "Wilson built a toy linearly separable problem on which Adam/AdaGrad get near 50% test error while SGD gets zero, and ran deep nets where adaptive ones tested worse although training was as quick. Choi et al. point out that the result depends on what you tune and over which range: since Adam with big epsilon turns into momentum SGD, it can't be worse once you tune epsilon as well. So they are compatible: one is an existence result plus evidence under a certain tuning, the other says with thorough tuning the ordering goes away.",
  ],
  [
    "comparison-wilson-and-choi",
    2,
    "Choi's message is that optimizer rankings are an artefact of the tuning protocol. More general optimizers include the simpler ones as special cases (Adam → momentum for ε → ∞ with lr scaled), so given enough tuning they should not lose.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    4,
    "1. Heavy-tailed gradient noise (Zhang et al.): clipping/adaptivity is robust to it, SGD isn't. 2. But Kunstner et al. ran full batch and the gap remained, and sign descent closed it, so noise isn't the story. 3. Class imbalance: token frequencies are Zipfian, low-frequency tokens progress slowly under GD. 4. Block heterogeneity of the Hessian: a single lr does not fit all blocks.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    2,
    "Because different blocks (attention, embeddings, MLP) have very different Hessian spectra, so one global step size cannot work well. Also recent work shows that if the batch size is small and momentum is tuned, SGD is almost as good, so the cause is not settled.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    3,
    "Schedule-free: rather than decaying the LR, you keep a Polyak-like average of the weights, and you don't need to fix the total number of steps beforehand. Gradients are evaluated at an interpolation of the average and the base sequence. Prodigy/D-adapt: estimate D = ||x0 − x*|| online and derive the lr from that, so no lr tuning.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    2,
    "D-Adaptation and Prodigy guess how far the optimum is and choose the learning rate automatically. You still need to set betas, weight decay, and in practice a cosine schedule with warmup.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    4,
    "Under equal tuning the reported 1.4–2x shrinks: about 1.4x for 0.1B models and only ~1.1x at 1.2B. Main culprits: an undertuned AdamW baseline, and comparing intermediate checkpoints before the LR has decayed, where orderings can reverse. Matrix preconditioned ones (Muon, SOAP) are the ones that do come out on top.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    2,
    "The speedups mostly come from weak baselines: authors reuse hyperparameters from another optimizer rather than retuning for each. In AlgoPerf Shampoo won the external tuning track with roughly 28% less time, and schedule free AdamW won self-tuning by 8%.",
  ],
  [
    "comparison-implicit-bias",
    4,
    "The infimum is not attained, ‖w‖ → ∞ while w/‖w‖ converges. GD converges in direction to the max L2-margin separator, i.e. the SVM solution. Adam in full-batch mode converges to the max l-infinity margin like signGD. Which one is better on test data depends on the problem: dense vs sparse ground truth.",
  ],
  [
    "comparison-implicit-bias",
    2,
    "Gradient descent → hard-margin SVM. Adam → l∞ max margin, but caveat: with batch size 1 it may go to the l2 margin instead.",
  ],
  [
    "comparison-fair-race",
    4,
    "Honestly most papers fail at this. You'd want a matched budget: if the newcomer gets 50 trials of random search, AdamW gets 50 trials too, each over learning rate, weight decay and warmup. Hyperparameters get chosen on a dev set and then I'd retrain with say eight new random seeds, look at paired differences and a t-interval. Identical initial weights and data ordering for the pair.",
  ],
  [
    "comparison-adam-or-sgd",
    4,
    "Adam: rapid drop of the training loss at the outset, wide basin of acceptable learning rates, costs 2 extra tensors per parameter vs 1 for momentum. SGD+momentum: on ImageNet-type CNNs it ends at equal or better validation accuracy once the lr is tuned.",
  ],
  [
    "comparison-when-still-sgd",
    4,
    "I'd stay with SGD+momentum when reproducing a ResNet type vision model, since people have dialled in those settings for years. Also on devices with very limited RAM, one slot per parameter rather than two. Small batch training, where noise rules, is another case. For LLMs no, start from AdamW.",
  ],
  [
    "comparison-muon",
    4,
    "The idea is to equalise the spectrum of the momentum: replace M by U Vᵀ from its SVD, but approximated by a quintic Newton–Schulz iteration. You use it for the 2-D weights inside the blocks and keep Adam for embedding, classifier and all one-dimensional tensors. Memory per weight: just the momentum.",
  ],
  [
    "comparison-shampoo-and-soap",
    4,
    "For an m×n weight W with gradient G you accumulate two small matrices, G Gᵀ on the left and Gᵀ G on the right, and precondition from both sides with the inverse 4th root. This costs m²+n² memory where full-matrix AdaGrad would need (mn)². SOAP instead goes to the eigenvector basis and does an ordinary Adam update there.",
  ],
  [
    "comparison-lars-and-lamb",
    4,
    "A per-layer learning rate: multiply the update by norm(weights)/norm(update), so that a layer with big weights may move further and each layer's relative movement is alike. You need it when the batch is in the tens of thousands and lr scaled up accordingly. LAMB = this plus Adam (BERT in 76 minutes), LARS = this plus SGD momentum.",
  ],
  [
    "comparison-wilson-and-choi",
    4,
    "Wilson et al: (a) a hand-made separable data set where Adam does no better than guessing on test and SGD solves it, (b) on CIFAR and language experiments the adaptive methods reached similar training loss and worse test error. Choi et al: widen the hyperparameter search and rankings turn around, as Adam can mimic momentum when epsilon is large. No real conflict: what you conclude depends on the tuning budget.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    4,
    "Candidates: the gradient noise is heavy tailed so plain SGD steps are thrown off by outliers; vocabulary imbalance, i.e. low-frequency tokens hardly improve under SGD; different parts of the network have widely different curvature so one lr can't serve all. But the noise story isn't enough as the difference persists if you use deterministic full gradients.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    4,
    "Schedule-free methods use weight averaging as a substitute for decay, hence no stopping time T has to be given. Gradient at a convex combination of z and the average x; at test time use x. Prodigy estimates how far away the optimum is and scales the step with it. You still choose β's and weight decay yourself.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    3,
    "Mostly it doesn't survive scrutiny. If AdamW gets the same amount of sweeping, gains are around 10-40% and get smaller as the model gets bigger. Papers tend to stop both runs halfway, but the curves cross when the lr is annealed. Optimizers with matrix preconditioners do have a real edge.",
  ],
  [
    "comparison-implicit-bias",
    4,
    "With separable data the weights run off to infinity and it's the normalised direction that converges. For GD this is the SVM (L2 max margin) direction. Full-batch Adam ends up at the ℓ∞-max-margin classifier. But with single-sample updates Adam may converge to a different one.",
  ],
  [
    "comparison-fair-race",
    3,
    "I would not trust a single run. Fix the compute budget, e.g. 10k steps each with the same tokens. Let both have 20 tuning trials. Then five repeats, and quote the standard error of the mean difference.",
  ],
  [
    "comparison-adam-or-sgd",
    4,
    "SGD+momentum lags in the first part of training but is often on par or ahead on held-out images at the end, if tuned. Adam hardly cares whether lr is off by a factor of 3. Adam has an additional second-moment buffer, so double the optimizer state. Attention models are where Adam shines.",
  ],
  [
    "comparison-when-still-sgd",
    3,
    "If I fine-tune or train a ResNet and the published schedule just works, I leave it at SGD. If VRAM is the bottleneck, dropping the second moment saves a lot. Otherwise AdamW is my starting point.",
  ],
  [
    "comparison-muon",
    4,
    "Momentum matrix → semi-orthogonal matrix with all singular values near one, through Newton-Schulz (only matmuls, no SVD). Matrices in hidden layers only; lm head, embedding, layernorm go to AdamW. It is what you'd get from steepest descent with the operator norm.",
  ],
  [
    "comparison-shampoo-and-soap",
    3,
    "Shampoo: left factor from row statistics, right factor from column statistics; multiply by inverse fourth roots of both. SOAP: rotate into the eigenbasis, apply Adam, rotate back.",
  ],
  [
    "comparison-lars-and-lamb",
    3,
    "Both adjust the rate layer by layer using ||w|| over ||u||. The point is stability for very big batch training where a single large rate would make some layers diverge. Later work showed that well-tuned momentum or Adam gets the same accuracy, so they aren't essential.",
  ],
  [
    "comparison-wilson-and-choi",
    3,
    "Choi showed that the apparent winner is determined by how you search hyperparameters, and that Adam tuned incl. epsilon includes SGDM. Wilson tuned less, so their empirical finding of worse test performance for adaptive methods is specific to that setup.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    3,
    "The label distribution is Zipfian: rare tokens contribute tiny gradients so GD hardly learns them. Blocks have distinct Hessian spectra which a global lr can't match. It isn't stochastic noise, because the gap is visible in the full batch too.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    3,
    "No decay schedule needed because you average. Gradients are computed at a point that mixes the average and the base point. Prodigy et al. measure how far you've travelled from the start to bound the distance to the optimum and set the lr accordingly.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    3,
    "When someone retunes AdamW properly, the advertised 2x becomes about 1.1x for billion-parameter models. Also early in training the new one looks better but by the end of the decay phase the ordering often flips. The untuned baseline is most of the speedup.",
  ],
  [
    "comparison-implicit-bias",
    3,
    "The loss has no finite minimizer. GD tends to the hard margin SVM direction in L2, Adam (deterministic) to the L-infinity one.",
  ],
];

testWords(comparisonQuestions, { answers: { said, each: 3 } });
