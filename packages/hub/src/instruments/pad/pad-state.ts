import { surfaces } from "@downhill/lab/problems/surfaces";
import { type ReadonlySignal, type Signal, untracked, useComputed } from "@preact/signals";
import type { Rule } from "downhill";
import { leastLoss } from "../../landscape/least-loss.ts";
import type { Trajectory, World } from "../../landscape/world.ts";
import { curvaturesAt, type Minimum, nearestMinimum } from "../curvatures.ts";
import { type MeasuredRate, measureRate } from "../measure-rate.ts";
import { openSymbols } from "../open-hyper.ts";
import type { LossesTask, RatesTask } from "../worker/task.ts";
import { firstAxes, type PadAxis, padAxes } from "./pad-axes.ts";
import { findRateLimit, nonlinearityOf, type Prediction, predict, rateRangeOf } from "./prediction.ts";

/** What a pad looks at. */
export interface PadInputs {
  /** The rule with its hyperparameters; undefined while its text cannot be read. */
  readonly rule: ReadonlySignal<Rule | undefined>;
  readonly world: ReadonlySignal<World>;
  /** Steps of the page's runs. */
  readonly steps: ReadonlySignal<number>;
  /** Where the rule went, for the measured rate. */
  readonly trajectory: ReadonlySignal<Trajectory | undefined>;
  /** Words of the axes that were chosen over the usual ones, across and up. */
  readonly chosen: Signal<readonly string[]>;
}

export interface PadState {
  /** All axes that the rule has, and the one or two that are shown. */
  readonly axes: ReadonlySignal<readonly PadAxis[]>;
  readonly shown: ReadonlySignal<readonly PadAxis[]>;
  readonly minimum: ReadonlySignal<Minimum>;
  /** Symbols of hyperparameters without a value; nothing runs until they have one. */
  readonly open: ReadonlySignal<readonly string[]>;
  /** Why there is no prediction. */
  readonly because: ReadonlySignal<string | undefined>;
  readonly prediction: ReadonlySignal<Prediction | undefined>;
  readonly limit: ReadonlySignal<number | undefined>;
  readonly measured: ReadonlySignal<MeasuredRate | undefined>;
  /** Where the run stands after the steps of a measured map. */
  readonly ending: ReadonlySignal<Ending | undefined>;
  /** The map to be made; another object only where another map is. */
  readonly task: ReadonlySignal<RatesTask | LossesTask | undefined>;
}

/** A run's loss above the least of the surface; infinite where it diverged. */
export interface Ending {
  readonly gap: number;
  readonly step: number;
}

/** Runs of a measured map are not longer than this. */
export const mostMapSteps = 300;

export function usePadState({ rule, world, steps, trajectory, chosen }: PadInputs): PadState {
  const minimum = useSettled(() => findMinimum(world.value, trajectory.value));
  const steepest = useComputed(() => steepestOf(world.value.surface));
  const axes = useSettled(() =>
    rule.value === undefined ? [] : padAxes(rule.value, rateRangeOf(rule.value, steepest.value)),
  );
  const shown = useSettled(() => pickAxes(axes.value, chosen.value));
  const because = useComputed(() => rule.value && nonlinearityOf(rule.value));
  const open = useSettled(() => (rule.value === undefined ? [] : openSymbols(rule.value)));
  const linear = useComputed(() =>
    because.value !== undefined || open.value.length > 0 ? undefined : rule.value,
  );
  const prediction = useComputed(() => linear.value && predict(linear.value, minimum.value.curvatures));
  const limit = useComputed(() => linear.value && findRateLimit(linear.value, minimum.value.curvatures));
  const measured = useComputed(() =>
    trajectory.value === undefined || world.value.drift !== 0
      ? undefined
      : measureRate(trajectory.value.points, minimum.value),
  );
  const ending = useComputed(() =>
    findEnding(world.value, trajectory.value, Math.min(steps.value, mostMapSteps)),
  );
  /** All that a map depends on: not where the reader's point is. */
  const plan = useSettled(() => {
    if (rule.value === undefined || shown.value.length === 0 || open.value.length > 0) return undefined;
    const others = Object.entries(rule.value.hyper).filter(([word]) =>
      shown.value.every((axis) => axis.word !== word),
    );
    const common = { text: rule.value.text, others, axes: shown.value };
    return because.value === undefined
      ? { ...common, kind: "rates" as const, curvatures: minimum.value.curvatures }
      : {
          ...common,
          kind: "losses" as const,
          world: world.value,
          steps: Math.min(steps.value, mostMapSteps),
        };
  });
  const task = useComputed((): RatesTask | LossesTask | undefined => {
    const own = plan.value;
    const current = untracked(() => rule.value);
    if (own === undefined || current === undefined) return undefined;
    return own.kind === "rates"
      ? { kind: "rates", rule: current, axes: own.axes, curvatures: own.curvatures }
      : { kind: "losses", rule: current, axes: own.axes, world: own.world, steps: own.steps };
  });
  return { axes, shown, minimum, open, because, prediction, limit, measured, ending, task };
}

/** A computed value that is another one only where it says something else. */
function useSettled<Value>(compute: () => Value): ReadonlySignal<Value> {
  const spelled = useComputed(() => JSON.stringify(compute()) ?? "");
  return useComputed(() => {
    void spelled.value;
    return untracked(compute);
  });
}

function findMinimum({ surface, start, drift }: World, trajectory: Trajectory | undefined): Minimum {
  const { points, divergedAt } = trajectory ?? { points: new Float64Array(), divergedAt: undefined };
  const taken = points.length / 2 - 1;
  const isThere = taken > 0 && divergedAt === undefined;
  const [x, y] = isThere ? [(points.at(-2) ?? 0) - drift * taken, points.at(-1) ?? 0] : start;
  return nearestMinimum(surfaces[surface], x, y);
}

function findEnding(
  { surface }: World,
  trajectory: Trajectory | undefined,
  step: number,
): Ending | undefined {
  if (trajectory === undefined) return undefined;
  const { losses, divergedAt } = trajectory;
  if (divergedAt !== undefined && divergedAt <= step) return { gap: Number.POSITIVE_INFINITY, step };
  const loss = losses[step];
  return loss === undefined ? undefined : { gap: loss - leastLoss(surfaces[surface]), step };
}

/** The largest curvature at any of the surface's minima, so that ranges do not change with the one that is reached. */
function steepestOf(surface: World["surface"]): number {
  const { minima } = surfaces[surface];
  return Math.max(...minima.map(({ x, y }) => curvaturesAt(surfaces[surface], x, y)[1]));
}

function pickAxes(axes: readonly PadAxis[], chosen: readonly string[]): readonly PadAxis[] {
  const usual = firstAxes(axes);
  const across = axes.find(({ word }) => word === chosen[0]) ?? usual[0];
  const up =
    axes.find((axis) => axis.word === chosen[1] && axis !== across) ??
    [...usual, ...axes].find((axis) => axis !== across);
  return [across, up].filter((axis) => axis !== undefined);
}
