import type { LogEvent, ReviewEvent } from "../log/log-event.ts";
import type { Question } from "../question/question.ts";

/** What a learner still misses of a question: plain data for a line of the sheet. */
export interface PersonalEntry {
  readonly question: string;
  readonly title: string;
  readonly topic: Question["topic"];
  /** What an answer of full marks says. */
  readonly points: readonly string[];
  /** The best answer, where it is a formula. */
  readonly formula?: string;
  /** What was written in its place, by name, with how often. */
  readonly mistakes: readonly { readonly name: string; readonly times: number }[];
}

/** Below this chance of being recalled, a question is on the sheet. */
const remembered = 0.8;
const mostPoints = 3;

export interface PersonalSetting {
  /** The chance that a question is recalled now; undefined for one that was never asked. */
  readonly recallOf: (question: string) => number | undefined;
  /** How many entries fit. */
  readonly most: number;
}

/** A sheet of what was missed when it was last asked, or has faded since: the least remembered first. */
export function personalSheet(
  events: readonly LogEvent[],
  questions: readonly Question[],
  { recallOf, most }: PersonalSetting,
): readonly PersonalEntry[] {
  const reviews = events.filter((event): event is ReviewEvent => event.kind === "review");
  return questions
    .flatMap((question) => {
      const { id, version = 1 } = question;
      const own = reviews
        .filter((review) => review.question === id && review.version === version)
        .sort((a, b) => a.at - b.at);
      const last = own.at(-1);
      const recall = recallOf(id);
      if (last === undefined || (last.score === 1 && last.rating > 1 && (recall ?? 1) >= remembered))
        return [];
      return [{ entry: entryOf(question, own), weight: (recall ?? 1) * last.score }];
    })
    .sort((a, b) => a.weight - b.weight)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function entryOf(question: Question, reviews: readonly ReviewEvent[]): PersonalEntry {
  const times = new Map<string, number>();
  for (const { matched, score } of reviews)
    if (matched !== undefined && score < 1) times.set(matched, (times.get(matched) ?? 0) + 1);
  return {
    question: question.id,
    title: question.title,
    topic: question.topic,
    points: question.points.slice(0, mostPoints).map(({ says }) => says),
    ...(question.type === "formula" ? { formula: question.right[0] } : {}),
    mistakes: Array.from(times, ([name, count]) => ({ name, times: count })),
  };
}
