import type { RaceProgress } from "@downhill/lab";
import { formatCount, formatMeasured, formatPercent, formatRemaining } from "../terminal/number.ts";
import type { Paint } from "../terminal/paint.ts";
import { progressBar } from "../terminal/progress-bar.ts";
import { lookOf, paintMarker } from "../terminal/series.ts";
import { padEnd, padStart, truncate } from "../terminal/text.ts";

export interface RaceShape {
  readonly labels: readonly string[];
  readonly seeds: number;
  readonly steps: number;
}

/** What is known of a race that goes on. */
export interface ProgressView {
  /** Takes a message that came at `now`, in milliseconds. */
  readonly take: (progress: RaceProgress, now: number) => void;
  /** The state as lines, at most `width` wide: one an entrant, then the whole. */
  readonly lines: (now: number, width: number, paint: Paint) => string[];
  /** The whole in one plain line. */
  readonly line: (now: number) => string;
  /** Steps done, of all. */
  readonly share: () => string;
}

interface RunState {
  readonly step: number;
  readonly at: number;
  /** Steps per second, smoothed; undefined until two messages have come. */
  readonly rate: number | undefined;
  readonly progress: RaceProgress;
}

export function createProgressView({ labels, seeds, steps }: RaceShape, started: number): ProgressView {
  const runs = labels.map(() => new Map<number, RunState>());
  const latest: (RunState | undefined)[] = labels.map(() => undefined);
  const total = labels.length * seeds * steps;
  let done = 0;

  const overall = (now: number): string => {
    const seconds = (now - started) / 1000;
    const percent = `${Math.floor((done / total) * 100)} %`;
    // Before the first second the rate is that of starting up.
    if (done === 0 || seconds < 1) return percent;
    const rate = done / seconds;
    return `${percent} · ${formatRate(rate)} steps/s · ${formatRemaining((total - done) / rate)} left`;
  };

  const entrantLine = (entrant: number, nameWidth: number, barWidth: number, paint: Paint): string => {
    const own = [...(runs[entrant]?.values() ?? [])];
    const stepsDone = own.reduce((sum, { progress }) => sum + (progress.finished ? steps : progress.step), 0);
    const finished = own.filter(({ progress }) => progress.finished).length;
    const bar = progressBar(stepsDone / (seeds * steps), barWidth);
    const name = padEnd(truncate(labels[entrant] ?? "", nameWidth), nameWidth);
    const state = latest[entrant];
    const cells = state === undefined ? paint("dim", "waiting") : readings(state, finished === seeds);
    const seedsCell = padStart(`${finished}/${seeds}`, columnWidths.seeds);
    return `${paintMarker(entrant, paint)} ${name}  ${paint(lookOf(entrant).style, bar)}${seedsCell}${cells}`.trimEnd();
  };

  const readings = ({ progress, rate }: RunState, isDone: boolean): string => {
    const { step, loss, accuracy, finished } = progress;
    if (finished && step < steps) return `  diverged at step ${formatCount(step)}`;
    return [
      padStart(formatCount(step), columnWidths.step),
      padStart(formatMeasured(loss), columnWidths.loss),
      padStart(accuracy === undefined ? "" : formatPercent(accuracy), columnWidths.accuracy),
      padStart(isDone ? "done" : rate === undefined ? "" : formatRate(rate), columnWidths.rate),
    ].join("");
  };

  return {
    take(progress, now) {
      const own = runs[progress.entrant];
      const before = own?.get(progress.seed);
      const state = { step: progress.step, at: now, rate: smoothRate(before, progress.step, now), progress };
      own?.set(progress.seed, state);
      latest[progress.entrant] = state;
      done = progress.done;
    },
    lines(now, width, paint) {
      const nameWidth = Math.min(24, Math.max(...labels.map((label) => label.length)));
      const fixed = Object.values(columnWidths).reduce((sum, column) => sum + column, 0);
      const barWidth = Math.max(4, Math.min(30, width - fixed - nameWidth - 4));
      const heading =
        " ".repeat(nameWidth + 4 + barWidth) +
        Object.entries(columnWidths)
          .map(([name, column]) => padStart(name === "rate" ? "steps/s" : name, column))
          .join("");
      return [
        paint("dim", heading),
        ...labels.map((_, entrant) => entrantLine(entrant, nameWidth, barWidth, paint)),
        "",
        `${padEnd("  all runs", nameWidth + 4)}${progressBar(done / total, barWidth)}  ${overall(now)}`,
      ];
    },
    line: overall,
    share: () => `${formatCount(done)} of ${formatCount(total)} steps`,
  };
}

const columnWidths = { seeds: 7, step: 8, loss: 10, accuracy: 10, rate: 9 } as const;

function smoothRate(before: RunState | undefined, step: number, now: number): number | undefined {
  if (before === undefined || now <= before.at || step <= before.step) return before?.rate;
  const rate = ((step - before.step) / (now - before.at)) * 1000;
  return before.rate === undefined ? rate : before.rate * 0.8 + rate * 0.2;
}

function formatRate(rate: number): string {
  return rate >= 10 ? formatCount(rate) : rate.toPrecision(2);
}
