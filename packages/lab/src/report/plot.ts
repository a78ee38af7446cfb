import { area, line } from "d3-shape";
import type { Axis } from "./axis.ts";
import { html, type Markup } from "./html.ts";
import { placeLabels } from "./place-labels.ts";
import { drawSample, type SeriesLook, sampleOf } from "./series-look.ts";

/** A point of a curve and of the band around it, in the figure's own units. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

export interface PlotSeries {
  readonly label: string;
  readonly look: SeriesLook;
  readonly points: readonly PlotPoint[];
  /** A word on how the curve ends, as `diverged at step 41`. It is marked there with a cross. */
  readonly ending?: string | undefined;
  /** Drawn thin and grey, without marker and label: what the others did. */
  readonly quiet?: boolean;
}

export interface PlotSpec {
  /** Ids of the elements that name and describe the figure. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Pixels; the width is that of the page. */
  readonly height: number;
  readonly series: readonly PlotSeries[];
  /** Whether the lines carry their labels at the right edge. */
  readonly hasLabels: boolean;
  /** A quiet line across, with its name. */
  readonly target?: { readonly value: number; readonly text: string } | undefined;
}

/** Width of the drawing in its own units. Heights are pixels. */
const width = 1000;
const labelGap = 19;
const characterWidth = 7.2;

/**
 * A line chart as SVG that fills its column: places across are shares of the width, places down are pixels, so that text, dashes
 * and markers keep their size on a phone and on a wide screen without any script.
 */
export function drawPlot(spec: PlotSpec): Markup {
  const { x, y, height, series, hasLabels, labelledBy, describedBy, xTitle, yTitle } = spec;
  const across = (value: number): string => `${(clamp(x.place(value), -0.1, 1.1) * 100).toFixed(2)}%`;
  const down = (value: number): number =>
    Number(((1 - clamp(y.place(value), -0.1, 1.1)) * height).toFixed(1));
  const isThere = ({ x: at, y: value }: PlotPoint): boolean =>
    Number.isFinite(x.place(at)) && Number.isFinite(value) && y.place(value) > Number.NEGATIVE_INFINITY;
  const drawn = series.map((one) => ({ ...one, points: one.points.filter(isThere) }));
  const labelRoom = hasLabels ? 50 + characterWidth * longest(series) : 0;
  return html`<div class="plot${hasLabels ? " labelled" : ""}" style="--labels:${Math.ceil(labelRoom)}px">
<p class="axis-title">${yTitle}</p>
${hasLabels ? drawKey(drawn) : undefined}
<svg role="img" aria-labelledby="${labelledBy}"${describedBy === undefined ? undefined : html` aria-describedby="${describedBy}"`} width="100%" height="${height}">
${y.ticks.map(({ value, text }) => html`<line class="grid" x1="0" x2="100%" y1="${down(value)}" y2="${down(value)}"/><text class="tick end" x="0" dx="-8" y="${down(value)}" dy=".33em">${text}</text>`)}
${x.ticks.map(({ value, text }) => html`<line class="axis" x1="${across(value)}" x2="${across(value)}" y1="${height}" y2="${height + 5}"/><text class="tick middle" x="${across(value)}" y="${height + 19}">${text}</text>`)}
<line class="axis" x1="0" x2="100%" y1="${height}" y2="${height}"/><text class="tick end" x="100%" y="${height + 37}">${xTitle}</text>
<svg width="100%" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
${drawn.filter(({ quiet }) => quiet !== true).map(({ points, look }) => drawBand(points, look, x, down))}
${drawn.map(({ points, look, quiet }) => drawLine(points, look, quiet === true, x, down))}
</svg>
${drawn.filter(({ quiet }) => quiet !== true).map((one, index) => drawMarkers(one, index, across, down, spec))}
${drawTarget(spec, down)}
${hasLabels ? drawLabels(drawn, x, down, height) : undefined}
</svg></div>`;
}

/** What takes the labels' place where there is no room beside the figure. */
function drawKey(series: readonly PlotSeries[]): Markup {
  return html`<div class="key key-small">${series.map(({ label, look }) => html`<span>${sampleOf(look)} ${label}</span>`)}</div>`;
}

type Down = (value: number) => number;

function drawBand(points: readonly PlotPoint[], { colour }: SeriesLook, x: Axis, down: Down): Markup {
  if (!points.some(({ low, high }) => low !== undefined && high !== undefined)) return html``;
  const shape = area<PlotPoint>()
    .x((point) => x.place(point.x) * width)
    .y0((point) => down(point.low ?? point.y))
    .y1((point) => down(point.high ?? point.y))
    .digits(1);
  return html`<path class="band s${colour}" d="${shape([...points]) ?? ""}"/>`;
}

function drawLine(
  points: readonly PlotPoint[],
  { colour, dash }: SeriesLook,
  isQuiet: boolean,
  x: Axis,
  down: Down,
): Markup {
  const shape = line<PlotPoint>()
    .x((point) => x.place(point.x) * width)
    .y((point) => down(point.y))
    .digits(1);
  const d = shape([...points]) ?? "";
  if (isQuiet) return html`<path class="line quiet" d="${d}"/>`;
  return html`<path class="line s${colour}" stroke-dasharray="${dash}" d="${d}"/>`;
}

/** Markers at even distances across, each series a little further on than the one before, and a cross where it broke off. */
function drawMarkers(
  { points, look, ending }: PlotSeries,
  index: number,
  across: (value: number) => string,
  down: Down,
  { height, hasLabels }: PlotSpec,
): Markup {
  const last = points.at(-1);
  const [first] = points;
  if (first === undefined || last === undefined) return html``;
  const isInside = ({ y }: PlotPoint): boolean => down(y) >= 0 && down(y) <= height;
  // A small chart has room for two.
  const shares = (hasLabels ? [0.08, 0.28, 0.48, 0.68, 0.88] : [0.2, 0.7]).map(
    (share) => share + (index % 8) * 0.02,
  );
  const wanted = shares.map((share) => first.x + share * (last.x - first.x));
  const marked = new Set(wanted.map((at) => nearestPoint(points, at)));
  return html`${[...marked].filter(isInside).map(({ x, y }) => at(across(x), down(y), html`<path class="mark s${look.colour}" d="${look.marker}"/>`))}${
    ending === undefined
      ? undefined
      : at(
          across(last.x),
          clamp(down(last.y), 0, height),
          html`<path class="cross s${look.colour}" d="M-5,-5L5,5M-5,5L5,-5"/>`,
        )
  }`;
}

function nearestPoint(points: readonly PlotPoint[], x: number): PlotPoint {
  return points.reduce((best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best));
}

function drawLabels(series: readonly PlotSeries[], x: Axis, down: Down, height: number): Markup {
  const shown = series.filter(({ quiet }) => quiet !== true);
  const ends = shown.map(({ points }) => points.at(-1));
  const wanted = ends.map((end) => (end === undefined ? 0 : clamp(down(end.y), 0, height)));
  const places = placeLabels(wanted, labelGap, height);
  return html`<g class="ends">${shown.map(({ label, look, ending }, index) => {
    const end = ends[index];
    const place = places[index] ?? 0;
    const reachesEdge = end !== undefined && x.place(end.x) > 0.97;
    const leader = reachesEdge
      ? html`<path class="leader" d="M2,${((wanted[index] ?? 0) - place).toFixed(1)}L10,0"/>`
      : undefined;
    const text = html`${label}${ending === undefined ? undefined : html`<tspan class="ending"> ×</tspan>`}`;
    return at(
      "100%",
      place,
      html`${leader}<g transform="translate(12,0)">${drawSample(look)}</g><text class="label" x="44" dy=".33em">${text}</text>`,
    );
  })}</g>`;
}

function drawTarget({ target, y }: PlotSpec, down: Down): Markup {
  if (target === undefined) return html``;
  const place = y.place(target.value);
  if (!(place >= 0 && place <= 1)) return html``;
  const height = down(target.value);
  return html`<line class="target" x1="0" x2="100%" y1="${height}" y2="${height}"/><text class="tick over" x="0" dx="6" y="${height < 20 ? height + 16 : height - 7}">${target.text}</text>`;
}

/** A drawing in pixels around a place of the figure. */
function at(across: string, down: number, drawing: Markup): Markup {
  return html`<svg x="${across}" y="${down}" overflow="visible">${drawing}</svg>`;
}

function longest(series: readonly PlotSeries[]): number {
  return Math.max(...series.map(({ label, ending }) => label.length + (ending === undefined ? 0 : 2)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
