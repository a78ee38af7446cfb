import { jsonText } from "../json-text.ts";
import { readText } from "../read-text.ts";
import { paintFor } from "../terminal/paint.ts";
import { readingWidth } from "../terminal/reading-width.ts";
import { createGrader } from "./create-grader.ts";
import { findQuestion } from "./find-question.ts";
import { gradeSheet } from "./grade-sheet.ts";
import { readAnswerOf } from "./read-answer.ts";

export interface GradeGiven {
  /** The file of the answer. */
  readonly answer: string;
  readonly seed: number;
  readonly json: boolean;
}

/**
 * What `downhill grade` does. @returns the exit code
 * @throws UsageError where there is no such question, or the file is no answer to it
 */
export async function runGrade(argument: string, { answer: file, seed, json }: GradeGiven): Promise<number> {
  const question = findQuestion(argument);
  const text = await readText(file);
  const answer = readAnswerOf(file, question, text, seed);
  const grader = createGrader();
  const graded = await grader.grade(question, answer, seed).finally(grader.close);
  if (json) {
    const { id, version = 1 } = question;
    process.stdout.write(jsonText({ question: id, version, seed, ...graded }));
    return 0;
  }
  const width = readingWidth(process.stdout);
  process.stdout.write(`${gradeSheet(graded, width, paintFor(process.stdout)).join("\n")}\n`);
  return 0;
}
