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

test("what guessing and the phoneme before are worth is stated as it is", () => {
  const spoken = Uint8Array.from([end, ...heldOut.flatMap((word) => [...word.phonemes, end])]);
  const share = heldOut.length / (spoken.length - 1);
  const { because } = findProblem("phonemes-gru").good;
  expect(because).toContain(`gives ${share.toFixed(2)};`);
  expect(because).toContain(`costs ${bigramEntropy(spoken, end + 1).toFixed(2)} nats`);
});

test("each phoneme and each end is scored once, and it learns more than the phoneme before says", async () => {
  const options = { batch: 32, validation: 500 };
  const problem = await makeProblem({ name: "phonemes-gru", options }, readDataFile);
  const { tests } = await runOne(problem, adam({ lr: 0.01 }), 1, { steps: 90 });
  const validation = words.slice(-5500, -5000);
  const scored = validation.reduce((sum, word) => sum + word.phonemes.length + 1, 0);
  expect(tests.at(-1)?.examples).toBe(scored);
  // Weights that start small give 40 answers about the same share.
  expect(Math.abs(Number(tests[0]?.loss) - Math.log(40))).toBeLessThan(0.1);
  expect(tests.at(-1)?.loss).toBeLessThan(2.66);
}, 60_000);

function spell(numbers: Uint8Array): string {
  return Array.from(numbers, (number) => letters[number]).join("");
}
