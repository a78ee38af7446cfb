import { expect, test } from "vitest";
import { call, type Expr, name } from "./expr.ts";
import { writtenSize } from "./written-size.ts";

test("what is shared counts as often as it is read: a chain of sixty doublings is a full binary tree", () => {
  let expr: Expr = name("g");
  for (let i = 0; i < 60; i++) expr = call("mul", expr, expr);
  expect(writtenSize(expr)).toBe(2 ** 61 - 1);
});
