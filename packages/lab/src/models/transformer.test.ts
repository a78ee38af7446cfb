import { jit, numpy as np, valueAndGrad } from "@jax-js/jax";
import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { toArrays } from "./network-arrays.ts";
import { createTransformer, initialiseTransformer } from "./transformer.ts";

const [characters, context, windows, width, heads, layers] = [5, 3, 2, 4, 2, 2];
const network = createTransformer({ characters, context, layers, width, heads });
const random = createRandom(5, "start");
const inputs = Int32Array.from({ length: windows * context }, () => random.below(characters));
const targets = Int32Array.from({ length: windows * context }, () => random.below(characters));
const params: Tensors = Object.fromEntries(
  Object.entries(network.shapes).map(([name, shape]) => [
    name,
    Float64Array.from(
      { length: shape.reduce((product, size) => product * size, 1) },
      () => (name.endsWith(".scale") ? 1 : 0) + random.normal() / 2,
    ),
  ]),
);

test("the loss is the one that plain loops give", async () => {
  const loss = await network.loss(
    toArrays(params, network.shapes),
    windowArray(inputs),
    windowArray(targets),
  );
  // The exponential that jax-js writes for Wasm is good to about seven digits, in float64 too.
  expect((await loss.data())[0]).toBeCloseTo(lossByLoops(params), 5);
});

test("the traced gradient is the slope of the loss of plain loops", async () => {
  const [, gradient] = jit(valueAndGrad(network.loss))(
    toArrays(params, network.shapes),
    windowArray(inputs),
    windowArray(targets),
  );
  const slopes = await centralDifferences(lossByLoops, params, 1e-6);
  expect(Object.keys(gradient)).toEqual(Object.keys(network.shapes));
  for (const [name, array] of Object.entries(gradient)) {
    for (const [i, value] of (await array.data()).entries()) {
      expect(Math.abs(value - (slopes[name]?.[i] ?? Number.NaN)), `${name}[${i}]`).toBeLessThan(1e-6);
    }
  }
});

test("a character changes the logits of its own place and of later ones, and of no earlier one", async () => {
  const logits = async (numbers: Int32Array<ArrayBuffer>) =>
    (await network.logits(toArrays(params, network.shapes), windowArray(numbers)).data()).slice();
  const before = await logits(inputs);
  for (let place = 0; place < context; place++) {
    const after = await logits(inputs.map((number, i) => (i === place ? (number + 1) % characters : number)));
    const isSame = Array.from({ length: windows * context }, (_, row) => {
      const [from, to] = [row * characters, (row + 1) * characters];
      return before.subarray(from, to).every((value, i) => value === after[from + i]);
    });
    // The second window does not see the first at all.
    expect(isSame).toEqual(isSame.map((_, row) => row < place || row >= context));
  }
});

test("the start is normal with the stated deviations, and the same for the same seed", () => {
  const { shapes } = createTransformer({ characters: 74, context: 64, layers: 2, width: 64, heads: 4 });
  const fill = (seed: number): Record<string, Float64Array<ArrayBuffer>> => {
    const start = Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [
        name,
        new Float64Array(shape.reduce((product, size) => product * size, 1)),
      ]),
    );
    initialiseTransformer(shapes, start, seed);
    return start;
  };
  const start = fill(1);
  const deviation = (name: string): number => {
    const values = start[name] ?? new Float64Array(0);
    return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  };
  // Of n normal numbers the deviation is known to 1/√(2n), below 1.2 % here.
  for (const [name, expected] of Object.entries({
    "embed.characters": 1 / 8,
    "embed.positions": 1 / 8,
    "block1.attention.query.weight": 1 / 8,
    "block2.attention.out.weight": 1 / 16,
    "block1.mlp.in.weight": 1 / 8,
    "block1.mlp.out.weight": 1 / 32,
    "head.weight": 1 / 8,
  }))
    expect(Math.abs(deviation(name) / expected - 1), name).toBeLessThan(0.05);
  expect(deviation("norm.scale")).toBe(1);
  expect(deviation("block1.mlp.in.bias")).toBe(0);
  expect(fill(1)).toEqual(start);
  expect(fill(2)["head.weight"]).not.toEqual(start["head.weight"]);
});

test("heads that do not share the width evenly are refused", () => {
  expect(() => createTransformer({ characters, context, layers, width: 6, heads: 4 })).toThrow("4 heads");
});

/** The network as its definition reads, one window and one place after the other. */
function lossByLoops(at: Tensors): number {
  let loss = 0;
  for (let window = 0; window < windows; window++) {
    const numbers = inputs.subarray(window * context, (window + 1) * context);
    let stream = [...numbers].map((number, place) =>
      plus(rowOf(at, "embed.characters", number), rowOf(at, "embed.positions", place)),
    );
    for (let block = 1; block <= layers; block++) {
      const name = `block${block}`;
      const seen = stream.map((row) => normalise(at, `${name}.attention.norm`, row));
      const [query = [], key = [], value = []] = ["query", "key", "value"].map((part) =>
        seen.map((row) => connect(at, `${name}.attention.${part}`, row)),
      );
      const mixed = query.map((row, place) => {
        const past = key.slice(0, place + 1);
        return row.map((_, unit) => {
          const head = Math.floor(unit / (width / heads));
          const units = row.map((_, i) => i).filter((i) => Math.floor(i / (width / heads)) === head);
          const weights = past.map((other) =>
            Math.exp(
              units.reduce((sum, i) => sum + get(row, i) * get(other, i), 0) / Math.sqrt(width / heads),
            ),
          );
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          return weights.reduce((sum, weight, i) => sum + (weight / total) * get(value[i] ?? [], unit), 0);
        });
      });
      stream = stream.map((row, i) => plus(row, connect(at, `${name}.attention.out`, mixed[i] ?? [])));
      stream = stream.map((row) => {
        const hidden = connect(at, `${name}.mlp.in`, normalise(at, `${name}.mlp.norm`, row));
        return plus(row, connect(at, `${name}.mlp.out`, hidden.map(gelu)));
      });
    }
    for (const [place, row] of stream.entries()) {
      const logits = connect(at, "head", normalise(at, "norm", row));
      const total = logits.reduce((sum, value) => sum + Math.exp(value), 0);
      loss += Math.log(total) - get(logits, get(targets, window * context + place));
    }
  }
  return loss / (windows * context);
}

// Hendrycks & Gimpel 2016, section 2.
function gelu(x: number): number {
  return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
}

function normalise(at: Tensors, name: string, row: readonly number[]): number[] {
  const mean = row.reduce((sum, value) => sum + value, 0) / width;
  const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
  return row.map(
    (value, i) =>
      ((value - mean) / Math.sqrt(variance + 1e-5)) * get(at[`${name}.scale`] ?? [], i) +
      get(at[`${name}.bias`] ?? [], i),
  );
}

function connect(at: Tensors, name: string, row: readonly number[]): number[] {
  const bias = at[`${name}.bias`] ?? new Float64Array(0);
  return Array.from(bias, (start, j) =>
    row.reduce((sum, value, i) => sum + value * get(at[`${name}.weight`] ?? [], i * bias.length + j), start),
  );
}

function rowOf(at: Tensors, name: string, row: number): number[] {
  return Array.from(at[name]?.subarray(row * width, (row + 1) * width) ?? []);
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value + get(b, i));
}

function get(values: ArrayLike<number>, i: number): number {
  return values[i] ?? Number.NaN;
}

function windowArray(numbers: Int32Array<ArrayBuffer>): np.Array {
  return np.array(numbers, { shape: [windows, context], dtype: np.int32 });
}
