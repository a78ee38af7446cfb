import type { PairComparison } from "../search/compare-pairs.ts";
import type { ContestResult } from "../search/contest.ts";
import { type Axis, axisOf } from "./axis.ts";
import { html, type Markup } from "./html.ts";
import { joinLabels } from "./name-extremes.ts";
import { formatPlural } from "./number.ts";

/** A difference with a smaller p, adjusted for all pairs, is more than chance. */
const level = 0.05;
/** Pixels of a row: in all, and from its label down to its line. */
const rowHeight = 40;
const rowLine = 28;

type Metric = PairComparison["metric"];

/** Sentences on which pairs differ by more than chance, one for each metric. */
export function differenceSentences({ comparisons }: ContestResult): readonly string[] {
  return metricsOf(comparisons).map((metric) => {
    const pairs = comparisons.filter((pair) => pair.metric === metric);
    const certain = pairs.filter(isCertain);
    const by = `By ${metric} ${certain.length === 0 ? "none" : certain.length} of ${formatPlural(pairs.length, "pair")}`;
    if (certain.length === 0) return `${by} differs by more than chance.`;
    const named = certain.map((pair) => `${betterOf(pair)} before ${worseOf(pair)}`);
    return `${by} ${certain.length === 1 ? "differs" : "differ"} by more than chance: ${joinLabels(named)}.`;
  });
}

/** The differences of all pairs with their 95 % intervals, on one axis for each metric, with the line at which nothing differs. */
export function drawDifferences(id: string, { comparisons }: ContestResult): Markup {
  return html`${metricsOf(comparisons).map((metric, index) =>
    drawStrip(
      `${id}-${index}`,
      metric,
      comparisons.filter((pair) => pair.metric === metric),
    ),
  )}`;
}

function drawStrip(id: string, metric: Metric, pairs: readonly PairComparison[]): Markup {
  const scale = metric === "accuracy" ? 100 : 1;
  const ends = pairs.flatMap(({ difference: { estimate, low, high } }) => [estimate, low, high]);
  // Where every run missed the target there is nothing to see.
  if (ends.every((end) => end === 0 || Number.isNaN(end))) return html``;
  const x = axisOf([0, ...ends.map((end) => end * scale).filter(Number.isFinite)], {
    kind: "linear",
    margin: 0.05,
  });
  const height = pairs.length * rowHeight + 6;
  const unit = metric === "accuracy" ? "accuracy in points" : metric;
  return html`<div class="plot strip differences"><p class="axis-title" id="${id}-title">difference in ${unit}</p>
<svg role="img" aria-labelledby="${id}-title" width="100%" height="${height}">
${x.ticks.map(({ value, text }) => html`<line class="grid" x1="${percent(x, value)}" x2="${percent(x, value)}" y1="0" y2="${height}"/><text class="tick middle" x="${percent(x, value)}" y="${height + 19}">${text}</text>`)}
<line class="edge" x1="${percent(x, 0)}" x2="${percent(x, 0)}" y1="0" y2="${height}"/><line class="axis" x1="0" x2="100%" y1="${height}" y2="${height}"/>
${pairs.map((pair, row) => drawPair(pair, x, scale, row * rowHeight + rowLine))}
</svg></div>`;
}

function drawPair(pair: PairComparison, x: Axis, scale: number, y: number): Markup {
  const {
    a,
    b,
    difference: { estimate, low, high },
  } = pair;
  const label = html`<text class="label" x="0" y="${y - 13}">${a} − ${b}</text><line class="row" x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
  if ([estimate, low, high].some(Number.isNaN)) return label;
  const place = (value: number): string => percent(x, value * scale);
  const dot = Number.isFinite(estimate)
    ? html`<circle class="${isCertain(pair) ? "certain" : "uncertain"}" cx="${place(estimate)}" cy="${y}" r="4.5"/>`
    : drawArrow(estimate, y);
  return html`${label}<line class="interval" x1="${place(low)}" x2="${place(high)}" y1="${y}" y2="${y}"/>${[low, high].map((end) => (Number.isFinite(end) ? html`` : drawArrow(end, y)))}${dot}`;
}

/** An end that lies beyond every number. */
function drawArrow(end: number, y: number): Markup {
  return end > 0
    ? html`<svg x="100%" y="${y}" overflow="visible"><path class="beyond" d="M-9,-4.5L0,0L-9,4.5Z"/></svg>`
    : html`<svg x="0" y="${y}" overflow="visible"><path class="beyond" d="M9,-4.5L0,0L9,4.5Z"/></svg>`;
}

function metricsOf(comparisons: readonly PairComparison[]): readonly Metric[] {
  return [...new Set(comparisons.map(({ metric }) => metric))];
}

function isCertain({ pAdjusted }: PairComparison): boolean {
  return pAdjusted <= level;
}

/** Of steps and losses the lower is better, of accuracies the higher. */
function betterOf(pair: PairComparison): string {
  return pair.difference.estimate < 0 === (pair.metric !== "accuracy") ? pair.a : pair.b;
}

function worseOf(pair: PairComparison): string {
  return betterOf(pair) === pair.a ? pair.b : pair.a;
}

/** What is infinite stands at the edge. */
function percent(x: Axis, value: number): string {
  const place =
    value === Number.POSITIVE_INFINITY ? 1 : value === Number.NEGATIVE_INFINITY ? 0 : x.place(value);
  return `${(place * 100).toFixed(2)}%`;
}
