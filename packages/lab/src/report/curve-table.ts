import type { Curve } from "./curves.ts";
import { formatCount } from "./number.ts";
import type { Column, Table } from "./table.ts";

/**
 * Curves as numbers: at most `most` rows, evenly spaced, the last among them; median and, over several seeds, the band.
 * @param steps the step of each place of the curves
 */
export function curveTable(
  curves: readonly Curve[],
  steps: readonly number[],
  format: (value: number) => string,
  { hasBand, most = 11 }: { readonly hasBand: boolean; readonly most?: number },
): Table {
  const last = steps.length - 1;
  const rows = Math.min(most, steps.length);
  const places = Array.from({ length: rows }, (_, row) => Math.round((row * last) / Math.max(1, rows - 1)));
  return {
    columns: [
      { heading: ["step"], align: "right" },
      ...curves.map(({ label }): Column => ({ heading: [label], align: "right" })),
    ],
    rows: places.map((place) => [
      formatCount(steps[place] ?? Number.NaN),
      ...curves.map(({ middle, low, high }) => {
        const value = middle[place];
        if (value === undefined) return "–";
        const [from, to] = [low[place], high[place]];
        if (!hasBand || from === undefined || to === undefined) return format(value);
        return `${format(value)} (${format(from)}–${Number.isFinite(to) ? format(to) : "∞"})`;
      }),
    ]),
  };
}
