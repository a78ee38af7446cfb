import type { RangeTest } from "../search/find-rate.ts";
import type { RateSuggestions } from "../search/range-suggestions.ts";
import { formatCount, formatMeasured, formatSetting } from "./number.ts";
import type { Table } from "./table.ts";

/** The order in which the suggestions of a range test are told. */
export const suggestionOrder = [
  "valley",
  "steep",
  "minimum",
] as const satisfies readonly (keyof RateSuggestions)[];

const meanings: Readonly<Record<keyof RateSuggestions, string>> = {
  valley: "half way down the longest fall",
  steep: "where the loss falls fastest",
  minimum: "a tenth of the rate at the lowest loss",
};

/** A loss that spans this factor is drawn on a log scale. */
const wideSpan = 50;
/** Of the losses up to the lowest; what the rise at the end reaches says nothing. */
const headroom = 0.2;

/** The losses that a chart of a range test shows, by their logarithms where they span that much. */
export function rangeSpan(losses: readonly number[]): {
  readonly kind: "log" | "linear";
  readonly low: number;
  readonly high: number;
} {
  const low = Math.min(...losses);
  const top = Math.max(...losses.slice(0, losses.indexOf(low) + 1));
  const high = top + headroom * (top - low);
  return { kind: low > 0 && high > wideSpan * low ? "log" : "linear", low, high };
}

/** The suggestions, each with its rate, the smoothed loss there, and what it is. */
export function suggestionTable(suggestions: RateSuggestions, { points }: Pick<RangeTest, "points">): Table {
  return {
    columns: [
      { heading: ["suggestion"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["loss", "there"], align: "point" },
      { heading: ["what it is"], align: "left" },
    ],
    rows: suggestionOrder.map((name) => {
      const rate = suggestions[name];
      const there = points.find((point) => point.rate >= rate * (1 - 1e-9));
      return [
        `${name.charAt(0).toUpperCase()} ${name}`,
        formatSetting(rate),
        there === undefined ? "–" : formatMeasured(there.smoothed),
        meanings[name],
      ];
    }),
  };
}

/**
 * What a range test cost and why it ended, and how far its suggestions can be trusted: a sentence or more each.
 * @param hasData whether the loss is over examples, whose batches are noisy
 */
export function rangeSentences(
  { evaluations, steps, ended, points, used, suggestions }: RangeTest,
  hasData: boolean,
): readonly [cost: string, trust: string] {
  const last = points.at(-1)?.rate;
  const where = last === undefined ? "" : ` at a rate of ${formatSetting(last)}`;
  const why = {
    rose: `the smoothed loss rose beyond four times its lowest${where}`,
    diverged: `the run diverged${where}`,
    end: "the last rate was reached",
  }[ended];
  const left = `the first ${used.from} points and the last ${points.length - used.to} are left out`;
  return [
    `Cost: ${formatCount(evaluations)} of at most ${formatCount(steps)} gradient evaluations; ${why}. ${
      suggestions === undefined
        ? "It ended too early for a suggestion: begin lower, as in --start 1e-12."
        : `Of the losses (average, the past weighing 0.98, corrected for its start) ${left}.`
    }`,
    hasData
      ? "A rate that is good for a hundred steps need not be good for a long run, and the average lags behind the loss: take the suggestions " +
        "as the middle of a search, not as its end."
      : "This loss has no data and no noise, and a range test says little on it: while the rate grows, small rates have already shrunk the steep " +
        "directions, so the loss rises only well beyond the rate that is stable for ever. Try factors of 3 on either side.",
  ];
}
