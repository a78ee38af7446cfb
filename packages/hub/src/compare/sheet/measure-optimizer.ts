import type { Claim } from "@downhill/lab/claims/claim";
import {
  type Equivalence,
  type Explanation,
  emit,
  equivalent,
  explain,
  type Facts,
  facts,
  type Rule,
  variants,
  type Witness,
} from "downhill";
import type { CatalogueEntry } from "downhill/catalogue";
import { changedLines } from "../align-lines.ts";
import { claimsAbout } from "./claims-about.ts";
import { type Dialect, dialectsOf } from "./dialects.ts";
import { keepSheet } from "./keep-sheet.node.ts";
import { type TracedPath, tracePaths } from "./trace-paths.ts";

/** A rule that is one edit away. */
export interface Relative {
  readonly name: string;
  readonly sentence: string;
  /** Its lines that the rule lacks. */
  readonly changed: readonly string[];
  readonly witness: Witness;
}

/** What takes time to find out: some 0.1 s for each optimizer. Plain data. */
interface Measured {
  readonly paths: readonly TracedPath[];
  /** In the order of `dialectsOf`. */
  readonly equivalences: readonly Equivalence[];
  readonly relatives: readonly Relative[];
}

/** All that a page says of an optimizer, derived from its text. */
export interface Sheet extends Omit<Measured, "equivalences"> {
  readonly entry: CatalogueEntry;
  readonly rule: Rule;
  readonly facts: Facts;
  readonly dialects: readonly { readonly dialect: Dialect; readonly found: Equivalence }[];
  readonly worked: Explanation;
  readonly claims: { readonly about: readonly Claim[]; readonly naming: readonly Claim[] };
}

/** Where the worked steps start, and the gradients that they meet. */
export const workedInputs = { theta: 1, gradients: [0.5, -0.2] } as const;

/** Derives what can be said of an optimizer. */
export async function measureOptimizer(entry: CatalogueEntry): Promise<Sheet> {
  const rule = entry.make();
  const known = facts(rule);
  // What has no default takes the value that the facts took for it.
  const open = Object.fromEntries(known.assumed.map((symbol) => [symbol, known.hyper[symbol] ?? 0]));
  const dialects = dialectsOf(rule);
  const { paths, relatives, equivalences } = await keepSheet(entry.name, () =>
    measure(entry, rule, dialects),
  );
  return {
    entry,
    rule,
    facts: known,
    paths,
    relatives,
    dialects: dialects.flatMap((dialect, index) => {
      const found = equivalences[index];
      return found === undefined ? [] : [{ dialect, found }];
    }),
    worked: explain(rule, { ...workedInputs, hyper: open }),
    claims: claimsAbout(entry),
  };
}

async function measure(entry: CatalogueEntry, rule: Rule, dialects: readonly Dialect[]): Promise<Measured> {
  const own = emit(rule, "unicode");
  return {
    paths: await tracePaths(entry),
    equivalences: dialects.map((dialect) => equivalent(rule, dialect.rule)),
    relatives: variants(rule).map(({ name, sentence, rule: variant, witness }) => ({
      name,
      sentence,
      changed: changedLines(own, emit(variant, "unicode")),
      witness,
    })),
  };
}
