import { adam, gradientDescent } from "downhill";
import { expect, test } from "vitest";
import type { EntrantRun } from "./race.ts";
import { repeatRace } from "./repeat-race.ts";
import { summariseRace, tabulateRace } from "./summarise-race.ts";
import { traceLane } from "./trace-lane.ts";
import { worldOn } from "./world-on.ts";

const world = worldOn("ravine");

async function runsOf(): Promise<readonly EntrantRun[]> {
  const entrants = [
    { id: "a", label: "adam", title: "Adam", rule: adam(1) },
    { id: "b", label: "gradientDescent", title: "Gradient descent", rule: gradientDescent(2) },
  ];
  return Promise.all(
    entrants.map(async (one, trace) => ({ ...one, trace, trajectory: await traceLane(one.rule, world, 60) })),
  );
}

test("the sentence says the start, the order, and who diverged when", async () => {
  const runs = await runsOf();
  // 7²/20 + 2² = 6.45.
  expect(summariseRace(runs, world, 0)).toBe("All start at x −7, y 2, where the loss is 6.45.");
  expect(summariseRace(runs, world, 5)).toMatch(
    /^After 5 steps the loss is lowest for Adam \(.*\), highest for Gradient descent \(.*\)\.$/,
  );
  // 4·9ᵗ > 1e30 from t = 31.
  expect(summariseRace(runs, world, 60)).toMatch(
    /^After 60 steps the loss is .* for Adam; Gradient descent diverged at step 31\.$/,
  );
  expect(summariseRace([], world, 3)).toBe("No rule is in the race.");
});

test("the table ends where a lane does, and has no number that is none", async () => {
  const { columns, rows } = tabulateRace(await runsOf(), 60);
  expect(columns).toHaveLength(7);
  expect(rows).toHaveLength(61);
  expect(rows.at(-1)?.slice(4)).toEqual([undefined, undefined, undefined]);
  expect(rows.flat().every((cell) => cell === undefined || Number.isFinite(cell))).toBe(true);
});

test("the command is there only where the command line can run the same", async () => {
  const runs = await runsOf();
  const standard = (name: string) => [adam(), gradientDescent()].find((one) => one.name === name);
  expect(repeatRace(runs, world, 60, standard)).toBe(
    "npx downhill race ravine --rules adam,gradientDescent --lr adam=1,gradientDescent=2 --seeds 1 --steps 60",
  );
  expect(repeatRace(runs, { ...world, noise: 1 }, 60, standard)).toBeUndefined();
  expect(repeatRace(runs, { ...world, start: [1, 1] }, 60, standard)).toBeUndefined();
  expect(repeatRace(runs, world, 60, () => undefined)).toBeUndefined();
});
