import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatCount, formatMeasured } from "@downhill/lab/report/number";
import type { FigureTable } from "../../figure/figure-table.ts";
import { withMinus } from "../../figure/with-minus.ts";
import type { SurfaceName } from "../../landscape/world.ts";
import { atNone, type Basins, diverged, startOf } from "./find-basins.ts";

/** What the starts have come to by a step. */
export interface BasinCounts {
  /** For each minimum of the surface, how many are there, and the median of the steps that they took. */
  readonly minima: readonly { readonly count: number; readonly median: number | undefined }[];
  readonly none: number;
  readonly diverged: number;
}

/** What a start has come to by `step`: the place of a minimum, `atNone` or `diverged`. */
export function outcomeAt({ reached, since }: Basins, cell: number, step: number): number {
  const now = reached[cell] ?? atNone;
  return now !== atNone && (since[cell] ?? 0) <= step ? now : atNone;
}

export function countBasins(basins: Basins, surface: SurfaceName, step: number): BasinCounts {
  const cells = Array.from(basins.reached, (_, cell) => cell);
  const outcomes = cells.map((cell) => outcomeAt(basins, cell, step));
  const minima = surfaces[surface].minima.map((_, index) => {
    const times = cells
      .filter((cell) => outcomes[cell] === index)
      .map((cell) => basins.since[cell] ?? 0)
      .sort((a, b) => a - b);
    return { count: times.length, median: times[Math.floor((times.length - 1) / 2)] };
  });
  return {
    minima,
    none: outcomes.filter((outcome) => outcome === atNone).length,
    diverged: outcomes.filter((outcome) => outcome === diverged).length,
  };
}

/** A point as it is read: `(−3.78, −3.28)`. */
export function spellPoint({ x, y }: { readonly x: number; readonly y: number }): string {
  return `(${[x, y].map((value) => withMinus(formatMeasured(value))).join(", ")})`;
}

/** How the starts are shared out, in a sentence. */
export function describeBasins(name: string, surface: SurfaceName, basins: Basins, step: number): string {
  const { minima, none, diverged: lost } = countBasins(basins, surface, step);
  const total = basins.reached.length;
  const shares = surfaces[surface].minima.map(
    (minimum, index) => `${formatCount(minima[index]?.count ?? 0)} at the minimum ${spellPoint(minimum)}`,
  );
  const rest = [
    none === 0 ? undefined : `${formatCount(none)} at none`,
    lost === 0 ? undefined : `${formatCount(lost)} diverged`,
  ].filter((part) => part !== undefined);
  return `After ${formatCount(step)} steps of ${name}, of ${formatCount(total)} starts: ${[...shares, ...rest].join(", ")}.`;
}

/** What became of one start, in a sentence. */
export function describeStart(surface: SurfaceName, basins: Basins, cell: number, step: number): string {
  const [x, y] = startOf(surface, basins, cell);
  const outcome = outcomeAt(basins, cell, step);
  const minimum = surfaces[surface].minima[outcome];
  const end =
    minimum !== undefined
      ? `at the minimum ${spellPoint(minimum)} from step ${basins.since[cell]} on`
      : outcome === diverged
        ? `diverged at step ${basins.since[cell]}`
        : "at no minimum yet";
  return `Start ${spellPoint({ x, y })}: ${end}.`;
}

/** Every start with what became of it. */
export function basinsTable(surface: SurfaceName, basins: Basins | undefined): FigureTable {
  const cells = basins === undefined ? [] : Array.from(basins.reached, (_, cell) => cell);
  return {
    caption: `What became of each start after ${basins?.steps ?? 0} steps`,
    columns: ["Start x", "Start y", "Minimum x", "Minimum y", "From step", "Outcome"],
    rows: cells.flatMap((cell) => {
      if (basins === undefined) return [];
      const [x, y] = startOf(surface, basins, cell);
      const outcome = outcomeAt(basins, cell, basins.steps);
      const minimum = surfaces[surface].minima[outcome];
      const word = minimum !== undefined ? "minimum" : outcome === diverged ? "diverged" : "none";
      return [[x, y, minimum?.x, minimum?.y, outcome === atNone ? undefined : basins.since[cell], word]];
    }),
  };
}
