import { expect, test } from "vitest";
import type { RunWholeRace } from "../../search/contest.ts";
import { compareStability, judgeStability } from "./claim.ts";
import { finalLoss, measureStability, riseOf } from "./measure-stability.ts";

test("a descent rises by nothing, a bump by its height above the lowest before it, a divergence without end", () => {
  expect(riseOf({ losses: [8, 4, 2, 1], divergedAt: undefined })).toBe(0);
  expect(riseOf({ losses: [8, 2, 6, 1, 3], divergedAt: undefined })).toBe(0.5);
  expect(riseOf({ losses: [8, 4], divergedAt: 2 })).toBe(Number.POSITIVE_INFINITY);
  expect(finalLoss({ losses: [...new Array<number>(18).fill(9), 1, 2], divergedAt: undefined })).toBe(1.5);
  expect(finalLoss({ losses: [1], divergedAt: 1 })).toBe(Number.POSITIVE_INFINITY);
});

/** A race whose runs stay at 1 except for the rates that are listed: these end at 0, all but the first with a bump of 3. */
function raceWhere(training: Readonly<Record<string, readonly number[]>>): RunWholeRace {
  return async (spec, entrants, { seeds, steps }) => ({
    problem: { ...spec, title: "", parameters: 1, examples: 0, batchSize: 0 },
    entrants: [],
    seeds,
    steps,
    target: undefined,
    runs: seeds.flatMap((seed) =>
      entrants.map(({ rule: { name, hyper } }, entrant) => {
        const place = training[name]?.indexOf(hyper.lr ?? Number.NaN) ?? -1;
        const losses = place < 0 ? [1, 1, 1] : place === 0 ? [1, 0, 0] : [1, 3, 0.1];
        return {
          entrant,
          seed,
          losses,
          tests: [],
          diagnoses: [],
          stepsToTarget: undefined,
          secondsToTarget: undefined,
          divergedAt: undefined,
          seconds: 0,
          optimizerSeconds: 0,
        };
      }),
    ),
    reused: 0,
    seconds: 0,
    workers: 1,
  });
}

const ground = { name: "", spec: { name: "rosenbrock" }, steps: 3, trained: 0.5 };

test("counts half decades that train, and reads the rise at the best rate", async () => {
  const race = raceWhere({ gradientDescent: [0.01], rmsprop: [0.03, 0.01, 0.1] });
  expect(await measureStability(ground, [101], [1, 2], { race })).toEqual([
    new Array(2).fill({ decades: 0.5, rise: 0 }),
    new Array(2).fill({ decades: 1.5, rise: 0 }),
  ]);
});

test("refuses a range of rates that ends where rates still train", async () => {
  const race = raceWhere({ gradientDescent: [10], rmsprop: [] });
  await expect(measureStability(ground, [101], [1], { race })).rejects.toThrow("an end of the rates trains");
});

const ten = (decades: number, rise: number) => new Array(10).fill({ decades, rise });

test("two divergences are alike", () => {
  const { rise } = compareStability(ten(1, Number.POSITIVE_INFINITY), ten(2, Number.POSITIVE_INFINITY));
  expect(rise.estimate).toBe(0);
});

const stable = compareStability(ten(1, 0.1), ten(2, 0.1));
const narrow = compareStability(ten(1, 0.1), ten(1, 0));
const thrownUp = compareStability(ten(1, 0), ten(2, 0.5));

test.each([
  ["supported", [stable, stable]],
  ["refuted", [narrow, thrownUp]],
  ["depends", [stable, thrownUp]],
])("the verdict is %s where it should be", (kind, rows) => {
  expect(judgeStability(rows).kind).toBe(kind);
});
