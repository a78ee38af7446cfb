/** Answers as people would say them, by question, with the number of points that they really make; the tests hold the matching to them. */
export const answersAboutAdam: Readonly<Record<string, readonly (readonly [makes: number, text: string])[]>> =
  {
    "adam-decay": [
      [
        3,
        "In Adam+L2 the penalty gradient gets rescaled by 1/sqrt(v) like everything else, so parameters with big gradients are barely regularized. AdamW just does w *= 1 - lr*wd.",
      ],
      [
        3,
        "Well, with SGD there is no difference between the two, you can convert one lambda into the other. In Adam it's not so, because if you add lambda times the weights to the gradient it ends up in the moving averages and is normalised away. So Loshchilov and Hutter proposed to apply the decay separately from the gradient step.",
      ],
      [0, "AdamW has better defaults and it is what Hugging Face uses for transformers."],
    ],
    "adam-derive-correction": [
      [
        4,
        "v_t = (1-b2) sum b2^(t-i) g_i^2. E[v_t] = E[g^2] (1-b2) sum b2^(t-i), assuming stationarity. That's a geometric series = 1 - b2^t. Divide it out and the bias is gone.",
      ],
      [
        3,
        "The moving average is initialised with zero, and if I write out the recursion I see that the weights of all gradients so far do not sum to one, they sum to 1 minus beta2 to the t. So we normalise by that in order to be unbiased at the start.",
      ],
      [1, "You divide by 1 - beta2^t because otherwise it is biased toward zero."],
    ],
    "adam-epsilon": [
      [
        3,
        "If sqrt(v) << eps the update is lr/eps * m, i.e. plain momentum SGD; so lr/eps is the max effective learning rate. Big eps makes Adam less adaptive.",
      ],
      [
        3,
        "It is often seen as only for numerical reasons, but it has a real influence. For weights which have tiny gradients it prevents them from getting a full-size update, it dampens them. In the Inception or RL papers people set it to 0.1 or even 1, and with such a large epsilon you basically get SGD with momentum. So I'd put it into the hyperparameter search.",
      ],
      [0, "It makes sure that there is no NaN when the second moment is zero at the start."],
    ],
    "adam-scaled-loss": [
      [
        3,
        "SGD: lr effectively x100. Adam: unaffected apart from eps. Grad clipping at norm 1 will now fire all the time.",
      ],
      [
        3,
        "With SGD everything blows up since the update is proportional to the gradient. With Adam the scale drops out, since you divide the mean by the root of the mean square. The thing that one forgets is the regularisation: if weight decay is done through an L2 term, it becomes a hundred times weaker relative to the data term.",
      ],
      [1, "Adam is invariant to it. I think nothing else in the script is affected."],
    ],
    "adam-rate-tuning": [
      [
        4,
        "No. lr is still the overall step scale: too high diverges, too low crawls. Adam only fixes relative scaling between parameters. (And you want warmup + cosine anyway.)",
      ],
      [
        3,
        "I would disagree. The learning rate is in my experience still the most important hyperparameter and I always sweep it. If it is too high the loss spikes, and in the end you also need to decay it to get to a good final loss.",
      ],
      [0, "Yes, in general one can use the default of 0.001 and forget about it."],
    ],
    "adam-fine-tuning": [
      [
        3,
        "Missing bias correction => oversized early updates. With ~1k examples some seeds just collapsed. Use the proper AdamW with correction.",
      ],
      [
        3,
        "That is the BERTAdam story. People saw a huge variance between random seeds on RTE and such, some runs never got better than majority class, and it was blamed on forgetting. It turned out that the optimizer was lacking the debiasing, and with bias correction switched on again and longer training the problem was mostly gone.",
      ],
      [1, "It made results vary a lot from run to run, but the reason was the small data set."],
    ],
    "adam-eight-bits": [
      [3, "Blockwise absmax scaling, non-uniform (dynamic) codebook, dequantize to fp32 to do the update."],
      [
        2,
        "The trick is that you don't use one scale for the entire tensor; you split it into chunks so that a single outlier can't ruin the resolution for everybody else. As far as I remember embeddings were a special case that they kept in 32 bit.",
      ],
      [0, "You can just cast them to int8, because Adam is robust to noise in its statistics."],
    ],
    "adam-bfloat-states": [
      [
        4,
        "bf16 only has 8 bits of precision, (1-beta2)=1e-3 is below half an ulp, so v never decays. Keep states in fp32.",
      ],
      [
        4,
        "An EMA with 0.999 changes by a tiny fraction per step, about a tenth of a percent. In bf16 with its short mantissa, adding such a small number to a large one gives the same large number back. So the second moment gets stuck. One way out is stochastic rounding.",
      ],
      [0, "Because bf16 overflows when gradients are large, so the states become infinite."],
    ],
    "adam-two-frameworks": [
      [
        3,
        "torch: sqrt(v_hat)+eps with eps 1e-8. Keras: lr*sqrt(1-b2^t)/(1-b1^t) * m/(sqrt(v)+eps) i.e. eps-hat, default 1e-7.",
      ],
      [
        4,
        "The difference is in epsilon. TensorFlow folds the bias correction into the learning rate, so epsilon gets added to the raw second moment, which makes it effectively about 30 times larger in the very first step. PyTorch adds it after the correction. Mostly you do not notice unless the gradients are very small.",
      ],
      [0, "They have different random number generators, so results are never the same."],
    ],
    "adam-l2-saturates": [
      [
        3,
        "m ≈ λθ, sqrt(v) ≈ λ|θ|, ratio is sign(θ). λ drops out, so every weight shrinks by lr per step: linear, not exponential.",
      ],
      [
        3,
        "Since Adam normalises by the magnitude of the gradient, and the gradient is now basically only the penalty, you divide the penalty by itself. So the update is just the learning rate towards zero, and it does not matter any more how strong you make the regularisation.",
      ],
      [0, "The weights will go to zero exponentially fast, the larger lambda the faster."],
    ],
    "adam-decay-under-normalisation": [
      [
        4,
        "Weights before BN are scale-invariant, so decay can't regularise the function. It keeps ‖w‖ from growing and thereby keeps the effective learning rate lr/‖w‖² up.",
      ],
      [
        3,
        "If I multiply those weights by two, batch norm divides it out again and the network computes the same function. So weight decay has no direct regularising effect. What it does is that the norm of the weights and the pushes from the gradient come to an equilibrium, and that determines how much the direction of the weights rotates per step, in other words the effective step size.",
      ],
      [0, "It prevents overfitting by keeping weights small, that is why we exclude biases."],
    ],
    "adam-counterexample": [
      [
        5,
        "Reddi et al.: f_t = Cx every third step, else -x, on [-1,1]. Optimum is -1. The big gradient gets normalised by its own size and is forgotten, so Adam ends at +1. AMSGrad takes the max of v.",
      ],
      [
        4,
        "The idea is a rare but large informative gradient. When it comes, v jumps up too, so the update is hardly larger than for the small gradients. Afterwards the memory of it decays quickly, and all the small gradients that point in the wrong direction win. So it converges to the wrong end of the interval.",
      ],
      [0, "Adam has problems with saddle points because its steps get too small there."],
    ],
    "adam-works-anyway": [
      [
        3,
        "The proof fixes betas first, then builds a bad problem for them. Fix the problem and beta2 close enough to 1 converges. AMSGrad doesn't help in practice.",
      ],
      [
        3,
        "Those examples are quite contrived, with gradients that are huge once in a while, and real networks don't behave like that. There is also a newer result which shows that for large enough beta2 it converges to a region around a critical point.",
      ],
      [0, "Because it is fast, and nobody cares about convergence in theory."],
    ],
    "adam-short-memory": [
      [
        3,
        "Window of ~20 vs ~1000 steps. v tracks changing gradients faster, so fewer loss spikes from a stale v.",
      ],
      [
        2,
        "With 0.999 the second moment lags behind. If gradient norms suddenly go up, you are dividing by something too small and the loss jumps. You can afford the shorter average because the batches have millions of tokens, so each gradient estimate is already quite accurate.",
      ],
      [0, "It gives more momentum, which accelerates training of deep transformers."],
    ],
  };
