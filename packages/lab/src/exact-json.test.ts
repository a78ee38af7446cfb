import fc from "fast-check";
import { expect, test } from "vitest";
import { readExactJson, writeExactJson } from "./exact-json.ts";

test("every number reads back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.double()), (values) => {
      const back = readExactJson(writeExactJson({ values })) as { readonly values: readonly number[] };
      expect(back.values).toHaveLength(values.length);
      for (const [i, value] of values.entries()) expect(back.values[i]).toBe(value);
    }),
    { seed: 5, numRuns: 500 },
  );
  expect(readExactJson(writeExactJson([Number.NaN, -0]))).toEqual([Number.NaN, -0]);
});
