import { catalogue } from "downhill/catalogue";
import { expect, test } from "vitest";
import { applyMend, mendsOf } from "./mends.ts";
import { readRuleText } from "./read-rule-text.ts";

/** The texts that the mends of a text's first fault make. */
function mended(text: string): readonly string[] {
  const [fault] = readRuleText(text).diagnostics.filter(({ severity }) => severity === "error");
  return fault === undefined ? [] : mendsOf(text, fault).map((mend) => applyMend(text, mend));
}

test.each([
  ["a misspelt function", "θ = θ − α sgrt(g)", ["θ = θ − α sqrt(g)"]],
  ["a misspelt command", "θ = θ − \\alpa g", ["θ = θ − \\alpha g"]],
  ["a name that is not there", "a(α, beta1 = 0.9)\nθ = θ − α beta3 g", ["a(α, beta1 = 0.9)\nθ = θ − α β1 g"]],
  ["a product without its sign", "a(α)\nv = g\nθ = θ − α g / v 2", ["a(α)\nv = g\nθ = θ − α g / v · 2"]],
  [
    "a division read in two ways",
    "a(α)\nv = g\nθ = θ − α / v g",
    ["a(α)\nv = g\nθ = θ − α / (v g)", "a(α)\nv = g\nθ = θ − (α / v) g"],
  ],
  ["a root read in two ways", "a(α)\nθ = θ − α √g²", ["a(α)\nθ = θ − α √(g²)", "a(α)\nθ = θ − α (√g)²"]],
  ["a value too early", "a(α)\nθ = θ − α m_t\nm_t = g", ["a(α)\nθ = θ − α m_(t-1)\nm_t = g"]],
])("mends %s", (_, text, expected) => {
  expect(mended(text)).toEqual(expected);
});

test("offers no edit where the mend is only a form to follow", () => {
  expect(mended("if g > 0:\n  θ = θ − g")).toEqual([]);
  expect(mended("θ = θ − α β7")).toEqual([]);
});

test("every mend of every broken rule of the library leaves fewer faults", () => {
  const faults = (text: string) =>
    readRuleText(text).diagnostics.filter(({ severity }) => severity === "error").length;
  for (const { make } of catalogue) {
    const { text } = make();
    for (let at = 0; at < text.length; at += 7) {
      const broken = text.slice(0, at) + text.slice(at + 1);
      for (const fault of readRuleText(broken).diagnostics)
        for (const mend of mendsOf(broken, fault))
          expect(faults(applyMend(broken, mend))).toBeLessThan(faults(broken));
    }
  }
});
