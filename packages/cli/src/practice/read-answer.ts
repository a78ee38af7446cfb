import type { Answer } from "@downhill/practice/grade/answer";
import type { Language } from "@downhill/practice/question/code-question";
import type { Question } from "@downhill/practice/question/question";
import { fileLabel } from "../read-text.ts";
import { truncate } from "../terminal/text.ts";
import { UsageError } from "../usage-error.ts";
import { type ShownOption, shownChoices, shownExperiments, shownFaults } from "./shown-options.ts";

/** Why a text is no answer that could be graded, with the mend. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}

const languages: Readonly<Record<string, Language>> = {
  js: "javascript",
  mjs: "javascript",
  ts: "typescript",
  py: "python",
};

/** The language of a file by its ending; undefined where that says nothing. */
export function languageOf(file: string): Language | undefined {
  return languages[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ""];
}

/**
 * Reads the text of an answer by the type of its question: a formula, a number or words as they are; an option by number, letter or
 * words; a diagnosis as two lines, `fault: 2` and `experiment: 1`.
 * @param seed by which options are in order
 * @param language of code
 * @throws AnswerError
 */
export function readAnswer(question: Question, text: string, seed: number, language?: Language): Answer {
  switch (question.type) {
    case "choice":
      return { type: "choice", option: readOption(text, shownChoices(question, seed), "option") };
    case "diagnose":
      return readDiagnosis(text, shownFaults(question, seed), shownExperiments(question, seed));
    case "code":
      if (language === undefined)
        throw new AnswerError(
          "code is read by the ending of its file: give one that ends in .js, .ts or .py",
        );
      return { type: "code", language, source: text };
    default:
      return { type: question.type, text: text.trim() };
  }
}

/**
 * Reads the answer that a file holds.
 * @throws UsageError where it is none to the question
 */
export function readAnswerOf(file: string, question: Question, text: string, seed: number): Answer {
  try {
    return readAnswer(question, text, seed, languageOf(file));
  } catch (error) {
    if (error instanceof AnswerError)
      throw new UsageError(`${fileLabel(file)}: ${error.message}`, { cause: error });
    throw error;
  }
}

function readDiagnosis(
  text: string,
  faults: readonly ShownOption[],
  experiments: readonly ShownOption[],
): Answer {
  const find = (name: string): string | undefined =>
    new RegExp(`^\\s*${name}\\s*[:=]\\s*(.+)$`, "im").exec(text)?.[1]?.trim();
  const [fault, experiment] = [find("fault"), find("experiment")];
  if (fault === undefined || experiment === undefined)
    throw new AnswerError(
      `a diagnosis is two lines, "fault: 2" and "experiment: 1"; ${fault === undefined ? "the fault" : "the experiment"} is missing`,
    );
  return {
    type: "diagnose",
    fault: readOption(fault, faults, "fault"),
    experiment: readOption(experiment, experiments, "experiment"),
  };
}

/** The index in the bank's order. @throws AnswerError */
function readOption(text: string, shown: readonly ShownOption[], what: string): number {
  const given = text
    .trim()
    .toLowerCase()
    .replace(/^\(?(\w+)[.)]$/, "$1");
  const found = shown.find(
    ({ letter, number, words }) =>
      given === letter || given === String(number) || given === words.trim().toLowerCase(),
  );
  if (found !== undefined) return found.index;
  throw new AnswerError(
    `${quoteShort(text)} is no ${what}: give a number from 1 to ${shown.length}, its letter, or its words`,
  );
}

const mostQuoted = 40;

/** What somebody gave, in quotes, and of a long text its beginning. */
export function quoteShort(text: string): string {
  return JSON.stringify(truncate(text.trim().slice(0, 2 * mostQuoted), mostQuoted));
}
