import type { RuleFamily } from "downhill/catalogue";
import type { InvarianceName, Row } from "./row.ts";

/** What a table can be sorted by. */
export const sortKeys = ["catalogue", "title", "year", "state", "operations", "traffic", "limit"] as const;

export type SortKey = (typeof sortKeys)[number];

/** What a reader can ask of every row's invariances. */
export const askedInvariances = [
  "gradientScale",
  "diagonalRescaling",
  "rotation",
] as const satisfies readonly InvarianceName[];

/** What a reader asks of the table: plain data, all of it in the address. */
export interface TableQuery {
  /** In title, name, source or symbols, whatever the case. */
  readonly words: string;
  readonly family: RuleFamily | undefined;
  /** Bytes of state per parameter in f32, at most. */
  readonly bytes: number | undefined;
  /** Published in this year or later. */
  readonly since: number | undefined;
  /** The step is the same in the changed world, at least where ε is 0. */
  readonly invariant: readonly InvarianceName[];
  readonly unitsAgree: boolean;
  readonly limitKnown: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Names of the rules that are chosen, in the order in which they were. */
  readonly chosen: readonly string[];
}

export const wholeTable: TableQuery = {
  words: "",
  family: undefined,
  bytes: undefined,
  since: undefined,
  invariant: [],
  unitsAgree: false,
  limitKnown: false,
  sort: "catalogue",
  descending: false,
  chosen: [],
};

/** No more rules than this are set side by side. */
export const mostChosen = 8;

/** The rows that are asked for, in the order that is asked for; rows without a value stand last. */
export function filterRows(rows: readonly Row[], query: TableQuery): readonly Row[] {
  const kept = rows.filter((row) => isAskedFor(row, query));
  const value = sorters[query.sort];
  if (value === undefined) return kept;
  const sign = query.descending ? -1 : 1;
  return [...kept].sort((a, b) => sign * compareKnown(value(a), value(b), sign));
}

function isAskedFor(row: Row, query: TableQuery): boolean {
  const { words, family, bytes, since, invariant, unitsAgree, limitKnown } = query;
  return (
    (family === undefined || row.family === family) &&
    (bytes === undefined || row.bytes <= bytes) &&
    (since === undefined || (row.year ?? Number.NEGATIVE_INFINITY) >= since) &&
    invariant.every((name) => row.invariance !== undefined && row.invariance[name].holds !== false) &&
    (!unitsAgree || row.unitsAgree) &&
    (!limitKnown || row.limit !== undefined) &&
    hasWords(row, words)
  );
}

function hasWords({ name, title, source = "", hyper }: Row, words: string): boolean {
  const text = [name, title, source, ...hyper.map(([symbol]) => symbol)].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const sorters: Readonly<Record<SortKey, ((row: Row) => number | string | undefined) | undefined>> = {
  catalogue: undefined,
  title: ({ title }) => title.toLowerCase(),
  year: ({ year }) => year,
  state: ({ bytes, numbers }) => bytes + numbers / 1000,
  operations: ({ operations }) => operations,
  traffic: ({ traffic }) => traffic,
  limit: ({ limit }) => limit,
};

/** Compares in rising order, but for what is unknown, which `sign` keeps at the end. */
function compareKnown(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return sign * (Number(a === undefined) - Number(b === undefined));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The query as the search part of an address, with its question mark; empty for the whole table. */
export function writeQuery(query: TableQuery): string {
  const { words, family, bytes, since, invariant, unitsAgree, limitKnown, sort, descending, chosen } = query;
  const parts = new URLSearchParams();
  if (words.trim() !== "") parts.set("words", words.trim());
  if (family !== undefined) parts.set("family", family);
  if (bytes !== undefined) parts.set("bytes", String(bytes));
  if (since !== undefined) parts.set("since", String(since));
  if (invariant.length > 0) parts.set("invariant", invariant.join(","));
  if (unitsAgree) parts.set("units", "agree");
  if (limitKnown) parts.set("limit", "known");
  if (sort !== "catalogue") parts.set("sort", descending ? `-${sort}` : sort);
  if (chosen.length > 0) parts.set("rules", chosen.join(","));
  const text = parts.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** Reads the search part of an address. What it does not know is left out and named in `unknown`. */
export function readQuery(
  search: string,
  rows: readonly Pick<Row, "name" | "family">[],
): { readonly query: TableQuery; readonly unknown: readonly string[] } {
  const parts = new URLSearchParams(search);
  const unknown: string[] = [];
  const known = <Value>(key: string, value: Value | undefined): Value | undefined => {
    const text = parts.get(key);
    if (text !== null && value === undefined) unknown.push(`${key}=${text}`);
    return text === null ? undefined : value;
  };
  const listOf = <Name extends string>(key: string, names: readonly Name[]): readonly Name[] =>
    (parts.get(key) ?? "").split(",").flatMap((text) => {
      const found = names.find((name) => name === text);
      if (found === undefined && text !== "") unknown.push(`${key}=${text}`);
      return found ?? [];
    });
  const sortText = parts.get("sort") ?? "";
  const names = rows.map(({ name }) => name);
  const query: TableQuery = {
    words: (parts.get("words") ?? "").slice(0, 100),
    family: known("family", rows.find(({ family }) => family === parts.get("family"))?.family),
    bytes: known("bytes", readWhole(parts.get("bytes"))),
    since: known("since", readWhole(parts.get("since"))),
    invariant: listOf("invariant", askedInvariances),
    unitsAgree: known("units", parts.get("units") === "agree" || undefined) ?? false,
    limitKnown: known("limit", parts.get("limit") === "known" || undefined) ?? false,
    sort:
      known(
        "sort",
        sortKeys.find((key) => key === sortText.replace("-", "")),
      ) ?? "catalogue",
    descending: sortText.startsWith("-"),
    chosen: [...new Set(listOf("rules", names))].slice(0, mostChosen),
  };
  return { query, unknown };
}

function readWhole(text: string | null): number | undefined {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
