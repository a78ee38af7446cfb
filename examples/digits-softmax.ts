// Softmax regression whose gradient jax-js works out, on a gzipped CSV file with the class in its last column.
// downhill race ./examples/digits-softmax.ts --tune 8

import type { OwnProblem, Tensors } from "@downhill/lab";
import { jit, nn, numpy as np, valueAndGrad } from "@jax-js/jax";

const [pixels, classes, heldOut] = [64, 10, 360];

export const problem = {
  title: "Softmax regression on 1,797 handwritten digits of 8 × 8 pixels (UCI), the last 360 held out",
  race: { steps: 400, target: { metric: "loss", value: 0.2 } },
  good: {
    metric: "accuracy",
    value: 0.88,
    because: "guessing gives 0.1, and the digits that are held out are by other writers",
  },
  source: "packages/lab/data/digits/README.md",
  async make(_options, read) {
    const table = await read.csv("../packages/lab/data/digits/digits.csv.gz", { header: false, label: -1 });
    const examples = table.rows - heldOut;
    const images = Float32Array.from(table.values, (brightness) => brightness / 16);
    const arraysOf = (places: Uint32Array) => ({
      x: np.array(gather(images, places), { shape: [places.length, pixels] }),
      y: nn.oneHot(
        np.array(
          Int32Array.from(places, (place) => table.labels[place] ?? 0),
          { shape: [places.length] },
        ),
        classes,
      ),
    });
    const logitsOf = (w: np.Array, b: np.Array, x: np.Array) => np.add(np.matmul(x, w), b);
    const lossAndGradient = jit(
      valueAndGrad(({ w, b }: { w: np.Array; b: np.Array }, x: np.Array, y: np.Array) =>
        np.mean(np.sum(np.multiply(nn.logSoftmax(logitsOf(w, b, x)), y), -1)).neg(),
      ),
    );
    return {
      shapes: { w: [pixels, classes], b: [classes] },
      examples,
      flops: 6 * pixels * classes,
      initialise() {},
      async evaluate(params, batch, grads) {
        const { x, y } = arraysOf(batch);
        const [loss, gradient] = lossAndGradient(toArrays(params), x, y);
        grads.w?.set((await gradient.w.data()) as Float32Array);
        grads.b?.set((await gradient.b.data()) as Float32Array);
        return Number((await loss.data())[0]);
      },
      async test(params) {
        const places = Uint32Array.from({ length: heldOut }, (_, i) => examples + i);
        const { x, y } = arraysOf(places);
        const { w, b } = toArrays(params);
        const logProbabilities = nn.logSoftmax(logitsOf(w, b, x));
        const guesses = await np.argmax(logProbabilities.ref, -1).data();
        const [loss] = await np
          .mean(np.sum(np.multiply(logProbabilities, y), -1))
          .neg()
          .data();
        const right = places.filter((place, i) => guesses[i] === table.labels[place]).length;
        return { loss: Number(loss), accuracy: right / heldOut, examples: heldOut };
      },
      dispose: () => lossAndGradient.dispose(),
    };
  },
} satisfies OwnProblem;

function toArrays({ w = new Float32Array(), b = new Float32Array() }: Tensors) {
  return {
    w: np.array(Float32Array.from(w), { shape: [pixels, classes] }),
    b: np.array(Float32Array.from(b), { shape: [classes] }),
  };
}

function gather(images: Float32Array, places: Uint32Array): Float32Array<ArrayBuffer> {
  const chosen = new Float32Array(places.length * pixels);
  for (const [row, place] of places.entries())
    chosen.set(images.subarray(place * pixels, (place + 1) * pixels), row * pixels);
  return chosen;
}
