import { formatPlural, readDataFile } from "@downhill/lab";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import { exportAnki } from "@downhill/practice/log/anki";
import { exportLog } from "@downhill/practice/log/export-log";
import { importLog } from "@downhill/practice/log/import-log";
import type { LogEvent } from "@downhill/practice/log/log-event";
import type { PracticeLog } from "@downhill/practice/log/practice-log";
import { stampEvent } from "@downhill/practice/log/stamp-event";
import { fits } from "@downhill/practice/question/fits";
import type { Question } from "@downhill/practice/question/question";
import { drawSeed } from "@downhill/practice/question/seed";
import { type Forecast, forecast, forecastDays } from "@downhill/practice/schedule/forecast";
import { dateOfDay, zoneAt } from "@downhill/practice/schedule/learner-day";
import { orderByNeed } from "@downhill/practice/schedule/order-by-need";
import { lookAt, type Outlook } from "@downhill/practice/schedule/outlook";
import { currentPlan, type Plan } from "@downhill/practice/schedule/plan";
import type { PlanDaySetting } from "@downhill/practice/schedule/plan-day";
import { jsonText } from "../json-text.ts";
import { prepareOutput } from "../race/output-file.ts";
import { fileLabel, readText } from "../read-text.ts";
import { paintFor } from "../terminal/paint.ts";
import { readingWidth } from "../terminal/reading-width.ts";
import { UsageError } from "../usage-error.ts";
import { createGrader } from "./create-grader.ts";
import { describePlan } from "./describe-plan.ts";
import { findQuestion } from "./find-question.ts";
import { readLines } from "./line-reader.ts";
import { type CheckedLog, openLog, telling } from "./open-log.ts";
import { planReport } from "./plan-report.ts";
import type { PracticeGiven } from "./practice-options.ts";
import { runSession } from "./practice-session.ts";
import { wrapLines } from "./question-sheet.ts";
import { listQuestion, questionsTable } from "./questions-table.ts";
import { readAnswerOf } from "./read-answer.ts";
import { readinessReport } from "./readiness-report.ts";
import { refuseUnused } from "./refuse-unused.ts";

/**
 * What `downhill practice` does. @returns the exit code
 * @throws UsageError for options that do not go together, and what the log cannot do
 */
export async function runPractice(argument: string, given: PracticeGiven): Promise<number> {
  const modes = [
    given.list,
    given.plan,
    given.readiness,
    ...[given.export, given.import, given.anki].map((file) => file !== undefined),
  ];
  if (modes.filter(Boolean).length > 1)
    throw new UsageError(
      "--list, --plan, --readiness, --export, --import and --anki do different things; give one of them",
    );
  if (given.json && !given.list && !given.plan && !given.readiness)
    throw new UsageError("--json is for --list, --plan and --readiness");
  if (argument !== "" && given.question !== undefined)
    throw new UsageError("QUESTION and --question name the same; give one of them");
  const id = argument === "" ? given.question : argument;
  const question = id === undefined ? undefined : findQuestion(id);
  if (given.answer !== undefined && question === undefined)
    throw new UsageError(
      "--answer is the answer to one question; name it, as in downhill practice adam-update --answer FILE",
    );
  if (question !== undefined && modes.some(Boolean))
    throw new UsageError(
      `${question.id} is to be asked, and --list, --plan, --readiness, --export, --import and --anki ask nothing; leave one out`,
    );
  refuseUnused(given, question !== undefined);
  const log = openLog(given.log);
  if (given.import !== undefined) return importFile(log, given.import);
  if (given.export !== undefined) return exportFile(log, given.export);
  const events = await makePlan(log, given);
  if (given.anki !== undefined) return writeCards(events, given, given.anki);
  if (given.list) return list(events, given);
  if (given.readiness) return showReadiness(events, given.json);
  if (given.plan) return showPlan(events, given.json);
  return practise(log, events, given, question);
}

/** Writes what was planned into the log. @returns all events, the plan's among them */
async function makePlan(log: PracticeLog, given: PracticeGiven): Promise<readonly LogEvent[]> {
  const events = await log.readAll();
  const { date, "per-day": perDay, "up-to": level } = given;
  if (date === undefined && perDay === undefined && level === undefined) return events;
  const before = currentPlan(events);
  const plan: Plan = {
    interviewOn: date === undefined ? before.interviewOn : date,
    perDay: perDay ?? before.perDay,
    level: level ?? before.level,
  };
  await log.append([{ kind: "plan", ...stampEvent(), ...plan }]);
  return log.readAll();
}

function look(events: readonly LogEvent[]): Outlook<Question> {
  const now = Date.now();
  return lookAt(events, allQuestions, { now, zone: zoneAt(now) });
}

/** What the plan is likely to come to; undefined where it has no date ahead. */
function predict({ cards, plan }: Outlook<Question>): Forecast | undefined {
  return forecast({ cards, plan, ...hereAndNow() });
}

function hereAndNow(): Pick<PlanDaySetting<Question>, "questions" | "now" | "zone"> {
  const now = Date.now();
  return { questions: allQuestions, now, zone: zoneAt(now) };
}

function select(
  events: readonly LogEvent[],
  { topic, level, type, weak }: PracticeGiven,
): readonly Question[] {
  const among = weak ? look(events).weak.flatMap(({ questions }) => questions) : undefined;
  return allQuestions.filter(
    (question) => fits(question, { topic, level, type }) && among?.includes(question.id) !== false,
  );
}

const noneLeft = "No question is left by these filters.";

function list(events: readonly LogEvent[], given: PracticeGiven): number {
  const { cards, today } = look(events);
  const listed = select(events, given).map((question) =>
    listQuestion(question, cards, today.day, given.seed ?? 1),
  );
  if (given.json) print(jsonText(listed));
  else if (listed.length === 0) print(`${noneLeft}\n`);
  else print(`${questionsTable(listed, paintFor(process.stdout)).join("\n")}\n`);
  return 0;
}

function showReadiness(events: readonly LogEvent[], json: boolean): number {
  const outlook = look(events);
  const predicted = predict(outlook);
  if (json) print(jsonText(outlookData(outlook, predicted)));
  else {
    const width = readingWidth(process.stdout);
    const plan = wrapLines(describePlan(outlook, predicted), width);
    const report = readinessReport(outlook, width, paintFor(process.stdout));
    print(`${[...plan, "", ...report].join("\n")}\n`);
  }
  return 0;
}

/** Without a date nothing says how far ahead to look. */
const daysWithoutDate = 14;

function showPlan(events: readonly LogEvent[], json: boolean): number {
  const outlook = look(events);
  const predicted = predict(outlook);
  const { cards, plan } = outlook;
  const days = predicted?.days ?? forecastDays({ cards, plan, ...hereAndNow() }, daysWithoutDate);
  if (json) {
    const dated = days.map(({ day, answers, fresh }) => ({ date: dateOfDay(day), answers, fresh }));
    print(jsonText({ ...outlookData(outlook, predicted), days: dated }));
  } else {
    const shown = { outlook, forecast: predicted, days, questions: allQuestions };
    print(`${planReport(shown, readingWidth(process.stdout), paintFor(process.stdout)).join("\n")}\n`);
  }
  return 0;
}

/** An outlook for scripts. */
function outlookData(
  { plan, today, day, readiness, overall, weak }: Outlook<Question>,
  predicted: Forecast | undefined,
): object {
  const { done, queue, waiting, unseen, outOfReach, enough } = today;
  return {
    plan,
    day,
    date: dateOfDay(day),
    today: {
      date: dateOfDay(today.day),
      done,
      queue: queue.map(({ question, recall }) => ({ question: question.id, recall: recall ?? null })),
      waiting,
      unseen,
      outOfReach,
      enough: enough ?? null,
    },
    forecast:
      predicted === undefined ? null : { ...predicted, recall: predicted.recall ?? null, days: undefined },
    cells: readiness,
    overall,
    weak,
  };
}

async function exportFile(log: PracticeLog, path: string): Promise<number> {
  const output = await prepareOutput(path, "--export", "nothing was exported, and the log is as it was");
  const events = await log.readAll();
  await output.write(exportLog(events, Date.now()));
  print(`${formatPlural(events.length, "event")} written to ${path}\n`);
  return 0;
}

async function importFile(log: PracticeLog, path: string): Promise<number> {
  const { total, added } = await telling(async () => importLog(log, await readText(path), fileLabel(path)));
  print(`${formatPlural(total, "event")}, ${added} of them new\n`);
  return 0;
}

async function writeCards(events: readonly LogEvent[], given: PracticeGiven, path: string): Promise<number> {
  const output = await prepareOutput(path, "--anki", "no cards were written");
  const questions = select(events, given);
  const captions = new Map<string, string>();
  for (const { id, ...question } of questions) {
    if (question.type !== "diagnose") continue;
    const run = await question.scene.run({ seed: given.seed ?? 1, isMended: false, readData: readDataFile });
    captions.set(id, run.caption);
  }
  await output.write(exportAnki(questions, { captions }));
  print(`${formatPlural(questions.length, "card")} written to ${path}; import it in Anki as text\n`);
  return 0;
}

async function practise(
  log: CheckedLog,
  events: readonly LogEvent[],
  given: PracticeGiven,
  question: Question | undefined,
): Promise<number> {
  const paint = paintFor(process.stdout);
  const width = readingWidth(process.stdout);
  const say = (lines: readonly string[]): void => print(`${lines.join("\n")}\n`);
  const outlook = look(events);
  const isFiltered =
    given.weak || [given.topic, given.level, given.type].some((value) => value !== undefined);
  const asked =
    question !== undefined
      ? [question]
      : isFiltered
        ? orderByNeed(select(events, given), outlook.cards, outlook.today.day).slice(
            0,
            given.count ?? outlook.plan.perDay,
          )
        : outlook.today.queue.map(({ question: queued }) => queued).slice(0, given.count);
  if (question === undefined) say(wrapLines(describePlan(outlook, predict(outlook)), width));
  if (asked.length === 0) {
    say(
      wrapLines(
        isFiltered
          ? noneLeft
          : "Nothing is left for today. Any question can be practised all the same: downhill practice --topic adam.",
        width,
      ),
    );
    return 0;
  }
  const file = given.answer;
  const text = file === undefined ? undefined : await readText(file);
  // What cannot be kept is said before a question, not after its answer.
  await log.requireWritable();
  const reader = readLines(process.stdin, process.stdout);
  const grader = createGrader();
  try {
    await runSession({
      questions: asked,
      log,
      plan: outlook.plan,
      seedOf: () => given.seed ?? drawSeed(),
      from: question === undefined && !isFiltered ? "session" : "question",
      reader,
      grader,
      given: text === undefined ? undefined : (one, seed) => readAnswerOf(file ?? "", one, text, seed),
      width,
      paint,
      say,
    });
    return reader.isInterrupted() ? 130 : 0;
  } finally {
    reader.close();
    grader.close();
  }
}

function print(text: string): void {
  process.stdout.write(text);
}
