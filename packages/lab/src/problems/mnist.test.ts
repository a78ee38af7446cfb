import { adam } from "downhill";
import { expect, test } from "vitest";
import { loadMnist } from "../data/mnist-images.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem } from "../problem.ts";
import { runOne } from "../race/run-one.ts";
import { makeProblem } from "./catalogue.ts";

const mnist = await makeProblem({ name: "mnist", options: { validation: 1000 } }, readDataFile);

test("the network starts about as good as guessing and learns in 40 steps", async () => {
  const run = await runOne(mnist, adam({ lr: 0.01 }), 1, { steps: 40 });
  const [before, after] = run.tests;
  // Guessing costs ln 10 nats an example; weights with He's variance start within some tenths of it.
  expect(Math.abs(Number(run.losses[0]) - Math.log(10))).toBeLessThan(0.5);
  expect(before).toMatchObject({ step: 0, examples: 200 });
  expect(after).toMatchObject({ step: 40, examples: 1000 });
  expect(Math.abs(Number(before?.accuracy) - 0.1)).toBeLessThan(0.15);
  expect(after?.accuracy).toBeGreaterThan(0.8);
  expect(after?.loss).toBeLessThan(0.7);
});

test("zero weights cost exactly ln 10", async () => {
  const zeros = () => tensorsOf(mnist);
  const batch = Uint32Array.from({ length: 64 }, (_, i) => i);
  expect(await mnist.evaluate(zeros(), batch, zeros())).toBeCloseTo(Math.log(10), 5);
  const score = await mnist.test?.(zeros(), "all");
  expect(score?.loss).toBeCloseTo(Math.log(10), 6);
});

test("with equal scores the first class is the answer, and every other digit's place is among the wrong", async () => {
  const zeros = tensorsOf(mnist);
  const { training } = await loadMnist(readDataFile);
  const heldOut = training.labels.subarray(59_000);
  const places = [...heldOut.keys()].filter((place) => heldOut[place] !== 0);
  const all = await mnist.test?.(zeros, "all");
  expect(all?.wrong).toEqual(places);
  expect(all?.accuracy).toBeCloseTo(1 - places.length / 1000, 12);
  expect(all?.said).toEqual(places.map(() => 0));
  const sampled = await mnist.test?.(zeros, "sample");
  expect(sampled?.wrong).toEqual(places.filter((place) => place % 5 === 0));
});

test("holding out training examples leaves fewer to train on, and the test set out of it", () => {
  expect(mnist.examples).toBe(59_000);
});

function tensorsOf({ shapes }: Problem): Record<string, Float32Array<ArrayBuffer>> {
  const entries = Object.entries(shapes).map(([name, shape]): [string, Float32Array<ArrayBuffer>] => [
    name,
    new Float32Array(shape.reduce((product, size) => product * size, 1)),
  ]);
  return Object.fromEntries(entries);
}
