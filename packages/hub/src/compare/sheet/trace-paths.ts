import { bestPlace, nextPlace, rateAt, type ScoredPlace } from "@downhill/lab/search/rate-grid";
import { chain, gradientDescent, type Rule } from "downhill";
import type { CatalogueEntry } from "downhill/catalogue";
import { recordedRates } from "../../landscape/recorded-rates.ts";
import { traceLane } from "../../landscape/trace-lane.ts";
import { worldOn } from "../../landscape/world-on.ts";

/** The surfaces that every optimizer is shown on. */
export const pathSurfaces = ["ravine", "rosenbrock", "himmelblau", "saddle"] as const;

export type PathSurface = (typeof pathSurfaces)[number];

/** Steps of a path, as many as the recorded searches take. */
export const pathSteps = 500;

/** Where an optimizer goes on a surface, and with which rate. */
export interface TracedPath {
  readonly surface: PathSurface;
  readonly rate: number;
  /** Where the rate is from: a recorded search over seeds, or a sweep on this surface alone. */
  readonly from: "record" | "sweep";
  readonly trajectory: PlainTrajectory;
}

/** A trajectory that can be written as JSON. */
export interface PlainTrajectory {
  /** x and y after each step, the start first. */
  readonly points: readonly number[];
  readonly losses: readonly number[];
  readonly divergedAt?: number | undefined;
}

/**
 * The paths of an optimizer on the four surfaces. The rate is that of the recorded search where there is one; else the best of a
 * sweep by half decades, judged like the record by the mean loss over the run. A link of a chain takes its place beside gradient
 * descent at the recorded rate.
 */
export async function tracePaths(entry: CatalogueEntry): Promise<readonly TracedPath[]> {
  const paths: TracedPath[] = [];
  for (const surface of pathSurfaces) paths.push(await tracePath(entry, surface));
  return paths;
}

async function tracePath(entry: CatalogueEntry, surface: PathSurface): Promise<TracedPath> {
  const trace = async (rule: Rule): Promise<PlainTrajectory> => {
    const { points, losses, divergedAt } = await traceLane(rule, worldOn(surface), pathSteps);
    return { points: [...points], losses: [...losses], divergedAt };
  };
  const recorded = recordedRates(surface)[isLink(entry) ? "gradientDescent" : entry.name];
  if (recorded !== undefined)
    return { surface, rate: recorded, from: "record", trajectory: await trace(shownRule(entry, recorded)) };
  return { surface, from: "sweep", ...(await sweep((lr) => trace(shownRule(entry, lr)))) };
}

/** The rule that is shown with a learning rate: a link of a chain with gradient descent. */
export function shownRule(entry: CatalogueEntry, lr: number): Rule {
  const { family, make } = entry;
  if (family === "before") return chain(make(), gradientDescent({ lr }));
  if (family === "after") return chain(gradientDescent({ lr }), make());
  return make({ lr });
}

/** Whether an entry stands in chains: it is shown with gradient descent. */
export function isLink({ family }: Pick<CatalogueEntry, "family">): boolean {
  return family === "before" || family === "after";
}

/** Places 10^-3 to 1 of the half-decade grid, and beyond an end while the best lies on it. */
const firstPlaces = [-6, -5, -4, -3, -2, -1, 0];
const farthest = 14;

async function sweep(
  trace: (rate: number) => Promise<PlainTrajectory>,
): Promise<{ readonly rate: number; readonly trajectory: PlainTrajectory }> {
  const tried = new Map<number, PlainTrajectory>();
  const scored = (): readonly ScoredPlace[] =>
    [...tried].map(([place, trajectory]) => ({ place, score: meanLoss(trajectory) }));
  for (const place of firstPlaces) tried.set(place, await trace(rateAt(place)));
  for (;;) {
    const { place, needed } = nextPlace(scored());
    if (!needed || Math.abs(place) > farthest) break;
    tried.set(place, await trace(rateAt(place)));
  }
  const { place } = bestPlace(scored());
  const trajectory = tried.get(place);
  if (trajectory === undefined) throw new Error("the best rate was not tried");
  return { rate: rateAt(place), trajectory };
}

function meanLoss({ losses, divergedAt }: PlainTrajectory): number {
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
