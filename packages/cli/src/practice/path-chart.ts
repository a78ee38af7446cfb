import { formatTick, roundTicks } from "@downhill/lab";
import type { Curve } from "@downhill/practice/question/diagnose-question";
import { linearScale, type Scale } from "../terminal/axis.ts";
import { brailleOf, dotGrid } from "../terminal/braille.ts";
import type { Paint } from "../terminal/paint.ts";
import { lookOf } from "../terminal/series.ts";
import { padStart, widthOf } from "../terminal/text.ts";

const height = 14;
const everySteps = 8;

/** Paths in a plane, which may go to and fro: lines in braille, each with its marker at some of its points, and their names below. */
export function pathChart(paths: readonly Curve[], x: string, width: number, paint: Paint): string[] {
  const [across, up] = [scaleOf(paths.flatMap((path) => path.x)), scaleOf(paths.flatMap(({ y }) => y))];
  const ticks = new Map(up.ticks.map((tick) => [rowOf(up.place(tick)), formatTick(tick)]));
  const gutter = Math.max(...[...ticks.values()].map(widthOf));
  const columns = width - gutter - 3;
  const cells = Array.from({ length: height }, () =>
    Array.from({ length: columns }, () => ({ bits: 0, text: " ", series: -1 })),
  );
  for (const [series, path] of paths.entries()) {
    const dots = dotGrid(columns, height);
    const points = path.x.map((value, index) => [
      Math.round(across.place(value) * (columns * 2 - 1)),
      Math.round((1 - up.place(path.y[index] ?? Number.NaN)) * (height * 4 - 1)),
    ]);
    const finite = points.filter((point): point is [number, number] => point.every(Number.isFinite));
    for (const [index, [toX, toY]] of finite.entries()) {
      const [fromX, fromY] = finite[index - 1] ?? [toX, toY];
      dots.line(fromX, fromY, toX, toY);
    }
    for (const [row, line] of cells.entries())
      for (const [column, cell] of line.entries()) {
        const bits = dots.bits(column, row);
        if (bits === 0) continue;
        cell.bits |= bits;
        cell.series = series;
        cell.text = brailleOf(cell.bits);
      }
    for (const [index, [column, row]] of finite.entries()) {
      const cell = index % everySteps === 0 ? cells[row >> 2]?.[column >> 1] : undefined;
      if (cell !== undefined) Object.assign(cell, { text: lookOf(series).marker, series });
    }
  }
  const [y = ""] = paths.map(({ axis }) => axis.label);
  return [
    `${" ".repeat(gutter + 1)}${paint("dim", y)}`,
    ...cells.map((line, row) => {
      const tick = ticks.get(row);
      const axis = paint("dim", `${padStart(tick ?? "", gutter)} ${tick === undefined ? "│" : "┤"}`);
      const drawn = line.map(({ text, series }) =>
        series === -1 ? text : paint(lookOf(series).style, text),
      );
      return `${axis}${drawn.join("")}`.trimEnd();
    }),
    ...xAxis(across, columns, gutter, x).map((line) => paint("dim", line)),
    paths
      .map(({ name }, series) => paint(lookOf(series).style, `${lookOf(series).marker} ${name}`))
      .join("  "),
  ];
}

function scaleOf(values: readonly number[]): Scale {
  const finite = values.filter(Number.isFinite);
  return linearScale(Math.min(...finite), Math.max(...finite));
}

function rowOf(place: number): number {
  return Math.min(height - 1, Math.max(0, Math.round((1 - place) * (height * 4 - 1)) >> 2));
}

function xAxis(
  { low, high, place }: Scale,
  columns: number,
  gutter: number,
  title: string,
): [string, string] {
  const line = Array.from({ length: columns }, () => "─");
  let labels = "";
  for (const tick of roundTicks(low, high, 6)) {
    const column = Math.round(place(tick) * (columns - 1));
    const label = formatTick(tick);
    const start = Math.min(column, columns - widthOf(label) - widthOf(title) - 1);
    if (start < widthOf(labels) + (labels === "" ? 0 : 1)) continue;
    line[column] = "┬";
    labels = labels.padEnd(start) + label;
  }
  const indent = " ".repeat(gutter + 1);
  return [`${indent}└${line.join("")}`, `${indent} ${labels.padEnd(columns - widthOf(title))}${title}`];
}
