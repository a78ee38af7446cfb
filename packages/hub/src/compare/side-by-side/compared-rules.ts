import type { Rule } from "downhill";
import { type CatalogueEntry, catalogue } from "downhill/catalogue";
import { type Dialect, dialectsOf, pythonCall } from "../sheet/dialects.ts";

/** A rule that can be set beside others: one of the catalogue, or another library's. */
export interface ComparedRule {
  /** `adam`, `keras.adam`. */
  readonly name: string;
  /** `Adam`, `Adam in Keras`. */
  readonly title: string;
  readonly group: "Downhill" | Dialect["library"];
  readonly entry: CatalogueEntry;
  readonly rule: Rule;
  /** Where it is from: a paper, or the call that makes it. */
  readonly source: string;
}

let found: readonly ComparedRule[] | undefined;

/** The rules of the catalogue, and behind them what PyTorch, Keras and Optax make of them. */
export function comparedRules(): readonly ComparedRule[] {
  found ??= [...catalogue.map(fromCatalogue), ...catalogue.flatMap(dialectsFor)];
  return found;
}

/** The name under which a dialect of a rule is compared. */
export function dialectName({ library }: Pick<Dialect, "library">, name: string): string {
  return `${library.toLowerCase()}.${name}`;
}

function fromCatalogue(entry: CatalogueEntry): ComparedRule {
  const { name, title, source } = entry;
  return { name, title, group: "Downhill", entry, rule: entry.make(), source: source?.text ?? "none" };
}

function dialectsFor(entry: CatalogueEntry): readonly ComparedRule[] {
  return dialectsOf(entry.make()).map((dialect) => ({
    name: dialectName(dialect, entry.name),
    title: `${entry.title} in ${dialect.library}`,
    group: dialect.library,
    entry,
    rule: dialect.rule,
    source: pythonCall(dialect),
  }));
}
