import { loadPronunciations, type Pronunciation } from "../data/pronunciations.ts";
import { createRecurrentNetwork, type SequenceBatch } from "../models/recurrent-network.ts";
import { scoreLogits } from "../models/softmax.ts";
import type { TestScore } from "../problem.ts";
import { batchOption, defineProblem, validationOption } from "./definition.ts";

const hidden = 96;
const heldOutCount = 5000;
const sampleCount = 1000;
/** Letters, the separator, phonemes: 12 + 1 + 12, less what nothing comes after. */
const mostSteps = 25;

/**
 * How English words are spoken. The network reads a word's letters, a separator and then the phonemes, and from the separator on predicts
 * each next phoneme and, after the last, the end: an encoder and a decoder that share their weights. It is scored on these predictions
 * alone, each made with the right phonemes before it.
 */
export const phonemesGru = defineProblem({
  title: `Gated recurrent units (GRU), ${hidden} of them, from letters to phonemes; 116,000 English words`,
  options: { batch: batchOption(32), validation: validationOption(20_000) },
  race: { steps: 1200, testEvery: 200, seeds: [1, 2, 3], target: { metric: "loss", value: 1 } },
  search: { seeds: [101], validation: 2000, recorded: false },
  good: {
    metric: "accuracy",
    value: 0.75,
    because: "always the commonest, the end, gives 0.14; the phoneme before alone costs 2.66 nats at best",
  },
  source:
    "the CMU Pronouncing Dictionary, Carnegie Mellon University, from the npm package cmu-pronouncing-dictionary",
  async make({ batch: batchSize, validation }, read) {
    const { letters, phonemes, words } = await loadPronunciations(read);
    const split = words.length - heldOutCount;
    const training = words.slice(0, split - validation);
    const heldOut = validation > 0 ? words.slice(split - validation, split) : words.slice(split);
    const separator = letters.length;
    const end = phonemes.length;
    const outputs = phonemes.length + 1;
    const network = createRecurrentNetwork({
      cell: "gru",
      inputs: separator + 1 + phonemes.length,
      outputs,
      hidden,
      steps: mostSteps,
      sequences: batchSize,
      Storage: Float32Array,
    });
    const slopes = new Float32Array(mostSteps * batchSize * outputs);

    const gather = (chosen: readonly Pronunciation[]): SequenceBatch & { readonly labels: Uint8Array } => {
      const sequences = chosen.length;
      const steps = Math.max(...chosen.map(stepsOf));
      // What lies beyond a word's end is read as the letter 0 and not scored.
      const inputs = new Uint8Array(steps * sequences);
      const places: number[] = [];
      const labels: number[] = [];
      for (const [s, word] of chosen.entries()) {
        const symbols = [
          ...word.letters,
          separator,
          ...word.phonemes.map((phoneme) => separator + 1 + phoneme),
        ];
        for (const [t, symbol] of symbols.entries()) inputs[t * sequences + s] = symbol;
        for (const [i, phoneme] of [...word.phonemes, end].entries()) {
          places.push((word.letters.length + i) * sequences + s);
          labels.push(phoneme);
        }
      }
      return { inputs, steps, sequences, places: Uint32Array.from(places), labels: Uint8Array.from(labels) };
    };
    const meanOf = (measure: (word: Pronunciation) => number): number =>
      training.reduce((sum, word) => sum + measure(word), 0) / training.length;
    return {
      dtype: "f32",
      shapes: network.shapes,
      examples: training.length,
      batchSize,
      flops: Math.round(
        network.flopsOf(
          meanOf(stepsOf),
          meanOf((word) => word.phonemes.length + 1),
          "token",
        ),
      ),
      initialise: network.initialise,
      evaluate(params, batch, grads) {
        const sequences = gather(Array.from(batch, (index) => training[index] as Pronunciation));
        const { labels } = sequences;
        const { loss } = scoreLogits(network.run(params, sequences), labels, outputs, slopes);
        network.runBackward(params, sequences, slopes, grads);
        return loss / labels.length;
      },
      test(params, extent): TestScore {
        const scored = heldOut.slice(0, extent === "all" ? heldOut.length : sampleCount);
        let [loss, right, predictions] = [0, 0, 0];
        for (let i = 0; i < scored.length; i += batchSize) {
          const sequences = gather(scored.slice(i, i + batchSize));
          const score = scoreLogits(network.run(params, sequences), sequences.labels, outputs);
          loss += score.loss;
          right += score.right;
          predictions += sequences.labels.length;
        }
        return { loss: loss / predictions, accuracy: right / predictions, examples: scored.length };
      },
    };
  },
});

function stepsOf({ letters, phonemes }: Pronunciation): number {
  return letters.length + 1 + phonemes.length;
}
