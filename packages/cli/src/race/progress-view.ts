import type { RaceProgress } from "@downhill/lab";
import { formatCount, formatMeasured, formatPercent, formatRate, formatRemaining } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { progressBar } from "../terminal/progress-bar.ts";
import { lookOf, paintMarker } from "../terminal/series.ts";
import { padEnd, padStart, truncate, widthOf } from "../terminal/text.ts";

export interface RaceShape {
  readonly labels: readonly string[];
  readonly seeds: number;
  readonly steps: number;
}

/** What is known of a race that goes on. */
export interface ProgressView {
  /** Takes a message that came at `now`, in milliseconds. */
  readonly take: (progress: RaceProgress, now: number) => void;
  /** The state as lines, at most `width` wide: one an entrant, then all runs together. */
  readonly lines: (now: number, width: number, paint: Paint) => string[];
  /** All runs together in one plain line. */
  readonly line: (now: number) => string;
  /** Steps done, of all. */
  readonly share: () => string;
}

/** One entrant: its runs that have sent something, by seed, and the message that came last. */
interface EntrantState {
  readonly runs: Map<number, RunState>;
  latest: RunState | undefined;
}

interface RunState {
  readonly progress: RaceProgress;
  readonly at: number;
  /** Steps per second, smoothed; undefined until two messages have come. */
  readonly rate: number | undefined;
}

interface Reading {
  readonly heading: string;
  readonly width: number;
  readonly write: (run: RunState) => string;
}

const readings: readonly Reading[] = [
  { heading: "step", width: 8, write: ({ progress }) => formatCount(progress.step) },
  { heading: "loss", width: 10, write: ({ progress }) => formatMeasured(progress.loss) },
  {
    heading: "accuracy",
    width: 10,
    write: ({ progress: { accuracy } }) => (accuracy === undefined ? "" : formatPercent(accuracy)),
  },
  { heading: "steps/s", width: 9, write: ({ rate }) => (rate === undefined ? "" : formatRate(rate)) },
];
const seedsWidth = 7;
const longestName = 24;
const shortestBar = 8;
const longestBar = 30;

export function createProgressView({ labels, seeds, steps }: RaceShape, started: number): ProgressView {
  const entrants = labels.map((): EntrantState => ({ runs: new Map(), latest: undefined }));
  const nameWidth = Math.min(longestName, Math.max(...labels.map(widthOf)));
  const total = labels.length * seeds * steps;
  let done = 0;

  const overall = (now: number): string => {
    const seconds = (now - started) / 1000;
    const percent = `${Math.floor((done / total) * 100)} %`;
    // In the first second the rate is that of starting up.
    if (done === 0 || seconds < 1) return percent;
    const rate = done / seconds;
    return `${percent} · ${formatRemaining((total - done) / rate)} left · ${formatRate(rate)} steps/s`;
  };

  const entrantLine = (
    { runs, latest }: EntrantState,
    index: number,
    shown: readonly Reading[],
    barWidth: number,
    paint: Paint,
  ): string => {
    const states = [...runs.values()].map(({ progress }) => progress);
    const stepsDone = states.reduce((sum, { finished, step }) => sum + (finished ? steps : step), 0);
    const finished = states.filter((progress) => progress.finished).length;
    const name = padEnd(truncate(labels[index] ?? "", nameWidth), nameWidth);
    const bar = paint(lookOf(index).style, progressBar(stepsDone / (seeds * steps), barWidth));
    const says =
      latest === undefined
        ? paint("dim", truncate("  waiting", widthOfAll(shown)))
        : read(latest, steps, shown);
    return `${paintMarker(index, paint)} ${name}  ${bar}${padStart(`${finished}/${seeds}`, seedsWidth)}${says}`;
  };

  return {
    take(progress, now) {
      const entrant = entrants[progress.entrant];
      if (entrant === undefined) return;
      const before = entrant.runs.get(progress.seed);
      entrant.latest = { progress, at: now, rate: rateOf(before, progress.step, now) };
      entrant.runs.set(progress.seed, entrant.latest);
      done = progress.done;
    },
    lines(now, width, paint) {
      const hasAccuracy = entrants.some(({ latest }) => latest?.progress.accuracy !== undefined);
      const useful = readings.filter(({ heading }) => heading !== "accuracy" || hasAccuracy);
      const { shown, barWidth } = fit(useful, width - nameWidth - 4 - seedsWidth);
      const headings = shown.map(({ heading, width: column }) => padStart(heading, column)).join("");
      return [
        paint("dim", `${" ".repeat(nameWidth + 4 + barWidth)}${padStart("seeds", seedsWidth)}${headings}`),
        ...entrants.map((entrant, index) => entrantLine(entrant, index, shown, barWidth, paint).trimEnd()),
        "",
        `${padEnd("  all runs", nameWidth + 4)}${progressBar(done / total, barWidth)}  ${overall(now)}`,
      ];
    },
    line: overall,
    share: () => `${formatCount(done)} of ${formatCount(total)} steps`,
  };
}

/** As many readings as leave room for a bar, the first ones first. */
function fit(
  useful: readonly Reading[],
  room: number,
): { readonly shown: readonly Reading[]; readonly barWidth: number } {
  let shown = useful;
  const rest = (): number => room - widthOfAll(shown);
  while (rest() < shortestBar && shown.length > 0) shown = shown.slice(0, -1);
  return { shown, barWidth: Math.min(longestBar, Math.max(shortestBar, rest())) };
}

function read(run: RunState, steps: number, shown: readonly Reading[]): string {
  const { finished, step } = run.progress;
  if (finished && step < steps) return truncate(`  diverged at step ${formatCount(step)}`, widthOfAll(shown));
  return shown.map(({ width, write }) => padStart(write(run), width)).join("");
}

function widthOfAll(shown: readonly Reading[]): number {
  return shown.reduce((sum, { width }) => sum + width, 0);
}

function rateOf(before: RunState | undefined, step: number, now: number): number | undefined {
  if (before === undefined || now <= before.at || step <= before.progress.step) return before?.rate;
  const rate = ((step - before.progress.step) / (now - before.at)) * 1000;
  return before.rate === undefined ? rate : before.rate * 0.8 + rate * 0.2;
}
