import {
  formatTick,
  type ProblemSpec,
  type RangeTest,
  type RateSuggestions,
  raceCommand,
  rangeSentences,
  rangeSpan,
  suggestionOrder,
  suggestionTable,
} from "@downhill/lab";
import { linearScale, logScale, type Scale } from "../terminal/axis.ts";
import { renderChart, type XTick } from "../terminal/chart.ts";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";

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
/** What `find-lr` prints: the loss over the rate, the suggestions, what it cost, and what to do with it. */
export function rangeReport(test: RangeTest, subject: RangeSubject, width: number, paint: Paint): string[] {
  const { spec, title, label } = subject;
  const { seed, suggestions } = test;
  return [
    `${paint("bold", `find-lr ${spec.name}`)}  ${label}, seed ${seed}`,
    ...wrap(title, width),
    "",
    ...rangeChart(test, width, paint),
    "",
    ...(suggestions === undefined ? [] : [...suggestionLines(suggestions, test, paint), ""]),
    ...rangeSentences(test, subject.hasData).flatMap((text) => wrap(text, width)),
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
  const { kind, low, high } = rangeSpan(values);
  return kind === "log" ? logScale(low, high) : linearScale(low, high);
}

function suggestionLines(suggestions: RateSuggestions, test: RangeTest, paint: Paint): string[] {
  const { columns, rows } = suggestionTable(suggestions, test);
  return renderTable(columns, rows, paint);
}

function nextCommands({ valley }: RateSuggestions, { spec, word }: RangeSubject): readonly string[] {
  return [raceCommand(spec, word, valley), `${raceCommand(spec, word, undefined)} --tune 16`];
}
