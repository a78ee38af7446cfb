import type { Surface } from "@downhill/lab/problems/surface";
import { contourBands } from "./contour-levels.ts";
import { mostAccent } from "./draw-ground.ts";
import type { Viewport } from "./viewport.ts";

/** Pixels along each side of a poster, before it is scaled. */
const side = 420;

/**
 * A surface's ground as an SVG, which stands in a page before its script has come. Scaled to cover the landscape's rectangle it lies
 * as the canvas will, where the surface's view is at most as wide, in its heights, as the rectangle is.
 */
export function groundPoster(surface: Surface): string {
  const { x, y } = surface.view;
  const viewport: Viewport = {
    left: 0,
    top: 0,
    right: side,
    bottom: side,
    scale: side / (x[1] - x[0]),
    centre: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2],
  };
  const bands = contourBands(surface, viewport);
  const paths = bands.map(({ polygons }, index) => {
    const share = ((100 * mostAccent * index) / (bands.length - 1)).toFixed(2);
    const d = polygons.flat().map((ring) => `M${thin(ring).join("L")}Z`);
    return `<path style="fill:color-mix(in srgb,var(--accent) ${share}%,var(--paper))" d="${d.join("")}"/>`;
  });
  return `<svg viewBox="0 0 ${side} ${side}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${paths.join("")}</svg>`;
}

/** Every third point of a ring is enough for what is shown for a moment. */
function thin(ring: readonly (readonly [across: number, down: number])[]): readonly string[] {
  return ring
    .filter((_, index) => index % 3 === 0)
    .map(([across, down]) => `${across.toFixed(0)},${down.toFixed(0)}`);
}
