import { nearMinimum } from "@downhill/lab/problems/surface";
import { surfaces } from "@downhill/lab/problems/surfaces";
import { adam, chain, clipByNorm, gradientDescent, momentum, type Rule } from "downhill";
import { describe, expect, test } from "vitest";
import { traceLane } from "../../landscape/trace-lane.ts";
import type { World } from "../../landscape/world.ts";
import type { Desk, Report } from "../worker/task.ts";
import { countBasins, describeBasins, outcomeAt } from "./count-basins.ts";
import { atNone, type Basins, diverged, findBasins, startOf } from "./find-basins.ts";

const world: World = { surface: "himmelblau", start: [0, 0], seed: 2, noise: 0, batch: 1, drift: 0 };
const size = { columns: 6, rows: 5 };
const steps = 120;

async function find(rule: Rule, place: World): Promise<Basins> {
  const reports: Report[] = [];
  const desk: Desk = { report: (report) => reports.push(report), breathe: () => Promise.resolve(true) };
  await findBasins({ kind: "basins", rule, world: place, steps, ...size }, desk);
  const last = reports.at(-1);
  if (last?.kind !== "basins") throw new Error("nothing was reported");
  expect(last.share).toBe(1);
  return last.basins;
}

describe("every start of a grid is a lane from there", () => {
  test.each<readonly [string, Rule, World]>([
    ["momentum", momentum(0.01), world],
    ["adam, with noise", adam(0.5), { ...world, noise: 5, seed: 7 }],
    ["gradient descent that partly diverges", gradientDescent(0.03), world],
    ["a rule with a norm, one by one", chain(clipByNorm(1), gradientDescent(0.05)), world],
    ["the saddle", gradientDescent(0.1), { ...world, surface: "saddle" }],
  ])("%s", async (_name, rule, place) => {
    const basins = await find(rule, place);
    const { minima } = surfaces[place.surface];
    for (let cell = 0; cell < size.columns * size.rows; cell++) {
      const start = startOf(place.surface, size, cell);
      const { points, losses, divergedAt } = await traceLane(rule, { ...place, start }, steps);
      if (divergedAt !== undefined) {
        expect(basins.reached[cell]).toBe(diverged);
        expect(basins.since[cell]).toBe(divergedAt);
        continue;
      }
      const [x = 0, y = 0] = [points.at(-2), points.at(-1)];
      const isThere = minima.some(({ value }) => (losses.at(-1) ?? 0) - value < nearMinimum);
      const distances = minima.map((one) => Math.hypot(one.x - x, one.y - y));
      const expected = isThere ? distances.indexOf(Math.min(...distances)) : atNone;
      expect(basins.reached[cell]).toBe(expected);
      if (!isThere) continue;
      const outside = losses.findLastIndex((loss) =>
        minima.every(({ value }) => !(loss - value < nearMinimum)),
      );
      expect(basins.since[cell]).toBe(outside + 1);
    }
  });
});

test("counts add up to the starts at every step, and the sentence has them", async () => {
  const basins = await find(momentum(0.01), world);
  for (const step of [0, 10, steps]) {
    const { minima, none, diverged: lost } = countBasins(basins, "himmelblau", step);
    expect(minima.reduce((sum, { count }) => sum + count, none + lost)).toBe(30);
    const cells = Array.from({ length: 30 }, (_, cell) => outcomeAt(basins, cell, step));
    expect(cells.filter((outcome) => outcome === 0)).toHaveLength(minima[0]?.count ?? -1);
  }
  const sentence = describeBasins("Momentum", "himmelblau", basins, steps);
  expect(sentence).toMatch(/^After 120 steps of Momentum, of 30 starts: /);
  const said = [...sentence.matchAll(/(\d+) (?:at|diverged)/g)].map(([, count]) => Number(count));
  expect(said.reduce((sum, count) => sum + count, 0)).toBe(30);
});

test("a task that is no longer wanted ends", async () => {
  const reports: Report[] = [];
  const desk: Desk = { report: (report) => reports.push(report), breathe: () => Promise.resolve(false) };
  await findBasins({ kind: "basins", rule: momentum(0.01), world, steps: 1_000_000, ...size }, desk);
  expect(reports).toHaveLength(1);
});
