import { catalogue, type DiagnosticCode } from "./catalogue.ts";

/** A half-open range of UTF-16 offsets in the rule's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "note";

/** One thing to say about a rule's text. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** What to write instead, where that is known. */
  readonly mend: string | undefined;
  readonly at: Span;
}

/** What the sentence of a code is made of. */
export type DetailsOf<Code extends DiagnosticCode> = OrNone<
  Parameters<(typeof catalogue)[Code]["message"]>[0]
>;

type OrNone<Details> = [Details] extends [never] ? Readonly<Record<never, never>> : Details;

/** Fills in a code's sentence. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  at: Span,
  details: DetailsOf<Code>,
): Diagnostic {
  const { severity, message, mend } = catalogue[code] as {
    readonly severity: Severity;
    readonly message: (details: unknown) => string;
    readonly mend: (details: unknown) => string | undefined;
  };
  return { code, severity, message: message(details), mend: mend(details), at };
}

/** Line and column of an offset, both from 1; the column counts characters as displayed: combining marks have none. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { line, column: displayWidth(before.slice(lineStart)) + 1 };
}

/**
 * A diagnostic as text: place, code, sentence and mend on one line, then the line of the rule with carets under the
 * place.
 */
export function formatDiagnostic(diagnostic: Diagnostic, text: string, fileName: string): string {
  const { code, severity, message, mend, at } = diagnostic;
  const { line, column } = lineColumn(text, at.start);
  const lineStart = text.lastIndexOf("\n", at.start - 1) + 1;
  const lineEnd = text.indexOf("\n", at.start);
  const source = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  const indent = source.length - source.trimStart().length;
  const from = Math.max(at.start - lineStart, indent);
  const before = displayWidth(source.slice(indent, from));
  const width = displayWidth(source.slice(from, at.end - lineStart));
  const label = severity === "error" ? code : `${code} (${severity})`;
  const advice = mend === undefined ? "" : ` Did you mean ${mend}?`;
  return [
    `${fileName}:${line}:${column}  ${label}   ${message}${advice}`,
    `    ${source.slice(indent).replaceAll("\t", " ")}`,
    `    ${" ".repeat(before)}${"^".repeat(Math.max(width, 1))}`,
  ].join("\n");
}

/** A rule's text that cannot be read; the message shows its first errors. */
export class NotationError extends Error {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];

  constructor(text: string, diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const shown = errors.slice(0, 10).map((diagnostic) => formatDiagnostic(diagnostic, text, "rule"));
    if (errors.length > shown.length) shown.push(`and ${errors.length - shown.length} more errors`);
    super(shown.join("\n"));
    this.name = "NotationError";
    this.text = text;
    this.diagnostics = diagnostics;
  }
}

// Combining marks of the blocks that notation uses: Latin and Greek accents, and accents for symbols.
const combining = /[\u0300-\u036f\u20d0-\u20ff]/g;

function displayWidth(text: string): number {
  return Array.from(text.replace(combining, "")).length;
}
