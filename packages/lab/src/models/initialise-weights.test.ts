import { expect, test } from "vitest";
import { initialiseWeights } from "./initialise-weights.ts";

const shapes = { c: [3, 3, 10, 100], cb: [100], d: [50, 200], db: [200] };

test("weights have variance 2 / fan-in, the last layer's 1 / fan-in, biases are 0", () => {
  const params = start(1);
  expect(Math.abs(variance(params.c) * 90 - 2)).toBeLessThan(0.15);
  expect(Math.abs(variance(params.d) * 50 - 1)).toBeLessThan(0.07);
  expect(new Set([...params.cb, ...params.db])).toEqual(new Set([0]));
});

test("a seed gives the same weights, another seed others", () => {
  expect(start(3)).toEqual(start(3));
  expect(start(3).d).not.toEqual(start(4).d);
});

function start(seed: number) {
  const params = {
    c: new Float32Array(9000),
    cb: new Float32Array(100).fill(7),
    d: new Float32Array(10_000),
    db: new Float32Array(200).fill(7),
  };
  initialiseWeights(shapes, params, seed);
  return params;
}

function variance(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
