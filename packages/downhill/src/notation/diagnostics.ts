/** A half-open range of UTF-16 offsets in the rule's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "note";

/** One thing to say about a rule's text. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** What to write instead, where that is known. */
  readonly mend: string | undefined;
  readonly at: Span;
}
