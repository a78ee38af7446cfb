import { formatPlural, readDataFile } from "@downhill/lab";
import type { Answer } from "@downhill/practice/grade/answer";
import { answerText } from "@downhill/practice/grade/answer-text";
import type { Grade } from "@downhill/practice/grade/grade";
import { gradeExplain } from "@downhill/practice/grade/grade-explain";
import { suggestRating } from "@downhill/practice/grade/suggest-rating";
import { type Rating, type ReviewEvent, ratingNames, ratings } from "@downhill/practice/log/log-event";
import type { PracticeLog } from "@downhill/practice/log/practice-log";
import { stampEvent } from "@downhill/practice/log/stamp-event";
import { bestAnswer } from "@downhill/practice/question/best-answer";
import type { DiagnoseQuestion } from "@downhill/practice/question/diagnose-question";
import type { Question } from "@downhill/practice/question/question";
import { zoneAt } from "@downhill/practice/schedule/learner-day";
import { nextIntervals } from "@downhill/practice/schedule/next-intervals";
import type { Plan } from "@downhill/practice/schedule/plan";
import { cardKey } from "@downhill/practice/schedule/practice-card";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import type { Paint } from "../terminal/paint.ts";
import type { Grader } from "./create-grader.ts";
import { foundSheet, gradeSheet, hang, pointSheet } from "./grade-sheet.ts";
import type { LineReader } from "./line-reader.ts";
import { questionSheet, wrapLines } from "./question-sheet.ts";
import { AnswerError } from "./read-answer.ts";
import { readTypedAnswer, type Typed, words } from "./read-typed-answer.ts";
import { sceneCharts } from "./scene-charts.ts";

export interface SessionSetting {
  readonly questions: readonly Question[];
  readonly log: PracticeLog;
  readonly plan: Plan;
  /** Of a question's numbers. */
  readonly seedOf: () => number;
  readonly from: ReviewEvent["from"];
  readonly reader: LineReader;
  readonly grader: Grader;
  /** An answer that was given beforehand, to the first question. */
  readonly given: ((question: Question, seed: number) => Answer) | undefined;
  readonly width: number;
  readonly paint: Paint;
  readonly say: (lines: readonly string[]) => void;
}

/** What came of a session. */
export interface SessionResult {
  readonly answered: number;
  readonly right: number;
}

/** Asks questions one after another. Each answer is in the log before the next question is asked. */
export async function runSession(setting: SessionSetting): Promise<SessionResult> {
  const { questions, say, paint, width } = setting;
  let answered = 0;
  let right = 0;
  for (const [index, question] of questions.entries()) {
    if (index === 0)
      say(
        wrapLines(
          "An answer ends with an empty line, code with a dot alone. ? for a hint, :try to answer without counting, :show, :skip, :quit.",
          width,
        ).map((line) => paint("dim", line)),
      );
    say(["", paint("dim", `${index + 1} of ${questions.length}`)]);
    const asked = await ask(question, setting, index === 0 ? setting.given : undefined);
    if (asked.grade !== undefined) answered += 1;
    if (asked.grade?.outcome === "right") right += 1;
    if (asked.isLast) break;
  }
  say(["", `${formatPlural(answered, "question")} answered, ${right} right.`]);
  return { answered, right };
}

/** What came of a question. */
interface Asked {
  /** Undefined where it was passed over. */
  readonly grade: Grade | undefined;
  /** Whether somebody wants no further question. */
  readonly isLast: boolean;
}

async function ask(
  question: Question,
  setting: SessionSetting,
  given: SessionSetting["given"],
): Promise<Asked> {
  const { reader, say, width, paint } = setting;
  const seed = setting.seedOf();
  if (question.type === "diagnose") await showScene(question, seed, false, setting);
  say(questionSheet(question, seed, width, paint));
  const started = performance.now();
  let hints = 0;
  let isTry = false;
  let before = given;
  let begun: readonly string[] = [];
  for (;;) {
    try {
      const typed: Typed =
        before === undefined
          ? await readTypedAnswer(question, seed, reader, begun)
          : { kind: "answer", answer: before(question, seed) };
      before = undefined;
      begun = typed.kind === "word" ? typed.begun : [];
      if (typed.kind === "end") return { grade: undefined, isLast: true };
      if (typed.kind === "unknown") {
        say(wrapLines(`${typed.word} is not known here; there are ${words.join(", ")}.`, width));
        continue;
      }
      if (typed.kind === "word") {
        if (typed.word === ":quit") return { grade: undefined, isLast: true };
        if (typed.word === ":skip") return { grade: undefined, isLast: false };
        if (typed.word === ":try") {
          isTry = true;
          say(["The next answer is a try: it is graded and not counted."]);
        } else if (typed.word === "?") {
          const hint = question.hints[hints];
          hints += hint === undefined ? 0 : 1;
          say(hint === undefined ? ["There are no more hints."] : hang(`Hint ${hints} of 3: `, hint, width));
        } else {
          const grade: Grade = { outcome: "wrong", score: 0, feedback: "" };
          await keep(
            question,
            { seed, answer: "", grade, rating: 1, seconds: secondsSince(started) },
            setting,
          );
          await showAnswer(question, seed, { grade }, setting);
          return { grade, isLast: await followUp(question, setting) };
        }
        if (begun.length > 0) say([paint("dim", "Your answer goes on from here:"), ...begun.map(quote)]);
        continue;
      }
      const grade = await setting.grader.grade(question, typed.answer, seed);
      say(["", ...gradeSheet(grade, width, paint)]);
      if (grade.outcome === "unread") continue;
      if (isTry) {
        isTry = false;
        say([paint("dim", "A try: nothing is counted. Answer again, or :skip.")]);
        continue;
      }
      const seconds = secondsSince(started);
      await showAnswer(question, seed, { grade, given: typed.answer }, setting);
      const answer = answerText(question, typed.answer);
      const { rating, objections, isLast } = await rate(question, suggestRating(grade, hints), setting);
      await keep(question, { seed, answer, grade, rating, seconds, objections }, setting);
      return { grade, isLast: isLast || (await followUp(question, setting)) };
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      before = undefined;
      begun = [];
      say(wrapLines(`${error.message}.`, width));
    }
  }
}

function quote(line: string): string {
  return `  ${line}`;
}

async function showScene(
  question: DiagnoseQuestion,
  seed: number,
  isMended: boolean,
  { say, width, paint }: SessionSetting,
): Promise<void> {
  const run = await question.scene.run({ seed, isMended, readData: readDataFile });
  say([...sceneCharts(run, width, paint), ...(isMended ? [] : [""])]);
}

async function showAnswer(
  question: Question,
  seed: number,
  { grade, given }: { readonly grade: Grade; readonly given?: Answer },
  setting: SessionSetting,
): Promise<void> {
  const { say, width, paint } = setting;
  if (question.type === "diagnose") {
    say(["", ...wrapLines(`The mend: ${question.scene.mend}`, width)]);
    await showScene(question, seed, true, setting);
  }
  const language = given?.type === "code" ? given.language : undefined;
  const { answer, because: reason = "" } = bestAnswer(question, seed, language);
  const because = grade.feedback.includes(reason) ? "" : reason;
  say([
    "",
    paint("bold", "A full answer"),
    ...(question.type === "code" ? answer.trimEnd().split("\n") : wrapLines(answer, width - 2)).map(
      (line) => `  ${line}`,
    ),
    ...(because === "" ? [] : wrapLines(because, width - 2).map((line) => `  ${line}`)),
    ...(question.type === "explain" ? [] : pointSheet(question.points, width, paint)),
  ]);
}

interface Rated {
  readonly rating: Rating;
  /** What the learner objects to in the grade. */
  readonly objections: readonly string[];
  readonly isLast: boolean;
}

/** The learner's rating; what is suggested where there is no answer any more, so that none that was given is lost. */
async function rate(question: Question, suggested: Rating, setting: SessionSetting): Promise<Rated> {
  const { reader, say, plan, log, width } = setting;
  const now = Date.now();
  const card = replayCards(await log.readAll(), now).get(cardKey(question));
  const days = nextIntervals(card, { plan, now, zone: zoneAt(now) });
  const offers = ratings.map(
    (rating) => `${rating} ${ratingNames[rating].toLowerCase()} (${formatPlural(days[rating], "day")})`,
  );
  say(["", ...wrapLines(`How well did you know it? ${offers.join(", ")}; Enter for ${suggested}.`, width)]);
  const objections: string[] = [];
  for (;;) {
    const given = (await reader.next("rating > "))?.trim() ?? "";
    const objection = /^:contest\s+(.+)$/.exec(given)?.[1];
    if (objection !== undefined) {
      objections.push(objection);
      say(["Noted, and kept with the answer. Your rating is what counts:"]);
      continue;
    }
    const rating = ratings.find((one) => String(one) === given || ratingNames[one].toLowerCase() === given);
    const isLast = given === ":quit" || reader.isInterrupted();
    if (rating !== undefined || given === "" || isLast)
      return { rating: rating ?? suggested, objections, isLast };
    say([`A rating is 1, 2, 3 or 4; Enter takes ${suggested}. Or object: :contest NOTE.`]);
  }
}

interface Kept extends Pick<ReviewEvent, "seed" | "answer" | "rating" | "seconds"> {
  readonly grade: Grade;
  readonly objections?: readonly string[];
}

/** The answer, and what the learner objects to in its grade, at once. */
async function keep(
  { id, version = 1 }: Question,
  { grade, objections = [], ...given }: Kept,
  { log, from }: SessionSetting,
): Promise<void> {
  const matched = grade.matched === undefined ? {} : { matched: grade.matched };
  const review: ReviewEvent = {
    ...{ kind: "review", ...stampEvent(), question: id, version },
    ...{ ...given, score: grade.score, ...matched, from },
  };
  const contests = objections.map(
    (note) => ({ kind: "contest", ...stampEvent(), review: review.id, note }) as const,
  );
  await log.append([review, ...contests]);
}

/** Asks the follow-up, which counts nothing, and shows its points after. @returns whether somebody wants no further question */
async function followUp(
  { followUp: { prompt, points } }: Question,
  { reader, say, width, paint }: SessionSetting,
): Promise<boolean> {
  say([
    "",
    paint("bold", "Follow-up"),
    ...wrapLines(prompt, width),
    paint("dim", "Your answer, then an empty line; it is not counted."),
  ]);
  const lines: string[] = [];
  for (;;) {
    const line = await reader.next("> ");
    if (reader.isInterrupted() || line?.trim() === ":quit") return true;
    if (line === undefined || ["", ".", ":skip"].includes(line.trim())) break;
    lines.push(line);
  }
  const grade = lines.length === 0 ? undefined : gradeExplain({ points }, lines.join("\n"));
  say([
    "",
    ...(grade?.points === undefined
      ? pointSheet(points, width, paint)
      : foundSheet(grade.points, width, paint)),
  ]);
  return false;
}

function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 100) / 10;
}
