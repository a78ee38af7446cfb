import type { Tensors } from "../problem.ts";
import { allocateTensors } from "./allocate-tensors.ts";
import type { Made } from "./definition.ts";

/**
 * A problem without its last examples, which its score is over instead of the test set: the mean loss on them, as `evaluate`
 * gives it.
 * @param percent of the examples that are held out; 0 leaves the problem as it is
 * @param name what the problem is called in errors
 * @throws RangeError where too few examples are left, or a batch is larger than they are
 */
export function holdOutExamples(problem: Made, percent: number, name: string): Made {
  const { batchSize, examples: all, shapes, dtype } = problem;
  const heldOut = all === 0 || percent === 0 ? 0 : Math.max(1, Math.round((all * percent) / 100));
  const examples = all - heldOut;
  if (all > 0 && examples < 1)
    throw new RangeError(`${name}: ${percent} % of ${all} examples leave none to train on`);
  if (batchSize > all) throw new RangeError(`${name}: batch is ${batchSize}; there are ${all} examples`);
  if (heldOut === 0) return problem;
  const unused = allocateTensors(shapes, dtype);
  const places = Uint32Array.from({ length: heldOut }, (_, i) => examples + i);

  const score = async (params: Tensors): Promise<number> => {
    let sum = 0;
    for (let start = 0; start < heldOut; start += batchSize) {
      const batch = places.subarray(start, start + batchSize);
      sum += batch.length * (await problem.evaluate(params, batch, unused));
    }
    return sum / heldOut;
  };
  return {
    ...problem,
    examples,
    batchSize: Math.min(batchSize, examples),
    test: async (params) => ({ loss: await score(params), accuracy: undefined, examples: heldOut }),
  };
}
