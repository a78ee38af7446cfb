import { explain, type Rule, type WorkedStep } from "downhill";
import { mostGradients, type TypedRun } from "../instruments-view.ts";

/** The steps of a typed run, or what is wrong with what was typed. */
export function workTyped(rule: Rule, { theta, gradients }: TypedRun): readonly WorkedStep[] | string {
  const start = Number(theta);
  if (theta.trim() === "" || !Number.isFinite(start))
    return `θ₀ is “${theta}”: it has to be a number, as in 1.`;
  const words = gradients.split(/[\s,;]+/).filter((word) => word !== "");
  if (words.length === 0)
    return "There is no gradient yet: write numbers with commas between them, as in 1, −0.5.";
  if (words.length > mostGradients)
    return `There are ${words.length} gradients; at most ${mostGradients} are worked.`;
  const numbers = words.map((word) => Number(word.replace("−", "-")));
  const wrong = words.find((_, index) => !Number.isFinite(numbers[index]));
  if (wrong !== undefined) return `“${wrong}” is no number: write gradients as in 1, −0.5, 2e-3.`;
  try {
    return explain(rule, { theta: start, gradients: numbers }).steps;
  } catch (error) {
    // A hyperparameter without a value; the library's message says which and how to give it one.
    return error instanceof Error ? error.message : String(error);
  }
}
