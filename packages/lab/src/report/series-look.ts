import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
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
const markers: readonly string[] = [
  draw(symbolCircle, 44),
  draw(symbolTriangle, 44),
  draw(symbolSquare, 46),
  draw(symbolDiamond, 44),
  draw(symbolCross, 48),
  draw(symbolStar, 40),
  draw(symbolWye, 46),
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

/** @param size in square pixels */
function draw(type: SymbolType, size: number): string {
  return symbol(type, size).digits(2)() ?? "";
}
