import {
  type Column,
  type Diagnosis,
  formatCount,
  formatMeasured,
  median,
  type RaceResult,
  type RunRecord,
  smoothLosses,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";

/**
 * What the diagnoses of a race show: for each rule the first, the middle and the last of them, then training loss against
 * test loss at the first, the middle and the last test. Numbers are medians over the seeds. Empty where nothing was diagnosed.
 */
export function diagnosisTables(
  { entrants, runs, problem }: RaceResult,
  width: number,
  paint: Paint,
): string[] {
  const samples = runs.flatMap(({ entrant, diagnoses }) =>
    diagnoses.map((diagnosis): Sample => ({ entrant, step: diagnosis.step, values: valuesOf(diagnosis) })),
  );
  if (samples.length === 0) return [];
  const tensors = runs.flatMap(({ diagnoses }) => diagnoses.map(({ layers }) => Object.keys(layers).length));
  const hasParts = Math.max(...tensors) > 1;
  const shown = hasParts ? [...wholeColumns, ...partColumns] : wholeColumns;
  const gaps = runs.flatMap((run) => gapsOf(run, problem.examples > 0));
  const labels = entrants.map(({ label }) => label);
  return [
    paint("bold", "single steps"),
    "",
    ...sampleTable(labels, samples, shown, paint),
    "",
    ...wrap(hasParts ? `${wholeNote} ${partNote}` : wholeNote, width),
    ...(gaps.length === 0
      ? []
      : ["", ...sampleTable(labels, gaps, gapColumns, paint), "", ...wrap(gapNote, width)]),
  ];
}

/** Numbers of one run at one step, one for each column of a table. */
interface Sample {
  readonly entrant: number;
  readonly step: number;
  readonly values: readonly number[];
}

const wholeColumns: readonly (readonly string[])[] = [
  ["gradient", "norm"],
  ["update", "/ weight"],
  ["effective", "rate"],
  ["", "curvature"],
];
const partColumns: readonly (readonly string[])[] = [
  ["least by", "tensor"],
  ["most by", "tensor"],
];
const gapColumns: readonly (readonly string[])[] = [["training", "loss"], ["test", "loss"], ["gap"]];

const wholeNote = "Update / weight is ‖Δθ‖/‖θ‖, effective rate ‖Δθ‖/‖g‖, curvature that along the step.";
const partNote = "By tensor are the least and the greatest gradient norm.";
const gapNote =
  "The training loss is a mean over about the last 50 steps and lags behind while it falls: an early gap looks too small. A gap is the median of the seeds' gaps.";

function valuesOf({ gradientNorm, updateRatio, effectiveRate, curvature, layers }: Diagnosis): number[] {
  const norms = Object.values(layers).map((layer) => layer.gradientNorm);
  return [gradientNorm, updateRatio, effectiveRate, curvature, Math.min(...norms), Math.max(...norms)];
}

function gapsOf({ entrant, losses, tests }: RunRecord, hasBatches: boolean): readonly Sample[] {
  const smooth = smoothLosses(losses, hasBatches);
  return tests.flatMap(({ step, loss }): readonly Sample[] => {
    // The weights that are tested after so many steps are those that the next batch sees; the last have none.
    const training = smooth[Math.min(step, smooth.length - 1)];
    return training === undefined ? [] : [{ entrant, step, values: [training, loss, loss - training] }];
  });
}

/** A line with each entrant's label, and below it one for each of three steps. */
function sampleTable(
  labels: readonly string[],
  samples: readonly Sample[],
  headings: readonly (readonly string[])[],
  paint: Paint,
): string[] {
  const columns: Column[] = [
    { heading: ["rule, step"], align: "left" },
    ...headings.map((heading): Column => ({ heading, align: "right" })),
  ];
  const rows = labels.flatMap((label, entrant) => {
    const own = samples.filter((sample) => sample.entrant === entrant);
    const steps = firstMiddleLast([...new Set(own.map(({ step }) => step))].sort((a, b) => a - b));
    return [
      [`${paintMarker(entrant, paint)} ${label}`],
      ...steps.map((step) => {
        const here = own.filter((sample) => sample.step === step);
        const middle = headings.map((_, i) => medianOf(here.map(({ values }) => values[i] ?? Number.NaN)));
        return [`  ${formatCount(step)}`, ...middle.map(formatSigned)];
      }),
    ];
  });
  return renderTable(columns, rows, paint);
}

function firstMiddleLast(steps: readonly number[]): readonly number[] {
  const places = new Set([0, Math.floor((steps.length - 1) / 2), steps.length - 1]);
  return steps.filter((_, place) => places.has(place));
}

/** NaN stands for a ratio without meaning and has no rank. */
function medianOf(values: readonly number[]): number {
  return median(values.filter((value) => !Number.isNaN(value)));
}

function formatSigned(value: number): string {
  if (Number.isNaN(value)) return "–";
  const size = Math.abs(value) === Number.POSITIVE_INFINITY ? "∞" : formatMeasured(Math.abs(value));
  return value < 0 ? `−${size}` : size;
}
