import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { rmspropQuestions } from "./rmsprop-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "rmsprop-from-adagrad",
    4,
    "AdaGrad normalizes each weight by the history of its gradients, but because that history is summed up from the beginning the effective learning rate goes to zero. RMSprop fixes this by only remembering recent gradients through exponential decay. Then Adam puts momentum on top of RMSprop.",
  ],
  [
    "rmsprop-from-adagrad",
    5,
    "Adagrad: per-feature step sizes from accumulated g², but the accumulator never shrinks so learning dies. RMSprop: leaky version of it. Adam = RMSprop + momentum + debiasing.",
  ],
  [
    "rmsprop-from-adagrad",
    3,
    "So I would start with AdaGrad, which looks at the history of every weight and scales the learning rate for each weight separately. The trouble was that over a long run the denominator gets bigger and bigger and training stalls. Hinton then said, let us use an exponentially decaying average of the squares instead. And Adam is I think just the combination of the good ideas.",
  ],
  [
    "rmsprop-from-adagrad",
    0,
    "They are optimizers that converge faster than SGD and all use the gradient in some way.",
  ],
  [
    "rmsprop-sparse-features",
    2,
    "It tracks how much gradient each parameter has received. A feature that shows up once in a thousand examples has barely any accumulated squared gradient, therefore when it shows up the update is large.",
  ],
  [
    "rmsprop-sparse-features",
    2,
    "Each weight has its own effective learning rate. Infrequent ones accumulate little, so they get big updates.",
  ],
  [
    "rmsprop-sparse-features",
    4,
    "Think of word embeddings: the word 'the' shows up in every batch and some rare word in one out of ten thousand. AdaGrad scales the update of each weight by its own gradient history, so the rare word, which has almost no accumulated gradient, gets a large update when it finally appears. The common words have a big accumulator and so their rate is reduced. If you had a single learning rate you would have to compromise between the two.",
  ],
  ["rmsprop-sparse-features", 0, "Because it uses less memory on zeros and skips them in the computation."],
  [
    "rmsprop-epsilon-position",
    3,
    "In PyTorch it's outside of the sqrt, in Keras it's inside. If I want to convert I would take the square root of the Keras value, since sqrt(0 + eps) = sqrt(eps).",
  ],
  [
    "rmsprop-epsilon-position",
    3,
    "torch: sqrt(v)+eps. keras/tf: sqrt(v+eps). Matters with big eps like 1.0.",
  ],
  [
    "rmsprop-epsilon-position",
    3,
    "I know that PyTorch puts epsilon outside the square root while TensorFlow has it inside, I was bitten by this once when porting a reinforcement learning agent. With the default of 1e-8 you never notice. But those old recipes use a large epsilon and then the effective learning rates are totally different.",
  ],
  ["rmsprop-epsilon-position", 1, "Keras has it inside the root, and I do not know about the others."],
  [
    "rmsprop-curvature",
    2,
    "I don't think so, strictly. It's the root mean square of the gradient itself. On a steep but straight slope the gradient is large though the curvature is zero. And noise from minibatches inflates it as well.",
  ],
  ["rmsprop-curvature", 2, "No. It's the RMS of first derivatives; at best a diagonal empirical Fisher."],
  [
    "rmsprop-curvature",
    3,
    "I would say that is a common misunderstanding. What gets averaged are squares of gradients, so you only know how big the gradient was, not how fast it changes. Gradients can be big because you are far away from the optimum or simply because of minibatch noise. And then there is the square root, whereas a Newton step would divide by the second derivative itself.",
  ],
  [
    "rmsprop-curvature",
    0,
    "It is the idea of second order methods made cheap, like a diagonal Newton method.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["rmsprop-epsilon-position", "The placement makes no difference."],
  ["rmsprop-curvature", "Yes, √v approximates the diagonal of the curvature."],
];

testWords(rmspropQuestions, { answers: { said, each: 4, areApart: true }, beliefs });
