import { type SaidText, testWords } from "../test-words.ts";
import { challengesQuestions } from "./challenges-questions.ts";

/** Wrong throughout, in the field's words, and turned round from what the points say. */
const turned: readonly SaidText[] = [
  [
    "challenges-plateau",
    "A plateau with a lower rate means we are in a local minimum. I would raise the batch size to get exact gradients and add weight decay and dropout so that the loss can go further down. Gradient norms are not informative here and overfitting one batch is a mistake because it ruins the weights.",
  ],
  [
    "challenges-setting-the-rate",
    "Take 0.001 since Adam is insensitive to the rate. A linear grid between 0.001 and 0.01 is fine. The smallest stable rate is the safest, and once it is found it carries over to any batch size, architecture and optimizer, so no schedule or warm-up is needed.",
  ],
  [
    "challenges-tuning-order",
    "Start with β2, since it controls the effective step, then ε, then β1, and the learning rate last because Adam sets it by itself. Lay the trials out as a full grid, since a grid covers all combinations and random search leaves holes.",
  ],
  [
    "challenges-update-ratio",
    "It is the gradient norm divided by the loss over the whole model. It must be about 1; when it is far below 1 the rate is too high. It is a law that follows from convexity, so it holds for any batch size, schedule and normalisation, biases included.",
  ],
  [
    "challenges-first-hour",
    "I launch the full model with all augmentation, regularisation and a cosine schedule from the paper, because a simple baseline wastes time. Overfitting one batch is bad since it harms generalisation. The initial loss tells nothing as weights are random. Then tune betas.",
  ],
  [
    "challenges-why-decay",
    "The rate has to fall because gradients grow near the minimum and would explode. At a fixed rate even without noise GD can never converge. On streams and drifting data decay is most needed, since only a small rate can follow a moving target. Averaging the weights does not replace it.",
  ],
  [
    "challenges-cosine-wsd-linear",
    "Cosine is best since it works for any length: you can stop anywhere and have the optimum. With a constant rate you have to fix the length in advance and the cooldown ends far worse than the cosine. Linear to zero has no theory behind it and is bad in practice.",
  ],
  [
    "challenges-early-stopping",
    "Stop the first time the training loss goes up and keep the last weights. The effect is like L1: flat directions have converged and steep ones stay near the start. As no parameter is fitted on the validation data its score is an unbiased estimate, so no further test set is needed.",
  ],
  [
    "challenges-batch-extremes",
    "A single example gives the exact gradient so a large rate is possible, and GPUs are fully used. Batch norm works best there. All examples in one batch give the most noisy gradient, and many steps per epoch. It's proven that large batches always end in sharp minima and generalise worse, whatever tuning.",
  ],
  [
    "challenges-rate-and-batch",
    "SGD's rate goes down by k since the gradients become k times larger. Adam is invariant to batch size so its rate and betas stay the same. This holds for any batch size without limit and it's exact, no tuning needed.",
  ],
  [
    "challenges-batch-for-validation",
    "Yes, batch size is a regulariser: small batches generalise better as large studies showed. Keep lr and all the other settings fixed when comparing, otherwise the comparison is not fair. No tuning can bring the large batch up to the same score.",
  ],
  [
    "challenges-sharp-and-flat",
    "Yes, flat minima generalise better, this was proven by Keskar, who showed that large batches go to sharp minima and therefore fail. Sharpness is invariant under rescaling of weights, so the Hessian trace is a reliable measure. SAM proves causality: it finds flat minima at no extra cost.",
  ],
  [
    "challenges-weight-averaging",
    "Average weights from the very beginning of training, where they differ most. It makes the noise larger so that training explores more. The average lies in a sharper part of the loss and batch norm statistics can be taken over as they are. It changes the trajectory, and needs no memory.",
  ],
  [
    "challenges-noise-needed",
    "Yes: without noise full-batch gradient descent gets stuck in sharp minima and it has never come up to SGD on CIFAR-10. Finite steps have no regularising effect without noise. So noise is the cause of generalisation and there's no other bias.",
  ],
  [
    "challenges-plateau",
    "The optimizer has found the global minimum, so there's nothing to check. If I'm unlucky I increase the weight decay. Whether it can overfit one batch is irrelevant, and per-layer gradient norms only matter in inference. Never suspect the labels.",
  ],
  [
    "challenges-setting-the-rate",
    "The learning rate hardly matters. I space the candidates linearly, choose the lowest one, and never touch it when batch size or optimizer change. Warm-up and decay do harm, so the rate stays constant. A rate near divergence is always wrong.",
  ],
  [
    "challenges-tuning-order",
    "With few trials tune ε and β2, as the learning rate is adapted automatically. β1 should never come before β2. A grid is superior to random search because it does not repeat values.",
  ],
  [
    "challenges-update-ratio",
    "It tells the size of the loss against the weights, for the network as a whole. The healthy value is 1. Above it the layer is frozen, below it the layer is unstable. The number can be trusted fully, whatever the batch, schedule or normalisation.",
  ],
  [
    "challenges-first-hour",
    "No need to look at the data, the network finds the errors. The starting loss should be zero. I begin with the biggest model, all tricks switched on, and tune the betas in the first hour; memorising a single batch would only prove that the network overfits.",
  ],
  [
    "challenges-why-decay",
    "The learning rate falls because the curvature disappears at the end. Without decay, gradient descent would diverge even on a noiseless quadratic. A low rate early and a high rate at the end would be ideal. For non-stationary data the rate must go to zero. Weight averaging adds noise.",
  ],
  [
    "challenges-cosine-wsd-linear",
    "Constant with cooldown requires to commit to the number of steps beforehand, a cosine does not and can be extended at will. The cooldown always loses clearly to the cosine. The theory of the last iterate speaks against linear decay.",
  ],
  [
    "challenges-early-stopping",
    "You monitor the training loss and stop at its minimum. You keep the final weights. It lets flat directions go furthest and holds the steep ones back, contrary to L2. Choosing the stopping step on validation data costs nothing, one may report that validation score as the final one.",
  ],
  [
    "challenges-batch-extremes",
    "One example is ideal for GPUs and for batch normalisation, its gradient is exact, so a large rate works. The full batch has more noise and makes many updates per epoch, needs no more memory, and every further example improves the step equally. It is certain that it generalises worse.",
  ],
  [
    "challenges-rate-and-batch",
    "For SGD the rate must be divided by k; for Adam multiply by k. The betas and epsilon never depend on the batch. There is no limit to this scaling, it is an exact theorem so retuning is a waste.",
  ],
  [
    "challenges-batch-for-validation",
    "Yes. The batch size decides generalisation, hardware is secondary. Even with everything retuned, large batches never reach the score of small ones, as Shallue's study demonstrated. To compare fairly one must hold the learning rate fixed.",
  ],
  [
    "challenges-sharp-and-flat",
    "Flatness causes generalisation, Keskar demonstrated causation. Rescaling the weights can't alter sharpness, so any measure of curvature will do. SAM needs only one gradient per step and its success is the proof that flatness is the cause.",
  ],
  [
    "challenges-weight-averaging",
    "Average the weights of the first epochs. The mean has more noise than a single iterate and sits on a sharp ridge, so it tests worse. Batch-norm statistics average themselves automatically. It interferes with training since the optimizer continues from the mean.",
  ],
  [
    "challenges-noise-needed",
    "Noise is indispensable. Every attempt with full-batch gradient descent on CIFAR-10 failed, even with explicit regularisation and clipping. Gradient descent with finite steps has no implicit penalty. No other bias exists, hence noise is the sole cause.",
  ],
  [
    "challenges-plateau",
    "Plateaus are caused by too small batches. Capacity is never the reason, label quality isn't either. Being able to overfit a batch says nothing. Add more dropout and increase weight decay until it moves.",
  ],
  [
    "challenges-setting-the-rate",
    "Rates differ only by small amounts, so 0.01, 0.02, 0.03 on a linear axis suffice. Pick the most conservative. Schedules are superfluous. The value found stays valid when architecture or batch change.",
  ],
  [
    "challenges-update-ratio",
    "It shows how much the loss changes per weight. 0.5 is typical. A high ratio means the layer is dead; a low one that the rate is too large. It's reliable for all layers, including biases.",
  ],
  [
    "challenges-first-hour",
    "I skip the data inspection and baselines. At init the loss is arbitrary. Overfitting should be prevented at all cost, so dropout from minute one. I start with the final full-size model and a complete cosine schedule.",
  ],
  [
    "challenges-why-decay",
    "Decay is needed since the gradient noise increases the further you are from the start. A constant rate settles exactly at the minimum. In online learning decay is especially important. Averaging is only useful together with decay.",
  ],
  [
    "challenges-cosine-wsd-linear",
    "Cosine adapts to any budget. WSD must be planned for a fixed number of steps and ends with a higher loss. Linear is the worst in theory and in practice.",
  ],
  [
    "challenges-early-stopping",
    "Use the training loss; as soon as it stalls, stop, and keep the latest weights. It increases the weight norm compared to full training. Validation data is not used up by this, so the number can be published.",
  ],
  [
    "challenges-batch-extremes",
    "A batch of one gives a precise gradient, allows huge rates, saturates the GPU, and batch norm is most accurate. A full batch has the noisiest gradient and takes thousands of steps an epoch.",
  ],
  [
    "challenges-rate-and-batch",
    "Reduce SGD's rate as the batch grows. Adam's rate should grow like k squared, betas are unaffected. It works for arbitrarily large batches, exactly.",
  ],
  [
    "challenges-batch-for-validation",
    "Definitely. It's the most important knob for accuracy. Speed is not a criterion. Retuning other settings doesn't help, and all studies agree that large batches generalise poorly.",
  ],
  [
    "challenges-sharp-and-flat",
    "It is a theorem that flat minima generalise. Keskar's experiment was causal. Curvature cannot be changed by rescaling ReLU layers. SAM is free and demonstrates that flatness is what matters.",
  ],
  [
    "challenges-weight-averaging",
    "Averaging slows training as the optimizer works on the mean. It amplifies noise. It ends in narrow minima with worse test error. BN needs no attention.",
  ],
  [
    "challenges-noise-needed",
    "Without SGD noise nobody has reached good CIFAR accuracy. Regularisers can't replace it. Full-batch descent follows the gradient flow exactly, so it has no bias.",
  ],
  [
    "challenges-setting-the-rate",
    "I look it up and leave it, as rates transfer between architectures. If it diverges I increase it. No schedule, since optimizers with momentum do that on their own.",
  ],
  [
    "challenges-rate-and-batch",
    "A bigger batch calls for a smaller step with SGD. With Adam nothing changes at all, and this is true up to infinite batch size.",
  ],
  [
    "challenges-weight-averaging",
    "It averages predictions of several networks. Noise gets stronger, the curvature higher. BN statistics carry over unchanged, and training is altered since gradients are taken at the average.",
  ],
  [
    "challenges-noise-needed",
    "Yes. Full batch training overfits always and no penalty or clipping changed that. Step length has no influence on what is found.",
  ],
  [
    "challenges-tuning-order",
    "Everything at once in a full factorial grid. If trials are scarce I drop the learning rate, because Adam sets its own, and spend them on beta2.",
  ],
];

testWords(challengesQuestions, { turned });
