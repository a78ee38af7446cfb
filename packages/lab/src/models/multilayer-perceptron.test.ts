import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { initialiseWeights } from "./initialise-weights.ts";
import { createMultilayerPerceptron } from "./multilayer-perceptron.ts";

const network = createMultilayerPerceptron([5, 7, 6, 3], 9, Float64Array);

test.each([1, 2, 3])("the gradient is the slope of the mean loss, seed %i", async (seed) => {
  const { params, inputs, labels } = makeCase(seed);
  const grads = zeros();
  network.run(params, inputs, labels, grads);
  const loss = (at: Tensors) => network.run(at, inputs, labels).loss / labels.length;
  const slopes = await centralDifferences(loss, params, 1e-6);
  for (const [name, values] of Object.entries(grads)) {
    for (const [i, value] of values.entries()) {
      expect(Math.abs(value - (slopes[name]?.[i] ?? Number.NaN)), `${name}[${i}]`).toBeLessThan(1e-8);
    }
  }
});

test("all-zero weights give every class the same share: the loss is ln of their number, the rest the first class", () => {
  const { inputs, labels } = makeCase(1);
  const { loss, right } = network.run(zeros(), inputs, labels);
  expect(loss / labels.length).toBeCloseTo(Math.log(3), 12);
  expect(right).toBe([...labels].filter((label) => label === 0).length);
});

test("a NaN in the weights comes out as a NaN loss, not as an error", () => {
  const { params, inputs, labels } = makeCase(2);
  params.w1?.fill(Number.NaN);
  expect(network.run(params, inputs, labels, zeros()).loss).toBeNaN();
});

function makeCase(seed: number): { params: Tensors; inputs: Float64Array; labels: Uint8Array } {
  const random = createRandom(seed, "start");
  const params = zeros();
  initialiseWeights(network.shapes, params, seed);
  for (const bias of [params.b1, params.b2, params.b3]) bias?.set(bias.map(() => random.normal() / 4));
  return {
    params,
    inputs: Float64Array.from({ length: 9 * 5 }, () => random.normal()),
    labels: Uint8Array.from({ length: 9 }, () => random.below(3)),
  };
}

function zeros(): Tensors {
  return Object.fromEntries(
    Object.entries(network.shapes).map(([name, shape]) => [
      name,
      new Float64Array(shape.reduce((product, size) => product * size, 1)),
    ]),
  );
}
