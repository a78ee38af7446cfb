import type { Random } from "@downhill/lab/random";
import type { Asked } from "./asked.ts";

/** What an answer in code may be written in. */
export const languages = ["javascript", "typescript", "python"] as const;

export type Language = (typeof languages)[number];

/** What goes into the sandbox and comes out of it. Numbers may be NaN and infinite. */
export type Data = number | string | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** A question that is answered by a function; it is run in a sandbox on cases that the learner does not see. */
export interface CodeQuestion extends Asked {
  readonly type: "code";
  readonly prompt: string;
  /** The name of the function, as each language has it. */
  readonly entry: Readonly<Record<"javascript" | "python", string>>;
  /** What the editor begins with: the signature, and a comment or docstring that states shapes. */
  readonly starter: Readonly<Record<Language, string>>;
  /** An answer of full marks in each, as it is shown. */
  readonly best: Readonly<Record<"javascript" | "python", string>>;
  /** Code that runs before the answer and that the answer may use, such as a gradient. */
  readonly prelude?: Readonly<Record<"javascript" | "python", string>>;
  /** Cases with inputs that separate variants; the same stream gives the same cases. */
  readonly cases: (random: Random) => readonly CodeCase[];
  /** Wrong answers with names, the best known first. Called when an answer is wrong, since variants of rules are made for it. */
  readonly relatives?: () => readonly CodeRelative[];
}

export interface CodeCase {
  /** What it looks at, as a learner may be told after a miss: "a spike, then silence". */
  readonly name: string;
  readonly args: readonly Data[];
  /** What has to come back, by the rule. Its outermost list, where it has one, goes by step. */
  readonly expected: Data;
  /** How far a number may be off, relative to its size. */
  readonly tolerance: number;
}

export interface CodeRelative {
  readonly name: string;
  readonly says: string;
  /** What it gives in the place of `expected`. */
  readonly gives: (args: readonly Data[]) => Data;
}
