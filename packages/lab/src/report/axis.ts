import { scaleLinear, scaleLog } from "d3-scale";
import { formatTick, logTicks, roundTicks } from "./ticks.ts";

/** Where values lie on a figure, from 0 at its left or bottom to 1. */
export interface Axis {
  readonly kind: "log" | "linear";
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Below 0 and above 1 outside the figure; -Infinity for what a log axis cannot show. */
  readonly place: (value: number) => number;
}

export interface AxisOptions {
  readonly format?: (value: number) => string;
  /** Room beyond both ends, as a share of the whole. */
  readonly margin?: number;
  /** Asks for the logarithm wherever it is possible, or never. */
  readonly kind?: "log" | "linear" | undefined;
}

/** An axis that holds all the values: by their logarithms where all are above 0 and a decade passes between them. */
export function axisOf(values: readonly number[], options: AxisOptions = {}): Axis {
  const { format = formatTick, margin = 0 } = options;
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!(low <= high)) return axisOf([0, 1], options);
  const kind = options.kind ?? (low > 0 && high / low >= 10 ? "log" : "linear");
  const label = (ticks: readonly number[]) => ticks.map((value) => ({ value, text: format(value) }));
  if (kind === "log" && low > 0) {
    const [from, to] =
      low < high ? widen(Math.log(low), Math.log(high), margin) : [Math.log(low / 2), Math.log(low * 2)];
    const domain: [number, number] = [Math.exp(from), Math.exp(to)];
    const scale = scaleLog(domain, [0, 1]);
    const place = (value: number): number => (value > 0 ? scale(value) : Number.NEGATIVE_INFINITY);
    return { kind, ticks: label(logTicks(...domain)), place };
  }
  const domain: [number, number] =
    low < high ? widen(low, high, margin) : widen(low - 0.5, low + 0.5, margin);
  return { kind: "linear", ticks: label(roundTicks(...domain, 5)), place: scaleLinear(domain, [0, 1]) };
}

function widen(low: number, high: number, margin: number): [number, number] {
  const room = (high - low) * margin;
  return [low - room, high + room];
}
