import { describe, expect, test } from "vitest";
import type { Entry } from "./entry.ts";
import { createFinder } from "./find-entries.ts";
import { wordsOf } from "./words.ts";

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  path: `/${title}/`,
  title,
  kind: "",
  text: "",
  keywords: [],
  ...more,
});

const find = createFinder([
  entry("Learn", { text: "The path from gradient descent to Adam." }),
  entry("Gradient descent", { keywords: ["gradientDescent", "α"] }),
  entry("Momentum", { keywords: ["β", "heavy ball", "Polyak"] }),
  entry("RMSprop", { keywords: ["α", "ρ"] }),
  entry("AdamW", { keywords: ["α", "β₁", "β2"] }),
  entry("Adam", { keywords: ["α", "β1", "β₂", "Kingma"] }),
  entry("NAdam"),
  entry("Why does √v not measure curvature?", { kind: "question" }),
  entry("Heavy ball beyond quadratics", { kind: "question" }),
  entry("Poincaré maps"),
]);
const titles = (query: string) => find(query).map(({ title }) => title);

test("the whole title comes first, then its beginning, a word inside, and the text", () => {
  expect(titles("adam")).toEqual(["Adam", "AdamW", "NAdam", "Learn"]);
  expect(titles("ada")[0]).toBe("Adam");
});

test("a rule that is known by the words comes before a question that has them in its title", () => {
  expect(titles("heavy ball")).toEqual(["Momentum", "Heavy ball beyond quadratics"]);
});

test("every word has to be there, in any order and in any field", () => {
  expect(titles("descent gradient")).toEqual(["Gradient descent", "Learn"]);
  expect(titles("adam kingma")).toEqual(["Adam"]);
  expect(titles("adam polyak")).toEqual([]);
});

test("names written together and apart find each other", () => {
  expect(titles("gradientDescent")[0]).toBe("Gradient descent");
  expect(titles("gradientdescent")[0]).toBe("Gradient descent");
  expect(titles("rms prop")[0]).toBe("RMSprop");
});

describe("Greek and Latin spellings are the same", () => {
  test.each([
    ["alpha", "α"],
    ["beta1", "β1"],
    ["beta1", "β₁"],
    ["beta 1", "β 1"],
    ["sqrt", "√"],
    ["rho", "ρ"],
  ])("%s and %s", (latin, other) => {
    expect(titles(latin)).toEqual(titles(other));
    expect(titles(latin).length).toBeGreaterThan(0);
  });

  test("beta1 finds both spellings and no other index", () => {
    expect(titles("beta1")).toEqual(["Adam", "AdamW"]);
  });
});

test("accents do not matter", () => {
  expect(titles("poincare")).toEqual(["Poincaré maps"]);
  expect(titles("Poincaré")).toEqual(["Poincaré maps"]);
});

test("nothing and signs find nothing", () => {
  for (const query of ["", "  ", "?!", "zzz"]) expect(titles(query)).toEqual([]);
});

test.each([
  ["gradientDescent", ["gradient", "descent", "gradientdescent"]],
  ["g² and m̂", ["g2", "and", "m"]],
  ["Adam(lr: 0.1)", ["adam", "lr", "0", "1"]],
])("the words of %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
