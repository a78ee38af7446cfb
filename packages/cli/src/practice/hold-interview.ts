import { readDataFile } from "@downhill/lab";
import { formatPlural } from "@downhill/lab/report/number";
import type { Answer } from "@downhill/practice/grade/answer";
import { answerText } from "@downhill/practice/grade/answer-text";
import type { Grade } from "@downhill/practice/grade/grade";
import { gradeExplain } from "@downhill/practice/grade/grade-explain";
import {
  awaited,
  endInterview,
  type Interview,
  skip,
  startInterview,
  type Turn,
  takeAnswer,
  takeReply,
  timeLeft,
} from "@downhill/practice/mock/interview";
import type { InterviewPlan } from "@downhill/practice/mock/interview-plan";
import type { Question } from "@downhill/practice/question/question";
import { levelNames } from "@downhill/practice/question/topic";
import type { Paint } from "../terminal/paint.ts";
import type { Grader } from "./create-grader.ts";
import type { LineReader } from "./line-reader.ts";
import { questionSheet, wrapLines } from "./question-sheet.ts";
import { AnswerError } from "./read-answer.ts";
import { readTypedAnswer, type Typed } from "./read-typed-answer.ts";
import { sceneCharts } from "./scene-charts.ts";
import { takeNotes } from "./take-notes.ts";

export interface HoldSetting {
  readonly plan: InterviewPlan;
  readonly questions: readonly Question[];
  readonly reader: LineReader;
  readonly grader: Grader;
  readonly width: number;
  readonly paint: Paint;
  readonly say: (lines: readonly string[]) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const howToAnswer =
  "An answer ends with an empty line or a dot, code with a dot. :say thinks aloud and :board writes on the whiteboard, :skip passes over, :quit ends.";

const noHelp = "There are no hints, tries and answers in an interview; :skip passes over, :quit ends it.";

/** Holds an interview in a terminal or a pipe. The end of the input, Ctrl-C and :quit end it where it is. */
export async function holdInterview(setting: HoldSetting): Promise<Interview> {
  const { plan, questions, say, now, width, paint } = setting;
  const notes = takeNotes(setting.reader);
  const { minutes, level, seed } = plan;
  const count = formatPlural(plan.slots.length, "question");
  say([
    ...wrapLines(`${count} in ${minutes} minutes, ${levelNames[level].toLowerCase()}, seed ${seed}.`, width),
    ...wrapLines(howToAnswer, width),
  ]);
  let interview = startInterview(plan, now());
  for (;;) {
    const open = awaited(interview);
    if (open.kind === "nothing") break;
    const slot = open.kind === "answer" ? open.slot : open.turn.slot;
    const question = questions.find(({ id }) => id === slot.question);
    if (question === undefined) {
      interview = skip(interview, notes.take(), now());
      continue;
    }
    const place = `${open.kind === "answer" ? "Question" : "Follow-up to question"} ${open.index + 1} of ${plan.slots.length}`;
    say(["", paint("bold", `${place}, ${spellLeft(timeLeft(interview, now()))} left`), ""]);
    const asked = open.kind === "reply" ? open.turn.followUp : undefined;
    const isInWords = asked !== undefined && asked.kind !== "again";
    if (asked !== undefined) say([...wrapLines(asked.prompt, width), ""]);
    if (!isInWords) {
      if (asked === undefined && question.type === "diagnose") {
        const run = await question.scene.run({ seed: slot.seed, isMended: false, readData: readDataFile });
        say([...sceneCharts(run, width, paint), ""]);
      }
      say(questionSheet(question, slot.seed, width, paint));
    }
    const given = isInWords
      ? await readWords(asked.points, notes.reader)
      : await readGraded(question, slot.seed, { ...setting, reader: notes.reader });
    if (given === "quit") return endInterview(interview, now());
    if (given === "skip") interview = skip(interview, notes.take(), now());
    else if (open.kind === "answer")
      interview = takeAnswer(interview, question, { ...given, ...notes.take() }, now());
    else interview = takeReply(interview, given, now());
  }
  return interview;
}

type Given = (Pick<Turn, "language"> & { readonly answer: string; readonly grade: Grade }) | "skip" | "quit";

async function readGraded(question: Question, seed: number, setting: HoldSetting): Promise<Given> {
  const { reader, grader, say, width } = setting;
  let begun: readonly string[] = [];
  for (;;) {
    try {
      const typed: Typed = await readTypedAnswer(question, seed, reader, begun);
      begun = typed.kind === "word" ? typed.begun : [];
      if (typed.kind === "end" || (typed.kind === "word" && typed.word === ":quit")) return "quit";
      if (typed.kind === "word") {
        if (typed.word === ":skip") return "skip";
        say(wrapLines(noHelp, width));
        continue;
      }
      if (typed.kind === "unknown") {
        say(wrapLines(`${typed.word} is not known here; there are :say, :board, :skip and :quit.`, width));
        continue;
      }
      const answer: Answer = typed.answer;
      const grade = await grader.grade(question, answer, seed);
      if (grade.outcome !== "unread") {
        const language = answer.type === "code" ? { language: answer.language } : {};
        return { answer: answerText(question, answer), ...language, grade };
      }
      say(grade.feedback.includes("\n") ? grade.feedback.split("\n") : wrapLines(grade.feedback, width));
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      begun = [];
      say(wrapLines(`${error.message}.`, width));
    }
  }
}

async function readWords(
  points: Parameters<typeof gradeExplain>[0]["points"],
  reader: LineReader,
): Promise<Given> {
  const lines: string[] = [];
  for (;;) {
    const line = await reader.next("> ");
    const text = line?.trim();
    if (text === ":quit" || reader.isInterrupted() || (line === undefined && lines.length === 0))
      return "quit";
    if (text === ":skip") return "skip";
    if (line === undefined || text === "" || text === ".") {
      if (lines.length > 0) break;
      if (text === ".") return "skip";
      continue;
    }
    lines.push(line);
  }
  const answer = lines.join("\n");
  const grade = gradeExplain({ points }, answer);
  // What holds no word is no reply.
  return grade.outcome === "unread" ? "skip" : { answer, grade };
}

function spellLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
