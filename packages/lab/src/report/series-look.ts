import { html, type Markup } from "./html.ts";

/** What tells a series from the others, with colour and without. */
export interface SeriesLook {
  /** Which of the page's series colours it has, from 0 to 7. */
  readonly colour: number;
  /** An SVG dash pattern in pixels; `none` for a whole line. */
  readonly dash: string;
  /** The path of its marker, around (0, 0). */
  readonly marker: string;
}

/** Rules that look the same in every report; they take the first looks in this order. */
const owners = ["gradientDescent", "momentum", "rmsprop", "adam"];

const dashes = ["none", "9 3", "2.5 2.5", "10 3 2.5 3", "5 2", "14 4", "6 2 1.5 2 1.5 2", "1.5 3.5"];
/**
 * A circle, a triangle, a square, a diamond, a cross, a star, a wye and the triangle upside down, of one visual weight. All but the last
 * are d3-shape's symbols; drawing them here would have every page load that library's curves for them.
 */
const markers: readonly string[] = [
  "M3.74,0A3.74,3.74,0,1,1,-3.74,0A3.74,3.74,0,1,1,3.74,0",
  "M0,-5.82L5.04,2.91L-5.04,2.91Z",
  "M-3.39,-3.39h6.78v6.78h-6.78Z",
  "M0,-6.17L3.56,0L0,6.17L-3.56,0Z",
  "M-4.65,-1.55L-1.55,-1.55L-1.55,-4.65L1.55,-4.65L1.55,-1.55L4.65,-1.55L4.65,1.55L1.55,1.55L1.55,4.65L-1.55,4.65L-1.55,1.55L-4.65,1.55Z",
  "M0,-5.97L1.34,-1.84L5.68,-1.84L2.17,0.7L3.51,4.83L0,2.28L-3.51,4.83L-2.17,0.7L-5.68,-1.84L-1.34,-1.84Z",
  "M1.83,1.06L1.83,4.72L-1.83,4.72L-1.83,1.06L-5,-0.77L-3.17,-3.94L0,-2.11L3.17,-3.94L5,-0.77Z",
  "M0,5L-4.6,-3.4H4.6Z",
];

/** The look of each label. After eight the colours come again with other dashes and markers. */
export function looksOf(labels: readonly string[]): readonly SeriesLook[] {
  let free = owners.length;
  return labels.map((label) => {
    const owned = owners.indexOf(label);
    return lookAt(owned >= 0 ? owned : free++);
  });
}

/** A piece of the line with its marker, as a key shows it: 26 by 10 pixels. */
export function sampleOf(look: SeriesLook): Markup {
  return html`<svg class="sample s${look.colour}" width="26" height="10" viewBox="0 -5 26 10" aria-hidden="true">${drawSample(look)}</svg>`;
}

/** The same for use within a figure, from x = 0 to 26 around y = 0. */
export function drawSample({ colour, dash, marker }: SeriesLook): Markup {
  return html`<path class="line s${colour}" stroke-dasharray="${dash}" d="M0,0H26"/><path class="mark s${colour}" transform="translate(13,0)" d="${marker}"/>`;
}

function lookAt(index: number): SeriesLook {
  const shift = Math.floor(index / 8);
  return {
    colour: index % 8,
    dash: dashes[(index + shift * 3) % 8] ?? "none",
    marker: markers[(index + shift) % 8] ?? "",
  };
}
