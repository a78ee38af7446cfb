import { loadMobyDick, mobyDickSource } from "../data/moby-dick.ts";
import { countWordBigrams } from "../data/word-bigrams.ts";
import { createBigramSoftmax } from "../models/bigram-softmax.ts";
import { defineProblem } from "./definition.ts";

/**
 * Linear softmax on the word pairs of Moby-Dick, all of them at every step: a language model small enough that its optimum is
 * known, with the word frequencies of real language. It starts at W = 0 for every seed.
 */
export const bigram = defineProblem({
  title: "Softmax of the next word given the one before, on all word pairs of Moby-Dick at once",
  options: {
    words: {
      what: "size of the vocabulary: the commonest words and one for the rest",
      default: 300,
      least: 2,
      most: 2000,
      whole: true,
    },
  },
  // Seeds change nothing here: one is enough.
  race: { steps: 300, testEvery: 300, seeds: [1], target: { metric: "loss", value: 3.173 } },
  search: { seeds: [101], validation: 0, recorded: true },
  good: {
    metric: "loss",
    value: 3.173,
    because:
      "the least is 3.073, the entropy of a word given the one before; without the word before it is 3.681, all words alike 5.704",
  },
  source: mobyDickSource,
  async make({ words }, read) {
    const { joint } = countWordBigrams(await loadMobyDick(read), words);
    const { flops, evaluate } = createBigramSoftmax(joint, words);
    return {
      dtype: "f64",
      shapes: { W: [words, words] },
      examples: 0,
      batchSize: 0,
      flops,
      initialise: ({ W }) => void W?.fill(0),
      evaluate: ({ W = empty }, _batch, { W: gradient = empty }) => evaluate(W, gradient),
    };
  },
});

const empty = new Float64Array();
