import type { Problem, Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";

/**
 * Starting weights of a network with ReLU after every layer but the last: normal with variance 2 / fan-in (He et al. 2015,
 * eq. 10), the last layer's with 1 / fan-in, biases 0. The fan-in is the product of all sizes but the last: weights
 * are stored inputs first. Tensors are filled in the order of `shapes`, which ends with the last layer.
 */
export function initialiseWeights(shapes: Problem["shapes"], params: Tensors, seed: number): void {
  const random = createRandom(seed, "start");
  const lastWeights = Object.keys(shapes).findLast((name) => !isBias(shapes[name]));
  for (const [name, shape] of Object.entries(shapes)) {
    const values = params[name];
    if (values === undefined) throw new Error(`there is no tensor ${name} to initialise`);
    if (isBias(shape)) {
      values.fill(0);
      continue;
    }
    const fanIn = shape.slice(0, -1).reduce((product, size) => product * size, 1);
    const deviation = Math.sqrt((name === lastWeights ? 1 : 2) / fanIn);
    for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal();
  }
}

function isBias(shape: readonly number[] | undefined): boolean {
  return shape?.length === 1;
}
