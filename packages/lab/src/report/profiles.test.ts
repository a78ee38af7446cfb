import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Target } from "../problem.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { algoPerfScore } from "../statistics/performance-profile.ts";
import { profilePoints } from "./profile-section.ts";
import { joinRaces, ratioTable, scoreTable, stepsTable } from "./profiles.ts";

const loss: Target = { metric: "loss", value: 0.1 };

/** A race of one seed with the steps to the target of each rule. */
function raceOn(
  name: string,
  steps: Readonly<Record<string, number | undefined>>,
  target: Target | undefined = loss,
): RaceResult {
  const runs = Object.values(steps).map(
    (stepsToTarget, entrant): RunRecord => ({
      entrant,
      seed: 0,
      losses: [1],
      tests: [],
      diagnoses: [],
      stepsToTarget,
      secondsToTarget: undefined,
      divergedAt: undefined,
      seconds: 1,
      optimizerSeconds: 0.1,
    }),
  );
  return {
    problem: { name, title: "", parameters: 1, examples: 0, batchSize: 0 },
    entrants: Object.keys(steps).map((label) => ({ label, text: "", hyper: {} })),
    seeds: [0],
    steps: 1000,
    target,
    runs,
    reused: 0,
    seconds: 1,
    workers: 1,
  };
}

describe("several races together", () => {
  const one = raceOn("one", { adam: 1000, momentum: 2500 });
  const two = raceOn("two", { adam: 30, momentum: undefined });
  const untimed = raceOn("untimed", { adam: 1, momentum: 1 });
  const noTarget: RaceResult = { ...untimed, target: undefined };

  test("are told as steps, ratios, profiles and scores", () => {
    const joined = joinRaces([one, two]);
    expect(stepsTable(joined).rows).toEqual([
      ["adam", "1,000", "30"],
      ["momentum", "2,500", "–"],
    ]);
    expect(ratioTable(joined).rows).toEqual([
      ["adam", "1.00", "1.00"],
      ["momentum", "2.50", "–"],
    ]);
    // (4 − 2.5) / 3 on one of two problems.
    expect(scoreTable(joined.profiles).rows).toEqual([
      ["adam", "100.0 %", "100.0 %", "100.0 %", "1.000"],
      ["momentum", "0.0 %", "0.0 %", "50.0 %", "0.250"],
    ]);
  });

  test("leave out a problem without a target, and say so", () => {
    const joined = joinRaces([one, noTarget, two]);
    expect(joined.names).toEqual(["one", "two"]);
    expect(joined.note).toContain("Left out: untimed has no target to be timed by.");
  });

  test.each([
    ["one target", [one, noTarget], "Profiles need two problems with a target: untimed has no target"],
    ["other rules", [one, raceOn("three", { adam: 1 })], "Profiles need the same rules in every race."],
  ])("have no profile with %s", (_, races, note) => {
    expect(joinRaces(races)).toMatchObject({ profiles: [], note: expect.stringContaining(note) });
  });
});

test("the area under a drawn profile from 1 to 4 is AlgoPerf's score in closed form", () => {
  const ratio = fc.oneof(
    fc.constant(1),
    fc.constant(Number.POSITIVE_INFINITY),
    fc.double({ min: 1, max: 9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 1, maxLength: 12 }), (ratios) => {
      const points = profilePoints(ratios, 4);
      const area = points.slice(1).reduce((sum, { x, y }, index) => {
        const before = points[index] ?? { x, y };
        return sum + ((x - before.x) * (y + before.y)) / 2;
      }, 0);
      expect(points[0]?.x).toBe(1);
      expect(points.at(-1)?.x).toBeCloseTo(4, 12);
      expect(area / 3).toBeCloseTo(algoPerfScore(ratios, 4), 12);
    }),
  );
});
