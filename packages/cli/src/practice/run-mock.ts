import { allQuestions } from "@downhill/practice/bank/all-questions";
import { interviewEvents } from "@downhill/practice/mock/interview-events";
import {
  type InterviewLength,
  type InterviewPlan,
  interviewLengths,
} from "@downhill/practice/mock/interview-plan";
import { planInterview } from "@downhill/practice/mock/plan-interview";
import { printReport } from "@downhill/practice/mock/print-report";
import { reportInterview } from "@downhill/practice/mock/report-interview";
import { drawSeed } from "@downhill/practice/question/seed";
import { levelNames } from "@downhill/practice/question/topic";
import { jsonText } from "../json-text.ts";
import { prepareOutput } from "../race/output-file.ts";
import { paintFor } from "../terminal/paint.ts";
import { readingWidth } from "../terminal/reading-width.ts";
import { UsageError } from "../usage-error.ts";
import { createGrader } from "./create-grader.ts";
import { findQuestion } from "./find-question.ts";
import { holdInterview } from "./hold-interview.ts";
import { readLines } from "./line-reader.ts";
import type { MockGiven } from "./mock-options.ts";
import { openLog } from "./open-log.ts";
import { wrapLines } from "./question-sheet.ts";
import { wrapMarkdown } from "./wrap-markdown.ts";

/**
 * What `downhill mock` does. @returns the exit code
 * @throws UsageError for options that do not go together, and what the log or the report's file cannot do
 */
export async function runMock(argument: string, given: MockGiven): Promise<number> {
  if (given.json && !given.plan)
    throw new UsageError("--json is for --plan; --output FILE.json writes the report");
  const plan = planInterview(
    {
      seed: given.seed ?? drawSeed(),
      minutes: readMinutes(argument),
      level: given.level ?? "onsite",
    },
    allQuestions,
  );
  if (given.plan) {
    print(given.json ? jsonText(plan) : `${planSheet(plan).join("\n")}\n`);
    return 0;
  }
  const output =
    given.output === undefined
      ? undefined
      : await prepareOutput(given.output, "--output", "the answers are in the log");
  const log = openLog(given.log);
  // What cannot be kept is said before the interview, not after it.
  await log.readAll();
  await log.requireWritable();
  const reader = readLines(process.stdin, process.stdout);
  const grader = createGrader();
  const width = readingWidth(process.stdout);
  try {
    const interview = await holdInterview({
      plan,
      questions: allQuestions,
      reader,
      grader,
      width,
      paint: paintFor(process.stdout),
      say: (lines) => print(`${lines.join("\n")}\n`),
      now: Date.now,
    });
    const report = reportInterview(interview, allQuestions);
    const text = printReport(report);
    const unkept = await failureOf(log.append(interviewEvents(interview, allQuestions)));
    const unwritten = await failureOf(output?.write(output.file.endsWith(".json") ? jsonText(report) : text));
    // What can be kept nowhere else is at least shown.
    if (output === undefined || unwritten !== undefined) print(`\n${wrapMarkdown(text, width).join("\n")}`);
    else print(`\n${wrapLines(report.summary, width).join("\n")}\nThe report is in ${given.output}.\n`);
    if (unkept !== undefined) throw unkept;
    if (unwritten !== undefined) throw unwritten;
    return reader.isInterrupted() ? 130 : 0;
  } finally {
    reader.close();
    grader.close();
  }
}

function readMinutes(text: string): InterviewLength {
  const found = interviewLengths.find((length) => String(length) === text.trim());
  if (found !== undefined) return found;
  throw new UsageError(`${JSON.stringify(text)} is no length; give ${interviewLengths.join(", ")} minutes`);
}

/** What the person at the keyboard has to be told of some work; undefined where it was done. */
async function failureOf(work: Promise<void> | undefined): Promise<UsageError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

function planSheet({ minutes, level, seed, slots }: InterviewPlan): string[] {
  return [
    `${minutes} minutes, ${levelNames[level].toLowerCase()}, seed ${seed}`,
    ...slots.map(({ question: id, minutes: planned }, index) => {
      const question = findQuestion(id);
      return `${String(index + 1).padStart(2)}  ${id} (${question.type}, ${planned} minutes)`;
    }),
  ];
}

function print(text: string): void {
  process.stdout.write(text);
}
