import { formatRemaining } from "@downhill/lab/report/number";
import { formatShare } from "@downhill/practice/grade/format-share";
import type { Interview } from "@downhill/practice/mock/interview";
import type { InterviewReport, TopicScore } from "@downhill/practice/mock/interview-report";
import { printReport } from "@downhill/practice/mock/print-report";
import { reportInterview } from "@downhill/practice/mock/report-interview";
import type { Question } from "@downhill/practice/question/question";
import { levelNames } from "@downhill/practice/question/topic";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { CopyButton } from "../figure/copy-button.tsx";
import { saveFile } from "../figure/save-file.ts";
import { linkTo } from "../frame/site-root.ts";
import { LogProblemNote } from "../practice-log/log-problem-note.tsx";
import { spellMoment } from "../practice-log/spell-date.ts";
import { writeInterviewLink } from "./interview-link.ts";
import { ReportTurn } from "./report-turn.tsx";

export interface MockReportProps {
  readonly interview: Interview;
  readonly questions: readonly Question[];
  /** Tries once more to keep it in the log; undefined where it is there. */
  readonly onKeep: (() => void) | undefined;
  /** Begins the same interview again. */
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** The report: score by topic with its evidence, each answer beside the best, and what to do next. */
export function MockReport({ interview, questions, onKeep, onAgain, onLeave }: MockReportProps): JSX.Element {
  const report = useMemo(() => readReport(interview, questions), [interview, questions]);
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is gone, and the focus with it: at once, before a key can be lost.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (report === undefined)
    return (
      <div class="mock-report">
        <h1 ref={heading} tabIndex={-1}>
          This interview cannot be shown
        </h1>
        <p>
          It asks for questions that are not in the bank any more. Its answers are in your log all the same.
        </p>
        <button type="button" class="button" onClick={onLeave}>
          To a new one
        </button>
      </div>
    );
  const { setting, score, summary, topics, turns, next, seconds } = report;
  const name = `interview-${new Date(report.startedAt).toISOString().slice(0, 10)}-${setting.seed}`;
  return (
    <div class="mock-report">
      <header>
        <p class="quiet">
          Mock interview of {spellMoment(report.startedAt)}: {setting.minutes} minutes,{" "}
          {levelNames[setting.level].toLowerCase()}, seed {setting.seed}. It took{" "}
          {formatRemaining(Math.round(seconds))}.
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <span class="unseen">Score: </span>
          {formatShare(score)}
        </h1>
        <p class="mock-summary">{summary}</p>
        <div class="mock-tools">
          <button type="button" class="button" onClick={() => window.print()}>
            Print
          </button>
          <button
            type="button"
            class="button"
            onClick={() => saveFile(`${name}.md`, "text/markdown", printReport(report))}
          >
            Save as text
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(`${name}.json`, "application/json", `${JSON.stringify(report, undefined, 2)}\n`)
            }
          >
            Save as JSON
          </button>
          <CopyButton
            label="Copy a link for a friend"
            text={async () => `${location.href.split("#")[0]}${writeInterviewLink(setting)}`}
          />
        </div>
        <LogProblemNote />
        {onKeep !== undefined && (
          <button type="button" class="button" onClick={onKeep}>
            Keep this interview
          </button>
        )}
      </header>
      <section aria-labelledby="by-topic">
        <h2 id="by-topic">By topic</h2>
        <TopicTable topics={topics} />
      </section>
      <section aria-labelledby="next-steps">
        <h2 id="next-steps">What to do next</h2>
        <ul class="mock-next">
          {next.map((step) => (
            <li key={step.says}>
              {step.says}{" "}
              {step.questions.length > 0 && (
                <a href={linkTo(`/practise/session/?questions=${step.questions.join(",")}`)}>Practise</a>
              )}
            </li>
          ))}
        </ul>
        <div class="mock-tools">
          <button type="button" class="button" onClick={onAgain}>
            The same again
          </button>
          <button type="button" class="button" onClick={onLeave}>
            Another interview
          </button>
        </div>
      </section>
      <section aria-labelledby="question-by-question">
        <h2 id="question-by-question">Question by question</h2>
        <ol class="mock-turns">
          {turns.map((turn) => (
            <ReportTurn key={turn.question} turn={turn} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function TopicTable({ topics }: { readonly topics: readonly TopicScore[] }): JSX.Element {
  if (topics.length === 0) return <p>Nothing was answered.</p>;
  return (
    <table class="topic-table">
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">Score</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, title, score, evidence }) => (
          <tr key={topic}>
            <th scope="row">{title}</th>
            <td>
              <span class="topic-bar" aria-hidden="true">
                <span style={{ width: `${100 * score}%` }} />
              </span>
              {formatShare(score)}
            </td>
            <td>
              {evidence.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function readReport(interview: Interview, questions: readonly Question[]): InterviewReport | undefined {
  try {
    return reportInterview(interview, questions);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
