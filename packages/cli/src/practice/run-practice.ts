import { formatPlural, readDataFile } from "@downhill/lab";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import { exportAnki } from "@downhill/practice/log/anki";
import { exportLog } from "@downhill/practice/log/export-log";
import { importLog } from "@downhill/practice/log/import-log";
import type { LogEvent } from "@downhill/practice/log/log-event";
import type { PracticeLog } from "@downhill/practice/log/practice-log";
import { stampEvent } from "@downhill/practice/log/stamp-event";
import type { Question } from "@downhill/practice/question/question";
import { forecast } from "@downhill/practice/schedule/forecast";
import { dayOfDate, zoneAt } from "@downhill/practice/schedule/learner-day";
import { currentPlan, type Plan } from "@downhill/practice/schedule/plan";
import { type DayPlan, planDay } from "@downhill/practice/schedule/plan-day";
import { readinessMap } from "@downhill/practice/schedule/readiness-map";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import { weakSpots } from "@downhill/practice/schedule/weak-spots";
import { jsonText } from "../json-text.ts";
import { prepareOutput } from "../race/output-file.ts";
import { fileLabel, readText } from "../read-text.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";
import { filterQuestions, orderByNeed } from "./choose-questions.ts";
import { createGrader } from "./create-grader.ts";
import { findQuestion } from "./find-question.ts";
import { readLines } from "./line-reader.ts";
import { openLog, telling } from "./open-log.ts";
import type { PracticeGiven } from "./practice-options.ts";
import { runSession } from "./practice-session.ts";
import { wrapLines } from "./question-sheet.ts";
import { listQuestion, questionsTable } from "./questions-table.ts";
import { readAnswerOf } from "./read-answer.ts";
import { describePlan, readinessReport, type Standing } from "./readiness-report.ts";

/**
 * What `downhill practice` does. @returns the exit code
 * @throws UsageError for options that do not go together, and what the log cannot do
 */
export async function runPractice(argument: string, given: PracticeGiven): Promise<number> {
  const modes = [
    given.list,
    given.readiness,
    ...[given.export, given.import, given.anki].map((file) => file !== undefined),
  ];
  if (modes.filter(Boolean).length > 1)
    throw new UsageError(
      "--list, --readiness, --export, --import and --anki do different things; give one of them",
    );
  if (given.json && !given.list && !given.readiness)
    throw new UsageError("--json is for --list and --readiness");
  if (argument !== "" && given.question !== undefined)
    throw new UsageError("QUESTION and --question name the same; give one of them");
  const id = argument === "" ? given.question : argument;
  const question = id === undefined ? undefined : findQuestion(id);
  if (given.answer !== undefined && question === undefined)
    throw new UsageError(
      "--answer is the answer to one question; name it, as in downhill practice adam-update --answer FILE",
    );
  const log = openLog(given.log);
  if (given.import !== undefined) return importFile(log, given.import);
  if (given.export !== undefined) return exportFile(log, given.export);
  const events = await makePlan(log, given);
  if (given.anki !== undefined) return writeCards(events, given, given.anki);
  if (given.list) return list(events, given);
  if (given.readiness) return showReadiness(events, given.json);
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

function standingOf(
  events: readonly LogEvent[],
): Omit<Standing, "today"> & { readonly today: DayPlan<Question> } {
  const now = Date.now();
  const cards = replayCards(events, now);
  const plan = currentPlan(events);
  const setting = { cards, questions: allQuestions, plan, now, zone: zoneAt(now) };
  const today = planDay(setting);
  const day = plan.interviewOn === null || today.left === undefined ? today.day : dayOfDate(plan.interviewOn);
  return {
    plan,
    today,
    day,
    cells: readinessMap(cards, allQuestions, day),
    weak: weakSpots(cards, allQuestions, day),
    forecast: forecast(setting),
  };
}

function select(
  events: readonly LogEvent[],
  { topic, level, type, weak }: PracticeGiven,
): readonly Question[] {
  const among = weak ? standingOf(events).weak.flatMap(({ questions }) => questions) : undefined;
  return filterQuestions(allQuestions, { topic, level, type, among });
}

function list(events: readonly LogEvent[], given: PracticeGiven): number {
  const now = Date.now();
  const { day } = standingOf(events).today;
  const cards = replayCards(events, now);
  const listed = select(events, given).map((question) => listQuestion(question, cards, day, given.seed ?? 1));
  print(given.json ? jsonText(listed) : `${questionsTable(listed, paintFor(process.stdout)).join("\n")}\n`);
  return 0;
}

function showReadiness(events: readonly LogEvent[], json: boolean): number {
  const { plan, today, day, cells, weak, forecast: predicted } = standingOf(events);
  if (json) {
    const { done, queue, waiting, unseen, outOfReach } = today;
    const now = { done, queue: queue.map(({ question, recall }) => ({ question: question.id, recall })) };
    print(
      jsonText({
        plan,
        day,
        today: { ...now, waiting, unseen, outOfReach },
        forecast: predicted,
        cells,
        weak,
      }),
    );
    return 0;
  }
  const report = readinessReport(
    { plan, today, day, cells, weak, forecast: predicted },
    widthOfTerminal(),
    paintFor(process.stdout),
  );
  print(`${report.join("\n")}\n`);
  return 0;
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
  log: PracticeLog,
  events: readonly LogEvent[],
  given: PracticeGiven,
  question: Question | undefined,
): Promise<number> {
  const paint = paintFor(process.stdout);
  const width = widthOfTerminal();
  const say = (lines: readonly string[]): void => print(`${lines.join("\n")}\n`);
  const standing = standingOf(events);
  const isFiltered =
    given.weak || [given.topic, given.level, given.type].some((value) => value !== undefined);
  const asked =
    question !== undefined
      ? [question]
      : isFiltered
        ? orderByNeed(select(events, given), standing.today, replayCards(events, Date.now())).slice(
            0,
            given.count ?? standing.plan.perDay,
          )
        : standing.today.queue.map(({ question: queued }) => queued).slice(0, given.count);
  if (question === undefined) say(wrapLines(describePlan(standing), width));
  if (asked.length === 0) {
    say(
      wrapLines(
        isFiltered
          ? "No question is left by these filters."
          : "Nothing is left for today. Any question can be practised all the same: downhill practice --topic adam.",
        width,
      ),
    );
    return 0;
  }
  const file = given.answer;
  const text = file === undefined ? undefined : await readText(file);
  const reader = readLines(process.stdin, process.stdout);
  const grader = createGrader();
  try {
    await runSession({
      questions: asked,
      log,
      plan: standing.plan,
      seedOf: () => given.seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
      from: question === undefined && !isFiltered ? "session" : "question",
      reader,
      grader,
      given: text === undefined ? undefined : (one, seed) => readAnswerOf(file ?? "", one, text, seed),
      ...{ width, paint, say },
    });
    return reader.isInterrupted() ? 130 : 0;
  } finally {
    reader.close();
    grader.close();
  }
}

function widthOfTerminal(): number {
  return Math.max(40, Math.min(80, process.stdout.columns ?? 80));
}

function print(text: string): void {
  process.stdout.write(text);
}
