import type { Rule } from "downhill";
import type { Asked } from "./asked.ts";

/** A question that is answered in the notation, in any spelling of it. */
export interface FormulaQuestion extends Asked {
  readonly type: "formula";
  readonly prompt: string;
  /** A line that says which names to use: "θ, g, α; v for the average of squares, with decay β". */
  readonly names: string;
  readonly asks: RuleAnswer | ExpressionAnswer;
  /** At least three right answers as people write them, in different spellings and orders of operations; the first is shown as the best answer. */
  readonly right: readonly [string, string, string, ...string[]];
}

/** Asks for an update rule. */
export interface RuleAnswer {
  readonly kind: "rule";
  /** The rule that is asked for; its variants are the wrong answers that have names. */
  readonly rule: () => Rule;
  /** Other rules that are as right, such as another convention, with what to say of them. */
  readonly accepts?: readonly Relative[];
  /** Whether rules count as right that differ only in what their learning rate is measured in. False where left out. */
  readonly conventions?: boolean;
  /** Wrong answers with names beside the variants; they are looked at first. */
  readonly relatives?: readonly Relative[];
}

/** A rule with a name. */
export interface Relative {
  /** Two to six words: "TensorFlow's ε̂". */
  readonly name: string;
  readonly rule: () => Rule;
  /** What a good teacher says of it. Called when it was written, since rules may be run for its numbers. */
  readonly says: () => string;
}

/** Asks for an expression in given variables. */
export interface ExpressionAnswer {
  readonly kind: "expression";
  /** What may occur, with the range that it is tried over; both ends from above 0, or a list of whole numbers. */
  readonly variables: Readonly<
    Record<string, readonly [low: number, high: number] | { readonly among: readonly number[] }>
  >;
  /** Whether the values make sense together: `λ1 ≤ λn`. All do where left out. */
  readonly isPossible?: (values: Readonly<Record<string, number>>) => boolean;
  /** The symbol that is asked for, so that `αλ < 2 + 2β` can be read as an answer about α. */
  readonly asked?: string;
  /** Other ways to write a variable, with what each is read as: `L` for `λ2`. */
  readonly spellings?: readonly (readonly [pattern: RegExp, written: string])[];
  /** The closed form in the notation; held by tests to an experiment or a computation of another kind. */
  readonly expression: string;
  /** At least five wrong ones. */
  readonly slips: readonly ExpressionSlip[];
}

export interface ExpressionSlip {
  readonly expression: string;
  readonly name: string;
  readonly says: string;
}
