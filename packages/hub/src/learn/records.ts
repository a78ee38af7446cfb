import type { Evidence } from "@downhill/lab/claims/evidence";
import { readExactJson } from "@downhill/lab/exact-json";

// Read while pages are built: a browser gets only what a page shows of them.
const claims: Readonly<Record<string, string>> = import.meta.glob("../../../lab/record/claims/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const searches: Readonly<Record<string, string>> = import.meta.glob(
  "../../../lab/record/*-learning-rates.json",
  { query: "?raw", import: "default", eager: true },
);

/** @throws Error where nothing is recorded for the claim */
export function evidenceFor(claim: string): Evidence {
  return readExactJson(find(claims, `/${claim}.json`)) as Evidence;
}

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
      readonly score: number;
      readonly scores: readonly number[];
    }[];
  }[];
}

/** @throws Error where no search is recorded for the problem */
export function rateSearchFor(problem: string): RateSearch {
  return readExactJson(find(searches, `/${problem}-learning-rates.json`)) as RateSearch;
}

function find(texts: Readonly<Record<string, string>>, end: string): string {
  const [, text] = Object.entries(texts).find(([path]) => path.endsWith(end)) ?? [];
  if (text === undefined) throw new Error(`nothing is recorded at ${end}`);
  return text;
}
