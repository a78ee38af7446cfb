import type { Claim } from "@downhill/lab/claims/claim";
import {
  type Equivalence,
  type Explanation,
  equivalent,
  explain,
  type Facts,
  facts,
  type Rule,
  type Variant,
  variants,
} from "downhill";
import type { CatalogueEntry } from "downhill/catalogue";
import { claimsAbout } from "./claims-about.ts";
import { type Dialect, dialectsOf } from "./dialects.ts";
import { type TracedPath, tracePaths } from "./trace-paths.ts";

/** All that a page says of an optimizer, derived from its text. */
export interface Sheet {
  readonly entry: CatalogueEntry;
  readonly rule: Rule;
  readonly facts: Facts;
  readonly paths: readonly TracedPath[];
  readonly dialects: readonly { readonly dialect: Dialect; readonly found: Equivalence }[];
  readonly relatives: readonly Variant[];
  readonly worked: Explanation;
  readonly claims: { readonly about: readonly Claim[]; readonly naming: readonly Claim[] };
}

/** Where the worked steps start, and the gradients that they meet. */
export const workedInputs = { theta: 1, gradients: [0.5, -0.2] } as const;

/** Derives what can be said of an optimizer: some 0.1 s each. */
export async function measureOptimizer(entry: CatalogueEntry): Promise<Sheet> {
  const rule = entry.make();
  const found = facts(rule);
  // What has no default takes the value that the facts took for it.
  const open = Object.fromEntries(found.assumed.map((symbol) => [symbol, found.hyper[symbol] ?? 0]));
  return {
    entry,
    rule,
    facts: found,
    paths: await tracePaths(entry),
    dialects: dialectsOf(rule).map((dialect) => ({ dialect, found: equivalent(rule, dialect.rule) })),
    relatives: variants(rule),
    worked: explain(rule, { ...workedInputs, hyper: open }),
    claims: claimsAbout(entry),
  };
}
