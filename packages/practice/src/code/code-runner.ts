import type { Data } from "../question/code-question.ts";

/** A program and the calls that are made of it. TypeScript comes here as JavaScript. */
export interface CodeProgram {
  readonly language: "javascript" | "python";
  /** Runs before the answer; what it defines, the answer may use. */
  readonly prelude: string;
  readonly source: string;
  /** The function that is called. */
  readonly entry: string;
  /** The arguments of each call. */
  readonly calls: readonly (readonly Data[])[];
  readonly limits: CodeLimits;
}

export interface CodeLimits {
  /** For all calls together, once the language is loaded. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** What came of it: plain data, whatever the program did. */
export type CodeOutcome =
  | {
      readonly kind: "returned";
      /** What each call gave; where a value is none of data, such as a function, `nameOddity` says what stands for it. */
      readonly values: readonly Data[];
      /** Calls and arguments, from 0, that were not afterwards what they had been. */
      readonly changedArguments: readonly (readonly [call: number, argument: number])[];
      /** What the program printed, cut after some thousand characters. */
      readonly printed: string;
    }
  | {
      readonly kind: "threw";
      /** The call, from 0; undefined where the program itself failed. */
      readonly call: number | undefined;
      readonly message: string;
      /** Of the answer, from 1. */
      readonly line: number | undefined;
    }
  /** `closed` where the runner was closed meanwhile. */
  | { readonly kind: "stopped"; readonly why: "time" | "memory" | "closed" };

/** Runs programs that nobody trusts: without network, storage or page, and never longer than their limits. */
export interface CodeRunner {
  /**
   * Runs a program; those that are given meanwhile wait their turn.
   * @throws Error where the language itself cannot be loaded, as without a network
   */
  readonly run: (program: CodeProgram) => Promise<CodeOutcome>;
  /** Ends what still runs and frees what was loaded. A later run loads it again. */
  readonly close: () => void;
}
