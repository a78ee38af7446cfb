import fc from "fast-check";
import { expect, test } from "vitest";
import { placeHeadLabels } from "./place-head-labels.ts";

const rectangle = { left: 38, right: 800, top: 0, bottom: 430 };

test("no two labels lie on each other, and none leaves the rectangle", () => {
  const label = fc.record({
    across: fc.double({ min: 45, max: 793, noNaN: true }),
    down: fc.double({ min: 7, max: 423, noNaN: true }),
    width: fc.double({ min: 20, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
      const placed = placeHeadLabels(labels, [], rectangle);
      for (const [i, { left, down }] of placed.entries()) {
        const { width = 0 } = labels[i] ?? {};
        expect(left).toBeGreaterThanOrEqual(rectangle.left);
        expect(left + width).toBeLessThanOrEqual(rectangle.right);
        expect(down).toBeGreaterThanOrEqual(0);
        expect(down).toBeLessThanOrEqual(rectangle.bottom);
        for (const [j, other] of placed.entries()) {
          if (j <= i) continue;
          const isBeside = left < other.left + (labels[j]?.width ?? 0) && other.left < left + width;
          if (isBeside) expect(Math.abs(down - other.down)).toBeGreaterThan(13);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("labels of points that change places a little keep theirs", () => {
  const order: number[] = [];
  const at = (downs: readonly number[]) => downs.map((down) => ({ across: 400, down, width: 60 }));
  placeHeadLabels(at([200, 203]), order, rectangle);
  expect(order).toEqual([0, 1]);
  placeHeadLabels(at([204, 200]), order, rectangle);
  expect(order).toEqual([0, 1]);
  placeHeadLabels(at([240, 200]), order, rectangle);
  expect(order).toEqual([1, 0]);
});
