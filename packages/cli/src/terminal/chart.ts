import { formatTick, roundTicks } from "@downhill/lab";
import type { Scale } from "./axis.ts";
import { brailleOf, type DotGrid, dotGrid } from "./braille.ts";
import type { Paint } from "./paint.ts";
import { lookOf } from "./series.ts";
import { padEnd, padStart, truncate, widthOf } from "./text.ts";

export interface Series {
  readonly label: string;
  /** Values at x = 0, 1, 2, …; the line ends where they do, and has a gap where one is undefined. */
  readonly values: readonly (number | undefined)[];
  /** True where the line ends early because the run diverged. */
  readonly diverged: boolean;
}

export interface XTick {
  readonly x: number;
  readonly label: string;
}

export interface ChartSpec {
  readonly series: readonly Series[];
  readonly scale: Scale;
  /** The largest x, at the right edge; at least 1. */
  readonly last: number;
  /** Labels on the x axis, from the left, in place of round numbers. */
  readonly xTicks?: readonly XTick[];
  /** Quiet lines down, each with a letter on the x axis. */
  readonly marks?: readonly XTick[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** A quiet line across. */
  readonly target: number | undefined;
  /** Characters in all, with axis and labels. */
  readonly width: number;
  /** Lines of the drawing itself. */
  readonly height: number;
}

interface Cell {
  readonly text: string;
  readonly series: number | undefined;
}

/**
 * A line chart in braille. Each line carries its series' marker at intervals and its label at the right edge, so that
 * the lines are told apart without colour.
 */
export function renderChart(spec: ChartSpec, paint: Paint): string[] {
  const { series, scale, last, height } = spec;
  const ticks = tickRows(spec);
  const gutter = Math.max(0, ...[...ticks.values()].map(widthOf));
  const labelWidth = Math.min(24, Math.max(0, ...series.map(({ label }) => widthOf(label))) + 2);
  // The title of the x axis stands below the labels.
  const aside = Math.max(labelWidth, widthOf(spec.xTitle));
  const columns = Math.max(10, spec.width - gutter - 2 - 1 - aside);

  const curves = series.map(({ values }) => trace(values, scale, last, columns, height));
  const cells = overlay(curves, columns, height);
  drawTarget(spec, cells, columns);
  drawMarks(spec, cells, columns);
  placeMarkers(series, curves, cells, columns);
  const labels = placeLabels(series, curves, height);

  const rows = cells.map((row, r) => {
    const tick = ticks.get(r);
    const axis = paint("dim", `${padStart(tick ?? "", gutter)} ${tick === undefined ? "│" : "┤"}`);
    const label = labels.get(r);
    const drawn = row.map(({ text, series: index }) =>
      paint(index === undefined ? "dim" : lookOf(index).style, text),
    );
    const name = label === undefined ? "" : ` ${labelText(series, label, labelWidth, paint)}`;
    return `${axis}${drawn.join("")}${name}`.trimEnd();
  });
  return [
    `${" ".repeat(gutter + 1)}${paint("dim", spec.yTitle)}`,
    ...rows,
    ...xAxis(spec, gutter, columns).map((line) => paint("dim", line)),
  ];
}

/** The label of each row that has one. Where two ticks share a row, a power of ten has it, else the lower. */
function tickRows({ scale, height, target }: ChartSpec): Map<number, string> {
  const rows = new Map<number, string>();
  for (const tick of scale.ticks) {
    const row = rowOf(scale.place(tick), height);
    if (!rows.has(row) || Number.isInteger(Math.log10(tick))) rows.set(row, formatTick(tick));
  }
  if (target !== undefined) {
    const place = scale.place(target);
    if (place >= 0 && place <= 1) rows.set(rowOf(place, height), formatTick(target));
  }
  return rows;
}

function rowOf(place: number, height: number): number {
  return Math.floor(dotOf(place, height) / 4);
}

/** Dots from the top. */
function dotOf(place: number, height: number): number {
  return Math.round((1 - place) * (height * 4 - 1));
}

interface Curve {
  readonly dots: DotGrid;
  /** The row of characters that the line passes in each column; undefined where it is not drawn. */
  readonly rows: readonly (number | undefined)[];
}

function trace(values: Series["values"], scale: Scale, last: number, columns: number, height: number): Curve {
  const dots = dotGrid(columns, height);
  const rows: (number | undefined)[] = Array.from({ length: columns }, () => undefined);
  const outside = height * 4 * 2;
  let before: readonly [number, number] | undefined;
  for (const [index, value] of values.entries()) {
    if (value === undefined) {
      before = undefined;
      continue;
    }
    const x = Math.round((index / last) * (columns * 2 - 1));
    const place = Number.isNaN(value) ? Number.POSITIVE_INFINITY : scale.place(value);
    const y = Math.min(Math.max(dotOf(place, height), -outside), outside);
    const [fromX, fromY] = before ?? [x, y];
    dots.line(fromX, fromY, x, y);
    for (let column = fromX >> 1; column <= x >> 1; column++) {
      const share = x === fromX ? 1 : Math.min(1, Math.max(0, (column * 2 - fromX) / (x - fromX)));
      const row = Math.floor((fromY + (y - fromY) * share) / 4);
      rows[column] = row >= 0 && row < height ? row : undefined;
    }
    before = [x, y];
  }
  return { dots, rows };
}

/** Lays the curves over each other. Where two share a character, it shows the dots of both in the later one's colour. */
function overlay(curves: readonly Curve[], columns: number, height: number): Cell[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: columns }, (_, column): Cell => {
      let bits = 0;
      let series: number | undefined;
      for (const [index, { dots }] of curves.entries()) {
        const own = dots.bits(column, row);
        if (own !== 0) series = index;
        bits |= own;
      }
      return { text: bits === 0 ? " " : brailleOf(bits), series };
    }),
  );
}

function drawTarget({ target, scale, height }: ChartSpec, cells: Cell[][], columns: number): void {
  if (target === undefined) return;
  const place = scale.place(target);
  if (!(place >= 0 && place <= 1)) return;
  const row = cells[rowOf(place, height)] ?? [];
  for (let column = 0; column < columns; column++) {
    if (row[column]?.text === " ") row[column] = { text: "┈", series: undefined };
  }
}

function drawMarks({ marks = [], last }: ChartSpec, cells: Cell[][], columns: number): void {
  for (const { x } of marks) {
    const column = columnOf(x, last, columns);
    for (const row of cells) if (row[column]?.text === " ") row[column] = { text: "┊", series: undefined };
  }
}

function columnOf(x: number, last: number, columns: number): number {
  return Math.min(columns - 1, Math.round((x / last) * (columns - 1)));
}

/** Puts each series' marker on its line every 16 columns, staggered, never on another marker. */
function placeMarkers(
  series: readonly Series[],
  curves: readonly Curve[],
  cells: Cell[][],
  columns: number,
): void {
  const every = 16;
  for (const [index, { rows }] of curves.entries()) {
    const { marker } = lookOf(index);
    const first = 3 + Math.round((index * every) / Math.max(series.length, 1));
    for (let column = first; column < columns; column += every) {
      const row = rows[column];
      const cell = row === undefined ? undefined : cells[row]?.[column];
      const isFree = cell !== undefined && /[⠀-⣿]/u.test(cell.text);
      if (row !== undefined && isFree) cells[row]?.splice(column, 1, { text: marker, series: index });
    }
    const end = rows.findLastIndex((row) => row !== undefined);
    const endRow = rows[end];
    if (series[index]?.diverged === true && endRow !== undefined) {
      cells[endRow]?.splice(end, 1, { text: "×", series: index });
    }
  }
}

/** Gives each series a row of its own for its label, as near to its line's end as the others allow. */
function placeLabels(
  series: readonly Series[],
  curves: readonly Curve[],
  height: number,
): Map<number, number> {
  const ends = curves.map(({ rows }) => rows.findLast((row) => row !== undefined) ?? 0);
  const order = series.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b);
  const rows: number[] = [];
  for (const [position, index] of order.entries()) {
    rows.push(Math.max(ends[index] ?? 0, (rows[position - 1] ?? -1) + 1));
  }
  for (let position = rows.length - 1, free = height - 1; position >= 0; position--) {
    rows[position] = Math.min(rows[position] ?? 0, free);
    free = (rows[position] ?? 0) - 1;
  }
  return new Map(order.map((index, position) => [rows[position] ?? 0, index]));
}

function labelText(series: readonly Series[], index: number, width: number, paint: Paint): string {
  const { marker, style } = lookOf(index);
  return paint(style, `${marker} ${truncate(series[index]?.label ?? "", width - 2)}`);
}

function xAxis(spec: ChartSpec, gutter: number, columns: number): [string, string] {
  const { last, xTitle, marks = [] } = spec;
  const line: string[] = Array.from({ length: columns }, () => "─");
  let labels = "";
  for (const { x, label } of spec.xTicks ?? roundXTicks(last, columns)) {
    const column = columnOf(x, last, columns);
    const start = Math.max(0, Math.min(column - Math.floor((label.length - 1) / 2), columns - label.length));
    if (start < labels.length + (labels === "" ? 0 : 1)) continue;
    line[column] = "┬";
    labels = padEnd(labels, start) + label;
  }
  for (const { x, label } of marks) line[columnOf(x, last, columns)] = label;
  const indent = " ".repeat(gutter + 1);
  return [`${indent}└${line.join("")}`, `${indent} ${padEnd(labels, columns)} ${xTitle}`];
}

function roundXTicks(last: number, columns: number): readonly XTick[] {
  return roundTicks(0, last, Math.max(2, Math.floor(columns / 10)))
    .filter(Number.isInteger)
    .map((tick) => ({ x: tick, label: formatTick(tick) }));
}
