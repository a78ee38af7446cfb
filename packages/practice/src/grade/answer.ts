import type { Language } from "../question/code-question.ts";

/** What somebody answers, by the type of the question. */
export type Answer =
  | { readonly type: "formula"; readonly text: string }
  | { readonly type: "numeric"; readonly text: string }
  | { readonly type: "code"; readonly language: Language; readonly source: string }
  | { readonly type: "choice"; readonly option: number }
  | { readonly type: "diagnose"; readonly fault: number; readonly experiment: number }
  | { readonly type: "explain"; readonly text: string };
