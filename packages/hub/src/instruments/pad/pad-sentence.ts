import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatCount, formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { formatTick } from "@downhill/lab/report/ticks";
import type { FigureTable } from "../../figure/figure-table.ts";
import { titleOf } from "../../rule-editor/find-entry.ts";
import { describeOpen } from "../open-hyper.ts";
import type { PadAxis } from "./pad-axes.ts";
import type { PadInputs, PadState } from "./pad-state.ts";
import { hyperAtCell, type PadMap, type PadPoint } from "./rate-map.ts";

/** What is known of a pad's map so far. */
export interface PadFindings {
  readonly map: PadMap;
  readonly best: PadPoint | undefined;
  /** How much of the work is done, from 0 to 1. */
  readonly share: number;
}

/** Hyperparameters as they are read: `α = 0.1, β = 0.9`. */
export function spellHyper(axes: readonly PadAxis[], hyper: Readonly<Record<string, number>>): string {
  return axes.map(({ word, symbol }) => `${symbol} = ${formatSetting(hyper[word] ?? Number.NaN)}`).join(", ");
}

/** A factor per step; one close below 1 has three digits of its distance from 1. */
export function formatFactor(factor: number): string {
  const rest = 1 - factor;
  if (!(rest > 1e-9 && rest < 0.1)) return formatMeasured(factor);
  return factor.toFixed(2 - Math.floor(Math.log10(rest)));
}

/** Where rounding and denormal numbers are all that is left of a loss. */
export const leastGap = 1e-12;

/** A loss above the minimum. */
export function formatGap(gap: number): string {
  return gap < leastGap ? `less than ${formatTick(leastGap)}` : formatMeasured(gap);
}

/** What a pad shows now, in one or two sentences. */
export function describePad(
  { rule, world }: Pick<PadInputs, "rule" | "world">,
  state: PadState,
  findings: PadFindings | undefined,
): string {
  const current = rule.value;
  if (current === undefined) return "There is no rule to look at yet.";
  const axes = state.shown.value;
  const open = describeOpen(current);
  if (open !== undefined) return open;
  if (axes.length === 0) return describeFixed(titleOf(current.text), state);
  const at = spellHyper(axes, current.hyper);
  return state.because.value === undefined
    ? describeRates(at, state, findings)
    : describeLosses(at, state, findings, surfaces[world.value.surface].title);
}

function describeRates(at: string, state: PadState, findings: PadFindings | undefined): string {
  const factor = state.prediction.value?.factor ?? Number.NaN;
  const measured = state.measured.value;
  const seen = measured === undefined ? "" : ` (measured: ×\u00a0${formatFactor(measured.factor)})`;
  const now =
    factor < 1
      ? `At ${at} the error shrinks to ×\u00a0${formatFactor(factor)} a step${seen}.`
      : `At ${at} the error grows to ×\u00a0${formatFactor(factor)} a step: it diverges${seen}.`;
  const best = findings?.best;
  if (best === undefined) return now;
  return `${now} The fastest is ×\u00a0${formatFactor(best.value)} at ${spellHyper(state.shown.value, best.hyper)}.`;
}

function describeLosses(
  at: string,
  state: PadState,
  findings: PadFindings | undefined,
  title: string,
): string {
  const because = `Measured, because ${state.because.value}`;
  const steps = stepsOf(state);
  if (findings === undefined || findings.share < 1)
    return `${because}: the map of where runs of ${formatCount(steps)} steps end is being made.`;
  const { map, best } = findings;
  if (best === undefined)
    return `${because}: all ${formatCount(map.values.length)} runs diverged within ${formatCount(steps)} steps. The point is at ${at}.`;
  const diverged = map.values.filter((value) => !Number.isFinite(value)).length;
  const lost = diverged === 0 ? "none diverged" : `${formatCount(diverged)} diverged`;
  return `${because}: of ${formatCount(map.values.length)} runs of ${formatCount(steps)} steps (${lowerArticle(title)}) the best ends ${formatGap(best.value)} above the minimum, at ${spellHyper(state.shown.value, best.hyper)}; ${lost}. The point is at ${at}.`;
}

/** A rule whose numbers stand in its text. */
function describeFixed(title: string, { prediction, measured }: PadState): string {
  const still = `There is no hyperparameter of ${title} to move`;
  const factor = prediction.value?.factor;
  if (factor === undefined) return `${still}.`;
  const seen =
    measured.value === undefined ? "" : ` (measured: ×\u00a0${formatFactor(measured.value.factor)})`;
  return `${still}: the error ${factor < 1 ? "shrinks" : "grows"} to ×\u00a0${formatFactor(factor)} a step${seen}.`;
}

/** A title within a sentence: names keep their capital. */
function lowerArticle(title: string): string {
  return title.replace(/^(A|An|The) /, (article) => article.toLowerCase());
}

/** Steps of a measured map. */
function stepsOf({ task }: PadState): number {
  return task.value?.kind === "losses" ? task.value.steps : 0;
}

/** The map, cell by cell. */
export function padTable({ shown, because }: PadState, findings: PadFindings | undefined): FigureTable {
  const axes = shown.value;
  const value = because.value === undefined ? "Factor per step" : "Loss above the minimum";
  const { map } = findings ?? {};
  return {
    caption: because.value === undefined ? "How fast the slowest mode shrinks" : "Where runs end",
    columns: [...axes.map(({ symbol }) => symbol), value],
    rows:
      map === undefined
        ? []
        : Array.from(map.values, (one, cell) => {
            const hyper = hyperAtCell(axes, map, cell);
            return [
              ...axes.map(({ word }) => Number(hyper[word]?.toPrecision(6))),
              Number.isFinite(one) ? Number(one.toPrecision(6)) : "diverged",
            ];
          }),
  };
}
