import { type Diagnostic, lineColumn } from "downhill";

/** A diagnostic's sentence with the mend that it suggests. */
export function sentenceOf({ message, mend }: Diagnostic): string {
  return mend === undefined ? message : `${message} Did you mean ${mend}?`;
}

/** Where a diagnostic is: `line 3, column 12`. */
export function placeOf(text: string, { at }: Diagnostic): string {
  const { line, column } = lineColumn(text, at.start);
  return `line ${line}, column ${column}`;
}
