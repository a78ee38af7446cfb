import { claims, readDataFile, readEvidence } from "@downhill/lab";
import { expect, test } from "vitest";
import { groupEffects } from "./group-effects.ts";

const named = (...names: string[]) => names.map((name) => ({ name, value: 1 }));
const labelsOf = (...names: string[]) =>
  groupEffects(named(...names)).map(({ title, rows }) => [title, ...rows.map(({ label }) => label)]);

test("effects that differ in numbers, rules and what follows stand together under what they share", () => {
  expect(
    labelsOf(
      "times fewer steps at κ = 10",
      "times fewer steps at κ = 1000",
      "error left per step at κ = 10, momentum",
      "error left per step at κ = 100, gradient descent",
    ),
  ).toEqual([
    ["times fewer steps", "at κ = 10", "at κ = 1000"],
    ["error left per step", "at κ = 10, momentum", "at κ = 100, gradient descent"],
  ]);
  expect(
    labelsOf("median error of Adam, length 50", "seeds of Adam", "median error of momentum, length 10"),
  ).toEqual([
    ["median error", "of Adam, length 50", "of momentum, length 10"],
    [undefined, "seeds of Adam"],
  ]);
});

test("what is called the same stays with the one before, names whole", () => {
  expect(labelsOf("gain at ten times the rate", "the same at the best rate")).toEqual([
    [undefined, "gain at ten times the rate", "the same at the best rate"],
  ]);
});

test.each(claims.map(({ name }) => name))(
  "every effect of %s is in one group, the first of all first",
  async (name) => {
    const { effects } = (await readEvidence(name, readDataFile)).finding;
    const rows = groupEffects(effects).flatMap((group) => group.rows);
    expect(rows.map(({ effect }) => effect.name).sort()).toEqual(effects.map((effect) => effect.name).sort());
    expect(rows[0]?.effect).toBe(effects[0]);
    for (const { label, effect } of rows) expect(effect.name.endsWith(label)).toBe(true);
  },
);
