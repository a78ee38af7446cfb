import { catalogue } from "downhill/catalogue";
import { describe, expect, test } from "vitest";
import { searchCatalogue } from "./search-catalogue.ts";

const names = (typed: string, links = false) => searchCatalogue(typed, links).map(({ name }) => name);

test("every rule is found first by its name and by its title", () => {
  for (const { name, title } of catalogue) {
    expect(names(name, true)[0]).toBe(name);
    expect(names(title, true)[0]).toBe(name);
  }
});

describe("finds", () => {
  test.each([
    ["sgd", "gradientDescent"],
    ["heavy ball", "momentum"],
    ["nag", "nesterov"],
    ["Kingma", "adam"],
    ["1964", "momentum"],
    ["sign 2018", "signum"],
    ["E[g²]", "rmsprop"],
    ["√v̂", "adam"],
    ["centred", "rmspropCentered"],
    ["quasi hyperbolic", "qhm"],
  ])("%s: %s", (typed, name) => {
    expect(names(typed)).toContain(name);
  });
});

test("links of chains only where they are asked for", () => {
  expect(names("clip by")).not.toContain("clipByValue");
  expect(names("clipping", true)).toEqual(["clipByValue", "clipByGlobalNorm", "clipByNorm"]);
});

test("the rule of which most was typed comes first", () => {
  expect(names("ada").slice(0, 3)).toEqual(["adam", "adan", "adamw"]);
});

test("what no rule has is found nowhere", () => {
  expect(names("zebra")).toEqual([]);
});
