import type { Asked } from "./asked.ts";

/** A choice of one of a few; each wrong one is a wrong answer in circulation. */
export interface ChoiceQuestion extends Asked {
  readonly type: "choice";
  readonly prompt: string;
  readonly options: readonly string[];
  /** Which option is right, and what is to be said of each, in the options' order. Runs when somebody has chosen, since rules may be run for it. */
  readonly judge: () => readonly JudgedOption[];
}

export interface JudgedOption {
  readonly isRight: boolean;
  readonly says: string;
}
