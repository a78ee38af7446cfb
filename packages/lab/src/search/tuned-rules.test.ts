import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { problems } from "../problems/catalogue.ts";
import { readRateRecord } from "./rate-record.ts";
import { readTunedHyper } from "./tuned-rules.ts";

const recorded = Object.entries(problems).filter(([, { search }]) => search.recorded);

test("exactly the problems with a record say so", () => {
  const files = readdirSync(new URL("../../record/", import.meta.url)).filter((file) =>
    file.endsWith(".json"),
  );
  expect(files.sort()).toEqual(recorded.map(([name]) => `${name}-learning-rates.json`).sort());
});

test.each(recorded)("the record of %s is a fair search", async (name, { race, search }) => {
  const record = await readRateRecord(name, readDataFile);
  expect(record.steps).toBe(search.steps ?? race.steps);
  expect(record.seeds).toEqual(search.seeds);
  expect(record.seeds.filter((seed) => race.seeds.includes(seed))).toEqual([]);
  expect(record.problem.options).toEqual(
    search.validation > 0 ? { validation: search.validation } : undefined,
  );
  expect(record.rules.map(({ rule }) => rule)).toEqual(["gradientDescent", "momentum", "rmsprop", "adam"]);
  expect(new Set(record.rules.map(({ trials }) => trials.length)).size).toBe(1);
  for (const { best, trials } of record.rules) {
    const place = trials.findIndex(({ lr }) => lr === best);
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(trials.length - 1);
    for (const { score } of trials)
      expect(score ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(Number(trials[place]?.score));
  }
});

test("a race on a quadratic takes the closed forms for its own condition number", async () => {
  const hyper = await readTunedHyper({ name: "quadratic", options: { condition: 9 } }, readDataFile);
  expect(hyper.gradientDescent).toEqual({ lr: 0.2 });
  expect(hyper.momentum).toEqual({ lr: 0.25, beta: 0.25 });
  expect(Object.keys(hyper)).toEqual(["gradientDescent", "momentum", "rmsprop", "adam"]);
});
