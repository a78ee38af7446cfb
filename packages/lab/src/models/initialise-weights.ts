import type { Problem, Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";

/**
 * Starting weights of a ReLU network: normal with variance 2 / fan-in (He et al. 2015, eq. 10), biases 0. The fan-in
 * is the product of all sizes but the last: weights are stored inputs first. Tensors are filled in the order of
 * `shapes`.
 */
export function initialiseWeights(shapes: Problem["shapes"], params: Tensors, seed: number): void {
  const random = createRandom(seed, "start");
  for (const [name, shape] of Object.entries(shapes)) {
    const values = params[name];
    if (values === undefined) throw new Error(`there is no tensor ${name} to initialise`);
    const fanIn = shape.slice(0, -1).reduce((product, size) => product * size, 1);
    const deviation = shape.length === 1 ? 0 : Math.sqrt(2 / fanIn);
    for (let i = 0; i < values.length; i++) values[i] = deviation === 0 ? 0 : deviation * random.normal();
  }
}
