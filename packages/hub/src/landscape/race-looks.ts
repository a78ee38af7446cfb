import type { SeriesLook } from "@downhill/lab/report/series-look";
import { looksFor } from "../figure/series-sample.tsx";
import { readColour } from "../frame/theme.ts";
import type { GroundColours } from "./draw-ground.ts";

/** A look as a canvas draws it. */
export interface CanvasLook {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly marker: Path2D;
}

/** The colours of the page as they are now. */
export interface RaceColours extends GroundColours {
  readonly series: readonly string[];
}

const seriesColours = 8;

export function readRaceColours(): RaceColours {
  return {
    paper: readColour("--paper"),
    ink: readColour("--ink"),
    quiet: readColour("--quiet"),
    hair: readColour("--hair"),
    accent: readColour("--accent"),
    series: Array.from({ length: seriesColours }, (_, i) => readColour(`--c${i}`)),
  };
}

/** The looks of entrants with these labels in these colours. */
export function canvasLooks(labels: readonly string[], { series, ink }: RaceColours): readonly CanvasLook[] {
  return looksFor(labels).map((look) => onCanvas(look, series[look.colour] ?? ink));
}

function onCanvas({ dash, marker }: SeriesLook, colour: string): CanvasLook {
  return {
    colour,
    dash: dash === "none" ? [] : dash.split(" ").map(Number),
    marker: new Path2D(marker),
  };
}
