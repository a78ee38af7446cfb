import { surfaces } from "@downhill/lab/problems/surfaces";
import { largestLoss } from "@downhill/lab/race/divergence";
import { nameExtremes } from "@downhill/lab/report/name-extremes";
import { formatCount, formatMeasured, formatPlural, formatSetting } from "@downhill/lab/report/number";
import type { FigureTable } from "../figure/figure-table.ts";
import { withMinus } from "../figure/with-minus.ts";
import type { EntrantRun } from "./race.ts";
import type { World } from "./world.ts";

/** One sentence on where the race begins. */
export function describeStart({ surface, start: [x, y] }: World): string {
  const place = withMinus(`x ${formatSetting(x)}, y ${formatSetting(y)}`);
  const loss = surfaces[surface].value(x, y);
  return Math.abs(loss) <= largestLoss
    ? `All start at ${place}, where the loss is ${spellLoss(loss)}.`
    : `The start at ${place} is beyond every scale.`;
}

/** One sentence on where the race stands after so many steps. */
export function summariseRace(runs: readonly EntrantRun[], world: World, step: number): string {
  if (runs.length === 0) return "No rule is in the race.";
  if (step === 0) return describeStart(world);
  const { drift } = world;
  const standing = runs.flatMap(({ title: label, trajectory }) => {
    const value = hasDiverged(trajectory.divergedAt, step) ? undefined : trajectory.losses[step];
    return value === undefined ? [] : [{ label, value }];
  });
  const diverged = runs.flatMap(({ title, trajectory: { divergedAt } }) =>
    hasDiverged(divergedAt, step) ? [`${title} diverged at step ${formatCount(divergedAt)}`] : [],
  );
  const loss =
    standing.length === 0
      ? []
      : [
          `after ${formatPlural(step, "step")} the loss is ${nameExtremes(standing, spellLoss, ["lowest", "highest"])}`,
        ];
  const moved = formatSetting(Math.abs(drift * step));
  const drifted =
    drift === 0 ? [] : [`the surface has moved ${moved} to the ${drift > 0 ? "right" : "left"}`];
  const sentence = [...loss, ...diverged, ...drifted].join("; ");
  return sentence === ""
    ? "The race is being computed."
    : `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
}

function spellLoss(loss: number): string {
  return withMinus(formatMeasured(loss));
}

/** Loss and place of every entrant, step by step. */
export function tabulateRace(runs: readonly EntrantRun[], steps: number): FigureTable {
  const columns = runs.flatMap(({ title }) => [`${title} loss`, `${title} x`, `${title} y`]);
  const longest = Math.max(0, ...runs.map(({ trajectory }) => trajectory.losses.length));
  return {
    caption: "Loss and place after each step; a lane that has diverged has no more rows.",
    columns: ["step", ...columns],
    rows: Array.from({ length: Math.min(longest, steps + 1) }, (_, step) => [
      step,
      ...runs.flatMap(({ trajectory: { losses, points } }) => [
        losses[step],
        points[2 * step],
        points[2 * step + 1],
      ]),
    ]),
  };
}

function hasDiverged(divergedAt: number | undefined, step: number): divergedAt is number {
  return divergedAt !== undefined && step >= divergedAt;
}
