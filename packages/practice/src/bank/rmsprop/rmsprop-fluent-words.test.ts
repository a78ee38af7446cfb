import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { rmspropQuestions } from "./rmsprop-questions.ts";

/** Answers as engineers give them in conversation, with the number of points that a person counts in them. */
const said: readonly CountedAnswer[] = [
  [
    "rmsprop-from-adagrad",
    5,
    "AdaGrad: per-parameter learning rates, divide by sqrt of accumulated squared grads, great for sparse stuff. Problem: accumulator never goes down so lr decays to nothing. RMSprop swaps the sum for an EMA so it can forget. Adam = RMSprop + momentum on the gradient + bias correction for the zero init of both.",
  ],
  [
    "rmsprop-from-adagrad",
    3,
    "The AdaGrad has good idea that each weight has own step size. But the step sizes only get smaller and smaller, finally learning stops. RMSprop uses decaying average. Adam takes momentum in addition.",
  ],
  [
    "rmsprop-from-adagrad",
    4,
    "AdaGrad introduced per-coordinate scaling via accumulated g². Its accumulator is monotone so the lr is eventually zero. RMSprop: leaky average in place of the accumulation. Adam: put a first-moment EMA on top.",
  ],
  [
    "rmsprop-from-adagrad",
    4,
    "AdaGrad's contribution is the per-parameter rate. It never forgets, so the rates go to zero. RMSprop doesn't sum but averages exponentially, so the rate can recover. Adam brings momentum in.",
  ],
  [
    "rmsprop-from-adagrad",
    3,
    "Adagrad accumulates squares forever, so it stalls. RMSProp lets old ones decay. Adam = RMSProp with momentum.",
  ],
  [
    "rmsprop-sparse-features",
    4,
    "Each parameter gets its own lr: global lr over the sqrt of its accumulated squared gradients. Rare features have a small accumulator, so when one finally shows up it gets a big update; common ones have accumulated a lot and get damped. A single lr would have to be a compromise: too aggressive for common words or too timid for rare ones.",
  ],
  [
    "rmsprop-sparse-features",
    2,
    "Words which appear seldom have seen few gradients, their accumulated sum is small and therefore they learn quickly. Words which appear often are getting smaller and smaller steps.",
  ],
  [
    "rmsprop-sparse-features",
    3,
    "Think of word embeddings: 'the' gets a gradient every batch, so G is huge and its lr is tiny; 'aardvark' gets a gradient once per epoch, G is small, so the one time you see it you take a big step. With SGD you would need a learning rate that suits both, which doesn't exist.",
  ],
  [
    "rmsprop-sparse-features",
    4,
    "It doesn't share one learning rate: each has its own, scaled by its own gradient history. Rare features have not accumulated much so they still make big steps, not small ones, when they appear. The common features' steps shrink. A shared rate would either be too big for common features or too small for rare ones.",
  ],
  [
    "rmsprop-epsilon-position",
    4,
    "PyTorch: sqrt(v) + eps. TF/Keras: sqrt(v + eps), optax too unless you pass eps_in_sqrt=False. Doesn't matter for 1e-8, but does with eps like 1e-3 or 1.0, or when gradients are really small. To translate take the square root: eps_torch = sqrt(eps_tf).",
  ],
  [
    "rmsprop-epsilon-position",
    2,
    "In TensorFlow the epsilon is within the square root, in PyTorch it is added after. If v is much bigger than epsilon you will not notice.",
  ],
  [
    "rmsprop-epsilon-position",
    3,
    "tf.keras does rsqrt(v + eps), whereas torch does v.sqrt().add(eps). Only relevant if eps isn't tiny relative to v, like the eps=1.0 in Inception. Conversion: outside = square root of the inside one.",
  ],
  [
    "rmsprop-epsilon-position",
    4,
    "Keras/TF: sqrt(v+eps). PyTorch: not inside, it's added after the sqrt. No visible difference with 1e-8 and normal gradients; big difference when eps = 1e-3 or gradients vanish. So an eps inside of 1e-3 corresponds to about 0.03 outside, i.e. the root.",
  ],
  [
    "rmsprop-curvature",
    3,
    "Not really. They keep an average of squared gradients, which is first-order information; curvature would be second derivatives. The closest link is that E[gg^T] is the empirical Fisher, but this isn't the Hessian in general. And even then you'd divide by it, not by its square root.",
  ],
  [
    "rmsprop-curvature",
    2,
    "No. The gradient magnitude also depends on how far you are from the optimum and how noisy the batch is, so dividing by it isn't curvature. Also there is a sqrt there, Newton has none.",
  ],
  [
    "rmsprop-curvature",
    3,
    "Strictly no. E[g²] is a raw second moment of first-order gradients, it's the diagonal of the (empirical) Fisher, and Fisher ≈ Hessian only under special conditions, e.g. the model fits the data distribution. Plus you have the square root so it isn't even the right exponent compared to Newton.",
  ],
  [
    "rmsprop-curvature",
    4,
    "It isn't curvature. v is made from first derivatives only; the Hessian needs second derivatives. With per-example gradients you'd get the empirical Fisher, which equals the Hessian only in special cases. Gradients are also large far from the minimum or with noisy batches. And Newton would divide by h, not sqrt.",
  ],
  [
    "rmsprop-curvature",
    2,
    "They estimate the magnitude of gradients, not the second derivative. Near an optimum of a well specified model the Fisher equals the Hessian, but in general no.",
  ],
];

/** Answers in the field's words that deny the facts or confuse them. */
const turned: readonly SaidText[] = [
  [
    "rmsprop-from-adagrad",
    "AdaGrad uses one global rate divided by the norm of the gradient, which is too aggressive because steps grow over time. RMSprop added momentum to AdaGrad. Adam removed momentum again and replaced the sum with an exponential average, and with that no bias correction is needed.",
  ],
  [
    "rmsprop-from-adagrad",
    "AdaGrad's weakness is that it forgets old gradients, so rare features lose their rate. RMSprop sums all squares from the beginning, which makes the rate stable. Adam is RMSprop without momentum but with Nesterov's look-ahead, and its averages start at the right value, so nothing has to be corrected.",
  ],
  [
    "rmsprop-from-adagrad",
    "AdaGrad has a single learning rate that grows with the number of steps, hence it diverges. RMSprop fixes it with a sum of the squares that never forgets. Adam drops momentum and bias correction for simplicity.",
  ],
  [
    "rmsprop-from-adagrad",
    "AdaGrad had one rate for all weights, and its average forgot too fast. RMSprop replaced the average by a sum so nothing is forgotten. Adam took away momentum and the correction.",
  ],
  [
    "rmsprop-sparse-features",
    "Because AdaGrad gives rare features a small learning rate so that they're not overfitted, and frequent features, where the estimate is reliable, get the largest steps. The accumulated sum of squares measures confidence. One global rate divided by the norm would do the same.",
  ],
  [
    "rmsprop-sparse-features",
    "AdaGrad shares one step size across all coordinates, computed from the total gradient norm, so frequent features pull rare ones along. Rare features have a large accumulated sum and hence a careful short step, which avoids overfitting.",
  ],
  [
    "rmsprop-sparse-features",
    "AdaGrad ignores rare features by shrinking their steps, which prevents noise from them. Frequent features have small sums because their gradients cancel, so they're learnt with long steps. The same rate for every coordinate makes this stable.",
  ],
  [
    "rmsprop-sparse-features",
    "It gives frequent features long steps as they're well estimated and rare features short ones, as their sums are large. One rate for all would do equally well, if tuned.",
  ],
  [
    "rmsprop-epsilon-position",
    "PyTorch has it inside the root and Keras outside. It never matters numerically, so you carry the value over unchanged. If anything, outside epsilon has to be squared rooted by the framework on its own.",
  ],
  [
    "rmsprop-epsilon-position",
    "Keras adds it to the root and PyTorch under it. It matters only for very large gradients. To convert from PyTorch to Keras multiply epsilon by the learning rate.",
  ],
  [
    "rmsprop-epsilon-position",
    "Both frameworks add it after the root. TensorFlow squares it first. It matters mostly late in training when gradients are large. Carry it over by taking its logarithm.",
  ],
  [
    "rmsprop-epsilon-position",
    "Keras outside, PyTorch inside. It matters when gradients are huge against ε. You carry it over by squaring when going from Keras to PyTorch, or leave it as it is.",
  ],
  [
    "rmsprop-curvature",
    "Yes, the squared gradient is an approximation of the Hessian's diagonal, so both are diagonal Newton methods. The empirical Fisher equals the Hessian, and the square root is only there to keep units right. That is why they need no learning rate.",
  ],
  [
    "rmsprop-curvature",
    "They do: v converges to the diagonal of the Hessian as the gradient noise averages out, since the Fisher and the Hessian are the same matrix. The square root is what Newton's method has too. Distance from the minimum plays no role in a gradient's size.",
  ],
  [
    "rmsprop-curvature",
    "Yes. Squared gradients equal second derivatives by the information identity, in every model and everywhere. So √v is exactly the curvature and Adam takes Newton steps, which is why it converges quadratically.",
  ],
  [
    "rmsprop-curvature",
    "Yes: v estimates the second derivative, since it's an average of squares. It's the diagonal of the Hessian, noise doesn't enter, and Newton's method takes the root of it too.",
  ],
];

testWords(rmspropQuestions, { answers: { said, each: 4 }, turned });
