import { formatCount, formatPlural } from "@downhill/lab/report/number";
import { levelNames, levels, topics, topicTitle } from "@downhill/practice/question/topic";
import { dateOfDay } from "@downhill/practice/schedule/learner-day";
import type { ReadinessCell } from "@downhill/practice/schedule/readiness-map";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { writeSessionQuery } from "../session/session-query.ts";
import { IntervalMark } from "./interval-mark.tsx";
import { spellDate } from "./spell-date.ts";
import "./readiness-table.css";

export interface ReadinessTableProps {
  readonly cells: readonly ReadinessCell[];
  /** The day it is about; undefined where that is today. */
  readonly on: number | undefined;
}

/** Topics by levels: how likely a right answer is, and how sure that is. Each cell leads to a session on it. */
export function ReadinessTable({ cells, on }: ReadinessTableProps): JSX.Element {
  const shown = levels.filter((level) => cells.some((cell) => cell.level === level));
  return (
    <section class="readiness" aria-labelledby="readiness">
      <h2 id="readiness">Readiness {on === undefined ? "today" : `on ${spellDate(dateOfDay(on))}`}</h2>
      <p class="readiness-key">
        How likely you answer another question of the kind right: the mark is the best guess, and the bar
        holds nine in ten of what is possible. It is wide where little was asked. Beside it, how many you were
        asked of how many there are.
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
