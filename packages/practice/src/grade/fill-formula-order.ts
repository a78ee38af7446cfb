import { loadQuestions } from "../bank/load-questions.ts";
import type { FormulaNews, FormulaOrder } from "./formula-order.ts";
import { gradeFormula } from "./grade-formula.ts";

/** What a worker does with an order: says that it begins once the question is there, then what came of it. Never rejects. */
export async function fillFormulaOrder(
  { topic, id, text }: FormulaOrder,
  say: (news: FormulaNews) => void,
): Promise<void> {
  try {
    const question = (await loadQuestions(topic)).find((one) => one.id === id);
    if (question?.type !== "formula") throw new Error(`${id} is no question for a formula`);
    say({ kind: "began" });
    say({ kind: "graded", grade: gradeFormula(question, text) });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
