import { formatDiagnostic, NotationError, type Rule, rule } from "downhill";
import type { Grade } from "./grade.ts";

/** More than any rule of a paper; a bound on what one answer can cost. */
const mostCharacters = 4_000;

/** What was written as a rule, or what is wrong with it. */
export type ReadRule =
  | { readonly rule: Rule; readonly unread?: undefined }
  | { readonly rule?: undefined; readonly unread: Grade };

/** Reads a rule in any spelling of the notation; a header is not needed. */
export function readRuleAnswer(text: string): ReadRule {
  if (text.trim() === "") return { unread: unread("Write the rule, a line for each assignment.") };
  if (text.length > mostCharacters)
    return {
      unread: unread(`An answer has at most ${mostCharacters} characters; this one has ${text.length}.`),
    };
  try {
    return { rule: rule(text as string) };
  } catch (error) {
    if (error instanceof NotationError) {
      const parted = partAssignments(text);
      const again = parted === text ? undefined : readRuleAnswer(parted);
      return again?.rule === undefined ? { unread: unread(describeErrors(text, error)) } : again;
    }
    if (error instanceof RangeError) return { unread: unread(error.message) };
    throw error;
  }
}

/**
 * Assignments that stand behind one another, as in `v = βv + αg, θ = θ − v`, on lines of their own. A comma within parentheses
 * parts arguments and stays.
 */
function partAssignments(text: string): string {
  let depth = 0;
  return [...text]
    .map((sign, at, all) => {
      if ("([{".includes(sign)) depth += 1;
      if (")]}".includes(sign)) depth -= 1;
      const isParting =
        sign === ";" || (sign === "," && /^[^,;\n]*(?:=|←|<-|\\leftarrow)/.test(all.slice(at + 1).join("")));
      return depth === 0 && isParting && all[at - 1] !== "\\" ? "␤" : sign;
    })
    .join("")
    .replaceAll(/␤ */g, "\n");
}

function describeErrors(text: string, { diagnostics }: NotationError): string {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .slice(0, 2)
    .map((diagnostic) => formatDiagnostic(diagnostic, text, "answer"))
    .join("\n");
}

function unread(feedback: string): Grade {
  return { outcome: "unread", score: 0, feedback };
}
