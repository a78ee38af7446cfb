import fc from "fast-check";
import { expect, test } from "vitest";
import { createBatches } from "./batches.ts";

test("an epoch holds every example at most once and leaves out less than a batch", () => {
  const sizes = fc
    .integer({ min: 1, max: 60 })
    .chain((examples) => fc.tuple(fc.constant(examples), fc.integer({ min: 1, max: examples }), fc.nat(99)));
  fc.assert(
    fc.property(sizes, ([examples, batchSize, seed]) => {
      const next = createBatches(examples, batchSize, seed);
      for (let epoch = 0; epoch < 3; epoch++) {
        const seen: number[] = [];
        for (let i = 0; i < Math.floor(examples / batchSize); i++) seen.push(...next());
        expect(new Set(seen).size).toBe(seen.length);
        expect(examples - seen.length).toBeLessThan(batchSize);
        expect(Math.max(...seen)).toBeLessThan(examples);
      }
    }),
    { seed: 20, numRuns: 50 },
  );
});

test("a seed gives the same batches again, another seed others, another epoch others", () => {
  const take = (seed: number): number[][] => {
    const next = createBatches(100, 50, seed);
    return [0, 1, 2, 3].map(() => [...next()]);
  };
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
  expect(take(1).slice(0, 2)).not.toEqual(take(1).slice(2));
});

test("no data gives empty batches; a batch larger than the data is refused", () => {
  expect(createBatches(0, 0, 1)()).toHaveLength(0);
  expect(() => createBatches(10, 11, 1)).toThrow("the batch size is 11");
});
