import { catalogue } from "downhill/catalogue";
import { expect, test } from "vitest";
import { headerValues } from "./header-values.ts";

const valuesOf = (text: string) =>
  Object.fromEntries(headerValues(text).map(({ word, from, to }) => [word, text.slice(from, to)]));

test("every value of every header of the library reads back as the default", () => {
  for (const { make } of catalogue) {
    const { text, hyper } = make();
    const read = Object.entries(valuesOf(text)).map(([word, value]) => [word, Number(value)]);
    expect(Object.fromEntries(read)).toEqual(hyper);
  }
});

test("finds values however they are written, and none where there is no header", () => {
  expect(valuesOf("a(\\eta = 10^-3, beta_1 = 1 - 0.1, c)\nθ = θ − \\eta β1 c g")).toEqual({
    lr: "10^-3",
    beta1: "1 - 0.1",
  });
  expect(valuesOf("θ = θ − α g")).toEqual({});
  expect(valuesOf("a(α = 0.1)\nθ = θ −")).toEqual({});
});
