import { expect, test } from "vitest";
import { readDataFile } from "../../data/read-data-file.node.ts";
import { judgeInclusion } from "./claim.ts";
import { searchInclusion } from "./inclusion-search.ts";
import { distanceFromMomentum, isRmspropAt } from "./special-cases.ts";

test("Adam without corrections is RMSprop where β1 is 0, and nowhere else", () => {
  expect([0, 0.5, 0.9].map(isRmspropAt)).toEqual([true, false, false]);
});

test("its distance from momentum goes as 1/ε; with corrections it stays", async () => {
  const [near, nearer] = [await distanceFromMomentum(1e5, false), await distanceFromMomentum(1e6, false)];
  expect(near / nearer).toBeCloseTo(10, 1);
  // In 100 steps at β2 = 0.999 v is at most a tenth of the largest squared gradient, 100²: √v / ε is at most 32e-6.
  expect(nearer).toBeLessThan(1e-4);
  const [far, farther] = [await distanceFromMomentum(1e5, true), await distanceFromMomentum(1e6, true)];
  expect(far / farther).toBeCloseTo(1, 2);
});

test("a search gives a ratio for every number of trials, finite in spite of misses", async () => {
  const found = await searchInclusion(
    { name: "rosenbrock" },
    [1, 4],
    [
      [101, 1],
      [102, 2],
    ],
    { read: readDataFile },
  );
  expect(found.map(({ trials }) => trials)).toEqual([1, 4]);
  for (const { estimate } of found) expect(Number.isFinite(estimate)).toBe(true);
});

test("the verdict turns with the identities", () => {
  expect(judgeInclusion(true, false, [10, 10.1])).toEqual({ kind: "supported" });
  expect(judgeInclusion(false, false, [10, 10])).toEqual({ kind: "refuted" });
  expect(judgeInclusion(true, true, [10, 10])).toEqual({ kind: "refuted" });
  expect(judgeInclusion(true, false, [10, 9])).toEqual({ kind: "refuted" });
});
