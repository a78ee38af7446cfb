import { adam } from "downhill";
import { expect, test } from "vitest";
import { bigramEntropy, numberCharacters } from "../data/character-text.ts";
import { loadMobyDick } from "../data/moby-dick.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { runOne } from "../race/run-one.ts";
import { makeProblem } from "./catalogue.ts";
import { mobyTransformer } from "./moby-transformer.ts";

const problem = await makeProblem(
  { name: "moby-transformer", options: { validation: 20_000 } },
  readDataFile,
);

test("what the problem says of its text is so", async () => {
  const { alphabet, training, heldOut } = numberCharacters(await loadMobyDick(readDataFile), 0.1);
  const { because } = mobyTransformer.good;
  expect(because).toContain(`ln ${alphabet.length} = ${Math.log(alphabet.length).toFixed(2)} nats`);
  expect(because).toContain(`${bigramEntropy(heldOut, alphabet.length).toFixed(2)} is the least`);
  expect(problem.examples).toBe(training.length - 20_000 - 64);
});

test("without weights every character is as likely: ln of their number", async () => {
  const zeros = Object.fromEntries(
    Object.entries(problem.shapes).map(([name, shape]) => [
      name,
      new Float32Array(shape.reduce((product, size) => product * size, 1)),
    ]),
  );
  // A sum of 2,048 numbers in float32.
  const score = await problem.test?.(zeros, "sample");
  expect(score?.loss).toBeCloseTo(Math.log(74), 4);
  // 20,000 characters have 312 windows of 64 with a character after them, a sample has every tenth.
  expect(score?.examples).toBe(32);
});

test("it learns in 40 steps more than how often characters occur", async () => {
  const { losses, tests } = await runOne(problem, adam({ lr: 0.003 }), 1, { steps: 40 });
  // Weights of deviation 1/√inputs give logits of about variance 1, which costs half a nat over guessing.
  expect(Math.abs(Number(losses[0]) - Math.log(74))).toBeLessThan(1);
  expect(tests.at(-1)?.examples).toBe(312);
  // The entropy of single characters of the book is 3.0 nats.
  expect(tests.at(-1)?.loss).toBeLessThan(2.9);
}, 30_000);
