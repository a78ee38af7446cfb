import type { Answer } from "@downhill/practice/grade/answer";
import type { Language } from "@downhill/practice/question/code-question";
import type { Question } from "@downhill/practice/question/question";
import { editText } from "./edit-text.ts";
import type { LineReader } from "./line-reader.ts";
import { AnswerError, languageOf, quoteShort, readAnswer } from "./read-answer.ts";

/** Words to the program. */
export const words = ["?", ":try", ":show", ":skip", ":quit"] as const;

/** What somebody typed: an answer, a word to the program, or the end of the input. */
export type Typed =
  | { readonly kind: "answer"; readonly answer: Answer }
  /** With the lines of an answer that stood before it, to be gone on from. */
  | { readonly kind: "word"; readonly word: (typeof words)[number]; readonly begun: readonly string[] }
  | { readonly kind: "unknown"; readonly word: string }
  | { readonly kind: "end" };

/**
 * Reads an answer from a terminal or a pipe: one line for a number or a choice, two for a diagnosis, else lines up to an empty one or
 * a single `.`; code, which has empty lines of its own, up to the `.`, or in an editor where there is one. What was begun when
 * Ctrl-C came is no answer.
 * @param begun lines of it that are typed already
 * @throws AnswerError where it is none
 */
export async function readTypedAnswer(
  question: Question,
  seed: number,
  reader: LineReader,
  begun: readonly string[] = [],
): Promise<Typed> {
  const first = begun[0] ?? (await readFirst(question, reader));
  if (first === undefined) return { kind: "end" };
  const word = wordOf(first);
  if (word !== undefined) return { kind: "word", word, begun: [] };
  const unknown = /^:[a-z]+\b/.exec(first.trim())?.[0];
  if (unknown !== undefined) return { kind: "unknown", word: unknown };
  if (question.type === "code") return readCode(question.starter, first, reader, begun.slice(1));
  if (isOneLine(question)) return { kind: "answer", answer: readAnswer(question, first, seed) };
  const read = await readRest(begun.length > 0 ? begun : [first], reader, question.type === "diagnose");
  return read.kind === "lines"
    ? { kind: "answer", answer: readAnswer(question, read.lines.join("\n"), seed) }
    : read;
}

function wordOf(line: string): (typeof words)[number] | undefined {
  return words.find((one) => one === line.trim());
}

/** The first line that is not empty. */
async function readFirst(question: Question, reader: LineReader): Promise<string | undefined> {
  for (;;) {
    const line = await reader.next(question.type === "code" ? "js, ts or py? " : "> ");
    if (line === undefined || line.trim() !== "")
      return line === undefined ? undefined : named(question, line);
  }
}

/** A diagnosis may be typed as two bare numbers. */
function named(question: Question, line: string): string {
  return question.type === "diagnose" && /^\s*\w+\s*$/.test(line) ? `fault: ${line.trim()}` : line;
}

function isOneLine({ type, ...question }: Question): boolean {
  if (type === "formula") return "asks" in question && question.asks.kind === "expression";
  return type === "numeric" || type === "choice";
}

type Rest =
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | Extract<Typed, { kind: "word" | "end" }>;

async function readRest(begun: readonly string[], reader: LineReader, isDiagnosis: boolean): Promise<Rest> {
  if (!isDiagnosis) return readUntil(["", "."], begun, reader);
  for (;;) {
    const line = await reader.next("experiment > ");
    if (reader.isInterrupted()) return { kind: "end" };
    if (line === undefined) return { kind: "lines", lines: begun };
    if (line.trim() === "") continue;
    const word = wordOf(line);
    if (word !== undefined) return { kind: "word", word, begun };
    return {
      kind: "lines",
      lines: [...begun, /^\s*\w+\s*$/.test(line) ? `experiment: ${line.trim()}` : line],
    };
  }
}

/** Lines up to one that ends them, a word to the program, or the end of the input. */
async function readUntil(
  ends: readonly string[],
  begun: readonly string[],
  reader: LineReader,
): Promise<Rest> {
  const lines = [...begun];
  for (;;) {
    const line = await reader.next("… ");
    if (reader.isInterrupted()) return { kind: "end" };
    if (line === undefined || ends.includes(line.trim())) return { kind: "lines", lines };
    const word = wordOf(line);
    if (word !== undefined) return { kind: "word", word, begun: lines };
    lines.push(line);
  }
}

async function readCode(
  starter: Readonly<Record<Language, string>>,
  first: string,
  reader: LineReader,
  begun: readonly string[],
): Promise<Typed> {
  const ending = first.trim().toLowerCase();
  const language = languageOf(`answer.${ending}`);
  if (language === undefined) throw new AnswerError(`${quoteShort(first)} is none of js, ts, py`);
  const edited = process.stdin.isTTY
    ? reader.lend(() => editText(starter[language], `answer.${ending}`))
    : undefined;
  if (edited !== undefined) return { kind: "answer", answer: { type: "code", language, source: edited } };
  const read = await readUntil(["."], begun, reader);
  if (read.kind === "word") return { ...read, begun: [first, ...read.begun] };
  if (read.kind === "end") return read;
  return { kind: "answer", answer: { type: "code", language, source: read.lines.join("\n") } };
}
