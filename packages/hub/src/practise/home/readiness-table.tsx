import { formatCount, formatPlural } from "@downhill/lab/report/number";
import { type Level, levelNames, levels, topics, topicTitle } from "@downhill/practice/question/topic";
import { dateOfDay } from "@downhill/practice/schedule/learner-day";
import type { Readiness, ReadinessCell } from "@downhill/practice/schedule/readiness-map";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { spellDate } from "../../practice-log/spell-date.ts";
import { writeSessionQuery } from "../session/session-query.ts";
import { IntervalMark } from "./interval-mark.tsx";
import "./readiness-table.css";

export interface ReadinessTableProps {
  readonly cells: readonly ReadinessCell[];
  /** Over all questions up to this level. */
  readonly overall: Readiness;
  readonly level: Level;
  /** The day it is about; undefined where that is today. */
  readonly on: number | undefined;
}

/** Topics by levels: how likely a right answer is, and how sure that is. Each cell leads to a session on it. */
export function ReadinessTable({ cells, overall, level: highest, on }: ReadinessTableProps): JSX.Element {
  const shown = levels.filter((level) => cells.some((cell) => cell.level === level));
  return (
    <section class="readiness" aria-labelledby="readiness">
      <h2 id="readiness">Readiness {on === undefined ? "today" : `on ${spellDate(dateOfDay(on))}`}</h2>
      <p class="readiness-sum">
        {overall.seen === 0 ? (
          "Nothing was asked yet, so nothing is known."
        ) : (
          <>
            <strong>{percent(overall.chance)}&nbsp;%</strong> right at levels up to{" "}
            {levelNames[highest].toLowerCase()}, between {percent(overall.low)} and {percent(overall.high)}
            &nbsp;%
          </>
        )}
      </p>
      <p class="readiness-key">
        How likely you answer the next question right{on !== undefined && " if you stop practising now"}. The
        mark is the best estimate; the bar holds the truth nine times in ten, and is wide where little was
        asked. Beside it: how many were asked, of how many. Each cell opens a session.
      </p>
      <table class="readiness-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">Topic</span>
            </th>
            {shown.map((level) => (
              <th key={level} scope="col">
                {levelNames[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map(({ slug, title }) => (
            <tr key={slug}>
              <th scope="row">{title}</th>
              {shown.map((level) => (
                <td key={level}>
                  <Cell cell={cells.find((one) => one.topic === slug && one.level === level)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { readonly cell: ReadinessCell | undefined }): JSX.Element {
  if (cell === undefined) return <span class="readiness-none">–</span>;
  const { topic, level, chance, low, high, seen, questions } = cell;
  return (
    <a
      class="readiness-cell"
      href={linkTo("/practise/session/") + writeSessionQuery({ topic, level })}
      data-seen={seen > 0}
    >
      <IntervalMark chance={chance} low={low} high={high} />
      <span class="readiness-words">
        {seen > 0 && `${percent(low)}–${percent(high)} %`}
        <span class="readiness-count">
          {" "}
          {formatCount(seen)} of {formatCount(questions)}
        </span>
        <span class="unseen">
          {" "}
          asked{seen > 0 && `, the best guess ${percent(chance)} %`}: practise{" "}
          {formatPlural(questions, "question")} on {topicTitle(topic)}, {levelNames[level].toLowerCase()}
        </span>
      </span>
    </a>
  );
}

function percent(share: number): string {
  return formatCount(share * 100);
}
