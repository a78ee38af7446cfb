import { describe, expect, test } from "vitest";
import { offerWords } from "./offer-words.ts";

const first = (typed: string) => offerWords(typed)[0]?.write;

describe("what is written for what is typed", () => {
  test.each([
    ["\\be", "β"],
    ["\\beta", "β"],
    ["\\b", "β"],
    ["be", "β"],
    ["alpha", "α"],
    ["eps", "ε"],
    ["\\Del", "Δ"],
    ["\\leftar", "←"],
    ["\\cdo", "·"],
    ["\\nab", "∇"],
    ["sq", "√"],
    ["\\sqrt", "√"],
    ["cl", "clip("],
    ["all.n", "all.norm("],
    ["mhat", "m\u0302"],
    ["m_hat", "m\u0302"],
    ["v_h", "v\u0302"],
    ["vha", "v\u0302"],
    ["theta_bar", "θ\u0304"],
    ["eve", "every "],
  ])("%s gives %s", (typed, written) => {
    expect(first(typed)).toBe(written);
  });
});

test("nothing is offered for one letter, which is a name, or for what is no word", () => {
  for (const typed of ["m", "", "qqq", "\\qqq"]) expect(offerWords(typed)).toEqual([]);
});

test("every letter and sign is there after a backslash", () => {
  const written = new Set(offerWords("\\").map(({ write }) => write));
  for (const sign of ["α", "β", "θ", "ε", "λ", "←", "·", "∇", "√", "∞"]) expect(written).toContain(sign);
});
