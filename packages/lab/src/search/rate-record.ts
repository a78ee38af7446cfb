import type { ReadDataFile } from "../data/data-file.ts";
import type { ProblemSpec } from "../problem.ts";

/** A learning rate that was tried. A divergence has no score. */
export interface RateTrial {
  readonly lr: number;
  /** Median of `scores`, a divergence counting as worst. */
  readonly score: number | null;
  /** By seed, in the order of the record's seeds. */
  readonly scores: readonly (number | null)[];
}

/** All trials of one rule. */
export interface RateTrials {
  /** Name of the rule. */
  readonly rule: string;
  readonly text: string;
  /** The hyperparameters that were held fixed, by word. */
  readonly fixed: Readonly<Record<string, number>>;
  /** The rate with the lowest score. */
  readonly best: number;
  /** Ordered by rate; every rule has the same number of them. */
  readonly trials: readonly RateTrial[];
}

/** A search for learning rates with everything that it tried. */
export interface RateRecord {
  /** The code that ran, as package and version. */
  readonly code: string;
  readonly problem: ProblemSpec;
  readonly steps: number;
  readonly seeds: readonly number[];
  /** What the scores are. */
  readonly score: string;
  readonly rules: readonly RateTrials[];
}

/**
 * The record of the search on a problem.
 * @throws Error where the file cannot be read or is not a record
 */
export async function readRateRecord(name: string, read: ReadDataFile): Promise<RateRecord> {
  const text = new TextDecoder().decode(await read(`${name}-learning-rates.json`));
  const record: unknown = JSON.parse(text);
  if (!isRecord(record)) throw new Error(`${name}-learning-rates.json is not a record of learning rates`);
  return record;
}

function isRecord(value: unknown): value is RateRecord {
  const { code, steps, seeds, rules } = (value ?? {}) as Fields<RateRecord>;
  return (
    typeof code === "string" &&
    typeof steps === "number" &&
    Array.isArray(seeds) &&
    Array.isArray(rules) &&
    rules.every(isTrials)
  );
}

function isTrials(value: unknown): value is RateTrials {
  const { rule, best, fixed, trials } = (value ?? {}) as Fields<RateTrials>;
  return (
    typeof rule === "string" &&
    typeof best === "number" &&
    typeof fixed === "object" &&
    fixed !== null &&
    Array.isArray(trials)
  );
}

type Fields<T> = Partial<Record<keyof T, unknown>>;
