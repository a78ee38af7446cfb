import { formatCount } from "@downhill/lab/report/number";
import { type Diagnostic, NotationError, type Rule, rule } from "downhill";

/** What a text says: a rule, or what is wrong with it. */
export interface Reading {
  readonly text: string;
  /** Undefined where a diagnostic is an error. */
  readonly rule: Rule | undefined;
  /** Errors, or the warnings and notes of a text that can be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Beyond this no rule of the literature comes near; a text of this length is read within a frame. */
export const longestText = 4000;

const kept = new Map<string, Reading>();
const mostKept = 32;

/** Reads a rule's text. Editors, previews and lanes ask for the same text at once, so the last readings are kept. */
export function readRuleText(text: string): Reading {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const reading = readAnew(text);
  kept.set(text, reading);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return reading;
}

function readAnew(text: string): Reading {
  if (text.length > longestText) return { text, rule: undefined, diagnostics: [excessOf(text)] };
  try {
    const read = rule(text as string);
    return { text, rule: read, diagnostics: read.diagnostics };
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    return { text, rule: undefined, diagnostics: error.diagnostics };
  }
}

/** Said at the end, where the caret is after somebody pasted. */
function excessOf({ length }: string): Diagnostic {
  return {
    code: "too-long",
    severity: "error",
    message: `A rule has at most ${formatCount(longestText)} characters, and this text has ${formatCount(length)}.`,
    mend: undefined,
    at: { start: length, end: length },
  };
}
