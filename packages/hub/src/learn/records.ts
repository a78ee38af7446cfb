import { readExactJson } from "@downhill/lab/exact-json";

// Read while pages are built: a browser gets only what a page shows of them.
const searches: Readonly<Record<string, string>> = import.meta.glob(
  "../../../lab/record/*-learning-rates.json",
  { query: "?raw", import: "default", eager: true },
);

/** A recorded search for learning rates. */
export interface RateSearch {
  readonly problem: { readonly name: string };
  readonly steps: number;
  readonly seeds: readonly number[];
  readonly rules: readonly {
    readonly rule: string;
    readonly best: number;
    readonly trials: readonly {
      readonly lr: number;
      /** Null where it diverged. */
      readonly score: number | null;
      readonly scores: readonly (number | null)[];
    }[];
  }[];
}

/** @throws Error where no search is recorded for the problem */
export function rateSearchFor(problem: string): RateSearch {
  const [, text] =
    Object.entries(searches).find(([path]) => path.endsWith(`/${problem}-learning-rates.json`)) ?? [];
  if (text === undefined) throw new Error(`no search for learning rates is recorded for ${problem}`);
  return readExactJson(text) as RateSearch;
}
