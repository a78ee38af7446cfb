import { expect, test } from "vitest";
import { contextWithoutRaces } from "../context-without-races.ts";
import { momentumConvergesFaster } from "./claim.ts";

test("Polyak's rates are met to 1 % of their logarithms at condition numbers 10, 100 and 1000", async () => {
  const { effects } = await momentumConvergesFaster.run(contextWithoutRaces);
  const rates = effects.filter(({ name }) => name.startsWith("error left per step"));
  // (κ − 1)/(κ + 1) and (√κ − 1)/(√κ + 1); a part of 0.998 itself could not be missed by 1 %.
  const expected = [10, 100, 1000].flatMap((κ) => [
    (κ - 1) / (κ + 1),
    (Math.sqrt(κ) - 1) / (Math.sqrt(κ) + 1),
  ]);
  expect(rates).toHaveLength(expected.length);
  for (const [i, { value }] of rates.entries())
    expect(Math.abs(Math.log(value) / Math.log(expected[i] ?? Number.NaN) - 1)).toBeLessThan(0.01);
});
