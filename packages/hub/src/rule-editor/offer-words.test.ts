import { catalogue } from "downhill/catalogue";
import { describe, expect, test } from "vitest";
import { offerWords } from "./offer-words.ts";

const first = (typed: string) => offerWords(typed)[0]?.write;

describe("what is written for what is typed", () => {
  test.each([
    ["\\be", "β"],
    ["\\beta", "β"],
    ["\\b", "β"],
    ["bet", "β"],
    ["mu", "μ"],
    ["alpha", "α"],
    ["eps", "ε"],
    ["\\Del", "Δ"],
    ["\\leftar", "←"],
    ["\\cdo", "·"],
    ["\\nab", "∇"],
    ["sqr", "√"],
    ["\\sqrt", "√"],
    ["cli", "clip("],
    ["all.n", "all.norm("],
    ["mhat", "m\u0302"],
    ["m_hat", "m\u0302"],
    ["v_ha", "v\u0302"],
    ["vha", "v\u0302"],
    ["theta_bar", "θ\u0304"],
    ["eve", "every "],
  ])("%s gives %s", (typed, written) => {
    expect(first(typed)).toBe(written);
  });
});

test("nothing is offered for what is a name of its own, so that Enter ends the line", () => {
  for (const typed of ["m", "m_t", "v_t", "m_b", "ma", "v_max", "", "qqq", "\\qqq"])
    expect(offerWords(typed)).toEqual([]);
  expect(offerWords("sig", "sig = 0.9 sig")).toEqual([]);
  expect(offerWords("sig", "θ = sig")).not.toEqual([]);
});

test("nothing is offered at the end of any line of the library's rules", () => {
  for (const { make } of catalogue)
    for (const line of make().text.split("\n")) {
      const [typed] = /\\?[A-Za-z][A-Za-z_.]*$/.exec(line) ?? [""];
      expect(offerWords(typed, make().text), line).toEqual([]);
    }
});

test("every letter and sign is there after a backslash", () => {
  const written = new Set(offerWords("\\").map(({ write }) => write));
  for (const sign of ["α", "β", "θ", "ε", "λ", "←", "·", "∇", "√", "∞"]) expect(written).toContain(sign);
});
