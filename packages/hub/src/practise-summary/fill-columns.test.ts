import fc from "fast-check";
import { expect, test } from "vitest";
import { fillColumns } from "./fill-columns.ts";

test("what does not fit the first column stands in the next, and a short one fills a gap", () => {
  expect(fillColumns([6, 5, 4, 3], { count: 2, height: 10 })).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test("nothing is left out for something less urgent", () => {
  expect(fillColumns([6, 9, 8, 1], { count: 2, height: 10 })).toEqual([[0], [1]]);
});

test("no column is higher than the page, and those that are left out are the last", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: 1, max: 6 }),
      (heights, count) => {
        const columns = fillColumns(heights, { count, height: 100 });
        for (const places of columns)
          expect(places.reduce((sum, place) => sum + (heights[place] ?? 0), 0)).toBeLessThanOrEqual(100);
        const placed = columns.flat().toSorted((a, b) => a - b);
        expect(placed).toEqual(heights.slice(0, placed.length).map((_, place) => place));
      },
    ),
    { seed: 20_261_126 },
  );
});
