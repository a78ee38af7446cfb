import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvOptions, parseCsv } from "./csv.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const parse = (text: string, options?: CsvOptions) => parseCsv(bytes(text), "prices.csv", options);

test("a table with a header: a class, a number to predict, and the rest", () => {
  const table = parse('\uFEFFarea,"the ""kind""",price\r\n1.5,b,-2e3\r\n.5,"a,\nb",7\r\n2,b,8', {
    label: 'the "kind"',
    target: "price",
  });
  expect(table).toEqual({
    rows: 3,
    columns: ["area"],
    values: Float64Array.of(1.5, 0.5, 2),
    labels: Uint32Array.of(1, 0, 1),
    classes: ["a,\nb", "b"],
    targets: Float64Array.of(-2000, 7, 8),
  });
});

test("without a header columns go by place, from the end too; classes that are numbers are in order of size", () => {
  const table = parse("1;2;10\n3;4;9\n", { header: false, label: -1, columns: [1], separator: ";" });
  expect(table).toMatchObject({ columns: ["[1]"], values: Float64Array.of(2, 4), classes: ["9", "10"] });
  expect([...table.labels]).toEqual([1, 0]);
});

test.each<[string, string, CsvOptions?]>([
  ["area,x\n1,2\nn/a,4\n", 'prices.csv:3: column "area" is "n/a", not a number'],
  ["a,b\n1,\n", 'prices.csv:2: column "b" is "", not a number'],
  ["a\n0x10\n", 'column "a" is "0x10", not a number'],
  ["a\n1e999\n", 'column "a" is "1e999", not a number'],
  ["1,x\n", 'prices.csv:1: column [1] is "x", not a number', { header: false }],
  ['a,b\n"1\n",2\n3,z\n', 'prices.csv:4: column "b" is "z"'],
  ["a,b\n1,2,3\n", "prices.csv:2: there are 3 fields; the first line has 2"],
  ["a,b\n1,2\n\n3,4\n", "prices.csv:3: the line is empty"],
  ['a,b\n1,"2\n3,4\n', "prices.csv:2: field [1] begins with a quote that is never closed"],
  ['a,b\n1,2"\n', "prices.csv:2: field [1] has a quote in it"],
  ['a,b\n"1"x,2\n', 'prices.csv:2: after the quoted field [0] comes "x"'],
  ["1,2\n3,4\n", "the first line has the number 1 in it; say header: false"],
  ["a,a\n1,2\n", 'two columns are called "a"'],
  ["a,b\n1,2\n", 'there is no column "aa". Did you mean "a"?', { label: "aa" }],
  ["a,b\n1,2\n", "there is no column [2]; there are 2, counted from 0", { label: 2 }],
  ["1,2\n", 'column "a" is asked for by name, but header is false', { header: false, label: "a" }],
  ["", "prices.csv: the file is empty"],
  ["a,b\n", "there is a header, and no line below it"],
  ["a\n1\n", 'the separator is "ab"', { separator: "ab" }],
])("%j is refused", (text, message, options) => {
  expect(() => parse(text, options)).toThrow(message);
});

describe("random tables", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é", "7") });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test("fields in quotes come back as they were", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const table = parse(`x,c\n${cells.map((text) => `0,${quote(text)}\n`).join("")}`, { label: "c" });
        expect(Array.from(table.labels, (label) => table.classes[label])).toEqual(cells);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("what is damaged is an error that names the file", () => {
    const piece = fc.constantFrom("a", '"', ",", "\n", "\r\n", "1", "2.5", "\uFEFF", "é");
    fc.assert(
      fc.property(fc.string({ unit: piece }), fc.boolean(), (text, header) => {
        try {
          const { values, rows, columns } = parse(text, { header });
          expect(values).toHaveLength(rows * columns.length);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: prices\.csv[: ]/);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
