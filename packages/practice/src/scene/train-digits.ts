import { createBatches } from "@downhill/lab/batches";
import type { ReadDataFile } from "@downhill/lab/data/data-file";
import { digitsPixels, loadDigits } from "@downhill/lab/data/digits-images";
import { gatherImages, type LabelledImages } from "@downhill/lab/data/labelled-images";
import { initialiseWeights } from "@downhill/lab/models/initialise-weights";
import { createMultilayerPerceptron } from "@downhill/lab/models/multilayer-perceptron";
import { type Optimizer, type OptimizerOptions, optimizer, type Rule } from "downhill";
import { loadOnce } from "./load-once.ts";

/** What a network reads: rows of pixels and the class of each row. What prepares it may write into both. */
export interface Rows {
  readonly pixels: Float32Array;
  readonly labels: Uint8Array;
}

/** A step of a training, as a scene may change it or look at it. */
export interface TrainingStep {
  /** Counted from 1. */
  readonly step: number;
  readonly opt: Optimizer<string, "f32">;
}

export interface DigitsTraining {
  readonly seed: number;
  readonly rule: Rule;
  /** The learning rate of a step, where it changes. */
  readonly schedule?: OptimizerOptions["schedule"];
  readonly steps: number;
  readonly batchSize: number;
  readonly readData: ReadDataFile;
  /** Called once with the images to train on; they are a copy. */
  readonly prepareImages?: (images: LabelledImages) => void;
  /** Called with each batch before the network reads it. */
  readonly prepareBatch?: (rows: Rows, at: TrainingStep) => void;
  /** Called between the gradient and the step. */
  readonly beforeStep?: (at: TrainingStep) => void;
  /** Called after the step with the loss before it. */
  readonly afterStep?: (at: TrainingStep & Trained & { readonly loss: number }) => void;
}

/** A network as it is now. */
export interface Trained {
  /** Mean loss over images, each prepared as for a batch. */
  readonly score: (images: LabelledImages, prepare?: (rows: Rows) => void) => number;
  readonly training: LabelledImages;
  readonly heldOut: LabelledImages;
}

const loadImages = loadOnce(loadDigits);

const widths = [digitsPixels, 32, 32, 10] as const;

/**
 * Trains a perceptron 64-32-32-10 on the handwritten digits and gives the training loss before each step; it goes on however the
 * losses turn out.
 */
export async function trainDigits(plan: DigitsTraining): Promise<readonly number[]> {
  const { seed, rule, steps, batchSize, readData, schedule } = plan;
  const split = await loadImages(readData);
  const training = {
    ...split.training,
    pixels: split.training.pixels.slice(),
    labels: split.training.labels.slice(),
  };
  plan.prepareImages?.(training);
  const largest = Math.max(batchSize, training.labels.length);
  const network = createMultilayerPerceptron(widths, largest, Float32Array);
  const opt = await optimizer(rule, network.shapes, { dtype: "f32", ...(schedule && { schedule }) });
  initialiseWeights(network.shapes, opt.params, seed);
  const nextBatch = createBatches(training.labels.length, batchSize, seed);
  const pixels = new Float32Array(largest * digitsPixels);

  const gather = (images: LabelledImages, indices: Uint32Array): Rows => {
    gatherImages(images, indices, pixels);
    const labels = Uint8Array.from(indices, (index) => images.labels[index] ?? 0);
    return { pixels: pixels.subarray(0, indices.length * digitsPixels), labels };
  };
  const score: Trained["score"] = (images, prepare) => {
    const rows = gather(
      images,
      Uint32Array.from(images.labels, (_, i) => i),
    );
    prepare?.(rows);
    return network.run(opt.params, pixels, rows.labels).loss / rows.labels.length;
  };

  const losses: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const at = { step, opt };
    const rows = gather(training, nextBatch());
    plan.prepareBatch?.(rows, at);
    const loss = network.run(opt.params, pixels, rows.labels, opt.grads).loss / rows.labels.length;
    losses.push(loss);
    plan.beforeStep?.(at);
    opt.step();
    plan.afterStep?.({ ...at, loss, score, training, heldOut: split.heldOut });
  }
  opt.dispose();
  return losses;
}
