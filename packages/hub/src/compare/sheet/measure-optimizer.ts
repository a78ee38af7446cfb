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
import type { Lane } from "../../landscape/world.ts";
import { changedLines } from "../align-lines.ts";
import { raceFragment } from "../race-fragment.ts";
import { claimsAbout } from "./claims-about.ts";
import { type Dialect, dialectsOf } from "./dialects.ts";
import { keepSheet } from "./keep-sheet.node.ts";
import { shownRule, type TracedPath, tracePaths } from "./trace-paths.ts";

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
  readonly facts: Facts;
  readonly paths: readonly TracedPath[];
  /** In the order of `dialectsOf`. */
  readonly equivalences: readonly Equivalence[];
  readonly relatives: readonly Relative[];
}

/** All that a page says of an optimizer, derived from its text. */
export interface Sheet extends Omit<Measured, "equivalences"> {
  readonly entry: CatalogueEntry;
  readonly rule: Rule;
  readonly dialects: readonly { readonly dialect: Dialect; readonly found: Equivalence }[];
  /** Of the link to Play that races it. */
  readonly raceFragment: string;
  readonly worked: Explanation;
  readonly claims: { readonly about: readonly Claim[]; readonly naming: readonly Claim[] };
}

/** Where the worked steps start, and the gradients that they meet. */
export const workedInputs = { theta: 1, gradients: [0.5, -0.2] } as const;

/** Derives what can be said of an optimizer. */
export async function measureOptimizer(entry: CatalogueEntry): Promise<Sheet> {
  const rule = entry.make();
  const dialects = dialectsOf(rule);
  const { equivalences, ...measured } = await keepSheet(entry.name, () => measure(entry, rule, dialects));
  // What has no default takes the value that the facts took for it.
  const { assumed, hyper } = measured.facts;
  const open = Object.fromEntries(assumed.map((symbol) => [symbol, hyper[symbol] ?? 0]));
  return {
    entry,
    rule,
    ...measured,
    dialects: dialects.flatMap((dialect, index) => {
      const found = equivalences[index];
      return found === undefined ? [] : [{ dialect, found }];
    }),
    raceFragment: await raceFragment([laneOf(entry, measured.paths)]),
    worked: explain(rule, { ...workedInputs, hyper: open }),
    claims: claimsAbout(entry),
  };
}

async function measure(entry: CatalogueEntry, rule: Rule, dialects: readonly Dialect[]): Promise<Measured> {
  const own = emit(rule, "unicode");
  return {
    facts: facts(rule),
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

/** The rule as a lane of Play, at the rate of its path on the ravine. */
export function laneOf(entry: CatalogueEntry, paths: readonly TracedPath[]): Lane {
  const { text, hyper } = shownRule(entry, paths.find(({ surface }) => surface === "ravine")?.rate ?? 1);
  return { text, hyper };
}
