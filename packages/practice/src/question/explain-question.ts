import type { Asked, MatchedPoint } from "./asked.ts";

/** A question for words. Points are looked for in them; that is no measure of understanding, and is never called one. */
export interface ExplainQuestion extends Asked {
  readonly type: "explain";
  readonly prompt: string;
  readonly points: readonly MatchedPoint[];
  /** Wrong answers in circulation, and what to say to them. */
  readonly misconceptions?: readonly Misconception[];
  /** An answer of full marks as a person would say it aloud: three to six sentences. */
  readonly best: string;
  /** An answer that sounds right and makes under half of the points; tests hold the matching to it. */
  readonly weak: string;
}

export interface Misconception {
  /** As in a `MatchedPoint`. */
  readonly ways: readonly (readonly string[])[];
  /** What is wrong with it. */
  readonly says: string;
}
