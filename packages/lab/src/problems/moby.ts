import { numberCharacters } from "../data/character-text.ts";
import { loadMobyDick, mobyDickSource } from "../data/moby-dick.ts";
import { type Cell, createRecurrentNetwork, type SequenceBatch } from "../models/recurrent-network.ts";
import { sampleText } from "../models/sample-text.ts";
import { scoreLogits } from "../models/softmax.ts";
import type { TestScore } from "../problem.ts";
import { batchOption, defineProblem, type ProblemDefinition } from "./definition.ts";

const hidden = 128;
/** Share of the book, its end, that is held out. */
const heldOutShare = 0.1;
/** A sample is every eighth held-out window. */
const sampleStride = 8;

/** Gated recurrent units on the characters of a novel. */
export const mobyGru = defineMoby("gru", "Gated recurrent units (GRU)", 2500, true);

/** Long short-term memory on the characters of a novel. */
export const mobyLstm = defineMoby("lstm", "Long short-term memory (LSTM)", 2000, false);

/**
 * The next character of Moby-Dick. A training example is a window of the text, wherever it starts: the network reads its
 * characters from a zero state and predicts each one's successor, so gradients go back as far as the window's start.
 * Held-out text is scored in windows of the same length that lie side by side.
 * @param steps what takes one core about four minutes
 */
function defineMoby(cell: Cell, name: string, steps: number, recorded: boolean): ProblemDefinition {
  return defineProblem({
    title: `${name}, ${hidden} of them, on the characters of Moby-Dick`,
    options: {
      batch: batchOption(16),
      length: { what: "characters that a window predicts", default: 64, least: 1, most: 1000, whole: true },
      validation: {
        what: "last training characters to score on in place of the held-out text",
        default: 0,
        least: 0,
        most: 500_000,
        whole: true,
      },
    },
    race: { steps, testEvery: 250, seeds: [1, 2, 3], target: { metric: "loss", value: 2 } },
    search: { seeds: [101], validation: 20_000, steps: 200, recorded },
    good: {
      metric: "loss",
      value: 2,
      because:
        "the best prediction from one character before costs 2.39 on the held-out text, by that text's own frequencies",
    },
    source: mobyDickSource,
    async make({ batch: batchSize, length, validation }, read) {
      const book = numberCharacters(await loadMobyDick(read), heldOutShare);
      const split = book.training.length - validation;
      const training = book.training.subarray(0, split);
      const heldOut = validation > 0 ? book.training.subarray(split) : book.heldOut;
      const classes = book.alphabet.length;
      const network = createRecurrentNetwork({
        cell,
        inputs: classes,
        outputs: classes,
        hidden,
        steps: length,
        sequences: batchSize,
        Storage: Float32Array,
      });
      const slopes = new Float32Array(length * batchSize * classes);
      const everyPlace = Uint32Array.from({ length: length * batchSize }, (_, i) => i);
      const inputs = new Uint8Array(length * batchSize);
      const labels = new Uint8Array(length * batchSize);

      const gather = (text: Uint8Array, starts: Uint32Array): SequenceBatch & { labels: Uint8Array } => {
        const sequences = starts.length;
        for (let t = 0; t < length; t++) {
          for (let s = 0; s < sequences; s++) {
            const place = (starts[s] ?? 0) + t;
            inputs[t * sequences + s] = text[place] ?? 0;
            labels[t * sequences + s] = text[place + 1] ?? 0;
          }
        }
        const rows = length * sequences;
        const places = everyPlace.subarray(0, rows);
        return { inputs, steps: length, sequences, places, labels: labels.subarray(0, rows) };
      };
      return {
        dtype: "f32",
        shapes: network.shapes,
        examples: training.length - length,
        batchSize,
        flops: network.flopsOf(length, length, "token"),
        initialise: network.initialise,
        evaluate(params, batch, grads) {
          const windows = gather(training, batch);
          const logits = network.run(params, windows);
          const { loss } = scoreLogits(logits, windows.labels, classes, slopes);
          network.runBackward(params, windows, slopes, grads);
          return loss / windows.labels.length;
        },
        test(params, extent): TestScore {
          const stride = extent === "all" ? length : length * sampleStride;
          const starts = Uint32Array.from(
            { length: Math.floor((heldOut.length - length - 1) / stride) + 1 },
            (_, i) => i * stride,
          );
          let [loss, right] = [0, 0];
          for (let i = 0; i < starts.length; i += batchSize) {
            const windows = gather(heldOut, starts.subarray(i, i + batchSize));
            const score = scoreLogits(network.run(params, windows), windows.labels, classes);
            loss += score.loss;
            right += score.right;
          }
          const characters = starts.length * length;
          return { loss: loss / characters, accuracy: right / characters, examples: starts.length };
        },
        sample(params, request) {
          const predict = (before: Uint8Array): Float32Array | Float64Array => {
            inputs.set(before);
            const [steps, places] = [before.length, Uint32Array.of(before.length - 1)];
            return network.run(params, { inputs, steps, sequences: 1, places });
          };
          return sampleText({ alphabet: book.alphabet, context: length, predict }, request);
        },
      };
    },
  });
}
