import type { Answer } from "@downhill/practice/grade/answer";
import type { Language } from "@downhill/practice/question/code-question";
import type { Question } from "@downhill/practice/question/question";
import { editText } from "./edit-text.ts";
import type { LineReader } from "./line-reader.ts";
import { AnswerError, languageOf, readAnswer } from "./read-answer.ts";

const words = ["?", ":try", ":show", ":skip", ":quit"] as const;

/** What somebody typed: an answer, a word to the program, or the end of the input. */
export type Typed =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "word"; readonly word: (typeof words)[number] }
  | { readonly kind: "end" };

/**
 * Reads an answer from a terminal or a pipe: one line for a number or a choice, two for a diagnosis, else lines up to an empty one or
 * a single `.`; code, which has empty lines of its own, up to the `.`, or in an editor where there is one.
 * @throws AnswerError where it is none
 */
export async function readTypedAnswer(question: Question, seed: number, reader: LineReader): Promise<Typed> {
  const first = await readFirst(question, reader);
  if (first === undefined) return { kind: "end" };
  const word = words.find((one) => one === first.trim());
  if (word !== undefined) return { kind: "word", word };
  if (/^:[a-z]+$/.test(first.trim()))
    throw new AnswerError(`${first.trim()} is not known here; there are ${words.join(", ")}`);
  if (question.type === "code") return readCode(question.starter, first, reader);
  const text = isOneLine(question)
    ? first
    : await readRest(first, reader, question.type === "diagnose" ? 1 : undefined);
  return { kind: "answer", answer: readAnswer(question, text, seed) };
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

async function readRest(first: string, reader: LineReader, count?: number): Promise<string> {
  const lines = [first];
  while (count === undefined || lines.length <= count) {
    const line = await reader.next(count === undefined ? "… " : "experiment > ");
    if (line === undefined || (count === undefined && ["", "."].includes(line.trim()))) break;
    if (count !== undefined && line.trim() === "") continue;
    lines.push(count !== undefined && /^\s*\w+\s*$/.test(line) ? `experiment: ${line.trim()}` : line);
  }
  return lines.join("\n");
}

async function readCode(
  starter: Readonly<Record<Language, string>>,
  first: string,
  reader: LineReader,
): Promise<Typed> {
  const ending = first.trim().toLowerCase();
  const language = languageOf(`answer.${ending}`);
  if (language === undefined) throw new AnswerError(`${JSON.stringify(first.trim())} is none of js, ts, py`);
  const edited = process.stdin.isTTY
    ? reader.lend(() => editText(starter[language], `answer.${ending}`))
    : undefined;
  if (edited !== undefined) return { kind: "answer", answer: { type: "code", language, source: edited } };
  const lines: string[] = [];
  for (;;) {
    const line = await reader.next("… ");
    if (line === undefined || line.trim() === ".") break;
    lines.push(line);
  }
  return { kind: "answer", answer: { type: "code", language, source: lines.join("\n") } };
}
