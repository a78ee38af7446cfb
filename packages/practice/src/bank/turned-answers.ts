/** Fluent answers that have the field's words and turn the facts round. */
export const turnedAnswers: Readonly<Record<string, string>> = {
  "gradient-descent-batch-sizes":
    "The mini-batch gradient is biased because it only sees part of the data, and its variance grows with the batch size. Full-batch steps are the cheapest since you compute only one gradient per epoch. Single examples parallelise best on a GPU because each core can take one example, so pure SGD gets the best hardware use.",
  "gradient-descent-not-newton":
    "Newton's method needs only n numbers for the Hessian diagonal, so memory is not the problem. The real reason is that it converges only linearly, and on convex problems it diverges. It also needs a learning rate that is hard to tune, and mini-batches make the gradient noisy. So people prefer Adam, which is second order anyway.",
  "gradient-descent-edge-of-stability":
    "The edge of stability is when the learning rate is set to the largest value before the loss diverges. The sharpness falls during training because flat minima attract SGD noise, and the loss falls monotonically as long as the rate is below 2/L. So choosing α below 2/L is still the right rule, and the edge shows the classical theory is correct.",
  "gradient-descent-convexity":
    "A convex loss has many local minima but they are all easy to leave. With cross-entropy the network is convex in its weights, so gradient descent finds the global minimum whatever the learning rate. For deep networks theory says nothing because the loss is never quadratic anywhere.",
  "gradient-descent-critical-points":
    "If the gradient is zero you have converged, so it is a minimum. You can look at the Hessian: negative eigenvalues mean a minimum and positive ones a maximum. If any eigenvalue is zero it is a saddle. If the signs are mixed the test does not decide.",
  "gradient-descent-saddles":
    "Local minima, clearly: in high dimension there are exponentially many local minima, and gradient descent gets stuck in the bad ones. Saddle points are rare in high dimension because all directions must curve up. Saddles have a large gradient so one passes quickly, and noise does not matter.",
  "gradient-descent-constant-rate":
    "Yes, SGD with a constant learning rate converges to the exact minimum if the rate is small enough, because the noise averages out over steps. Decaying the rate only makes it slower. The size of the fluctuations does not depend on the learning rate but on the model.",
  "gradient-descent-without-replacement":
    "Sampling with replacement would be better in theory because it has lower variance, but shuffling is random too, so each step stays unbiased and independent. Within an epoch some examples are used several times and others not at all. We shuffle mainly so that the GPU cache does not overfit.",
  "gradient-descent-accumulation":
    "No, it is different: accumulating gradients sums stale gradients because the weights change between micro-batches. It speeds up training because several micro-batches are processed per step. You should clip each micro-batch gradient and step the scheduler for each micro-batch. Batch norm sees the full accumulated batch, so it behaves the same.",
  "gradient-descent-synchronous":
    "In synchronous SGD each worker updates its own copy of the weights and they are compared at the end. Asynchronous SGD has no staleness because gradients are applied immediately, and it waits for the slowest worker. Asynchronous is the standard today since it is exactly reproducible.",
  "descent-conditioning":
    "Ill-conditioning means there are bad local minima in which gradient descent gets stuck. The flattest direction sets the limit on the learning rate, and the steepest direction then moves too slowly. Momentum does not change the dependence on the condition number, and rescaling the inputs does not matter because the Hessian is the same.",
  "momentum-why-it-helps":
    "Momentum helps because it escapes local minima: the ball rolls over them with its inertia. Gradients that alternate across the ravine add up, and those that agree along the valley cancel, so the path becomes straight. With beta 0.9 it remembers the last 90 steps.",
  "momentum-nesterov":
    "Nesterov takes the gradient at the current point and plain momentum takes it at the look-ahead point. It is more stable and tolerates a larger learning rate than heavy ball. There is no theoretical guarantee for it, only experiments, and it oscillates more.",
  "momentum-lost-state":
    "With momentum the buffer is recomputed from the weights, so nothing is lost. Adam has no state apart from the learning rate, so it continues exactly. The loss curve continues smoothly. Only the weights belong in a checkpoint, the rest is random anyway.",
  "momentum-beyond-quadratics":
    "Yes. Polyak proved that with the optimal α and β heavy ball converges globally on all smooth, strongly convex functions, at the rate of √κ. The settings come from a general Lyapunov argument and not from quadratics. Nesterov's method has no better guarantee.",
  "momentum-lower-bound":
    "Yes. The √κ bound is only for gradient descent; methods such as Adam or Nesterov converge in log κ steps. The lower bound can be beaten simply by tuning the momentum coefficient well, since it depends on the algorithm and not on the function.",
  "momentum-swinging-regime":
    "The error shrinks by 1 − αλ per step as in gradient descent, so a larger learning rate makes the swings die down faster. The product of the roots is αλ. β sets only the period of the swings. So for tuning you keep β near 1 and raise α until it no longer swings.",
  "momentum-and-noise":
    "Yes, momentum averages the noise away: the buffer is an average of the last gradients, so the variance of the parameters falls by 1 − β. At the same learning rate the floor is ten times lower than SGD's. The updates are independent of each other, so errors cancel. Larger batches are then unnecessary.",
  "momentum-conventions":
    "With α inside the buffer the whole buffer is rescaled at once, so the very next step is ten times shorter. With α outside, as in PyTorch, old gradients keep their old rate and the steps shrink gradually. The two forms never take the same steps, even at a constant rate.",
  "rmsprop-from-adagrad":
    "AdaGrad used one learning rate for all parameters and kept a moving average of gradients. RMSprop then replaced the moving average with a sum of squared gradients so that nothing is forgotten. Adam removed momentum and the bias correction to make it simpler.",
  "rmsprop-sparse-features":
    "AdaGrad gives frequent features large steps because they have many gradients, and rare features small steps so that they do not overfit. All coordinates share the same learning rate, which is divided by the norm of the whole gradient. That is why it does well with sparse data.",
  "rmsprop-epsilon-position":
    "PyTorch puts ε inside the root and Keras outside. It matters when gradients are large, because then ε is lost to rounding. To carry a setting over you square ε, going from Keras to PyTorch.",
  "rmsprop-curvature":
    "Yes, v is an estimate of the diagonal of the Hessian: the squared gradient is equal to the second derivative in expectation, by the Fisher identity. So dividing by √v is a Newton step. The gradient's size only depends on the curvature.",
  "adam-derive-correction":
    "v starts at 1 − β2 and converges to the mean, so the sum of the weights is always one. The correction multiplies v by 1 − β2^t to make it smaller at the beginning. It assumes that the gradients are independent with zero mean. The correction grows with t and matters most at the end of training.",
  "adam-epsilon":
    "ε caps the step: a step can never be larger than α/ε. Otherwise it is only there to avoid division by zero. A larger ε makes Adam more adaptive and noisier, and it should never be tuned. Coordinates with small gradients get larger steps because of ε.",
  "adam-counterexample":
    "Adam fails on non-smooth convex problems such as |x| since the gradient does not vanish. If large gradients come every third step, v remembers them for too long and the small gradients are never forgotten, so x stays at the start. Making β2 smaller fixes it, and AMSGrad takes the minimum of v.",
  "adam-works-anyway":
    "The counterexample only holds for non-convex problems; deep networks are almost convex near the minimum. For a fixed problem a small β2 guarantees convergence, and Adam converges exactly to the global minimum. AMSGrad is clearly better in practice, so most people have switched to it.",
  "adam-short-memory":
    "A β2 of 0.95 gives v a longer memory, about 1000 steps, which smooths the noise of small batches. With 0.999 v would react too quickly to spikes and training would be unstable. Language models use small batches, so they need more averaging.",
  "adam-decay":
    "In AdamW the decay is added to the gradient and then divided by √v̂, so that weights with large gradients are decayed more. Adam with L2 shrinks every weight by the same share. They are the same for Adam but different for SGD.",
  "adam-l2-saturates":
    "The step grows in proportion to λ, because λθ is added to the gradient and Adam's step is proportional to the gradient. Doubling λ doubles the speed at which weights decay. So weights shrink exponentially as in AdamW, and with a huge λ training diverges.",
  "adam-decay-under-normalisation":
    "It limits the capacity of the layer: smaller weights give a smoother function. The normalisation layer does not change this, since the output scales with the norm of the weights. Without decay the norm would shrink to zero, because the gradient points along the weight. The learning rate has nothing to do with it.",
  "adam-scaled-loss":
    "SGD does not notice because the direction is the same. Adam's steps become 100 times as long since m grows by 100. Epsilon counts for more. The L2 penalty becomes stronger relative to the loss, and clipping never triggers any more.",
  "adam-rate-tuning":
    "I agree: since Adam divides by √v̂ the learning rate cancels out, so the default of 0.001 always works. Neither too large nor too small a rate matters. A schedule is not needed because the steps shrink by themselves as v grows.",
  "adam-fine-tuning":
    "Without bias correction the first steps are too small, so fine-tuning barely moved and the model underfit. It was mended by raising the learning rate and by stopping earlier. Different seeds gave the same result, so the problem was hard to notice.",
  "adam-eight-bits":
    "You quantise the whole tensor linearly with one scale for all values, since m and v have similar magnitudes. The update is then computed in 8 bits as well, which is faster. All tensors are treated alike, including embeddings.",
  "adam-bfloat-states":
    "bfloat16 has too little range, so v overflows when gradients are large. With β2 = 0.95 the problem is worse, as v changes faster. v then becomes infinite and the steps vanish. The cure is loss scaling as in float16.",
  "adam-two-frameworks":
    "They are identical up to rounding. Both add ε after the bias correction, and the default is 1e-8 in both. Any difference comes from data loading and would be seen late in training, with large gradients and a tiny ε.",
};

/** The same once more, by somebody else. */
export const moreTurnedAnswers: Readonly<Record<string, string>> = {
  "gradient-descent-batch-sizes":
    "The full batch has the most variance, because it mixes all examples, while a single example gives the exact gradient. Each step costs the same regardless of the batch size. GPUs process one example at a time, so batches bring nothing in hardware terms. The mini-batch estimate is therefore biased towards recent data.",
  "gradient-descent-not-newton":
    "Newton's method would be easy to store, since the Hessian of a network is sparse and fits in memory. It is not used because it converges more slowly than gradient descent. It always moves downhill, so saddle points are no problem for it, and with mini-batches it becomes exact.",
  "gradient-descent-edge-of-stability":
    "The sharpness decreases until it reaches 1/α and then stays there. The loss decreases monotonically at all times. This confirms that one should pick α below 2/L, with L known beforehand. For Adam nothing comparable is known.",
  "gradient-descent-saddles":
    "Saddles are harmless since gradients are large around them; one leaves them at once. Local minima get more common in high dimension, so they are the main obstacle. Noise pushes you back into minima. Gradient descent never escapes a saddle.",
  "gradient-descent-constant-rate":
    "It converges to the minimum at rate 1/k. The noise of mini-batches vanishes as the learning rate is constant. A larger learning rate gives a smaller neighbourhood. Averaging weights would bias the solution, so it should be avoided.",
  "gradient-descent-without-replacement":
    "Drawing with replacement visits every example exactly once per epoch, while shuffling misses about 37 %. Shuffled batches are independent and each is unbiased. It makes convergence slower, but random access to the disk is cheap.",
  "gradient-descent-accumulation":
    "It is exactly the same always; losses need no normalisation because gradients are linear. Batch norm is unaffected. You call optimizer.step after every micro-batch, and the scheduler too. It is faster because there are fewer communications, and uses more memory.",
  "gradient-descent-synchronous":
    "Asynchronous training is equal to a large batch, since all workers average their gradients on the same weights. Synchronous training suffers from stale gradients. Stragglers only matter for asynchronous training. Most people use asynchronous parameter servers today.",
  "descent-conditioning":
    "The smallest eigenvalue caps the learning rate at 2/λmin. The number of steps grows with the square root of κ for gradient descent and with κ for momentum. Normalising inputs increases κ, so preconditioning hurts.",
  "momentum-why-it-helps":
    "Along the valley gradients cancel and across it they add up. Momentum shortens the effective step by 1 − β. It needs κ steps where gradient descent needs √κ. The buffer forgets everything after one step.",
  "momentum-nesterov":
    "Nesterov evaluates the gradient at the previous position, one step behind. In PyTorch it cannot be implemented because it needs two gradients. It overshoots more than heavy ball but allows twice the learning rate. It has no convergence rate.",
  "momentum-lost-state":
    "With momentum the first steps are ten times too long because the buffer is empty. Adam's first steps are tiny, since v is 0. The step count does not matter. You will see the loss drop at once. Apart from the weights nothing has to be saved.",
  "momentum-swinging-regime":
    "The recurrence is of first order, so the root is 1 − αλ. The factor is 2√β, so β has to stay below a quarter. α and λ set how fast the swings shrink. One takes the largest β.",
  "momentum-and-noise":
    "Momentum reduces the stationary variance by 1/(1 − β) at the same learning rate, and even more at the same α/(1 − β). Successive updates are independent, so noise cancels. The updates themselves are noisier than SGD's.",
  "momentum-conventions":
    "Inside or outside makes no difference, schedules included. With α inside, the next step drops by ten at once; in PyTorch it takes ten steps to adapt. The average form needs a rate that is 1 − β times as large.",
  "rmsprop-from-adagrad":
    "AdaGrad has one global rate. Its average forgets too quickly, so the steps grow without bound. RMSprop adds up all squared gradients to remember more. Adam added weight decay and a second learning rate.",
  "rmsprop-sparse-features":
    "A rare feature has seen few gradients, so its step is short and safe. Frequent features take the longest steps. One learning rate for all would do the same job.",
  "rmsprop-epsilon-position":
    "Keras and TensorFlow add it after the root and PyTorch adds it under the root. It only matters when v is huge compared with ε. To convert, use the same value.",
  "rmsprop-curvature":
    "They do: √v converges to the Hessian's diagonal by the law of large numbers. Gradients are large exactly where curvature is large, never because of noise or distance. Newton also divides by the square root of the curvature.",
  "adam-derive-correction":
    "v_t is a plain average of the squared gradients, so all weights are 1/t. It is too large at first, so one multiplies by 1 − β2^t. Stationarity is not needed. The correction stays constant over training.",
  "adam-epsilon":
    "When √v̂ is far below ε the step becomes infinitely long. ε bounds the step length by α/ε. With ε going to infinity Adam becomes sign descent. Leave it at 1e-8.",
  "adam-counterexample":
    "Take f(x) = x². Adam oscillates around 0 because the step is always α. v keeps the largest gradient for ever, so the steps vanish before reaching the minimum. AMSGrad solves this by forgetting faster.",
  "adam-works-anyway":
    "Because the proof of divergence contains an error. In practice β1 and β2 are chosen by an adversary. With β2 close to 0 Adam converges to the exact minimum for all problems. Networks contain many rare huge gradients that Adam ignores. AMSGrad is what most libraries use by default.",
  "adam-short-memory":
    "0.95 means a longer memory than 0.999. With a long memory v follows sudden growth of the gradients quickly, which avoids spikes. Their batches are small, so v is noisy and must be averaged more. At a batch of 8 you would go even lower.",
  "adam-decay":
    "AdamW adds the penalty to the loss, so it is normalised by √v̂; plain L2 is applied to the weights directly. Under L2 with Adam all weights shrink equally. They coincide for Adam but not for SGD.",
  "adam-l2-saturates":
    "The step is proportional to λθ and unbounded. Doubling λ doubles the step. It behaves like AdamW: the weights shrink by a fixed share per step.",
  "adam-decay-under-normalisation":
    "Doubling the matrix doubles the output, so the norm matters for capacity. A larger norm gives larger gradients and a larger effective learning rate. Without decay the norm shrinks to 0. Decay lowers the effective learning rate.",
  "adam-scaled-loss":
    "SGD is unaffected. Adam takes steps 100 times longer. ε matters more than before. The L2 penalty counts 100 times as much. The clipping threshold is reached less often.",
  "adam-rate-tuning":
    "True: α drops out of Adam because of the normalisation. You can use any value between 1e-5 and 1 with the same result. It adapts the overall step length to the problem. Schedules are a leftover from SGD.",
  "adam-fine-tuning":
    "The uncorrected Adam took steps that were too short in the beginning, so training on small data did not start. All seeds behaved the same. Removing the warm-up and shortening the training repaired it.",
  "adam-eight-bits":
    "One takes a single scale for the tensor and rounds linearly to 256 levels. Outliers do no harm because of ε. The update runs in int8. Embeddings are quantised first as they are the largest.",
  "adam-bfloat-states":
    "Because bfloat16 overflows above 65504. v then turns into infinity. Stochastic rounding makes it worse, so one uses float16. β2 plays no role.",
  "adam-two-frameworks":
    "PyTorch folds the correction into the learning rate and adds ε to the raw √v, while Keras adds it to the corrected one. PyTorch's ε therefore counts 31.6 times less at the start. Keras's default is 1e-8 and PyTorch's 1e-7. You notice it late in training.",
};
