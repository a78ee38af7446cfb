import { expect, test } from "vitest";
import { betaTable, betaTableAt, fewestSteps, rowAt, usableBetas } from "./beta-table.ts";
import { judgeTuning } from "./claim.ts";

test("at κ = 100 the best β is Polyak's, and above it the error falls by √β a step, whatever the rate", async () => {
  const table = await betaTable(100);
  // ((√κ − 1)/(√κ + 1))² = (9/11)²; neighbours on the grid differ by a fifth of 1 − β.
  expect(Math.abs(Math.log((1 - fewestSteps(table).beta) / (1 - (9 / 11) ** 2)))).toBeLessThan(
    Math.log(10) / 12,
  );
  for (const beta of [0.9, 0.99]) {
    const expected = Math.log(1e-6) / Math.log(Math.sqrt(beta));
    expect(Math.abs(rowAt(table, beta).steps / expected - 1)).toBeLessThan(0.05);
  }
  // Without momentum the best rate is 2/(1 + κ), and the error falls by (κ − 1)/(κ + 1).
  const plain = rowAt(table, 0).steps / (Math.log(1e-6) / Math.log(99 / 101));
  expect(plain).toBeGreaterThan(0.99);
  expect(plain).toBeLessThan(1.1);
  const fixed = await betaTableAt(fewestSteps(table).lr, 100);
  expect(usableBetas(fixed, 1.5).high).toBeLessThanOrEqual(usableBetas(table, 1.5).high);
});

test("the verdict turns with where the usual β costs", () => {
  expect(judgeTuning([2.6, 7, 1.6, 1.51])).toEqual({ kind: "supported" });
  expect(judgeTuning([1, 1.2, 1.5])).toEqual({ kind: "refuted" });
  expect(judgeTuning([1, 2])).toMatchObject({ kind: "depends" });
});
