import { expect, test } from "vitest";
import { expressionLatex } from "./expression-latex.ts";

const variables = { λ1: [0.01, 1], λ2: [1, 100] } as const;

test.each([
  ["2/λ2", "\\frac{2}{\\lambda_2}"],
  ["α < 2 / λ2", "\\frac{2}{\\lambda_2}"],
  ["\\frac{2}{\\lambda_2}", "\\frac{2}{\\lambda_2}"],
  ["2 λ1 t", "2 \\lambda_1 t"],
  ["2 / ", undefined],
  ["", undefined],
  ["ω", undefined],
])("%s is set as %s", (text, latex) => {
  expect(expressionLatex(variables, text)).toBe(latex);
});
