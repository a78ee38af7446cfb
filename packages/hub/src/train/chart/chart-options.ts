import { placeLabels } from "@downhill/lab/report/place-labels";
import { formatTick, logTicks, roundTicks } from "@downhill/lab/report/ticks";
import type { Signal } from "@preact/signals";
import type uPlot from "uplot";
import { canvasFont } from "../../figure/canvas-font.ts";
import { readColour } from "../../frame/theme.ts";
import type { ChartSeries } from "./chart-series.ts";
import type { ChartView } from "./line-chart.tsx";

/** Between the names of two lines, in CSS pixels. */
const labelGap = 15;
/** Markers of a line. */
const markerCount = 6;

/** uPlot's options for a chart in an element, but for its series. */
export function chartOptions(
  element: HTMLElement,
  view: () => ChartView,
  pointed: Signal<number | undefined>,
): Omit<uPlot.Options, "series"> {
  const [hair, quiet] = [readColour("--hair"), readColour("--quiet")];
  const axis = {
    font: canvasFont(12),
    stroke: quiet,
    ticks: { show: false },
    grid: { stroke: hair, width: 1 },
  };
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [10, labelWidth(view().series), 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: () => [0, view().most] },
      y: {
        distr: view().scale.kind === "log" ? 3 : 1,
        range: () => [view().scale.low, view().scale.high],
      },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 26,
        gap: 6,
        splits: ({ width }) => roundTicks(0, view().most, Math.max(2, Math.min(6, width / 110))),
        values: (_, splits) => splits.map(formatTick),
      },
      {
        ...axis,
        size: 52,
        gap: 8,
        splits: () => {
          const { kind, low, high } = view().scale;
          return kind === "log" ? logTicks(low, high) : roundTicks(low, high, 5);
        },
        // uPlot leaves out labels of a log axis by itself; here the ticks are few already.
        filter: (_, splits) => splits,
        values: (_, splits) => splits.map((value) => view().scale.format(value)),
      },
    ],
    hooks: {
      draw: [(chart) => drawTarget(chart, view(), quiet), (chart) => drawEnds(chart, view(), quiet)],
      setCursor: [
        ({ cursor, data }) => {
          pointed.value = cursor.idx == null ? undefined : data[0][cursor.idx];
        },
      ],
    },
  };
}

/** Lines and bands as uPlot takes them, in the order of `alignSeries`. */
export function describeSeries(series: readonly ChartSeries[]): uPlot.Series[] {
  const lines = series.flatMap(({ low, look }): uPlot.Series[] => {
    const stroke = readColour(`--c${look.colour}`);
    const dash = look.dash === "none" ? undefined : look.dash.split(" ").map(Number);
    const line: uPlot.Series = {
      ...{ stroke, width: 1.75, spanGaps: true, points: { show: false } },
      ...(dash && { dash }),
    };
    const edge: uPlot.Series = {
      ...{ stroke: withShare(stroke, 0.35), width: 1, spanGaps: true, points: { show: false } },
    };
    return low === undefined ? [line] : [line, edge, edge];
  });
  return [{}, ...lines];
}

function withShare(colour: string, share: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${share})`);
}

/** Room for the names at the lines' ends. */
function labelWidth(series: readonly ChartSeries[]): number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return mostLabel;
  context.font = canvasFont(12);
  return Math.min(mostLabel, Math.max(...series.map(({ title }) => context.measureText(title).width)) + 14);
}

const mostLabel = 150;

function drawTarget(chart: uPlot, { target, scale }: ChartView, ink: string): void {
  if (target === undefined || target.value < scale.low || target.value > scale.high) return;
  const { ctx, bbox } = chart;
  const density = devicePixelRatio;
  const y = chart.valToPos(target.value, "y", true);
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.globalAlpha = 0.6;
  ctx.lineWidth = density;
  ctx.setLineDash([2 * density, 4 * density]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.font = canvasFont(12 * density);
  ctx.fillStyle = ink;
  // Runs begin above it, so there is room below its left end.
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  ctx.fillText(target.name, bbox.left + 6 * density, y + 4 * density);
  ctx.restore();
}

/** The markers of each line, and its name where it ends, moved apart where names would touch. */
function drawEnds(chart: uPlot, { series, most }: ChartView, ink: string): void {
  const { ctx, bbox } = chart;
  const density = devicePixelRatio;
  const begun = series.filter(({ y }) => y.length > 0);
  for (const one of begun.filter(({ end }) => end !== undefined)) drawBrokenEnd(chart, one, series, ink);
  const drawn = begun.filter(({ end }) => end === undefined);
  const ends = drawn.map(({ x, y }) => ({
    x: chart.valToPos(x.at(-1) ?? 0, "x", true),
    y: clamp(chart.valToPos(y.at(-1) ?? Number.NaN, "y", true), bbox.top, bbox.top + bbox.height),
  }));
  const gap = labelGap * density;
  const places = placeLabels(
    ends.map(({ y }) => y - bbox.top),
    gap,
    bbox.height,
  );
  ctx.save();
  ctx.font = canvasFont(12 * density);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const right = bbox.left + bbox.width;
  for (const [index, one] of drawn.entries()) {
    const end = ends[index];
    const place = (places[index] ?? 0) + bbox.top;
    if (end === undefined) continue;
    const colour = readSeriesColour(chart, series, one);
    drawMarkers(chart, one, most, colour, density);
    ctx.strokeStyle = colour;
    ctx.globalAlpha = 0.45;
    ctx.lineWidth = density;
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(end.x + 5 * density, end.y);
    ctx.lineTo(right + 5 * density, place);
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.fillStyle = colour;
    ctx.fillText(one.title, right + 9 * density, place);
  }
  ctx.restore();
}

function drawMarkers(
  chart: uPlot,
  { x, y, look }: ChartSeries,
  most: number,
  colour: string,
  density: number,
): void {
  const { ctx } = chart;
  const path = new Path2D(look.marker);
  const every = most / markerCount;
  const isSparse = x.length <= 2 * markerCount;
  let next = 0;
  for (const [index, place] of x.entries()) {
    const isLast = index === x.length - 1;
    if (!isLast && !isSparse && place < next) continue;
    next = place + every;
    ctx.save();
    ctx.translate(chart.valToPos(place, "x", true), chart.valToPos(y[index] ?? Number.NaN, "y", true));
    ctx.scale(density * 0.8, density * 0.8);
    ctx.fillStyle = colour;
    ctx.fill(path);
    ctx.restore();
  }
}

/** A line that breaks off says so where it does. */
function drawBrokenEnd(chart: uPlot, one: ChartSeries, series: readonly ChartSeries[], ink: string): void {
  const { ctx, bbox } = chart;
  const density = devicePixelRatio;
  const { x, y, title, end } = one;
  const left = chart.valToPos(x.at(-1) ?? 0, "x", true);
  const top = clamp(
    chart.valToPos(y.at(-1) ?? Number.NaN, "y", true),
    bbox.top + 8 * density,
    bbox.top + bbox.height,
  );
  ctx.save();
  ctx.font = canvasFont(12 * density);
  ctx.textBaseline = "middle";
  const isEarly = left < bbox.left + bbox.width / 2;
  const room = (isEarly ? ctx.canvas.width - left : left - bbox.left) - 12 * density;
  const whole = `${title} ${end}`;
  const text = ctx.measureText(whole).width < room ? whole : `${end}`;
  ctx.strokeStyle = readSeriesColour(chart, series, one);
  ctx.lineWidth = 2 * density;
  const arm = 4 * density;
  ctx.beginPath();
  ctx.moveTo(left - arm, top - arm);
  ctx.lineTo(left + arm, top + arm);
  ctx.moveTo(left - arm, top + arm);
  ctx.lineTo(left + arm, top - arm);
  ctx.stroke();
  ctx.fillStyle = ink;
  ctx.textAlign = isEarly ? "left" : "right";
  ctx.fillText(text, left + (isEarly ? 10 : -10) * density, top);
  ctx.restore();
}

function readSeriesColour(chart: uPlot, series: readonly ChartSeries[], one: ChartSeries): string {
  // uPlot keeps a line's colour; with bands a series has three places.
  const place = series
    .slice(0, series.indexOf(one))
    .reduce((sum, { low }) => sum + (low === undefined ? 1 : 3), 1);
  const { stroke } = chart.series[place] ?? {};
  return typeof stroke === "function" ? String(stroke(chart, place)) : String(stroke);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
