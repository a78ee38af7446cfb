/** What is said of an answer: plain data, whatever was asked. */
export interface Grade {
  /** `unread` where the answer is none that can be graded, such as a formula with a syntax error: nothing is counted then. */
  readonly outcome: "right" | "partly" | "wrong" | "unread";
  /** From 0 to 1. */
  readonly score: number;
  /** What the answer was taken for, where it has a name: "ε inside the root", "without bias correction". */
  readonly matched?: string;
  /** What to say of it, in whole sentences. */
  readonly feedback: string;
  /** Which points were found, where the question is one for words. */
  readonly points?: readonly PointGrade[];
  /** Wrong beliefs that were found in words. */
  readonly misconceptions?: readonly string[];
  /** Lines of evidence: an input on which the answer parts from the rule, the first step that differs. */
  readonly evidence?: readonly string[];
  /** What the sandbox gave, where the answer is code that ran. */
  readonly code?: CodeReport;
}

/** What is shown of code that ran. */
export interface CodeReport {
  readonly cases: number;
  readonly rightCases: number;
  readonly printed: string;
  /** The first case that is not right, where it gave a value. */
  readonly miss?: CodeMiss;
}

/** Where a result parts from what is right, at the first place that does. */
export interface CodeMiss {
  /** What the case looks at. */
  readonly name: string;
  /** From 1, where the result goes by step. */
  readonly step?: number;
  /** The numbers of that step, or of the whole result. */
  readonly rows: readonly CodeRow[];
}

export interface CodeRow {
  /** Which of them: "[0]", "loss"; empty where there is one. */
  readonly place: string;
  readonly expected: string;
  readonly got: string;
  /** The second less the first, where both are finite. */
  readonly difference?: number;
  readonly isRight: boolean;
}

export interface PointGrade {
  readonly says: string;
  /** `denied` where the words say the opposite. */
  readonly found: "matched" | "missed" | "denied";
  /** The words that were taken for it. */
  readonly words?: string;
}
