import { formatPlural } from "@downhill/lab/report/number";
import { formatShare } from "@downhill/practice/grade/format-share";
import { outcomeOf } from "@downhill/practice/grade/outcome-of";
import { type LogEvent, type ReviewEvent, ratingNames } from "@downhill/practice/log/log-event";
import { dateOfDay, dayOf } from "@downhill/practice/schedule/learner-day";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { spellDate } from "../../practice-log/spell-date.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { ScoreMark } from "../score-mark.tsx";

const mostDays = 7;
const mostShown = 8;

export interface HistoryListProps {
  readonly events: readonly LogEvent[];
  readonly questions: readonly QuestionEntry[];
}

/** What was answered last, by day. */
export function HistoryList({ events, questions }: HistoryListProps): JSX.Element {
  const known = new Map(questions.map((question) => [question.id, question]));
  const reviews = events.filter((event) => event.kind === "review").toReversed();
  const days = [...Map.groupBy(reviews, ({ at, zone }) => dayOf(at, zone))].slice(0, mostDays);
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">Lately</h2>
      <table class="history-days">
        <caption class="unseen">Answers by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" class="number">
              Answers
            </th>
            <th scope="col" class="number">
              Mean score
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(([day, given]) => (
            <tr key={day}>
              <td>{spellDate(dateOfDay(day))}</td>
              <td class="number">{given.length}</td>
              <td class="number">{meanScore(given)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="history-answers">
        <caption class="unseen">
          The last {formatPlural(Math.min(mostShown, reviews.length), "answer")}
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Rated</th>
          </tr>
        </thead>
        <tbody>
          {reviews.slice(0, mostShown).map(({ id, question, score, rating, matched }) => (
            <tr key={id}>
              <td>
                <Title id={question} entry={known.get(question)} />
                {matched !== undefined && score < 1 && <span class="history-matched">{matched}</span>}
              </td>
              <td>
                <ScoreMark outcome={outcomeOf(score, known.get(question)?.type)} />
              </td>
              <td>{ratingNames[rating]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A question that is no longer asked has no page. */
function Title({
  id,
  entry,
}: {
  readonly id: string;
  readonly entry: QuestionEntry | undefined;
}): JSX.Element {
  if (entry === undefined) return <span>{id}</span>;
  return <a href={linkTo(`/practise/questions/${id}/`)}>{entry.title}</a>;
}

function meanScore(given: readonly ReviewEvent[]): string {
  return formatShare(given.reduce((sum, { score }) => sum + score, 0) / given.length);
}
