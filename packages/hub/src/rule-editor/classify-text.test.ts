import { adam, radam } from "downhill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyText, namesIn } from "./classify-text.ts";

const pieces = (text: string, known = namesIn(text)) =>
  classifyText(text, known).map(({ from, to, is }) => [text.slice(from, to), is]);

test("tells title, hyperparameters and states of Adam", () => {
  const { text } = adam();
  const found = pieces(text);
  expect(found[0]).toEqual(["adam", "title"]);
  const said = (is: string) => new Set(found.filter(([, one]) => one === is).map(([piece]) => piece));
  expect(said("hyper")).toEqual(new Set(["α", "β1", "β2", "ε"]));
  expect(said("state")).toEqual(new Set(["m_t", "m_(t-1)", "v_t", "v_(t-1)"]));
});

test("tells keywords, functions and comments", () => {
  expect(pieces(radam().text)).toContainEqual(["if", "keyword"]);
  expect(pieces("a(α)  # a note\nθ = θ − α sign(g)")).toEqual([
    ["a", "title"],
    ["α", "hyper"],
    ["# a note", "comment"],
    ["α", "hyper"],
    ["sign", "function"],
  ]);
  expect(pieces("θ = θ − 0.1 g % the end")).toContainEqual(["% the end", "comment"]);
});

test("a text that cannot be read keeps the looks of the one before", () => {
  const known = namesIn(adam().text);
  const broken = `${adam().text} +`;
  expect(namesIn(broken)).toBeUndefined();
  expect(pieces(broken, known)).toEqual(pieces(adam().text));
});

test("pieces lie in the text, one after the other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      let end = 0;
      for (const { from, to } of classifyText(text, undefined)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { seed: 1 },
  );
});
