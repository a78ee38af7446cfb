import type { Diagnostic } from "downhill";
import { readRuleText } from "./read-rule-text.ts";

/** An edit that takes a fault away. */
export interface Mend {
  /** What is written. */
  readonly write: string;
  /** Half-open range of UTF-16 offsets that it is written over. */
  readonly from: number;
  readonly to: number;
}

/** The edits that a diagnostic suggests, as far as the text has fewer faults after them: most have none or one, a text that can be read in two ways has two. */
export function mendsOf(text: string, { mend, at }: Diagnostic): readonly Mend[] {
  if (mend === undefined) return [];
  const before = countFaults(text);
  return mend.split(" or ").flatMap((write) => {
    const places = [at.start, startOfRepeat(text, at.start, write)];
    const edits = places.map((from) => ({ write, from, to: at.end }));
    const better = edits.filter((edit) => countFaults(applyMend(text, edit)) < before);
    return better.slice(0, 1);
  });
}

/** The text with the edit made. */
export function applyMend(text: string, { write, from, to }: Mend): string {
  return text.slice(0, from) + write + text.slice(to);
}

function countFaults(text: string): number {
  return readRuleText(text).diagnostics.filter(({ severity }) => severity === "error").length;
}

/** A mend may say again what stands before its place, as in `v · 2` for the 2 of `v 2`: where that begins. */
function startOfRepeat(text: string, start: number, write: string): number {
  const [first = ""] = write.split(" ");
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(first) ? before.length - first.length : start;
}
