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
}

export interface PointGrade {
  readonly says: string;
  /** `denied` where the words say the opposite. */
  readonly found: "matched" | "missed" | "denied";
  /** The words that were taken for it. */
  readonly words?: string;
}
