import { createBatches } from "@downhill/lab/batches";
import { numberCharacters } from "@downhill/lab/data/character-text";
import type { ReadDataFile } from "@downhill/lab/data/data-file";
import { loadMobyDick } from "@downhill/lab/data/moby-dick";
import { createRecurrentNetwork } from "@downhill/lab/models/recurrent-network";
import { scoreLogits } from "@downhill/lab/models/softmax";
import { optimizer, type Rule } from "downhill";
import { normOf } from "./copy-tensors.ts";
import { loadOnce } from "./load-once.ts";

/** Characters that go in, and those that are to come out. */
export interface Characters {
  readonly inputs: Uint8Array;
  readonly labels: Uint8Array;
  readonly alphabet: readonly string[];
}

export interface CharacterTraining {
  readonly seed: number;
  readonly rule: Rule;
  readonly steps: number;
  readonly readData: ReadDataFile;
  /** Called with each batch before the network reads it; `skip` leaves the step out. Steps count from 1. */
  readonly prepareBatch?: (characters: Characters, step: number) => "skip" | undefined;
}

const [length, sequences, hidden] = [10, 8, 16];

/**
 * Trains 16 gated recurrent units on the characters of Moby-Dick, in batches of 8 windows of 10.
 * @returns by step: the mean loss in nats before it, and the gradient's norm; NaN where the step was left out
 */
export async function trainCharacters({
  seed,
  rule,
  steps,
  readData,
  prepareBatch,
}: CharacterTraining): Promise<{ readonly losses: readonly number[]; readonly norms: readonly number[] }> {
  const { alphabet, training } = await loadCharacters(readData);
  const classes = alphabet.length;
  const network = createRecurrentNetwork({
    ...{ cell: "gru", inputs: classes, outputs: classes, hidden },
    ...{ steps: length, sequences, Storage: Float32Array },
  });
  const opt = await optimizer(rule, network.shapes, { dtype: "f32" });
  network.initialise(opt.params, seed);
  const nextBatch = createBatches(training.length - length, sequences, seed);
  const rows = length * sequences;
  const [inputs, labels] = [new Uint8Array(rows), new Uint8Array(rows)];
  const slopes = new Float32Array(rows * classes);
  const places = Uint32Array.from({ length: rows }, (_, i) => i);
  const losses: number[] = [];
  const norms: number[] = [];
  for (let step = 1; step <= steps; step++) {
    for (const [s, start] of nextBatch().entries())
      for (let t = 0; t < length; t++) {
        inputs[t * sequences + s] = training[start + t] ?? 0;
        labels[t * sequences + s] = training[start + t + 1] ?? 0;
      }
    if (prepareBatch?.({ inputs, labels, alphabet }, step) === "skip") {
      losses.push(Number.NaN);
      norms.push(Number.NaN);
      continue;
    }
    const windows = { inputs, steps: length, sequences, places };
    const { loss } = scoreLogits(network.run(opt.params, windows), labels, classes, slopes);
    network.runBackward(opt.params, windows, slopes, opt.grads);
    losses.push(loss / rows);
    norms.push(normOf(opt.grads));
    opt.step();
  }
  opt.dispose();
  return { losses, norms };
}

const loadCharacters = loadOnce(async (readData) => numberCharacters(await loadMobyDick(readData), 0.1));
