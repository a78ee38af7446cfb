import { expect, test } from "vitest";
import { combine, createUnitEquations } from "./unit-equations.ts";

test("units that each stand for the two after them are settled, and have Fibonacci's exponents", () => {
  const count = 70;
  const { unknown, equate, settle } = createUnitEquations();
  for (let i = 0; i + 2 <= count; i++)
    expect(equate(unknown(`k${i}`), combine(unknown(`k${i + 1}`), unknown(`k${i + 2}`)))).toBe(true);
  let [before, now] = [1, 0];
  for (let i = 0; i < count; i++) [before, now] = [now, before + now];
  expect(Object.fromEntries(settle(unknown("k0")))).toEqual({
    [`[k${count}]`]: before,
    [`[k${count - 1}]`]: now,
  });
});
