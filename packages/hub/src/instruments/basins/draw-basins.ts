import { surfaces } from "@downhill/lab/problems/surfaces";
import { looksOf } from "@downhill/lab/report/series-look";
import type { FittedCanvas } from "../../figure/fit-canvas.ts";
import { readColour } from "../../frame/theme.ts";
import { paintAxes } from "../../landscape/draw-ground.ts";
import { acrossOf, downOf, fitViewport, pointAt } from "../../landscape/viewport.ts";
import type { SurfaceName, World } from "../../landscape/world.ts";
import { outcomeAt } from "./count-basins.ts";
import { atNone, type Basins, diverged } from "./find-basins.ts";

/** What tells minima apart: looks that no textbook rule owns. */
export const minimumLooks = looksOf(["1", "2", "3", "4"]);

export interface BasinsColours {
  readonly ink: string;
  readonly quiet: string;
  readonly hair: string;
  readonly paper: string;
  readonly well: string;
  readonly minima: readonly string[];
}

/** The colours of the page as they are now. */
export function readBasinsColours(): BasinsColours {
  return {
    ink: readColour("--ink"),
    quiet: readColour("--quiet"),
    hair: readColour("--hair"),
    paper: readColour("--paper"),
    well: readColour("--well"),
    minima: minimumLooks.map(({ colour }) => readColour(`--c${colour}`)),
  };
}

export interface BasinsView {
  readonly world: World;
  readonly basins: Basins;
  /** The step that is shown. */
  readonly step: number;
  /** The cell under the pointer or the keys. */
  readonly picked: number | undefined;
}

/** Markers are drawn for cells of about this many pixels. */
const markerSize = 13;

/**
 * Draws a cell for every start: in the colour of the minimum that it is at, stronger the sooner it came there, and with that minimum's
 * marker; a dot where it is at none, a cross where it diverged.
 */
export function drawBasins(
  { context, width, height }: FittedCanvas,
  view: BasinsView,
  { ink, quiet, hair, paper, well, minima: colours }: BasinsColours,
): void {
  const { basins, step, world, picked } = view;
  const { columns, rows } = basins;
  const surface = surfaces[world.surface];
  const viewport = fitViewport(surface, width, height);
  const place = ([x, y]: readonly [number, number]) => [acrossOf(viewport, x), downOf(viewport, y)] as const;
  const [left, bottom] = place([surface.view.x[0], surface.view.y[0]]);
  const [right, top] = place([surface.view.x[1], surface.view.y[1]]);
  const [w, h] = [(right - left) / columns, (bottom - top) / rows];
  const cornerOf = (cell: number) =>
    [left + (cell % columns) * w, bottom - (Math.floor(cell / columns) + 1) * h] as const;
  const markers = minimumLooks.map(({ marker }) => new Path2D(marker));
  const times = basins.since.filter((since) => since > 0);
  const [soonest, latest] = [Math.log1p(Math.min(...times)), Math.log1p(Math.max(...times))];
  context.clearRect(0, 0, width, height);
  context.fillStyle = well;
  context.fillRect(left, top, right - left, bottom - top);
  for (let cell = 0; cell < columns * rows; cell++) {
    const [x, y] = cornerOf(cell);
    const outcome = outcomeAt(basins, cell, step);
    context.save();
    context.translate(x + w / 2, y + h / 2);
    if (outcome >= 0) {
      context.fillStyle = colours[outcome] ?? "";
      // By the logarithm, since a few starts are always late.
      const late = (Math.log1p(basins.since[cell] ?? 0) - soonest) / Math.max(1e-9, latest - soonest);
      context.globalAlpha = 0.55 - 0.43 * Math.min(1, Math.max(0, late));
      context.fillRect(-w / 2, -h / 2, w + 0.5, h + 0.5);
      context.globalAlpha = 1;
      context.scale(w / markerSize / 1.6, w / markerSize / 1.6);
      context.fill(markers[outcome] ?? new Path2D());
    } else if (outcome === diverged) {
      context.strokeStyle = quiet;
      context.lineWidth = 1.2;
      const r = 0.22 * Math.min(w, h);
      context.beginPath();
      context.moveTo(-r, -r);
      context.lineTo(r, r);
      context.moveTo(-r, r);
      context.lineTo(r, -r);
      context.stroke();
    } else if (outcome === atNone) {
      context.fillStyle = quiet;
      context.globalAlpha = 0.55;
      context.fillRect(-0.8, -0.8, 1.6, 1.6);
    }
    context.restore();
  }
  for (const [index, { x, y }] of surface.minima.entries()) {
    context.save();
    context.translate(...place([x, y]));
    context.scale(2, 2);
    context.lineWidth = 2;
    context.strokeStyle = paper;
    context.stroke(markers[index] ?? new Path2D());
    context.fillStyle = ink;
    context.fill(markers[index] ?? new Path2D());
    context.restore();
  }
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.beginPath();
  context.arc(...place(world.start), 7, 0, 2 * Math.PI);
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = ink;
  context.stroke();
  if (picked !== undefined) context.strokeRect(...cornerOf(picked), w, h);
  context.restore();
  paintAxes(context, viewport, { hair, quiet });
}

/** The cell at a place of a canvas of this size; undefined beside the grid. */
export function cellAt(
  surface: SurfaceName,
  { columns, rows }: Basins,
  { width, height }: { readonly width: number; readonly height: number },
  across: number,
  down: number,
): number | undefined {
  const { view } = surfaces[surface];
  const [x, y] = pointAt(fitViewport({ view }, width, height), across, down);
  const column = Math.floor(((x - view.x[0]) / (view.x[1] - view.x[0])) * columns);
  const row = Math.floor(((y - view.y[0]) / (view.y[1] - view.y[0])) * rows);
  const isWithin = column >= 0 && column < columns && row >= 0 && row < rows;
  return isWithin ? row * columns + column : undefined;
}
