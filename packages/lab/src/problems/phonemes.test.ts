import { adam } from "downhill";
import { expect, test } from "vitest";
import { bigramEntropy } from "../data/character-text.ts";
import { loadPronunciations } from "../data/pronunciations.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { runOne } from "../race/run-one.ts";
import { findProblem, makeProblem } from "./catalogue.ts";

const { letters, phonemes, words } = await loadPronunciations(readDataFile);
const heldOut = words.slice(-5000);
const end = phonemes.length;

test("the dictionary has ARPAbet's 39 phonemes, and spells through as it is spoken", () => {
  expect(phonemes).toHaveLength(39);
  expect(letters.join("")).toBe("'abcdefghijklmnopqrstuvwxyz");
  const through = words.find((word) => spell(word.letters) === "through");
  expect(Array.from(through?.phonemes ?? [], (phoneme) => phonemes[phoneme])).toEqual(["TH", "R", "UW"]);
});

test("what guessing and the phoneme before are worth is stated as it is", async () => {
  const spoken = Uint8Array.from([end, ...heldOut.flatMap((word) => [...word.phonemes, end])]);
  const share = heldOut.length / (spoken.length - 1);
  const because = (await findProblem({ name: "phonemes-gru" })).good?.because;
  expect(because).toContain(`gives ${share.toFixed(2)};`);
  expect(because).toContain(`costs ${bigramEntropy(spoken, end + 1).toFixed(2)} nats`);
});

test("scored are a word's phonemes and its end, nothing else", async () => {
  const problem = await makeProblem({ name: "phonemes-gru", options: { validation: 500 } }, readDataFile);
  const params = Object.fromEntries(
    Object.entries(problem.shapes).map(([name, shape]) => [
      name,
      new Float32Array(shape.reduce((product, size) => product * size, 1)),
    ]),
  );
  // A network that always says the end is right once in each word, and costs ln 40 with all weights 0.
  const guessing = await problem.test?.(params, "all");
  expect(guessing?.loss).toBeCloseTo(Math.log(40), 5);
  params.bo?.fill(1, end);
  const score = await problem.test?.(params, "all");
  const validation = words.slice(-5500, -5000);
  const predictions = validation.reduce((sum, word) => sum + word.phonemes.length + 1, 0);
  expect(score?.accuracy).toBeCloseTo(500 / predictions, 12);
});

test("it learns more than the phoneme before says", async () => {
  const options = { batch: 32, validation: 500 };
  const problem = await makeProblem({ name: "phonemes-gru", options }, readDataFile);
  const { tests } = await runOne(problem, adam({ lr: 0.01 }), 1, { steps: 90 });
  expect(tests.at(-1)?.examples).toBe(500);
  // Weights that start small give 40 answers about the same share.
  expect(Math.abs(Number(tests[0]?.loss) - Math.log(40))).toBeLessThan(0.1);
  expect(tests.at(-1)?.loss).toBeLessThan(2.66);
}, 60_000);

function spell(numbers: Uint8Array): string {
  return Array.from(numbers, (number) => letters[number]).join("");
}
