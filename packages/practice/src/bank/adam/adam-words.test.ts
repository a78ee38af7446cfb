import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { adamQuestions } from "./adam-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "adam-decay",
    2,
    "In the L2 variant, lambda*w is part of g and so is divided by sqrt(v) along with the rest. In AdamW the weights are just multiplied by (1 - lr*lambda) each step, no matter what the gradient statistics are.",
  ],
  [
    "adam-decay",
    3,
    "In Adam+L2 the penalty gradient gets rescaled by 1/sqrt(v) like everything else, so parameters with big gradients are barely regularized. AdamW just does w *= 1 - lr*wd.",
  ],
  [
    "adam-decay",
    3,
    "Well, with SGD there is no difference between the two, you can convert one lambda into the other. In Adam it's not so, because if you add lambda times the weights to the gradient it ends up in the moving averages and is normalised away. So Loshchilov and Hutter proposed to apply the decay separately from the gradient step.",
  ],
  ["adam-decay", 0, "AdamW has better defaults and it is what Hugging Face uses for transformers."],
  [
    "adam-derive-correction",
    4,
    "Unroll: v_t is (1-β2) times the sum over i of β2^{t-i} g_i². Taking expectations, with E[g²] the same for all i, what remains is a geometric series equal to 1-β2^t. So v_t/(1-β2^t) has the right expectation.",
  ],
  [
    "adam-derive-correction",
    4,
    "v_t = (1-b2) sum b2^(t-i) g_i^2. E[v_t] = E[g^2] (1-b2) sum b2^(t-i), assuming stationarity. That's a geometric series = 1 - b2^t. Divide it out and the bias is gone.",
  ],
  [
    "adam-derive-correction",
    3,
    "The moving average is initialised with zero, and if I write out the recursion I see that the weights of all gradients so far do not sum to one, they sum to 1 minus beta2 to the t. So we normalise by that in order to be unbiased at the start.",
  ],
  ["adam-derive-correction", 1, "You divide by 1 - beta2^t because otherwise it is biased toward zero."],
  [
    "adam-epsilon",
    2,
    "When v gets very small, epsilon takes over in the denominator, so for those parameters you effectively run SGD with momentum with a step size lr/eps. People often forget that it's a real hyperparameter; for some models 1e-3 works much better than the default.",
  ],
  [
    "adam-epsilon",
    3,
    "If sqrt(v) << eps the update is lr/eps * m, i.e. plain momentum SGD; so lr/eps is the max effective learning rate. Big eps makes Adam less adaptive.",
  ],
  [
    "adam-epsilon",
    3,
    "It is often seen as only for numerical reasons, but it has a real influence. For weights which have tiny gradients it prevents them from getting a full-size update, it dampens them. In the Inception or RL papers people set it to 0.1 or even 1, and with such a large epsilon you basically get SGD with momentum. So I'd put it into the hyperparameter search.",
  ],
  ["adam-epsilon", 0, "It makes sure that there is no NaN when the second moment is zero at the start."],
  [
    "adam-scaled-loss",
    3,
    "Plain SGD would take a hundred times bigger steps. For Adam m scales by 100 and sqrt(v) scales by 100, so the ratio stays the same. If I clip gradients at norm 1.0, basically each batch will be clipped from now on.",
  ],
  [
    "adam-scaled-loss",
    3,
    "SGD: lr effectively x100. Adam: unaffected apart from eps. Grad clipping at norm 1 will now fire all the time.",
  ],
  [
    "adam-scaled-loss",
    3,
    "With SGD everything blows up since the update is proportional to the gradient. With Adam the scale drops out, since you divide the mean by the root of the mean square. The thing that one forgets is the regularisation: if weight decay is done through an L2 term, it becomes a hundred times weaker relative to the data term.",
  ],
  ["adam-scaled-loss", 1, "Adam is invariant to it. I think nothing else in the script is affected."],
  [
    "adam-rate-tuning",
    2,
    "I'd say that's a misconception. Adam adapts per-parameter scales, but there is still a global learning rate that multiplies everything, and results are quite sensitive to it.",
  ],
  [
    "adam-rate-tuning",
    4,
    "No. lr is still the overall step scale: too high diverges, too low crawls. Adam only fixes relative scaling between parameters. (And you want warmup + cosine anyway.)",
  ],
  [
    "adam-rate-tuning",
    3,
    "I would disagree. The learning rate is in my experience still the most important hyperparameter and I always sweep it. If it is too high the loss spikes, and in the end you also need to decay it to get to a good final loss.",
  ],
  ["adam-rate-tuning", 0, "Yes, in general one can use the default of 0.001 and forget about it."],
  [
    "adam-fine-tuning",
    3,
    "The updates in the first iterations were too big because v hasn't been bias-corrected. Fine-tuning became really unstable, a good part of the restarts diverged or got stuck at chance level. Using the standard Adam with bias correction fixed it.",
  ],
  [
    "adam-fine-tuning",
    3,
    "Missing bias correction => oversized early updates. With ~1k examples some seeds just collapsed. Use the proper AdamW with correction.",
  ],
  [
    "adam-fine-tuning",
    3,
    "That is the BERTAdam story. People saw a huge variance between random seeds on RTE and such, some runs never got better than majority class, and it was blamed on forgetting. It turned out that the optimizer was lacking the debiasing, and with bias correction switched on again and longer training the problem was mostly gone.",
  ],
  [
    "adam-fine-tuning",
    1,
    "It made results vary a lot from run to run, but the reason was the small data set.",
  ],
  [
    "adam-eight-bits",
    3,
    "You chop the tensor into blocks of say 256 values and normalise each by its absolute maximum. Then you use a quantisation map that's denser around zero. And during the optimizer step you convert back to 32-bit floats.",
  ],
  [
    "adam-eight-bits",
    3,
    "Blockwise absmax scaling, non-uniform (dynamic) codebook, dequantize to fp32 to do the update.",
  ],
  [
    "adam-eight-bits",
    2,
    "The trick is that you don't use one scale for the entire tensor; you split it into chunks so that a single outlier can't ruin the resolution for everybody else. As far as I remember embeddings were a special case that they kept in 32 bit.",
  ],
  [
    "adam-eight-bits",
    0,
    "You can just cast them to int8, because Adam is robust to noise in its statistics.",
  ],
  [
    "adam-bfloat-states",
    4,
    "Because the mantissa of bf16 is so short that multiplying by 0.999 gets rounded back to the same value. So v would never decrease. You need fp32 states or stochastic rounding.",
  ],
  [
    "adam-bfloat-states",
    4,
    "bf16 only has 8 bits of precision, (1-beta2)=1e-3 is below half an ulp, so v never decays. Keep states in fp32.",
  ],
  [
    "adam-bfloat-states",
    4,
    "An EMA with 0.999 changes by a tiny fraction per step, about a tenth of a percent. In bf16 with its short mantissa, adding such a small number to a large one gives the same large number back. So the second moment gets stuck. One way out is stochastic rounding.",
  ],
  [
    "adam-bfloat-states",
    0,
    "Because bf16 overflows when gradients are large, so the states become infinite.",
  ],
  [
    "adam-two-frameworks",
    3,
    "Keras uses epsilon hat from the paper, so it's added to sqrt(v) before bias correction, whereas torch adds it after bias correction. Moreover the default epsilon in Keras is 1e-7 instead of 1e-8.",
  ],
  [
    "adam-two-frameworks",
    3,
    "torch: sqrt(v_hat)+eps with eps 1e-8. Keras: lr*sqrt(1-b2^t)/(1-b1^t) * m/(sqrt(v)+eps) i.e. eps-hat, default 1e-7.",
  ],
  [
    "adam-two-frameworks",
    4,
    "The difference is in epsilon. TensorFlow folds the bias correction into the learning rate, so epsilon gets added to the raw second moment, which makes it effectively about 30 times larger in the very first step. PyTorch adds it after the correction. Mostly you do not notice unless the gradients are very small.",
  ],
  ["adam-two-frameworks", 0, "They have different random number generators, so results are never the same."],
  [
    "adam-l2-saturates",
    3,
    "m ≈ λθ, sqrt(v) ≈ λ|θ|, ratio is sign(θ). λ drops out, so every weight shrinks by lr per step: linear, not exponential.",
  ],
  [
    "adam-l2-saturates",
    3,
    "Since Adam normalises by the magnitude of the gradient, and the gradient is now basically only the penalty, you divide the penalty by itself. So the update is just the learning rate towards zero, and it does not matter any more how strong you make the regularisation.",
  ],
  ["adam-l2-saturates", 0, "The weights will go to zero exponentially fast, the larger lambda the faster."],
  [
    "adam-decay-under-normalisation",
    3,
    "Since the layer output doesn't depend on the length of the weight vector, shrinking it does not regularise anything directly. But a shorter vector gets rotated more by a gradient step of the same size. So decay effectively controls the learning rate; people call it the effective learning rate.",
  ],
  [
    "adam-decay-under-normalisation",
    4,
    "Weights before BN are scale-invariant, so decay can't regularise the function. It keeps ‖w‖ from growing and thereby keeps the effective learning rate lr/‖w‖² up.",
  ],
  [
    "adam-decay-under-normalisation",
    3,
    "If I multiply those weights by two, batch norm divides it out again and the network computes the same function. So weight decay has no direct regularising effect. What it does is that the norm of the weights and the pushes from the gradient come to an equilibrium, and that determines how much the direction of the weights rotates per step, in other words the effective step size.",
  ],
  [
    "adam-decay-under-normalisation",
    0,
    "It prevents overfitting by keeping weights small, that is why we exclude biases.",
  ],
  [
    "adam-counterexample",
    4,
    "Let the gradient be C once every three steps and -1 otherwise. The sum is positive so you should go left, but Adam scales the big gradient down by its own magnitude, so in total it moves to the right and ends up at the wrong boundary. AMSGrad fixes it by using the running maximum of v.",
  ],
  [
    "adam-counterexample",
    5,
    "Reddi et al.: f_t = Cx every third step, else -x, on [-1,1]. Optimum is -1. The big gradient gets normalised by its own size and is forgotten, so Adam ends at +1. AMSGrad takes the max of v.",
  ],
  [
    "adam-counterexample",
    4,
    "The idea is a rare but large informative gradient. When it comes, v jumps up too, so the update is hardly larger than for the small gradients. Afterwards the memory of it decays quickly, and all the small gradients that point in the wrong direction win. So it converges to the wrong end of the interval.",
  ],
  ["adam-counterexample", 0, "Adam has problems with saddle points because its steps get too small there."],
  [
    "adam-works-anyway",
    2,
    "In the counterexample you're allowed to pick the function knowing β1 and β2. If instead the function is fixed, and β2 is chosen large enough, one can prove that Adam converges.",
  ],
  [
    "adam-works-anyway",
    3,
    "The proof fixes betas first, then builds a bad problem for them. Fix the problem and beta2 close enough to 1 converges. AMSGrad doesn't help in practice.",
  ],
  [
    "adam-works-anyway",
    3,
    "Those examples are quite contrived, with gradients that are huge once in a while, and real networks don't behave like that. There is also a newer result which shows that for large enough beta2 it converges to a region around a critical point.",
  ],
  ["adam-works-anyway", 0, "Because it is fast, and nobody cares about convergence in theory."],
  [
    "adam-short-memory",
    3,
    "0.95 means an averaging window of about 20 steps. With 0.999 it's 1000 steps, so the denominator can be badly out of date when the gradient scale changes and this leads to loss spikes. With tiny batches I would increase it again so that the window covers the same number of tokens.",
  ],
  [
    "adam-short-memory",
    3,
    "Window of ~20 vs ~1000 steps. v tracks changing gradients faster, so fewer loss spikes from a stale v.",
  ],
  [
    "adam-short-memory",
    2,
    "With 0.999 the second moment lags behind. If gradient norms suddenly go up, you are dividing by something too small and the loss jumps. You can afford the shorter average because the batches have millions of tokens, so each gradient estimate is already quite accurate.",
  ],
  ["adam-short-memory", 0, "It gives more momentum, which accelerates training of deep transformers."],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["adam-decay", "AdamW is just Adam with weight decay, nothing else."],
  ["adam-decay", "L2 and weight decay are the same thing."],
  ["adam-epsilon", "It caps the step at α/ε."],
  ["adam-epsilon", "It is only there to avoid division by zero."],
  ["adam-rate-tuning", "The default of 0.001 always works."],
  ["adam-decay-under-normalisation", "Decay limits the capacity of the network."],
];

testWords(adamQuestions, { answers: { said, each: 3, areApart: true }, beliefs });
