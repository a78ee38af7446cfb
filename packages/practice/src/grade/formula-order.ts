import type { Topic } from "../question/topic.ts";
import type { Grade } from "./grade.ts";

/** Asks a worker to grade an answer. Questions hold functions, so the worker is given the name of one and loads it. */
export interface FormulaOrder {
  readonly topic: Topic;
  readonly id: string;
  readonly text: string;
}

export type FormulaNews =
  /** The question is loaded, and grading begins. */
  | { readonly kind: "began" }
  | { readonly kind: "graded"; readonly grade: Grade }
  | { readonly kind: "failed"; readonly message: string };
