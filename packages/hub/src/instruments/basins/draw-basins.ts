import { surfaces } from "@downhill/lab/problems/surfaces";
import { looksOf } from "@downhill/lab/report/series-look";
import type { FittedCanvas } from "../../figure/fit-canvas.ts";
import { readColour } from "../../frame/theme.ts";
import type { World } from "../../landscape/world.ts";
import { outcomeAt } from "./count-basins.ts";
import { atNone, type Basins, diverged } from "./find-basins.ts";

/** What tells minima apart: looks that no textbook rule owns. */
export const minimumLooks = looksOf(["1", "2", "3", "4"]);

export interface BasinsColours {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly well: string;
  readonly minima: readonly string[];
}

/** The colours of the page as they are now. */
export function readBasinsColours(): BasinsColours {
  return {
    ink: readColour("--ink"),
    quiet: readColour("--quiet"),
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
  { ink, quiet, paper, well, minima: colours }: BasinsColours,
): void {
  const { basins, step, world, picked } = view;
  const { columns, rows } = basins;
  const [w, h] = [width / columns, height / rows];
  const markers = minimumLooks.map(({ marker }) => new Path2D(marker));
  const times = basins.since.filter((since) => since > 0);
  const [soonest, latest] = [Math.log1p(Math.min(...times)), Math.log1p(Math.max(...times))];
  context.clearRect(0, 0, width, height);
  context.fillStyle = well;
  context.fillRect(0, 0, width, height);
  for (let cell = 0; cell < columns * rows; cell++) {
    const x = (cell % columns) * w;
    const y = height - (Math.floor(cell / columns) + 1) * h;
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
  const { x: across, y: up } = surfaces[world.surface].view;
  const place = (x: number, y: number): readonly [number, number] => [
    ((x - across[0]) / (across[1] - across[0])) * width,
    height - ((y - up[0]) / (up[1] - up[0])) * height,
  ];
  for (const [index, { x, y }] of surfaces[world.surface].minima.entries()) {
    context.save();
    context.translate(...place(x, y));
    context.scale(2, 2);
    context.lineWidth = 2;
    context.strokeStyle = paper;
    context.stroke(markers[index] ?? new Path2D());
    context.fillStyle = ink;
    context.fill(markers[index] ?? new Path2D());
    context.restore();
  }
  context.beginPath();
  context.arc(...place(...world.start), 7, 0, 2 * Math.PI);
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = ink;
  context.stroke();
  if (picked === undefined) return;
  context.lineWidth = 2;
  context.strokeRect((picked % columns) * w, height - (Math.floor(picked / columns) + 1) * h, w, h);
}
