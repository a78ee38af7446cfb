import { nn, numpy as np, valueAndGrad } from "@jax-js/jax";
import { describe, expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { type Cell, createRecurrentNetwork, type SequenceBatch } from "./recurrent-network.ts";

const [steps, sequences, hidden, count, outputs] = [5, 3, 6, 4, 2];
const rows = steps * sequences;
const random = createRandom(8, "start");
const draw = (length: number): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length }, () => random.normal() / 2);

/** Read out at every step of all, or where a mask says: once, twice or never in a sequence. */
const everywhere = Uint32Array.from({ length: rows }, (_, i) => i);
const somewhere = Uint32Array.of(4, 5, 8, 12, 13);
const tokens = Uint8Array.from({ length: rows }, () => random.below(count));
const numbers = draw(rows * count);
const batches: readonly (readonly [string, SequenceBatch])[] = [
  ["tokens, read out everywhere", { inputs: tokens, steps, sequences, places: everywhere }],
  ["numbers, read out somewhere", { inputs: numbers, steps, sequences, places: somewhere }],
];
// A loss with another slope at every output: their sum with fixed weights, squared.
const mixture = draw(rows * outputs);

describe.each(["gru", "lstm"] as const)("%s", (cell) => {
  const network = createRecurrentNetwork({
    cell,
    inputs: count,
    outputs,
    hidden,
    // More room than the batch needs.
    steps: steps + 1,
    sequences: sequences + 2,
    Storage: Float64Array,
  });
  const zeros = (): Tensors =>
    Object.fromEntries(
      Object.entries(network.shapes).map(([name, shape]) => [name, new Float64Array(sizeOf(shape))]),
    );
  const params: Tensors = Object.fromEntries(
    Object.entries(network.shapes).map(([name, shape]) => [name, draw(sizeOf(shape))]),
  );
  const lossOf = (at: Tensors, batch: SequenceBatch): number => {
    const results = network.run(at, batch);
    return mix(results.subarray(0, batch.places.length * outputs)) ** 2;
  };
  const gradientOf = (at: Tensors, batch: SequenceBatch): Tensors => {
    const results = network.run(at, batch).subarray(0, batch.places.length * outputs);
    const sum = mix(results);
    const grads = zeros();
    network.runBackward(
      at,
      batch,
      results.map((_, i) => 2 * sum * (mixture[i] ?? 0)),
      grads,
    );
    return grads;
  };

  test.each(batches)("the gradient is the slope of the loss: %s", async (_name, batch) => {
    const slopes = await centralDifferences((at) => lossOf(at, batch), params, 1e-6);
    expectClose(gradientOf(params, batch), slopes, 1e-7);
  });

  test.each(batches)("loss and gradient are those of jax-js: %s", async (_name, batch) => {
    const traced = (at: Record<string, np.Array>): np.Array => tracedLoss(cell, at, batch);
    const arrays = Object.fromEntries(
      Object.entries(network.shapes).map(([name, shape]) => [
        name,
        np.array(params[name] ?? [], { shape: [...shape] }),
      ]),
    );
    const [loss, gradient] = valueAndGrad(traced)(arrays);
    // The exponential that jax-js writes for Wasm is good to about seven digits, in float64 too.
    expect(lossOf(params, batch)).toBeCloseTo(Number((await loss.data())[0]), 4);
    const entries = Object.entries(gradient).map(async ([name, array]) => [name, await array.data()]);
    expectClose(gradientOf(params, batch), Object.fromEntries(await Promise.all(entries)), 1e-4);
  });

  test("a shorter, narrower batch leaves nothing behind", () => {
    const [, batch] = batches[0] ?? [];
    if (batch === undefined) throw new Error("there is no batch");
    const before = gradientOf(params, batch);
    gradientOf(params, { inputs: tokens.subarray(0, 4), steps: 2, sequences: 2, places: Uint32Array.of(3) });
    expect(gradientOf(params, batch)).toEqual(before);
  });

  test("weights start between ±1/√hidden, biases at 0, those of forget gates at 1", () => {
    const started = zeros();
    network.initialise(started, 3);
    for (const [name, values] of Object.entries(started)) {
      const isBias = network.shapes[name]?.length === 1;
      for (const [i, value] of values.entries()) {
        const isForget = cell === "lstm" && name === "bx" && i >= hidden && i < 2 * hidden;
        if (isBias) expect(value).toBe(isForget ? 1 : 0);
        else expect(Math.abs(value)).toBeLessThanOrEqual(1 / Math.sqrt(hidden));
      }
    }
    const again = zeros();
    network.initialise(again, 3);
    expect(again).toEqual(started);
  });
});

function mix(results: Float32Array | Float64Array): number {
  let sum = 0;
  for (const [i, value] of results.entries()) sum += value * (mixture[i] ?? 0);
  return sum;
}

/** The equations of the two cells, step by step, in jax-js. */
function tracedLoss(cell: Cell, params: Record<string, np.Array>, batch: SequenceBatch): np.Array {
  const { wx, bx, wh, bh, wo, bo } = params as Record<"wx" | "bx" | "wh" | "bh" | "wo" | "bo", np.Array>;
  const { inputs, places } = batch;
  const values =
    inputs instanceof Uint8Array
      ? Float64Array.from({ length: rows * count }, (_, i) =>
          inputs[Math.floor(i / count)] === i % count ? 1 : 0,
        )
      : inputs;
  const gate = (all: np.Array, index: number): np.Array =>
    all.ref.slice([], [index * hidden, (index + 1) * hidden]);
  const float64 = (shape: number[]): np.Array => np.array(new Float64Array(sizeOf(shape)), { shape });
  let h = float64([sequences, hidden]);
  let c = float64([sequences, hidden]);
  const states: np.Array[] = [];
  for (let t = 0; t < steps; t++) {
    const start = t * sequences * count;
    const x = np.array(values.slice(start, start + sequences * count), { shape: [sequences, count] });
    const fromInput = np.dot(x, wx.ref).add(bx.ref);
    const fromState = np.dot(h.ref, wh.ref);
    if (cell === "gru") {
      const product = fromState.add(bh.ref);
      const r = nn.sigmoid(gate(fromInput, 0).add(gate(product, 0)));
      const z = nn.sigmoid(gate(fromInput, 1).add(gate(product, 1)));
      const n = np.tanh(gate(fromInput, 2).add(r.mul(gate(product, 2))));
      h = z.ref.neg().add(1).mul(n).add(z.mul(h));
    } else {
      const sum = fromInput.add(fromState);
      const [i, f, g, o] = [0, 1, 2, 3].map((index) => gate(sum, index));
      if (!i || !f || !g || !o) throw new Error("a gate is missing");
      c = nn
        .sigmoid(f)
        .mul(c)
        .add(nn.sigmoid(i).mul(np.tanh(g)));
      h = nn.sigmoid(o).mul(np.tanh(c.ref));
    }
    states.push(h.ref);
  }
  const all = np.concatenate(states, 0);
  const read = [...places].map((place) => all.ref.slice([place, place + 1], []));
  const results = np.dot(np.concatenate(read, 0), wo).add(bo);
  const weights = np.array(mixture.slice(0, places.length * outputs), { shape: [places.length, outputs] });
  return np.square(results.mul(weights).sum());
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function expectClose(actual: Tensors, expected: Record<string, ArrayLike<number>>, tolerance: number): void {
  for (const [name, values] of Object.entries(actual)) {
    expect(expected[name]?.length, name).toBe(values.length);
    for (const [i, value] of values.entries()) {
      const other = expected[name]?.[i] ?? Number.NaN;
      expect(Math.abs(value - other), `${name}[${i}]: ${value} and ${other}`).toBeLessThan(
        tolerance * (1 + Math.abs(other)),
      );
    }
  }
}
