import { formatDiagnostic, NotationError, type Rule, rule, vocabulary } from "downhill";
import type { Grade } from "./grade.ts";
import { partTuple, takeLines } from "./take-lines.ts";
import { writeAsNotation } from "./write-as-notation.ts";

/** More than any rule of a paper; a bound on what one answer can cost. */
const mostCharacters = 4_000;

/** What was written as a rule, or what is wrong with it. */
export type ReadRule =
  | { readonly rule: Rule; readonly unread?: undefined }
  | { readonly rule?: undefined; readonly unread: Grade };

/** Reads a rule in any spelling of the notation, or as code and papers have it; a header is not needed. */
export function readRuleAnswer(text: string): ReadRule {
  if (text.trim() === "") return { unread: unread("Write the rule, a line for each assignment.") };
  if (text.length > mostCharacters)
    return {
      unread: unread(`An answer has at most ${mostCharacters} characters; this one has ${text.length}.`),
    };
  const written = writeAsNotation(takeLines(partAssignments(text)));
  const again = written === text ? undefined : readInOrder(written);
  if (again?.rule !== undefined) return again;
  const first = readAsWritten(text);
  // Errors speak of the text as it was written, unless most of them come from how it was.
  return first.rule === undefined && again !== undefined && again.errors < first.errors ? again : first;
}

/** Equations with times hold in any order: where one is read before its line, other orders are tried. */
function readInOrder(text: string): ReadText {
  const read = readAsWritten(text);
  if (!read.isReadBeforeStored) return read;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > mostTurned || lines.some((line) => /^\s|^(?:if|else)\b/.test(line))) return read;
  const steps = lines.filter((line) => /^(?:\\?theta|\\mathbf\{[wx]\}|θ|[wxp])(?![A-Za-z])/.test(line));
  const others = lines.filter((line) => !steps.includes(line));
  const orders = [
    [...others, ...steps],
    lines.toReversed(),
    ...others.map((line) => [line, ...others.filter((other) => other !== line), ...steps]),
    ...others.map((line) => [...others.filter((other) => other !== line), line, ...steps]),
  ];
  for (const order of orders) {
    const turned = readAsWritten(order.join("\n"));
    if (turned.rule !== undefined) return turned;
  }
  return read;
}

/** Equations of a rule that are tried in other orders. */
const mostTurned = 8;

/** What was read, with how many errors. */
type ReadText = ReadRule & { readonly errors: number; readonly isReadBeforeStored?: boolean };

function readAsWritten(text: string): ReadText {
  try {
    return { rule: rule(text as string), errors: 0 };
  } catch (error) {
    if (error instanceof NotationError) {
      const declared = withHeader(text, error);
      if (declared !== undefined) return { rule: rule(declared as string), errors: 0 };
      const errors = error.diagnostics.filter(({ severity }) => severity === "error");
      return {
        unread: unread(describeErrors(text, error)),
        errors: errors.length,
        isReadBeforeStored: errors.some(({ code }) => code === "read-before-store"),
      };
    }
    if (error instanceof RangeError) return { unread: unread(error.message), errors: 1 };
    throw error;
  }
}

/**
 * The text with a header that declares Greek letters which are hyperparameters by no custom of the notation, such as γ for a
 * decay; undefined where something else is wrong with it. Their values do not count: rules are compared at several.
 */
function withHeader(text: string, error: NotationError): string | undefined {
  const strange = unknownNames(text, error);
  if (strange === undefined || !strange.every(isGreek)) return undefined;
  // A header has to declare the customary names too: they are what the second reading misses.
  const first = declare(strange, text);
  const customary = unknownNames(first, errorOf(first)) ?? [];
  const declared = declare([...strange, ...customary], text);
  return errorOf(declared) === undefined ? declared : undefined;
}

function declare(names: readonly string[], text: string): string {
  return `answer(${names.map((name) => `${name} = 0.9`).join(", ")})\n${text}`;
}

function errorOf(text: string): NotationError | undefined {
  try {
    rule(text as string);
    return undefined;
  } catch (error) {
    if (error instanceof NotationError) return error;
    throw error;
  }
}

/** The names that a rule does not know, as they are spelled; undefined where there is any other error, or none. */
function unknownNames(text: string, error: NotationError | undefined): readonly string[] | undefined {
  const errors = error?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
  if (errors.length === 0 || errors.some(({ code }) => code !== "unknown-name")) return undefined;
  return [...new Set(errors.map(({ at }) => text.slice(at.start, at.end)))];
}

const letters = new Set(
  vocabulary()
    .filter(({ kind }) => kind === "letter")
    .flatMap(({ spelling, printed }) => [spelling, printed]),
);

/** Whether a name is `γ`, `gamma`, `\gamma` or one of these with an index, `γ_1`. */
function isGreek(name: string): boolean {
  return letters.has(name.replace(/^\\/, "").replace(/_?[123]$/, ""));
}

/**
 * Assignments that stand behind one another, as in `v = βv + αg, θ = θ − v`, on lines of their own. A comma within parentheses
 * parts arguments and stays.
 */
function partAssignments(text: string): string {
  let depth = 0;
  return [
    ...text
      .split("\n")
      .flatMap(partTuple)
      .join("\n")
      .replaceAll(joined, "\n")
      .replaceAll(/\.\s+(?=(?:Then|And|Finally|Next)\b)/g, "\n"),
  ]
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

/** `m = … and θ = …`. */
const joined =
  /(?:,?[ \t]*(?:\\text\{)?[ \t]*(?:and|then|where|with)[ \t]*\}?[ \t]+|(?<![,;])[ \t]*\\q?quad[ \t]+)(?=[^\s=]+[ \t]*(?:=|←|<-|\\leftarrow))/g;

function describeErrors(text: string, { diagnostics }: NotationError): string {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .slice(0, 2)
    .map((diagnostic) => formatDiagnostic(diagnostic, text, "answer").split("\n"))
    .map(([message = "", ...shown]) =>
      // A line that fits no screen is not thrown back.
      shown.every((line) => line.length <= widest) ? [message, ...shown].join("\n") : message,
    )
    .join("\n");
}

/** Of a line of an answer that is shown with its fault, in characters. */
const widest = 200;

function unread(feedback: string): Grade {
  return { outcome: "unread", score: 0, feedback };
}
