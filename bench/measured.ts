/** What a contestant did in a case: milliseconds a step by round, or the reason why it could not run. */
export type Row =
  | {
      readonly name: string;
      readonly count: number;
      readonly milliseconds: readonly number[];
      /** Per parameter and step. */
      readonly bytes: number;
    }
  | { readonly name: string; readonly reason: string };

export interface Table {
  readonly name: string;
  readonly total: number;
  /** The row that the others are measured by. */
  readonly base: string;
  readonly rows: readonly Row[];
}

/**
 * How much longer `name` takes than `base`: the median over the rounds that both ran of one time by the other, which
 * a machine that slows down for a while disturbs less than a quotient of medians.
 */
export function ratio(table: Table, name: string, base: string): number | undefined {
  const [above, below] = [timesOf(table, name), timesOf(table, base)];
  if (above === undefined || below === undefined) return undefined;
  const rounds = Math.min(above.length, below.length);
  return quantile(
    above.slice(0, rounds).map((time, round) => time / (below[round] ?? Number.NaN)),
    0.5,
  );
}

export function timesOf(table: Table, name: string): readonly number[] | undefined {
  const row = table.rows.find((one) => one.name === name);
  return row !== undefined && "milliseconds" in row ? row.milliseconds : undefined;
}

/** Linear between the two nearest ranks. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Three significant digits; a dash where there is no number. */
export function digits(number: number | undefined): string {
  if (number === undefined || !Number.isFinite(number)) return "–";
  return number >= 1000 ? String(Math.round(number)) : String(Number(number.toPrecision(3)));
}
