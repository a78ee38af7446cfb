import { signal } from "@preact/signals";
import { adam, clipByNorm, gradientDescent, momentum } from "downhill";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createRace, type Entrant } from "./race.ts";
import { traceLane } from "./trace-lane.ts";
import { worldOn } from "./world-on.ts";

beforeAll(() => {
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => setTimeout(callback, 0));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** On a machine that is busy with other tests the default of a second is too short. */
const patience = { timeout: 20_000 };

const enter = (id: string, rule: Entrant["rule"]): Entrant => ({ id, label: id, title: id, rule });

test("runs are the library's, also where they were computed in slices and went on later", async () => {
  const world = signal({ ...worldOn("ravine"), noise: 1 });
  const steps = signal(200);
  const entrants = signal([enter("a", gradientDescent(0.1)), enter("b", adam(0.3))]);
  const race = createRace(entrants, world, steps);
  expect(race.runs.value).toEqual([]);
  const stop = race.run();
  await vi.waitUntil(() => race.isComplete.value, patience);
  const before = race.runs.value;
  steps.value = 10_000;
  await vi.waitUntil(
    () => race.runs.value.every(({ trajectory }) => trajectory.losses.length === 10_001),
    patience,
  );
  for (const [i, { rule, trace, trajectory }] of race.runs.value.entries()) {
    expect(trajectory).toEqual(await traceLane(rule, world.value, 10_000));
    expect(trace).toBe(before[i]?.trace);
  }
  stop();
});

test("only what has changed begins anew, and fewer steps are a view of the same run", async () => {
  const world = signal(worldOn("saddle"));
  const steps = signal(100);
  const entrants = signal([enter("a", gradientDescent(0.1)), enter("b", adam(0.3))]);
  const race = createRace(entrants, world, steps);
  const stop = race.run();
  await vi.waitUntil(() => race.runs.value.length === 2, patience);
  const [a, b] = race.runs.value.map(({ trace }) => trace);
  entrants.value = [...entrants.value.slice(0, 1), enter("b", momentum(0.01)), enter("c", adam(0.1))];
  await vi.waitUntil(() => race.runs.value.length === 3, patience);
  expect(race.runs.value[0]?.trace).toBe(a);
  expect(race.runs.value[1]?.trace).not.toBe(b);
  steps.value = 30;
  await vi.waitUntil(() => race.runs.value[0]?.trajectory.losses.length === 31, patience);
  world.value = { ...world.value, start: [1, 1] };
  await vi.waitUntil(() => race.runs.value[0]?.trajectory.points[0] === 1, patience);
  expect(race.runs.value[0]?.trace).not.toBe(a);
  stop();
});

test("what cannot run is named, and the others run", async () => {
  const entrants = signal([enter("a", gradientDescent(0.1)), enter("b", clipByNorm(1))]);
  const race = createRace(entrants, signal(worldOn("ravine")), signal(10));
  const stop = race.run();
  await vi.waitUntil(() => race.runs.value.length === 1, patience);
  expect(Object.keys(race.faults.value)).toEqual(["b"]);
  expect(race.faults.value.b).toContain("changes θ");
  entrants.value = entrants.value.slice(0, 1);
  await vi.waitUntil(() => race.faults.value.b === undefined, patience);
  stop();
});
