import { describe, expect, test } from "vitest";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { profileRules } from "./profile-rules.ts";

const missed = undefined;
/** A race with the steps to the target of each rule, seed by seed. */
function raceOn(name: string, steps: Readonly<Record<string, readonly (number | undefined)[]>>): RaceResult {
  const runs = Object.values(steps).flatMap((bySeed, entrant) =>
    bySeed.map(
      (stepsToTarget, seed): RunRecord => ({
        entrant,
        seed,
        losses: [1],
        tests: [],
        diagnoses: [],
        stepsToTarget,
        secondsToTarget: undefined,
        divergedAt: undefined,
        seconds: 1,
        optimizerSeconds: 0.1,
      }),
    ),
  );
  return {
    problem: { name, title: "", parameters: 1, examples: 0, batchSize: 0 },
    entrants: Object.keys(steps).map((label) => ({ label, text: "", hyper: {} })),
    seeds: [0, 1, 2],
    steps: 1000,
    target: { metric: "loss", value: 0.1 },
    runs,
    reused: 0,
    seconds: 1,
    workers: 1,
  };
}

describe("profiles over problems", () => {
  const races = [
    raceOn("one", { fast: [10, 20, 30], slow: [50, 60, missed], lost: [missed, missed, 5] }),
    raceOn("two", { fast: [40, 40, 40], slow: [20, 20, 20], lost: [missed, missed, missed] }),
    raceOn("start", { fast: [0, 0, 0], slow: [0, 0, 0], lost: [1, 1, 1] }),
    raceOn("hopeless", {
      fast: [missed, missed, 1],
      slow: [missed, missed, missed],
      lost: [missed, missed, 2],
    }),
  ];
  const profiles = profileRules(races);
  const infinite = Number.POSITIVE_INFINITY;

  test("are medians over seeds by the fastest, misses infinite", () => {
    expect(profiles.map(({ label, steps }) => [label, steps])).toEqual([
      ["fast", [20, 40, 0, infinite]],
      ["slow", [60, 20, 0, infinite]],
      ["lost", [infinite, infinite, 1, infinite]],
    ]);
    expect(profiles.map(({ ratios }) => ratios)).toEqual([
      [1, 2, 1, infinite],
      [3, 1, 1, infinite],
      [infinite, infinite, infinite, infinite],
    ]);
  });

  test("are told at 1, 2 and 4 times the fastest, with the mean height between 1 and 4", () => {
    expect(profiles.map(({ profile }) => profile)).toEqual([
      [2 / 4, 3 / 4, 3 / 4],
      [2 / 4, 2 / 4, 3 / 4],
      [0, 0, 0],
    ]);
    // The profile of `fast` is 2/4 from 1 to 2 and 3/4 from 2 to 4; that of `slow` 2/4 from 1 to 3 and 3/4 from 3 to 4.
    expect(profiles[0]?.score).toBeCloseTo((0.5 * 1 + 0.75 * 2) / 3, 12);
    expect(profiles[1]?.score).toBeCloseTo((0.5 * 2 + 0.75 * 1) / 3, 12);
    expect(profiles[2]?.score).toBe(0);
  });

  test("need a target and the same rules", () => {
    const [first] = races;
    expect(() => profileRules([...races, { ...(first as RaceResult), target: undefined }])).toThrow(
      "the race on one has no target to be timed by",
    );
    expect(() => profileRules([...races, raceOn("odd", { fast: [1], slow: [2] })])).toThrow(
      "on odd there are fast, slow",
    );
  });
});
