import { adam } from "downhill";
import { expect, test } from "vitest";
import { bigramEntropy, numberCharacters } from "../data/character-text.ts";
import { loadMobyDick } from "../data/moby-dick.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { runOne } from "../race/run-one.ts";
import { allocateTensors } from "./allocate-tensors.ts";
import { findProblem, makeProblem } from "./catalogue.ts";

const options = { batch: 8, length: 32, validation: 4000 };
const moby = await makeProblem({ name: "moby-gru", options }, readDataFile);

test("what one character before is worth is stated as it is", async () => {
  const { alphabet, heldOut } = numberCharacters(await loadMobyDick(readDataFile), 0.1);
  const entropy = bigramEntropy(heldOut, alphabet.length);
  for (const name of ["moby-gru", "moby-lstm"])
    expect((await findProblem({ name })).good?.because).toContain(
      `costs ${entropy.toFixed(2)} on the held-out text`,
    );
});

test("zero weights give every character the same share", async () => {
  const zeros = () =>
    Object.fromEntries(
      Object.entries(moby.shapes).map(([name, shape]) => [
        name,
        new Float32Array(shape.reduce((product, size) => product * size, 1)),
      ]),
    );
  const characters = moby.shapes.bo?.[0] ?? Number.NaN;
  const score = await moby.test?.(zeros(), "all");
  expect(score?.loss).toBeCloseTo(Math.log(characters), 5);
  // Windows of 32 with a successor each: 124 of 125 in 4,000 characters.
  expect(score?.examples).toBe(124);
  const batch = Uint32Array.from({ length: 8 }, (_, i) => moby.examples - 1 - i);
  expect(await moby.evaluate(zeros(), batch, zeros())).toBeCloseTo(Math.log(characters), 5);
});

test("it writes what its output says, and writing changes nothing of its training", async () => {
  const params = allocateTensors(moby.shapes, "f32");
  moby.initialise(params, 1);
  const grads = [allocateTensors(moby.shapes, "f32"), allocateTensors(moby.shapes, "f32")] as const;
  const batch = Uint32Array.from({ length: 8 }, (_, i) => 100 * i);
  const before = await moby.evaluate(params, batch, grads[0]);
  // A bias this large outweighs whatever the hidden states say.
  const { alphabet } = numberCharacters(await loadMobyDick(readDataFile), 0.1);
  const biased = { ...params, bo: Float32Array.from(alphabet, (character) => (character === "w" ? 100 : 0)) };
  const request = { prompt: "The whale", length: 50, temperature: 1, seed: 1 };
  expect(await moby.sample?.(biased, request)).toBe("w".repeat(50));
  expect(await moby.evaluate(params, batch, grads[1])).toBe(before);
  expect(grads[1]).toEqual(grads[0]);
});

test("in 80 steps it knows more than the characters' frequencies, and has not seen what it predicts", async () => {
  const { tests } = await runOne(moby, adam({ lr: 0.01 }), 1, { steps: 80 });
  // Frequencies alone cost about 3.1 nats in English with capitals and signs; no model of the book is below 1.
  expect(tests.at(-1)?.loss).toBeLessThan(2.8);
  expect(tests.at(-1)?.loss).toBeGreaterThan(1.8);
}, 60_000);
