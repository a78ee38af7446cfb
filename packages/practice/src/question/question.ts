import type { ChoiceQuestion } from "./choice-question.ts";
import type { CodeQuestion } from "./code-question.ts";
import type { DiagnoseQuestion } from "./diagnose-question.ts";
import type { ExplainQuestion } from "./explain-question.ts";
import type { FormulaQuestion } from "./formula-question.ts";
import type { NumericQuestion } from "./numeric-question.ts";

export type Question =
  | FormulaQuestion
  | NumericQuestion
  | CodeQuestion
  | ChoiceQuestion
  | DiagnoseQuestion
  | ExplainQuestion;

export type QuestionType = Question["type"];

/** As a person reads them, behind "asks for". */
export const typeNames: Readonly<Record<QuestionType, string>> = {
  formula: "a formula",
  numeric: "a number",
  code: "code",
  choice: "a choice",
  diagnose: "a diagnosis",
  explain: "words",
};

export const questionTypes = Object.keys(typeNames) as readonly QuestionType[];
