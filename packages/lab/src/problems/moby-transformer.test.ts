import { adam } from "downhill";
import { expect, test } from "vitest";
import { bigramEntropy, numberCharacters } from "../data/character-text.ts";
import { loadMobyDick } from "../data/moby-dick.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { runOne } from "../race/run-one.ts";
import { allocateTensors } from "./allocate-tensors.ts";
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

test("it writes what its output says, after a short prompt and beyond its context", async () => {
  const params = allocateTensors(problem.shapes, "f32");
  problem.initialise(params, 1);
  const { alphabet } = numberCharacters(await loadMobyDick(readDataFile), 0.1);
  // A bias this large outweighs whatever the layers say.
  params["head.bias"]?.set(alphabet.map((character) => (character === "w" ? 100 : 0)));
  const request = { prompt: "The whale", length: 80, temperature: 1, seed: 1 };
  expect(await problem.sample?.(params, request)).toBe("w".repeat(80));
});

test("it sees what comes before and nothing else", async () => {
  const params = allocateTensors(problem.shapes, "f32");
  problem.initialise(params, 1);
  const write = (prompt: string, length: number) =>
    problem.sample?.(params, { prompt, length, temperature: 0, seed: 1 });
  // Whether a character was written or given makes no difference, nor what stood before the last 64.
  const text = String(await write("The whale", 12));
  expect(await write(`The whale${text.slice(0, 5)}`, 7)).toBe(text.slice(5));
  const long = "There she blows. ".repeat(4);
  expect(await write(`Call me Ishmael. ${long}`, 5)).toBe(await write(long, 5));
});

test("it learns in 40 steps more than how often characters occur", async () => {
  const { losses, tests } = await runOne(problem, adam({ lr: 0.003 }), 1, { steps: 40 });
  // Weights of deviation 1/√inputs give logits of about variance 1, which costs half a nat over guessing.
  expect(Math.abs(Number(losses[0]) - Math.log(74))).toBeLessThan(1);
  expect(tests.at(-1)?.examples).toBe(312);
  // The entropy of single characters of the book is 3.0 nats.
  expect(tests.at(-1)?.loss).toBeLessThan(2.9);
}, 30_000);
