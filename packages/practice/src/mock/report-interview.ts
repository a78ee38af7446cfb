import { formatPlural } from "@downhill/lab/report/number";
import { formatShare } from "../grade/format-share.ts";
import { bestAnswer } from "../question/best-answer.ts";
import { promptOf } from "../question/prompt-of.ts";
import type { Question } from "../question/question.ts";
import { topics } from "../question/topic.ts";
import { citeClaim } from "../sources/judge-claim.ts";
import { citeSource } from "../sources/sources.ts";
import type { Interview, Turn } from "./interview.ts";
import type { InterviewReport, ReportedTurn, TopicScore } from "./interview-report.ts";
import { nextSteps } from "./next-steps.ts";
import { scoreTurn } from "./score-turn.ts";

/**
 * Writes the report of an interview. Questions that were not reached count as nothing towards the score, and say nothing of a topic.
 * @param questions the bank, with every question of the plan
 * @throws RangeError where a question of the interview is not among them
 */
export function reportInterview(interview: Interview, questions: readonly Question[]): InterviewReport {
  const { plan, startedAt, turns } = interview;
  const reported = turns.map((turn) => reportTurn(turn, questions));
  const planned = plan.slots.reduce((sum, { minutes }) => sum + minutes, 0);
  const earned = turns.reduce((sum, turn) => sum + scoreTurn(turn) * turn.slot.minutes, 0);
  const score = planned === 0 ? 0 : earned / planned;
  const answered = turns.filter(({ grade }) => grade !== undefined).length;
  const scores = topics
    .map((topic) => scoreTopic(topic, reported))
    .filter(({ evidence }) => evidence.length > 0);
  const { seed, minutes, level } = plan;
  return {
    setting: { seed, minutes, level },
    startedAt,
    seconds: Math.round(((interview.endedAt ?? interview.turnStartedAt) - startedAt) / 1000),
    score,
    answered,
    planned: plan.slots.length,
    summary: summarise(score, answered, plan.slots.length, scores),
    topics: scores,
    turns: reported,
    next: nextSteps(reported, questions, plan.slots.length - turns.length),
  };
}

function reportTurn(turn: Turn, questions: readonly Question[]): ReportedTurn {
  const { slot, answer, language, grade, followUp, reply, thinking, whiteboard, seconds } = turn;
  const question = questions.find(({ id }) => id === slot.question);
  if (question === undefined) throw new RangeError(`there is no question ${slot.question}`);
  const best = bestAnswer(question, slot.seed, language);
  return {
    question: question.id,
    title: question.title,
    topic: question.topic,
    level: question.level,
    type: question.type,
    prompt: promptOf(question, slot.seed),
    score: scoreTurn(turn),
    seconds,
    minutes: slot.minutes,
    ...(answer === undefined ? {} : { yours: answer }),
    ...(grade === undefined ? {} : { grade }),
    best: best.answer,
    ...(best.because === undefined ? {} : { because: best.because }),
    points: question.points.map(({ says }) => says),
    sources: [...new Set(question.points.flatMap(({ sources = [] }) => sources))].map(citeSource),
    claims: [...new Set(question.points.flatMap(({ claims = [] }) => claims))].map((name) => ({
      name,
      says: citeClaim(name),
    })),
    thinking,
    whiteboard,
    ...(followUp === undefined
      ? {}
      : {
          followUp: {
            prompt: followUp.prompt,
            ...(reply === undefined ? {} : { yours: reply.answer, grade: reply.grade }),
            points: followUp.kind === "again" ? [] : followUp.points.map(({ says }) => says),
          },
        }),
  };
}

function scoreTopic({ slug, title }: (typeof topics)[number], reported: readonly ReportedTurn[]): TopicScore {
  const turns = reported.filter(({ topic }) => topic === slug);
  const minutes = turns.reduce((sum, turn) => sum + turn.minutes, 0);
  const earned = turns.reduce((sum, turn) => sum + turn.score * turn.minutes, 0);
  return {
    topic: slug,
    title,
    score: minutes === 0 ? 0 : earned / minutes,
    evidence: turns.map(giveEvidence),
  };
}

function giveEvidence({ title, score, grade, followUp }: ReportedTurn): string {
  if (grade === undefined) return `${title}: passed over.`;
  const taken =
    grade.matched === undefined || grade.outcome === "right" ? "" : `, taken for “${grade.matched}”`;
  const after =
    followUp === undefined
      ? ""
      : followUp.grade === undefined
        ? "; the follow-up was not answered"
        : `; the follow-up ${outcomeWords[followUp.grade.outcome]}`;
  return `${title}: ${outcomeWords[grade.outcome]}${taken}${after} (${formatShare(score)}).`;
}

const outcomeWords = { right: "right", partly: "partly right", wrong: "wrong", unread: "not read" } as const;

function summarise(score: number, answered: number, planned: number, scores: readonly TopicScore[]): string {
  const best = scores.reduce<TopicScore | undefined>(
    (top, one) => (top === undefined || one.score > top.score ? one : top),
    undefined,
  );
  const worst = scores.reduce<TopicScore | undefined>(
    (low, one) => (low === undefined || one.score < low.score ? one : low),
    undefined,
  );
  const counted = `${formatShare(score)} of what was planned, with ${answered} of ${formatPlural(planned, "question")} answered.`;
  if (best === undefined || worst === undefined || best.topic === worst.topic) return counted;
  return `${counted} Strongest on ${best.title} (${formatShare(best.score)}), weakest on ${worst.title} (${formatShare(worst.score)}).`;
}
