import { adam, momentum } from "downhill";
import { expect, test } from "vitest";
import { offeredProblems } from "../problem/offered-problems.ts";
import { type RateSettings, readRateQuery, writeRateQuery } from "./rate-query.ts";

const offered = offeredProblems();
const usual: RateSettings = {
  problem: { name: "digits", options: {} },
  text: adam().text,
  start: "1e-7",
  end: "10",
  steps: "100",
};
const known = new Map([
  ["adam", adam().text],
  ["momentum", momentum().text],
]);
const names = {
  textOf: (name: string) => known.get(name),
  nameOf: (text: string) => [...known].find(([, one]) => one === text)?.[0],
};

test.each<RateSettings>([
  usual,
  { ...usual, text: momentum().text, start: "1e-5", steps: "40" },
  {
    ...usual,
    text: "mine(α = 0.1)\nθ ← θ − α g & 1 = 2",
    problem: { name: "quadratic", options: { condition: "10" } },
  },
])("settings come back from their own address: %j", (settings) => {
  const query = writeRateQuery(settings, names);
  expect(readRateQuery(`?${query}`, usual, offered, names)).toEqual({ settings, complaints: [] });
});

test("what is usual is left out", () => {
  expect(String(writeRateQuery(usual, names))).toBe("problem=digits&rule=adam");
});

test("what cannot be used is told, and the usual stays", () => {
  const { settings, complaints } = readRateQuery(
    `?rule=toString&start=Infinity&end=&steps=${"9".repeat(40)}`,
    usual,
    offered,
    names,
  );
  expect(settings).toEqual(usual);
  expect(complaints).toHaveLength(4);
  expect(readRateQuery(`?text=${"x".repeat(5000)}`, usual, offered, names).complaints).toHaveLength(1);
});
