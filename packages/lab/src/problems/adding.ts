import {
  type AddingSequences,
  drawAddingSequences,
  gatherSequences,
  sliceSequences,
} from "../data/adding-sequences.ts";
import { type Cell, createRecurrentNetwork, type SequenceBatch } from "../models/recurrent-network.ts";
import type { TestScore } from "../problem.ts";
import {
  batchOption,
  defineProblem,
  type ProblemDefinition,
  type SearchDefaults,
  validationOption,
} from "./definition.ts";

const hidden = 32;
const trainingCount = 10_000;
const heldOutCount = 1000;
const sampleCount = 250;
/** Every race has the same data; its seeds choose starts and batches. */
const dataSeed = 0;

/** Adding two marked numbers of a sequence with gated recurrent units. */
export const addingGru = defineAdding("gru", "Gated recurrent units (GRU)", {
  steps: 600,
  recorded: true,
});

/** Adding two marked numbers of a sequence with long short-term memory. */
export const addingLstm = defineAdding("lstm", "Long short-term memory (LSTM)", {
  steps: 1200,
  recorded: true,
});

/** The adding problem: a test of whether gradients reach back through time, since the first mark is far from the end. */
function defineAdding(
  cell: Cell,
  name: string,
  search: Pick<SearchDefaults, "steps" | "recorded">,
): ProblemDefinition {
  return defineProblem({
    title: `${name}, ${hidden} of them, add the two marked numbers of a sequence; 10,000 sequences`,
    options: {
      batch: batchOption(32),
      length: { what: "steps of a sequence", default: 50, least: 2, most: 1000, whole: true },
      validation: validationOption(5000),
    },
    race: { steps: 2000, testEvery: 200, seeds: [1, 2, 3], target: { metric: "loss", value: 0.01 } },
    search: { seeds: [101], validation: 1000, ...search },
    good: {
      metric: "loss",
      value: 0.01,
      because: "always saying the mean, 1, costs 1/6 = 0.167, the variance of a sum of two",
    },
    make({ batch: batchSize, length, validation }) {
      const all = drawAddingSequences(trainingCount + heldOutCount, length, dataSeed);
      const training = sliceSequences(all, 0, trainingCount - validation);
      const heldOut =
        validation > 0
          ? sliceSequences(all, trainingCount - validation, trainingCount)
          : sliceSequences(all, trainingCount, trainingCount + heldOutCount);
      const network = createRecurrentNetwork({
        cell,
        inputs: 2,
        outputs: 1,
        hidden,
        steps: length,
        sequences: batchSize,
        Storage: Float32Array,
      });
      const inputs = new Float32Array(length * batchSize * 2);
      const slopes = new Float32Array(batchSize);

      const gather = (sequences: AddingSequences, indices: Uint32Array): SequenceBatch => {
        gatherSequences(sequences, indices, inputs);
        const count = indices.length;
        const places = Uint32Array.from({ length: count }, (_, s) => (length - 1) * count + s);
        return { inputs, steps: length, sequences: count, places };
      };
      /** Sum of the squared errors; leaves the slopes of their mean. */
      const scoreSums = (
        results: ArrayLike<number>,
        { sums }: AddingSequences,
        indices: Uint32Array,
      ): number => {
        let loss = 0;
        for (const [place, index] of indices.entries()) {
          const error = (results[place] ?? Number.NaN) - (sums[index] ?? Number.NaN);
          loss += error * error;
          slopes[place] = (2 * error) / indices.length;
        }
        return loss;
      };
      return {
        dtype: "f32",
        shapes: network.shapes,
        examples: training.sums.length,
        batchSize,
        flops: network.flopsOf(length, 1, "numbers"),
        initialise: network.initialise,
        evaluate(params, batch, grads) {
          const sequences = gather(training, batch);
          const loss = scoreSums(network.run(params, sequences), training, batch);
          network.runBackward(params, sequences, slopes, grads);
          return loss / batch.length;
        },
        test(params, extent): TestScore {
          const examples =
            extent === "all" ? heldOut.sums.length : Math.min(sampleCount, heldOut.sums.length);
          const chosen = Uint32Array.from({ length: examples }, (_, i) => i);
          let loss = 0;
          for (let i = 0; i < examples; i += batchSize) {
            const batch = chosen.subarray(i, i + batchSize);
            loss += scoreSums(network.run(params, gather(heldOut, batch)), heldOut, batch);
          }
          return { loss: loss / examples, accuracy: undefined, examples };
        },
      };
    },
  });
}
