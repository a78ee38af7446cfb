import { adam, adamw, emit } from "downhill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { alignLines, changedLines } from "./align-lines.ts";

const linesOf = (text: string): readonly string[] => text.split("\n");

test("every text keeps its lines in their order, and no row is empty", () => {
  const line = fc.constantFrom("a = 1", "a = 2", "b = 1", "c ← c + a", "if t = 1:");
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (texts) => {
      const rows = alignLines(texts);
      for (const [index, text] of texts.entries())
        expect(rows.flatMap((row) => row[index] ?? [])).toEqual(text);
      for (const row of rows) {
        expect(row).toHaveLength(texts.length);
        expect(row.some((cell) => cell !== undefined)).toBe(true);
      }
    }),
    { seed: 1 },
  );
});

test("a text beside itself is the same in every row", () => {
  const text = linesOf(emit(adam(), "unicode"));
  expect(alignLines([text, text])).toEqual(text.map((line) => [line, line]));
});

test("Adam and AdamW differ in the header and in the step alone", () => {
  const rows = alignLines([adam(), adamw()].map((rule) => linesOf(emit(rule, "unicode"))));
  const differing = rows.filter(([a, b]) => a !== b);
  expect(differing.filter(([a, b]) => a !== undefined && b !== undefined).map(([a]) => a?.[0])).toEqual([
    "θ",
  ]);
  expect(rows.filter(([a, b]) => a === b)).toHaveLength(4);
});

test("lines that give a name a value stand beside one another where the order lets them", () => {
  const rows = alignLines([
    ["m_t &= a", "v_t &= b", "θ_t &= c"],
    ["v_t &= d", "θ_t &= e"],
  ]);
  expect(rows).toEqual([
    ["m_t &= a", undefined],
    ["v_t &= b", "v_t &= d"],
    ["θ_t &= c", "θ_t &= e"],
  ]);
});

test("what changed is the new lines, or those that went", () => {
  expect(changedLines("a = 1\nb = 2", "a = 1\nb = 3")).toEqual(["b = 3"]);
  expect(changedLines("a = 1\nb = 2", "a = 1")).toEqual(["without b = 2"]);
});
