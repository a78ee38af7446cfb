import type { QuestionType } from "@downhill/practice/question/question";
import type { ComponentType } from "preact";
import type { CardProps } from "./card.ts";

/** The card of each type, in a file of its own that comes when a question of the type is shown. */
const loaders: { readonly [Type in QuestionType]?: () => Promise<ComponentType<CardProps<Type>>> } = {
  formula: async () => (await import("./formula-card.tsx")).FormulaCard,
  numeric: async () => (await import("./numeric-card.tsx")).NumericCard,
  code: async () => (await import("./code-card.tsx")).CodeCard,
  choice: async () => (await import("./choice-card.tsx")).ChoiceCard,
  diagnose: async () => (await import("./diagnose-card.tsx")).DiagnoseCard,
  explain: async () => (await import("./explain-card.tsx")).ExplainCard,
};

/** The types of questions that pages can ask. */
export const askedTypes: readonly QuestionType[] = Object.keys(loaders) as QuestionType[];

/** @throws Error where the file cannot be had, or there is no card of the type */
export function loadCard<Type extends QuestionType>(type: Type): Promise<ComponentType<CardProps<Type>>> {
  const load: (() => Promise<ComponentType<CardProps<Type>>>) | undefined = loaders[type];
  return load === undefined ? Promise.reject(new Error(`there is no card for ${type}`)) : load();
}
