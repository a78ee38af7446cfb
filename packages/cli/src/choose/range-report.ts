import {
  formatCount,
  formatMeasured,
  formatSetting,
  formatTick,
  type ProblemSpec,
  type RangePoint,
  type RangeTest,
  type RateSuggestions,
} from "@downhill/lab";
import { linearScale, logScale, type Scale } from "../terminal/axis.ts";
import { renderChart, type XTick } from "../terminal/chart.ts";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import { raceCommand } from "./race-command.ts";

/** What the test was run on. */
export interface RangeSubject {
  readonly spec: ProblemSpec;
  readonly title: string;
  readonly hasData: boolean;
  /** The rule's name, and the word that the command line takes for it. */
  readonly label: string;
  readonly word: string;
}

const height = 12;
/** A loss that spans this factor is drawn on a log scale. */
const wideSpan = 50;
/** Of the losses up to the lowest; what the rise at the end reaches says nothing. */
const headroom = 0.2;

const meanings: Readonly<Record<keyof RateSuggestions, string>> = {
  valley: "half way down the longest fall",
  steep: "where the loss falls fastest",
  minimum: "a tenth of the rate at the lowest loss",
};
const suggestionOrder = ["valley", "steep", "minimum"] as const;

/** What `find-lr` prints: the loss over the rate, the suggestions, what it cost, and what to do with it. */
export function rangeReport(test: RangeTest, subject: RangeSubject, width: number, paint: Paint): string[] {
  const { spec, title, label } = subject;
  const { points, seed, suggestions } = test;
  return [
    `${paint("bold", `find-lr ${spec.name}`)}  ${label}, seed ${seed}`,
    ...wrap(title, width),
    "",
    ...rangeChart(test, width, paint),
    "",
    ...(suggestions === undefined ? [] : [...suggestionTable(suggestions, points, paint), ""]),
    ...sentencesOf(test, subject).flatMap((text) => wrap(text, width)),
    ...(suggestions === undefined
      ? []
      : ["", "next", ...nextCommands(suggestions, subject).map((line) => `  ${line}`)]),
  ];
}

function rangeChart(
  { points, start, end, steps, suggestions }: RangeTest,
  width: number,
  paint: Paint,
): string[] {
  const last = Math.max(1, steps - 1);
  const place = (rate: number): number => (Math.log(rate / start) / Math.log(end / start)) * steps;
  const marks = suggestionOrder.flatMap((name): XTick[] => {
    const rate = suggestions?.[name];
    return rate === undefined || rate < start
      ? []
      : [{ x: place(rate), label: name.charAt(0).toUpperCase() }];
  });
  const values = points.map(({ smoothed }) => smoothed);
  const scale = chooseScale(values.filter(Number.isFinite));
  return renderChart(
    {
      series: [{ label: "loss", values, diverged: points.length < steps }],
      scale,
      last,
      xTicks: decadesFrom(start, end).map((rate) => ({ x: place(rate), label: formatTick(rate) })),
      marks,
      xTitle: "rate",
      yTitle: `training loss, smoothed${scale.kind === "log" ? " (log scale)" : ""}`,
      target: undefined,
      width,
      height,
    },
    paint,
  );
}

function decadesFrom(start: number, end: number): readonly number[] {
  const [low, high] = [Math.ceil(Math.log10(start) - 1e-9), Math.ceil(Math.log10(end) - 1e-9)];
  return Array.from({ length: Math.max(0, high - low) }, (_, i) => Number(`1e${low + i}`));
}

function chooseScale(values: readonly number[]): Scale {
  const low = Math.min(...values);
  const top = Math.max(...values.slice(0, values.indexOf(low) + 1));
  const high = top + headroom * (top - low);
  return low > 0 && high > wideSpan * low ? logScale(low, high) : linearScale(low, high);
}

function suggestionTable(
  suggestions: RateSuggestions,
  points: readonly RangePoint[],
  paint: Paint,
): string[] {
  const rows = suggestionOrder.map((name) => {
    const rate = suggestions[name];
    const there = points.find((point) => point.rate >= rate * (1 - 1e-9));
    return [
      `${name.charAt(0).toUpperCase()} ${name}`,
      formatSetting(rate),
      there === undefined ? "–" : formatMeasured(there.smoothed),
      meanings[name],
    ];
  });
  return renderTable(
    [
      { heading: ["suggestion"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["loss", "there"], align: "point" },
      { heading: ["what it is"], align: "left" },
    ],
    rows,
    paint,
  );
}

function sentencesOf(
  { evaluations, steps, ended, points, used, suggestions }: RangeTest,
  { hasData }: RangeSubject,
): string[] {
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

function nextCommands({ valley }: RateSuggestions, { spec, word }: RangeSubject): readonly string[] {
  return [raceCommand(spec, word, valley), `${raceCommand(spec, word, undefined)} --tune 16`];
}
