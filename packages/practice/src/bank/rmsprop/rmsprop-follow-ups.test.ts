import { type CountedAnswer, testWords } from "../test-words.ts";
import { rmspropQuestions } from "./rmsprop-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  ["rmsprop-first-step", 2, "Add bias correction like Adam. Or warm up the learning rate."],
  [
    "rmsprop-epsilon-placement",
    2,
    "About sqrt(1e-3) = 0.03. It only matches for small v, in between they'll never be identical.",
  ],
  [
    "rmsprop-from-adagrad",
    2,
    "Sparse convex problems, that's what it was designed for. The growing sum acts as a built-in lr schedule.",
  ],
  [
    "rmsprop-adagrad-update",
    2,
    "Step t is alpha/sqrt(t) so the sum is about 2 alpha sqrt(T). The problem is that it never recovers after large gradients early on.",
  ],
  [
    "rmsprop-update",
    2,
    "Nothing for RMSprop, as g and sqrt(v) both grow by 1000. GD would blow up with steps 1000 times larger.",
  ],
  [
    "rmsprop-adadelta-update",
    2,
    "It's epsilon: sqrt(eps) over RMS(g). With 1e-6 it starts really slowly and needs many steps to get going.",
  ],
  [
    "rmsprop-adagrad-way",
    2,
    "It moves alpha per step so T alpha. It doesn't come to rest on its own so you'd need a schedule.",
  ],
  [
    "rmsprop-large-epsilon",
    2,
    "It turns into plain gradient descent with lr alpha/sqrt(eps). So eps should be tuned like any other hyperparameter.",
  ],
  [
    "rmsprop-centred-divisor",
    2,
    "The difference can go negative from rounding when the gradient is constant and you get NaN. And close to zero only eps limits the step.",
  ],
  [
    "rmsprop-to-adam",
    1,
    "No. RMSprop accumulates g/sqrt(v) with each step's own v, Adam divides the averaged gradient by the current v.",
  ],
  [
    "rmsprop-sparse-features",
    2,
    "Partially: v decays between occurrences so it forgets. And dense implementations still move the row with momentum while the gradient is zero.",
  ],
  [
    "rmsprop-epsilon-position",
    2,
    "Set eps to sqrt(0.001), about 0.03, and compare. Then check rho, which is 0.99 in torch and 0.9 in Keras.",
  ],
  [
    "rmsprop-curvature",
    2,
    "The step is about alpha no matter how close you are, so it bounces around the minimum. Newton would jump there in one step.",
  ],
  [
    "rmsprop-code",
    2,
    "For tiny v it's the square root of eps, and sqrt(1) is still 1. When v is about the same size as eps the outside version has the larger denominator.",
  ],
  [
    "rmsprop-code-adagrad-rows",
    2,
    "They still get updated because their momentum isn't zero. Use SparseAdam, which only touches the rows that were looked up.",
  ],
  [
    "rmsprop-first-updates",
    2,
    "No, m starts at zero too, so it's 0.1/0.0316 = 3.16. Then it gets even larger for a couple of steps, up to 6.6 around step twelve.",
  ],
  [
    "rmsprop-from-adagrad",
    2,
    "Sure, online convex learning with sparse inputs, e.g. ads click prediction. You also don't need a schedule as it decays by itself.",
  ],
  [
    "rmsprop-sparse-features",
    2,
    "Only partly, since v decays in the steps in which the word is absent. And rows with zero gradient still move due to momentum unless you use SparseAdam.",
  ],
  [
    "rmsprop-epsilon-position",
    2,
    "Set eps to sqrt(0.001) ≈ 0.03 in PyTorch and see if the curves coincide. If not, alpha: 0.99 is PyTorch's default and Keras has rho=0.9.",
  ],
  [
    "rmsprop-curvature",
    2,
    "RMSprop keeps bouncing with steps of size α around the minimum, as it normalises the gradient. Newton gets there in one step.",
  ],
  ["rmsprop-from-adagrad", 0, "No, a growing sum is always a bug. On deep networks it would be fine."],
  ["rmsprop-sparse-features", 0, "Yes, fully, v remembers rare features for ever."],
  ["rmsprop-epsilon-position", 0, "Change the seed and lower the batch size."],
  [
    "rmsprop-curvature",
    0,
    "It's the same: its steps shrink in proportion to the distance and it lands exactly.",
  ],
];

testWords(rmspropQuestions, { followUps });
