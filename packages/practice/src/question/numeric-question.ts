import type { Random } from "@downhill/lab/random";
import type { Asked } from "./asked.ts";

/** A question of numbers, which are drawn afresh. */
export interface NumericQuestion extends Asked {
  readonly type: "numeric";
  /** Draws the numbers. The same stream gives the same question. */
  readonly pose: (random: Random) => PosedNumber;
}

export interface PosedNumber {
  readonly prompt: string;
  /** Computed from the numbers in the prompt by a rule, an experiment or a closed form; never typed in. Not near 0. */
  readonly answer: number;
  /** How far off an answer may be, as a share of the right one. */
  readonly tolerance: number;
  /** What the answer is measured in, where it is no plain number. */
  readonly unit?: string;
  /** How one gets there, with the numbers in it. */
  readonly because: string;
  /** Wrong answers that people give, and what they forgot. No two are within tolerance of each other or of the answer. */
  readonly slips?: readonly Slip[];
}

export interface Slip {
  readonly answer: number;
  /** What it is, in two to five words: "without bias correction". */
  readonly name: string;
  readonly says: string;
}
