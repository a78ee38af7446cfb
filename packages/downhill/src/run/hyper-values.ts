import type { Program } from "../ir/program.ts";
import { findHyperparameter, type Hyper, requireNumber } from "../notation/hyperparameters.ts";
import { type Schedule, valueAt } from "../schedules/schedule.ts";

/** The values that hyperparameters have at a step. */
export interface HyperValues {
  /** By word, without what a single step overrides. */
  byWord(t: number): Hyper;
  /**
   * By symbol. The map is used again by the next call.
   * @throws RangeError where `overrides` has an unknown name or a NaN
   */
  bySymbol(t: number, overrides?: Hyper): ReadonlyMap<string, number>;
  /** The same hyperparameters with other values. */
  replace(hyper: Hyper): void;
}

/**
 * @param hyper values by word, which schedules replace
 * @param schedules by word or symbol
 * @throws RangeError where a schedule is for an unknown hyperparameter; TypeError where it is none
 */
export function createHyperValues(
  program: Program,
  hyper: Hyper,
  schedules: Readonly<Record<string, Schedule>>,
): HyperValues {
  const scheduled = Object.entries(schedules).map(([key, schedule]) => {
    requireSchedule(key, schedule);
    return { ...findHyperparameter(program, key), schedule };
  });
  let fixed = hyper;
  const values = new Map<string, number>();
  const fill = (): void => {
    for (const { symbol, word } of program.hyperparameters) values.set(symbol, fixed[word] ?? Number.NaN);
  };
  fill();
  return {
    byWord: (t) => {
      if (scheduled.length === 0) return fixed;
      return {
        ...fixed,
        ...Object.fromEntries(scheduled.map(({ word, schedule }) => [word, valueAt(schedule, t)])),
      };
    },
    bySymbol(t, overrides) {
      for (const { symbol, schedule } of scheduled) values.set(symbol, valueAt(schedule, t));
      return overrides === undefined ? values : override(program, values, overrides);
    },
    replace(next) {
      fixed = next;
      fill();
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
