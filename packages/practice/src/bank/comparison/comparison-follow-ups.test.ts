import { type CountedAnswer, testWords } from "../test-words.ts";
import { comparisonQuestions } from "./comparison-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  [
    "comparison-state-memory",
    2,
    "Weights, grads, and the activations saved for backprop; those scale with batch size.",
  ],
  [
    "comparison-rotation",
    2,
    "Second-order ones like K-FAC or Shampoo. You have to store and invert big matrices.",
  ],
  [
    "comparison-fair-race",
    2,
    "Widen Adam's range upward and rerun, and give SGD the same extra number of trials.",
  ],
  [
    "comparison-state-of-a-matrix",
    3,
    "8-bit Adam via quantization, a factored optimizer like Adafactor, or shard the state with ZeRO.",
  ],
  [
    "comparison-newton-schulz",
    2,
    "It's only important that all directions have comparable magnitude; the exact value can be absorbed in the learning rate.",
  ],
  ["comparison-adam-or-sgd", 3, "What learning rates did you try for each? How many seeds? Was it AdamW?"],
  [
    "comparison-wilson-and-choi",
    2,
    "Choose epsilon huge so it dominates sqrt(v), then set alpha = eta * epsilon.",
  ],
  [
    "comparison-why-adam-wins-on-language",
    2,
    "I'd sweep the batch size up to full batch and see if the gap persists. I'd split the loss by token frequency.",
  ],
  [
    "comparison-when-still-sgd",
    2,
    "Learning rate goes from 0.1 down to around 1e-3, and the weight decay must go up, say 0.05.",
  ],
  [
    "comparison-muon",
    2,
    "RMS is 1/sqrt(max(r,c)), so big matrices get smaller entries and you should multiply the lr by sqrt(max(r, c)).",
  ],
  [
    "comparison-shampoo-and-soap",
    2,
    "In Shampoo everything is frozen between refreshes, while SOAP keeps updating its second moments every step within the old eigenbasis.",
  ],
  [
    "comparison-lars-and-lamb",
    2,
    "Ratio is zero so it's stuck forever. Implementations fall back to a ratio of one when the weight norm is zero.",
  ],
  [
    "comparison-schedule-free-and-prodigy",
    2,
    "The cosine hasn't annealed, so you're still at a high learning rate and the model is noisy. Schedule-free gives a usable model anytime.",
  ],
  [
    "comparison-are-new-rules-twice-as-fast",
    2,
    "0.9*1.05=0.945, so 5.5% saved. You'd have to retune everything, probably not worth it.",
  ],
  ["comparison-implicit-bias", 2, "GD goes along (2,1). Sign descent goes along the diagonal (1,1)."],
  [
    "comparison-rare-class-under-gradient-flow",
    3,
    "Rare words take much longer. Since the tail has a large share of all tokens, the average loss goes down slowly. Adam normalises per coordinate so frequency cancels out.",
  ],
  [
    "comparison-rare-class-under-sign-descent",
    2,
    "sqrt(v) is sqrt(p) times g because most gradients are zero, so the average movement is alpha*sqrt(p).",
  ],
  [
    "comparison-four-paths",
    2,
    "GD and momentum just rotate along with it. Adam and RMSprop behave differently because they're per-coordinate and the axes no longer line up.",
  ],
];

testWords(comparisonQuestions, { followUps });
