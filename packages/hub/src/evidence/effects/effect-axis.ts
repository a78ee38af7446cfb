import type { Effect } from "@downhill/lab/claims/claim";
import { type Axis, axisOf } from "@downhill/lab/report/axis";
import type { EffectGroup } from "./group-effects.ts";

/** Where a group's numbers lie across, from 0 to 1, and the value at which nothing differs. */
export interface EffectAxis extends Axis {
  /** 1 for ratios, 0 where values lie on both sides of it. */
  readonly even: number | undefined;
}

const margin = 0.05;

/** The axis of a group; undefined where there is nothing to see on one: a single number, or all the same. */
export function effectAxis({ title, rows }: EffectGroup): EffectAxis | undefined {
  const values = rows.flatMap(({ effect }) => finiteOf(effect));
  const name = title ?? rows[0]?.effect.name ?? "";
  const isRatio =
    /\b(?:over|times)\b/.test(`${name} ${rows[0]?.label ?? ""}`) && values.every((value) => value > 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // What is equal up to rounding has no place to differ in.
  if (!(high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high)))) return undefined;
  const even = isRatio ? 1 : low <= 0 && high >= 0 ? 0 : undefined;
  return { ...axisOf(even === undefined ? values : [...values, even], { margin }), even };
}

function finiteOf({ value, low, high, expected }: Effect): readonly number[] {
  return [value, low, high, expected].filter(
    (one): one is number => one !== undefined && Number.isFinite(one),
  );
}
