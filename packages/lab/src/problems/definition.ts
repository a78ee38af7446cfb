import type { ReadDataFile } from "../data/data-file.ts";
import type { Problem, Target } from "../problem.ts";

/** A number that a problem takes, with its default and the values it may have. */
export interface OptionRange {
  readonly what: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** What a race on the problem does where nobody says otherwise. */
export interface RaceDefaults {
  readonly steps: number;
  readonly testEvery: number;
  readonly seeds: readonly number[];
  /** What a run has to reach. */
  readonly target?: Target | undefined;
}

/** What counts as a good result, for somebody who has never seen the problem. */
export interface GoodScore extends Target {
  /** Where the number is from: a closed form, a publication, or what guessing gives. */
  readonly because: string;
}

/** How learning rates for the problem are looked for. */
export interface SearchDefaults {
  /** None of the race's. */
  readonly seeds: readonly number[];
  /** Training examples to score on; 0 where there is no data. */
  readonly validation: number;
  /** Steps of a trial; the race's where it is left out. */
  readonly steps?: number;
  /** Whether `packages/lab/record` holds a search for it. */
  readonly recorded: boolean;
}

/** A problem before it is made: what it is, what it takes, and how to make it. */
export interface ProblemDefinition {
  readonly title: string;
  readonly options: Readonly<Record<string, OptionRange>>;
  readonly race: RaceDefaults;
  readonly search: SearchDefaults;
  /** Absent where nobody has said what is good. */
  readonly good?: GoodScore;
  /** Where its data are from, with their licence. */
  readonly source?: string;
  /** `options` holds a value within its range for each of the options. */
  make(options: Readonly<Record<string, number>>, read: ReadDataFile): Made | Promise<Made>;
}

/** A problem without what its definition says. */
export type Made = Omit<Problem, "name" | "title">;

/** Ties the options that `make` reads to the ones that are declared. */
export function defineProblem<const Name extends string>(definition: {
  readonly title: string;
  readonly options: Readonly<Record<Name, OptionRange>>;
  readonly race: RaceDefaults;
  readonly search: SearchDefaults;
  readonly good: GoodScore;
  readonly source?: string;
  make(options: Readonly<Record<Name, number>>, read: ReadDataFile): Made | Promise<Made>;
}): ProblemDefinition & { readonly good: GoodScore } {
  return definition;
}

/** The option by which a problem that learns from data takes its batch size. */
export function batchOption(size: number): OptionRange {
  return { what: "examples in a batch", default: size, least: 1, most: 1024, whole: true };
}

/** The option that holds out training examples in the test set's place. */
export function validationOption(most: number): OptionRange {
  return {
    what: "last training examples to score on in place of the test set",
    default: 0,
    least: 0,
    most,
    whole: true,
  };
}
