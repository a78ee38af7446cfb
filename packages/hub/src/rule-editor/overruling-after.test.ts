import { rule } from "downhill";
import { expect, test } from "vitest";
import { overrulingAfter } from "./overruling-after.ts";

const before = rule("a(α = 0.1, β = 0.9)\nm_t = β m_(t-1) + g\nθ = θ − α m_t");
const hyper = { lr: 0.3, beta: 0.5 };

test("a value that is typed into the header holds from then on, the others stay overruled", () => {
  const typed = rule("a(α = 0.2, β = 0.9)\nm_t = β m_(t-1) + g\nθ = θ − α m_t");
  expect(overrulingAfter(hyper, before, typed)).toEqual({ beta: 0.5 });
});

test("other edits, and texts that cannot be read, change nothing", () => {
  const renamed = rule("b(α = 0.1, β = 0.9)\nm_t = β m_(t-1) + 2 g\nθ = θ − α m_t");
  expect(overrulingAfter(hyper, before, renamed)).toBe(hyper);
  expect(overrulingAfter(hyper, before, undefined)).toBe(hyper);
  expect(overrulingAfter(hyper, undefined, before)).toBe(hyper);
});
