import { surfaces } from "@downhill/lab/problems/surfaces";
import { leastLoss } from "./least-loss.ts";
import type { EntrantRun } from "./race.ts";
import type { SurfaceName } from "./world.ts";

/** How losses lie on a log axis: by their height above the surface's minimum, since a loss may be negative. */
export interface LossScale {
  readonly floor: number;
  /** Heights at the ends of the axis. */
  readonly low: number;
  readonly high: number;
}

/** Heights below this are rounding. */
const least = 1e-15;
/** What is shown reaches from the height of the start so far up and down: a lane may diverge, or step onto the minimum by chance. */
const [aboveStart, belowStart] = [1e3, 1e-9];

/** An axis that holds all runs, from one power of ten to another. */
export function fitLossScale(runs: readonly EntrantRun[], surface: SurfaceName): LossScale {
  const floor = leastLoss(surfaces[surface]);
  const start = (runs[0]?.trajectory.losses[0] ?? floor + 1) - floor;
  let low = Math.max(start, least);
  let high = low;
  for (const { trajectory } of runs)
    for (const loss of trajectory.losses) {
      const height = loss - floor;
      if (height > high) high = height;
      if (height < low) low = height;
    }
  high = Math.min(high, Math.max(start, least) * aboveStart);
  low = Math.max(low, high * belowStart);
  return {
    floor,
    low: 10 ** Math.floor(Math.log10(Math.max(low, least)) + 1e-9),
    high: 10 ** Math.ceil(Math.log10(high * 1.0001) - 1e-9),
  };
}

/** Where a loss lies on the axis, from 0 at its low end to 1. */
export function shareOf({ floor, low, high }: LossScale, loss: number): number {
  const height = Math.min(Math.max(loss - floor, low), high);
  return Math.log(height / low) / Math.log(high / low);
}
