import { facts } from "downhill";
import { catalogue } from "downhill/catalogue";
import { describe, expect, test } from "vitest";
import { filterRows, readQuery, type TableQuery, wholeTable, writeQuery } from "./filter-rows.ts";
import { rowOf } from "./row.ts";

const rows = catalogue.map((entry) => {
  const rule = entry.make();
  return rowOf(entry, facts(rule), { text: rule.text, hyper: rule.hyper });
});
const namesOf = (query: Partial<TableQuery>): readonly string[] =>
  filterRows(rows, { ...wholeTable, ...query }).map(({ name }) => name);

describe("rows of the table", () => {
  test("bytes of state are four for each tensor that a rule keeps", () => {
    expect(rows.filter(({ bytes, tensors }) => bytes !== 4 * tensors)).toEqual([]);
  });

  test("no row has a value that an address or a page's properties would lose", () => {
    for (const row of rows) expect(JSON.parse(JSON.stringify(row)), row.name).toEqual(stripUndefined(row));
  });
});

describe("filters", () => {
  test("without state are the rules that remember nothing", () => {
    const names = namesOf({ bytes: 0, family: "momentum" });
    expect(names).toEqual(["gradientDescent"]);
  });

  test("rules that keep their step when the gradient is scaled: signs, norms and quotients, but not plain descent", () => {
    const names = namesOf({ invariant: ["gradientScale"] });
    expect(names).toEqual(expect.arrayContaining(["adam", "lion", "signSgd", "normalizedGradientDescent"]));
    expect(names).not.toContain("gradientDescent");
    expect(names).not.toContain("momentum");
  });

  test("turning and scaling at once are kept by rules that divide by a norm", () => {
    const names = namesOf({ invariant: ["gradientScale", "rotation"] });
    expect(names).toContain("normalizedGradientDescent");
    expect(names).not.toContain("adam");
  });

  test("words may be a name, an author or a symbol", () => {
    expect(namesOf({ words: "kingma adamax" })).toEqual(["adamax"]);
    expect(namesOf({ words: "KINGMA" })).toEqual(["adam", "adamax"]);
    expect(namesOf({ words: "κ" })).toEqual(expect.arrayContaining(["lars", "madgrad"]));
  });

  test("a year leaves out what has none", () => {
    expect(namesOf({ since: 1847 })).not.toContain("l2");
    expect(filterRows(rows, { ...wholeTable, since: 2024 }).every(({ year = 0 }) => year >= 2024)).toBe(true);
  });
});

describe("sorting", () => {
  test("rows without a value stand last in either direction", () => {
    for (const descending of [false, true]) {
      const limits = filterRows(rows, { ...wholeTable, sort: "limit", descending }).map(({ limit }) => limit);
      const known = limits.filter((limit) => limit !== undefined);
      expect(limits.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
    }
  });
});

describe("the address", () => {
  test("gives back what was asked for", () => {
    const query: TableQuery = {
      words: "adam β2",
      family: "adam",
      bytes: 8,
      since: 2015,
      invariant: ["gradientScale", "rotation"],
      unitsAgree: true,
      limitKnown: true,
      sort: "year",
      descending: true,
      chosen: ["adam", "adamw"],
    };
    expect(readQuery(writeQuery(query), rows)).toEqual({ query, unknown: [] });
    expect(writeQuery(wholeTable)).toBe("");
  });

  test("names what it does not know and leaves it out", () => {
    const { query, unknown } = readQuery(
      "?family=none&bytes=x&sort=beauty&rules=adam,adma&invariant=time",
      rows,
    );
    expect(query).toEqual({ ...wholeTable, chosen: ["adam"] });
    expect(unknown).toEqual(["family=none", "bytes=x", "invariant=time", "sort=beauty", "rules=adma"]);
  });
});

function stripUndefined<Value extends object>(value: Value): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
