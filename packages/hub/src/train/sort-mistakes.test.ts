import { expect, test } from "vitest";
import { sortMistakes } from "./sort-mistakes.ts";

const score = (wrong: readonly number[], said: readonly number[]) => ({
  ...{ step: 1, loss: 1, accuracy: 0.5, examples: 10, wrong, said },
});
const tests = [score([1, 4, 7], [0, 1, 2]), score([4, 9], [3, 4]), undefined, score([4, 7], [5, 6])];
const places = (filter: Parameters<typeof sortMistakes>[1]) =>
  sortMistakes(tests, filter).map((own) => own.map(({ place, said }) => [place, said]));

test("what a rule alone gets wrong stands first", () => {
  expect(places("all")).toEqual([
    [
      [1, 0],
      [4, 1],
      [7, 2],
    ],
    [
      [9, 4],
      [4, 3],
    ],
    [],
    [
      [4, 5],
      [7, 6],
    ],
  ]);
});

test("what only one rule gets wrong, and what all do that were tested", () => {
  expect(places("alone")).toEqual([[[1, 0]], [[9, 4]], [], []]);
  expect(places("everyone")).toEqual([[[4, 1]], [[4, 3]], [], [[4, 5]]]);
});
