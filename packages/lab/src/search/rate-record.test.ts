import { expect, test } from "vitest";
import { readRateRecord } from "./rate-record.ts";

const trials = { rule: "adam", text: "", fixed: {}, best: 0.01, trials: [] };
const record = {
  code: "lab 0",
  problem: { name: "p" },
  steps: 5,
  seeds: [101],
  score: "loss",
  rules: [trials],
};
const file = (value: unknown) => async () => new TextEncoder().encode(JSON.stringify(value));

test("reads a record", async () => {
  expect(await readRateRecord("p", file(record))).toEqual(record);
});

test.each([
  null,
  [],
  { ...record, rules: undefined },
  { ...record, rules: [null] },
  { ...record, rules: [{ ...trials, best: null }] },
  { ...record, rules: [{ ...trials, fixed: null }] },
])("%j is refused", async (wrong) => {
  await expect(readRateRecord("p", file(wrong))).rejects.toThrow("p-learning-rates.json is not a record");
});
