import { surfaces } from "@downhill/lab/problems/surfaces";
import { adam, convergenceFactor, momentum, rmsprop } from "downhill";
import { expect, test } from "vitest";
import { traceLane } from "../../landscape/trace-lane.ts";
import type { World } from "../../landscape/world.ts";
import type { Desk, Report } from "../worker/task.ts";
import { mapLosses, mapRates } from "./fill-map.ts";
import { firstAxes, padAxes, shareOf } from "./pad-axes.ts";
import { findRateLimit, nonlinearityOf, predict } from "./prediction.ts";
import { hyperAtCell, rateRange } from "./rate-map.ts";

const curvatures = [0.1, 2] as const;
const world: World = {
  surface: "ravine",
  start: surfaces.ravine.start,
  seed: 1,
  noise: 0.1,
  batch: 2,
  drift: 0,
};

async function collect(work: (desk: Desk) => Promise<void>): Promise<Extract<Report, { kind: "map" }>> {
  const reports: Report[] = [];
  await work({ report: (report) => reports.push(report), breathe: () => Promise.resolve(true) });
  const last = reports.at(-1);
  if (last?.kind !== "map") throw new Error("no map was reported");
  return last;
}

test("a map of rates has its edge where α h = 2 + 2β", async () => {
  const rule = momentum(0.1);
  const axes = firstAxes(padAxes(rule, rateRange(rule, 2)));
  const { map, best, share } = await collect((desk) =>
    mapRates({ kind: "rates", rule, axes, curvatures }, desk),
  );
  expect(share).toBe(1);
  expect(best?.value).toBeCloseTo((Math.sqrt(20) - 1) / (Math.sqrt(20) + 1), 3);
  const [across] = axes;
  if (across === undefined) throw new Error("momentum has axes");
  for (let row = 0; row < map.rows; row += 7) {
    const { beta = 0 } = hyperAtCell(axes, map, row * map.columns);
    expect(map.edges?.[row]).toBeCloseTo(shareOf(across, (2 + 2 * beta) / 2), 4);
  }
});

test("a map of losses has at each cell what a lane with those hyperparameters ends with", async () => {
  const rule = rmsprop(0.1);
  const axes = firstAxes(padAxes(rule, rateRange(rule, 2)));
  const { map, best } = await collect((desk) =>
    mapLosses({ kind: "losses", rule, axes, world, steps: 25 }, desk),
  );
  for (const cell of [0, 5, 700, map.values.length - 1]) {
    const { losses } = await traceLane(rmsprop(hyperAtCell(axes, map, cell)), world, 25);
    expect(map.values[cell]).toBe(losses.at(-1));
  }
  expect(best?.value).toBe(Math.min(...map.values));
});

test("a prediction is downhill's own factor, and the limit is the closed form's", () => {
  for (const [lr, beta] of [
    [0.3, 0.9],
    [1.9, 0.5],
    [0.01, 0.2],
  ] as const) {
    const rule = momentum({ lr, beta });
    const worst = Math.max(...curvatures.map((h) => convergenceFactor(rule, h) ?? Number.NaN));
    expect(predict(rule, curvatures).factor).toBeCloseTo(worst, 7);
    expect(findRateLimit(rule, curvatures)).toBeCloseTo((2 + 2 * beta) / 2, 8);
  }
});

test("why there is no prediction", () => {
  expect(nonlinearityOf(adam(0.1))).toBe("its step is not linear in θ and its states");
  expect(nonlinearityOf(momentum(0))).toBeUndefined();
});
