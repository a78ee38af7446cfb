import { bandMeaning, lossRange } from "@downhill/lab/report/curves";
import { formatTarget } from "@downhill/lab/report/format-target";
import { formatCount, formatMeasured, formatPercent, formatPlural } from "@downhill/lab/report/number";
import { formatTick } from "@downhill/lab/report/ticks";
import { type ReadonlySignal, type Signal, useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../figure/figure.tsx";
import type { FigureTable } from "../figure/figure-table.ts";
import { SeriesSample } from "../figure/series-sample.tsx";
import type { ChartScale, ChartSeries } from "./chart/chart-series.ts";
import { type ChartView, LineChart } from "./chart/line-chart.tsx";
import { lossSeries, testMeasure, testSeries } from "./live-curves.ts";
import type { TrainSession } from "./train-session.ts";
import "./curves.css";

/** Training loss and what tests say, over the steps. Both point at the same step. */
export function Curves({ session }: { readonly session: TrainSession }): JSX.Element {
  const pointed = useSignal<number | undefined>(undefined);
  const { plan } = session;
  const measure = testMeasure(session);
  const losses = useComputed(() => {
    session.tick.value;
    return lossSeries(session);
  });
  const tests = useComputed(() => {
    session.tick.value;
    return testSeries(session);
  });
  const { target } = plan;
  const meaning = bandMeaning(plan.seeds.length);
  const band = meaning === "" ? "" : `; thin lines: ${meaning}`;
  const lossView = useComputed((): ChartView => {
    const { kind, low, high } = lossRange(losses.value.map(({ y }) => y));
    return {
      series: losses.value,
      scale: hasRoom({ kind, low: low * 0.95, high: high * 1.05, format: formatTick }),
      most: axisEnd(losses.value, plan.steps),
      target:
        target?.metric === "loss"
          ? { value: target.value, name: `target: ${formatTarget(target)}` }
          : undefined,
    };
  });
  const testView = useComputed((): ChartView => {
    const { kind, low, high } = lossRange(tests.value.map(({ y }) => y));
    return {
      series: tests.value,
      scale: measure.isShare
        ? hasRoom({ kind: "log", low: low * 0.8, high: 1, format: formatShareTick })
        : hasRoom({ kind, low: low * 0.95, high: high * 1.05, format: formatTick }),
      most: axisEnd(losses.value, plan.steps),
    };
  });
  return (
    <div class="curves">
      <Curve
        id="training-loss"
        heading="Training loss"
        note={`smoothed over about 50 steps${band}`}
        {...{ session, pointed }}
        view={lossView}
        format={formatMeasured}
        stepsBefore={1}
      />
      <Curve
        id="held-out"
        heading={measure.isShare ? "Wrong on held-out data" : "Held-out loss"}
        note={`${measure.isShare ? "share of the test set" : "mean of the loss on the test set"}${band}`}
        {...{ session, pointed }}
        view={testView}
        format={measure.isShare ? formatPercent : formatMeasured}
        stepsBefore={0}
      />
    </div>
  );
}

interface CurveProps {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly session: TrainSession;
  readonly view: ReadonlySignal<ChartView>;
  readonly pointed: Signal<number | undefined>;
  readonly format: (value: number) => string;
  /** Steps that a run has taken beyond the last place of its curve: a loss is measured before its step. */
  readonly stepsBefore: number;
}

function Curve({ id, heading, note, session, view, pointed, format, stepsBefore }: CurveProps): JSX.Element {
  const sentence = useComputed(() => describe(heading, view.value.series, session, format, stepsBefore));
  return (
    <section class="curve" aria-labelledby={`${id}-heading`}>
      <div class="curve-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        <p class="quiet">{note}</p>
      </div>
      <ReadOut view={view} pointed={pointed} format={format} />
      <Figure id={id} sentence={sentence} table={() => tableOf(heading, view.value.series, session)}>
        <LineChart view={view} pointed={pointed} label={sentence} />
      </Figure>
    </section>
  );
}

/** The values at the step under the pointer, or the last ones, always in the same place. */
function ReadOut({ view, pointed, format }: Pick<CurveProps, "view" | "pointed" | "format">): JSX.Element {
  const { series } = view.value;
  const step = pointed.value;
  return (
    <p class="curve-readout" aria-hidden="true">
      <span class="curve-step">{step === undefined ? "now" : `step ${formatCount(step)}`}</span>
      {series.map(({ id, title, look, x, y, end }) => {
        const value = step === undefined ? y.at(-1) : valueAt(x, y, step);
        const isOver = end !== undefined && (step === undefined || value === undefined);
        const shown = value === undefined ? "–" : format(value);
        return (
          <span key={id} class="curve-value" title={title}>
            <SeriesSample look={look} />
            {isOver ? "diverged" : shown}
          </span>
        );
      })}
    </p>
  );
}

/** The value at a step, or the last before it. */
function valueAt(x: readonly number[], y: readonly number[], step: number): number | undefined {
  if (step > (x.at(-1) ?? Number.NEGATIVE_INFINITY)) return undefined;
  return y[x.findLastIndex((place) => place <= step)];
}

function describe(
  heading: string,
  series: readonly ChartSeries[],
  { plan }: TrainSession,
  format: (value: number) => string,
  stepsBefore: number,
): string {
  const begun = series.filter(({ y }) => y.length > 0);
  const over = series.flatMap(({ title, end }) => (end === undefined ? [] : [`${title} ${end}`]));
  const going = begun.filter(({ end }) => end === undefined);
  if (begun.length === 0) return `${heading} on ${plan.problem.short}: nothing measured yet.`;
  const step = Math.min(...going.map(({ x }) => x.at(-1) ?? 0));
  const ranked = going
    .map(({ title, x, y }) => ({ title, value: valueAt(x, y, step) ?? Number.NaN }))
    .sort((a, b) => a.value - b.value)
    .map(({ title, value }) => `${title} ${format(value)}`);
  const middle = plan.seeds.length === 1 ? `seed ${plan.seeds[0]}` : `median of ${plan.seeds.length} seeds`;
  const parts = [
    ...(ranked.length === 0
      ? []
      : [`after ${formatPlural(step + stepsBefore, "step")}: ${ranked.join(", ")} (${middle})`]),
    ...over,
  ];
  return `${heading} on ${plan.problem.short} ${parts.join("; ")}.`;
}

function tableOf(heading: string, series: readonly ChartSeries[], { plan }: TrainSession): FigureTable {
  const steps = [...new Set(series.flatMap(({ x }) => x))].sort((a, b) => a - b);
  return {
    caption: `${heading} on ${plan.problem.short} by step`,
    columns: ["step", ...series.map(({ title }) => title)],
    rows: steps.map((step) => [step, ...series.map(({ x, y }) => y[x.indexOf(step)])]),
  };
}

/** The end of the level axis: it doubles as the runs get on, so that their beginning is not a corner. */
function axisEnd(series: readonly ChartSeries[], steps: number): number {
  const most = Math.max(1, ...series.map(({ x }) => x.at(-1) ?? 0));
  let end = steps;
  while (end / 2 > most && end / 2 > shortestAxis) end /= 2;
  return end;
}

const shortestAxis = 50;

/** A scale with some height, before there is anything to show too. */
function hasRoom(scale: ChartScale): ChartScale {
  if (Number.isFinite(scale.low) && Number.isFinite(scale.high) && scale.low > 0 && scale.low < scale.high)
    return scale;
  if (scale.kind === "linear" && scale.low < scale.high) return scale;
  return { ...scale, kind: "log", low: 0.01, high: 1 };
}

function formatShareTick(value: number): string {
  return `${Number((value * 100).toPrecision(3))} %`;
}
