import type { Random } from "@downhill/lab/random";
import type { StageSlug } from "../stage-path.ts";

/** Who asks it: in a first call, on the day, or in a research interview. */
export type Level = "screen" | "onsite" | "research";

/** As a page names them. */
export const levelNames: Readonly<Record<Level, string>> = {
  screen: "Screen",
  onsite: "On site",
  research: "Research",
};

interface Asked {
  /** Never changes, and no two are alike. */
  readonly id: string;
  readonly topic: StageSlug;
  readonly level: Level;
}

/** A question of numbers, which are drawn afresh. */
export interface NumericQuestion extends Asked {
  readonly type: "numeric";
  readonly pose: (random: Random) => PosedNumber;
}

/** The seed of the numbers that a page begins with. */
export const firstSeed = 1;

export interface PosedNumber {
  readonly prompt: string;
  /** Computed from the numbers in the prompt. */
  readonly answer: number;
  /** How far off an answer may be, as a share of the right one. */
  readonly tolerance: number;
  /** What the answer is measured in, where it is no plain number. */
  readonly unit?: string;
  /** How one gets there, with the numbers in it. */
  readonly because: string;
  /** Wrong answers that people give, and what they forgot. */
  readonly slips?: readonly { readonly answer: number; readonly says: string }[];
}

/** A choice of one of a few. */
export interface ChoiceQuestion extends Asked {
  readonly type: "choice";
  readonly prompt: string;
  readonly options: readonly string[];
  /** Computes which option is right, and what is to be said of each: only when somebody has chosen, since rules may be run for it. */
  readonly judge: () => readonly JudgedOption[];
}

export interface JudgedOption {
  readonly isRight: boolean;
  readonly says: string;
}

/** A question for words; the reader holds the answer against its points. */
export interface ExplainQuestion extends Asked {
  readonly type: "explain";
  readonly prompt: string;
  /** What an answer of full marks says. */
  readonly points: readonly string[];
}

export type Question = NumericQuestion | ChoiceQuestion | ExplainQuestion;

/** One of the items, each as likely. */
export function pick<const Items extends readonly [unknown, ...unknown[]]>(
  random: Random,
  items: Items,
): Items[number] {
  return items[random.below(items.length)] ?? items[0];
}

/** Whether an answer is within the tolerance of the right one. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance * Math.abs(answer) + 1e-12;
}

/** Reads a number as people write it: `0.05`, `-3e-4`, `1/9`, `−0.5`; undefined where it is none. */
export function readAnswer(text: string): number | undefined {
  const parts = text.trim().replaceAll("−", "-").split("/");
  if (parts.length > 2 || parts.some((part) => part.trim() === "")) return undefined;
  const [above = Number.NaN, below = 1] = parts.map(Number);
  const value = above / below;
  return Number.isFinite(value) ? value : undefined;
}

/** A number as a prompt has it: `−0.5`, `3e−4`. */
export function spellNumber(value: number): string {
  return String(value).replaceAll("-", "−");
}
