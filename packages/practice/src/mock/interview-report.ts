import type { Grade } from "../grade/grade.ts";
import type { QuestionType } from "../question/question.ts";
import type { Level, Topic } from "../question/topic.ts";
import type { ClaimName } from "../sources/judge-claim.ts";
import type { InterviewSetting } from "./interview-plan.ts";

/** What an interview comes to: plain data, from which a page, a terminal and a file are written. */
export interface InterviewReport {
  readonly setting: InterviewSetting;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seconds: number;
  /** From 0 to 1, over everything that was planned, by its time. */
  readonly score: number;
  readonly answered: number;
  readonly planned: number;
  /** What the numbers say, in a sentence or two. */
  readonly summary: string;
  readonly topics: readonly TopicScore[];
  readonly turns: readonly ReportedTurn[];
  readonly next: readonly NextStep[];
}

export interface TopicScore {
  readonly topic: Topic;
  readonly title: string;
  /** From 0 to 1, over what was reached. */
  readonly score: number;
  /** One sentence a question: what was asked and what came of it. */
  readonly evidence: readonly string[];
}

export interface ReportedTurn {
  readonly question: string;
  readonly title: string;
  readonly topic: Topic;
  readonly level: Level;
  readonly type: QuestionType;
  readonly prompt: string;
  readonly score: number;
  readonly seconds: number;
  /** As it was planned. */
  readonly minutes: number;
  /** Undefined where it was skipped. */
  readonly yours?: string;
  readonly grade?: Grade;
  readonly best: string;
  readonly because?: string;
  readonly points: readonly string[];
  /** As they are cited. */
  readonly sources: readonly string[];
  /** Claims of the lab that the points rest on, with what its runs say of them. */
  readonly claims: readonly { readonly name: ClaimName; readonly says: string }[];
  readonly thinking: string;
  readonly whiteboard: string;
  readonly followUp?: {
    readonly prompt: string;
    readonly yours?: string;
    readonly grade?: Grade;
    /** What a good reply says; empty for a second try. */
    readonly points: readonly string[];
  };
}

/** What to do next, with the questions to do it with. */
export interface NextStep {
  readonly says: string;
  readonly questions: readonly string[];
}
