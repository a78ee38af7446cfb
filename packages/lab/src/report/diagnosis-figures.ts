import type { Diagnosis } from "../race/diagnosis.ts";
import type { RaceResult } from "../race/result.ts";
import { median } from "../statistics/quantile.ts";
import { axisOf } from "./axis.ts";
import type { Figure } from "./figure.ts";
import { html, type Markup } from "./html.ts";
import { nameExtremes } from "./name-extremes.ts";
import { formatCount, formatMeasured, formatPlural } from "./number.ts";
import { drawPlot, type PlotPoint, type PlotSeries } from "./plot.ts";
import { type SeriesLook, sampleOf } from "./series-look.ts";
import type { Column } from "./table.ts";

const height = 150;

interface Quantity {
  readonly heading: string;
  readonly title: string;
  readonly of: (diagnosis: Diagnosis) => number;
}

const quantities: readonly Quantity[] = [
  { heading: "Gradient norm", title: "‖g‖", of: ({ gradientNorm }) => gradientNorm },
  { heading: "Update to weight", title: "‖Δθ‖/‖θ‖", of: ({ updateRatio }) => updateRatio },
  { heading: "Effective learning rate", title: "‖Δθ‖/‖g‖", of: ({ effectiveRate }) => effectiveRate },
  {
    heading: "Curvature along the step",
    title: "Δθᵀ(g(θ + Δθ) − g(θ))/‖Δθ‖²",
    of: ({ curvature }) => curvature,
  },
];

/** Single steps along the runs, and the gradient by tensor; empty where nothing was diagnosed. */
export function diagnosisFigures(
  id: string,
  result: RaceResult,
  looks: readonly SeriesLook[],
): readonly Figure[] {
  const diagnoses = result.runs.flatMap((run) => run.diagnoses);
  if (diagnoses.length === 0) return [];
  const hasTensors = diagnoses.some(({ layers }) => Object.keys(layers).length > 1);
  return [
    stepsFigure(id, result, looks),
    ...(hasTensors ? [tensorsFigure(`${id}-tensors`, result, looks)] : []),
  ];
}

function stepsFigure(id: string, result: RaceResult, looks: readonly SeriesLook[]): Figure {
  const { entrants, seeds } = result;
  const drawn = quantities.map((quantity) => ({
    ...quantity,
    curves: entrants.map((_, entrant) => medianPoints(result, entrant, quantity.of)),
  }));
  const ends = entrants.flatMap(({ label }, entrant) => {
    const end = drawn[0]?.curves[entrant]?.at(-1);
    return end === undefined ? [] : [{ label, value: end.y }];
  });
  return {
    id,
    heading: "Single steps",
    sentence: `At its last diagnosis the gradient norm is ${nameExtremes(ends, formatMeasured, ["smallest", "largest"])}.`,
    reading: `Medians over ${formatPlural(seeds.length, "seed")}, each of one step on one batch. An effective rate is the learning rate that gradient descent would need for a step of that length; below a curvature of 0 the loss bends down along the step.`,
    drawing: html`<div class="key">${entrants.map(({ label }, entrant) => html`<span>${sampleOf(looks[entrant] as SeriesLook)} ${label}</span>`)}</div>
<div class="multiples">${drawn.map(({ heading, title, curves }, index) => {
      const y = axisOf(
        curves.flatMap((points) => points.map((point) => point.y)),
        { margin: 0.05 },
      );
      return html`<div><h3 id="${id}-${index}">${heading}</h3>${drawPlot({
        labelledBy: `${id}-heading ${id}-${index}`,
        x: axisOf([0, result.steps], { kind: "linear" }),
        y,
        xTitle: "step",
        yTitle: `${title}${y.kind === "log" ? " (log scale)" : ""}`,
        height,
        hasLabels: false,
        series: curves.map(
          (points, entrant): PlotSeries => ({
            label: entrants[entrant]?.label ?? "",
            look: looks[entrant] as SeriesLook,
            points,
          }),
        ),
      })}</div>`;
    })}</div>`,
    table: {
      columns: [
        { heading: ["rule"], align: "left" },
        { heading: ["step"], align: "right" },
        ...quantities.map(({ heading }): Column => ({ heading: [heading.toLowerCase()], align: "right" })),
      ],
      rows: entrants.flatMap(({ label }, entrant) =>
        someSteps(drawn[0]?.curves[entrant] ?? []).map((step) => [
          label,
          formatCount(step),
          ...drawn.map(({ curves }) => formatSigned(curves[entrant]?.find(({ x }) => x === step)?.y)),
        ]),
      ),
    },
  };
}

/** The least and the greatest gradient norm of a tensor: gradients that vanish or explode on the way through a network. */
function tensorsFigure(id: string, result: RaceResult, looks: readonly SeriesLook[]): Figure {
  const { entrants, seeds } = result;
  const normsOf = ({ layers }: Diagnosis): number[] =>
    Object.values(layers).map((layer) => layer.gradientNorm);
  const curves = entrants.map((_, entrant) => ({
    least: medianPoints(result, entrant, (diagnosis) => Math.min(...normsOf(diagnosis))),
    greatest: medianPoints(result, entrant, (diagnosis) => Math.max(...normsOf(diagnosis))),
  }));
  const values = curves.flatMap(({ least, greatest }) => [...least, ...greatest].map(({ y }) => y));
  const y = axisOf(
    values.filter((value) => value > 0),
    { margin: 0.05 },
  );
  const ratios = entrants.flatMap(({ label }, entrant) => {
    const [least, greatest] = [curves[entrant]?.least.at(-1), curves[entrant]?.greatest.at(-1)];
    return least === undefined || greatest === undefined || !(least.y > 0)
      ? []
      : [{ label, value: greatest.y / least.y }];
  });
  const ends = nameExtremes(ratios, (value) => `${formatMeasured(value)} ×`, ["closest", "furthest apart"]);
  return {
    id,
    heading: "Gradients by tensor",
    sentence: `At the last diagnosis the greatest and the least gradient norm of a tensor are ${ends}.`,
    reading: `Medians over ${formatPlural(seeds.length, "seed")}: the band reaches from the tensor with the least gradient norm to the one with the greatest.`,
    drawing: html`<div class="multiples">${entrants.map(({ label }, entrant): Markup => {
      const { least = [], greatest = [] } = curves[entrant] ?? {};
      const look = looks[entrant] as SeriesLook;
      const points = greatest.map(
        (point, place): PlotPoint => ({ ...point, low: least[place]?.y ?? point.y, high: point.y }),
      );
      return html`<div><h3 id="${id}-${entrant}">${sampleOf(look)} ${label}</h3>${drawPlot({
        labelledBy: `${id}-heading ${id}-${entrant}`,
        describedBy: `${id}-sentence`,
        x: axisOf([0, result.steps], { kind: "linear" }),
        y,
        xTitle: "step",
        yTitle: `‖g‖ of a tensor${y.kind === "log" ? " (log scale)" : ""}`,
        height,
        hasLabels: false,
        series: [
          { label, look, points },
          { label, look, points: least },
        ],
      })}</div>`;
    })}</div>`,
    table: {
      columns: [
        { heading: ["rule"], align: "left" },
        { heading: ["step"], align: "right" },
        { heading: ["least norm"], align: "right" },
        { heading: ["greatest norm"], align: "right" },
      ],
      rows: entrants.flatMap(({ label }, entrant) =>
        someSteps(curves[entrant]?.least ?? []).map((step) => [
          label,
          formatCount(step),
          formatSigned(curves[entrant]?.least.find(({ x }) => x === step)?.y),
          formatSigned(curves[entrant]?.greatest.find(({ x }) => x === step)?.y),
        ]),
      ),
    },
  };
}

/** The median over the seeds that were diagnosed at a step; a ratio without meaning has no rank. */
function medianPoints(
  { runs }: RaceResult,
  entrant: number,
  of: (diagnosis: Diagnosis) => number,
): readonly PlotPoint[] {
  const diagnoses = runs.filter((run) => run.entrant === entrant).flatMap((run) => run.diagnoses);
  const steps = [...new Set(diagnoses.map(({ step }) => step))].sort((a, b) => a - b);
  return steps.flatMap((step) => {
    const values = diagnoses.filter((one) => one.step === step).map(of);
    const middle = median(values.filter((value) => !Number.isNaN(value)));
    return Number.isFinite(middle) ? [{ x: step, y: middle }] : [];
  });
}

/** At most six of the steps that have a point. */
function someSteps(points: readonly PlotPoint[]): readonly number[] {
  const last = points.length - 1;
  const places = new Set(Array.from({ length: 6 }, (_, i) => Math.round((i * last) / 5)));
  return points.filter((_, place) => places.has(place)).map(({ x }) => x);
}

function formatSigned(value: number | undefined): string {
  if (value === undefined) return "–";
  return value < 0 ? `−${formatMeasured(-value)}` : formatMeasured(value);
}
