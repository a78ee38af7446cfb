import { surfaces } from "@downhill/lab/problems/surfaces";
import { bestPlace, nextPlace, rateAt, type ScoredPlace } from "@downhill/lab/search/rate-grid";
import type { RateRecord } from "@downhill/lab/search/rate-record";
import { chain, gradientDescent, type Rule } from "downhill";
import type { CatalogueEntry } from "downhill/catalogue";
import { traceLane } from "../../landscape/trace-lane.ts";
import type { SurfaceName, Trajectory } from "../../landscape/world.ts";

/** The surfaces that every optimizer is shown on. */
export const pathSurfaces = ["ravine", "rosenbrock", "himmelblau", "saddle"] as const;

export type PathSurface = (typeof pathSurfaces)[number];

/** Steps of a path, as many as the recorded searches take. */
export const pathSteps = 500;

/** Where an optimizer goes on a surface, and with which rate. */
export interface TracedPath {
  readonly surface: PathSurface;
  /** Undefined where the rule has none. */
  readonly rate: number | undefined;
  /** Where the rate is from: a recorded search over seeds, or a sweep on this surface alone. */
  readonly from: "record" | "sweep";
  readonly trajectory: Trajectory;
}

const records = import.meta.glob<RateRecord>(
  "../../../../lab/record/{ravine,rosenbrock,himmelblau,saddle}-learning-rates.json",
  {
    import: "default",
    eager: true,
  },
);

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
  const trace = (rule: Rule) => traceLane(rule, worldOf(surface), pathSteps);
  if (isLink(entry)) {
    const rate = recordedRate(surface, "gradientDescent");
    if (rate === undefined) throw new Error(`no rate is recorded for gradient descent on ${surface}`);
    return { surface, rate, from: "record", trajectory: await trace(chainWith(entry, rate)) };
  }
  const recorded = recordedRate(surface, entry.name);
  if (recorded !== undefined)
    return { surface, rate: recorded, from: "record", trajectory: await trace(entry.make({ lr: recorded })) };
  return { surface, from: "sweep", ...(await sweep((lr) => trace(entry.make({ lr })))) };
}

/** Whether an entry stands in chains: it is shown with gradient descent. */
export function isLink({ family }: Pick<CatalogueEntry, "family">): boolean {
  return family === "before" || family === "after";
}

function chainWith({ family, make }: CatalogueEntry, lr: number): Rule {
  return family === "before"
    ? chain(make(), gradientDescent({ lr }))
    : chain(gradientDescent({ lr }), make());
}

function worldOf(surface: SurfaceName) {
  return { surface, start: surfaces[surface].start, seed: 0, noise: 0, batch: 1, drift: 0 };
}

function recordedRate(surface: PathSurface, name: string): number | undefined {
  const record = records[`../../../../lab/record/${surface}-learning-rates.json`];
  return record?.rules.find(({ rule }) => rule === name)?.best;
}

/** Places 10^-3 to 1 of the half-decade grid, and beyond an end while the best lies on it. */
const firstPlaces = [-6, -5, -4, -3, -2, -1, 0];
const farthest = 14;

async function sweep(
  trace: (rate: number) => Promise<Trajectory>,
): Promise<{ readonly rate: number; readonly trajectory: Trajectory }> {
  const tried = new Map<number, Trajectory>();
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

function meanLoss({ losses, divergedAt }: Trajectory): number {
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
