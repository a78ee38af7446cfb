import type { Program } from "../ir/program.ts";
import { findHyperparameter, type Hyper, requireNumber } from "../notation/hyperparameters.ts";
import { findPlateau, followMetric, type PlateauPosition, startPlateau } from "../schedules/plateau.ts";
import { type Schedule, valueAt } from "../schedules/schedule.ts";

/** A hyperparameter's schedule and where it stands beside the step count. */
export interface Scheduled {
  readonly schedule: Schedule;
  /** Of the plateau in it; undefined where there is none. */
  readonly position: PlateauPosition | undefined;
}

/** The values that hyperparameters have at a step. */
export interface HyperValues {
  /** By word, without what a single step overrides. */
  byWord(t: number): Hyper;
  /**
   * By symbol. The map is used again by the next call.
   * @throws RangeError where `overrides` has a NaN
   */
  bySymbol(t: number, overrides?: Hyper): ReadonlyMap<string, number>;
  /** What schedules are and where they stand, by word. */
  schedules(): Readonly<Record<string, Scheduled>>;
  /** Values and schedules that take the place of those so far. */
  replace(hyper: Hyper, schedules: Readonly<Record<string, Scheduled>>): void;
  /** Tells every plateau a metric. */
  report(metric: number): void;
}

/**
 * @param hyper values by word, which schedules replace
 * @param given schedules by word or symbol
 * @throws RangeError where a schedule is for an unknown hyperparameter; TypeError where it is none
 */
export function createHyperValues(
  program: Program,
  hyper: Hyper,
  given: Readonly<Record<string, Schedule>>,
): HyperValues {
  const settle = (key: string, { schedule, position }: Scheduled) => {
    const plateau = findPlateau(schedule);
    return { ...findHyperparameter(program, key), schedule, plateau, position };
  };
  let fixed = hyper;
  let scheduled = Object.entries(given).map(([key, schedule]) => {
    requireSchedule(key, schedule);
    const plateau = findPlateau(schedule);
    return settle(key, { schedule, position: plateau && startPlateau(plateau) });
  });
  const values = new Map<string, number>();
  const fill = (): void => {
    for (const { symbol, word } of program.hyperparameters) values.set(symbol, fixed[word] ?? Number.NaN);
  };
  fill();
  return {
    byWord: (t) => {
      if (scheduled.length === 0) return fixed;
      const now = scheduled.map(
        ({ word, schedule, position }) => [word, valueAt(schedule, t, position)] as const,
      );
      return { ...fixed, ...Object.fromEntries(now) };
    },
    bySymbol(t, overrides) {
      for (const { symbol, schedule, position } of scheduled)
        values.set(symbol, valueAt(schedule, t, position));
      return overrides === undefined ? values : override(program, values, overrides);
    },
    schedules: () =>
      Object.fromEntries(scheduled.map(({ word, schedule, position }) => [word, { schedule, position }])),
    replace(next, schedules) {
      fixed = next;
      scheduled = Object.entries(schedules).map(([word, one]) => settle(word, one));
      fill();
    },
    report(metric) {
      scheduled = scheduled.map((one) => {
        const { plateau, position } = one;
        if (plateau === undefined || position === undefined) return one;
        return { ...one, position: followMetric(plateau, position, metric) };
      });
    },
  };
}

function override(
  program: Program,
  values: ReadonlyMap<string, number>,
  overrides: Hyper,
): Map<string, number> {
  const result = new Map(values);
  for (const [key, value] of Object.entries(overrides)) {
    const { symbol } = findHyperparameter(program, key);
    requireNumber(program, key, value);
    result.set(symbol, value);
  }
  return result;
}

function requireSchedule(key: string, schedule: unknown): void {
  // A kind that is not known gives no number.
  const isSchedule = typeof schedule === "object" && schedule !== null;
  if (isSchedule && typeof valueAt(schedule as Schedule, 1) === "number") return;
  throw new TypeError(
    `the schedule of ${key} is ${String(schedule)}; make one, as in { ${key}: linear(0.1, 0, 1000) }`,
  );
}
