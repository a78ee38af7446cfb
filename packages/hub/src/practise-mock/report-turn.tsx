import { formatRemaining } from "@downhill/lab/report/number";
import { formatShare } from "@downhill/practice/grade/format-share";
import type { ReportedTurn } from "@downhill/practice/mock/interview-report";
import { levelNames } from "@downhill/practice/question/topic";
import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";

/** One question of the report: yours beside the best, what was said of it, and the follow-up. */
export function ReportTurn({ turn }: { readonly turn: ReportedTurn }): JSX.Element {
  const { grade, followUp, thinking, whiteboard } = turn;
  const isNotation = turn.type === "formula" || turn.type === "code";
  return (
    <li class="mock-turn">
      <h3>
        <a href={linkTo(`/practise/questions/${turn.question}/`)}>{turn.title}</a>
      </h3>
      <p class="quiet">
        {formatShare(turn.score)}. {levelNames[turn.level]}, {formatRemaining(Math.round(turn.seconds))} of{" "}
        {turn.minutes} minutes.
      </p>
      <p>{turn.prompt}</p>
      <div class="mock-both">
        <div>
          <h4>Yours</h4>
          {turn.yours === undefined ? (
            <p class="quiet">Passed over.</p>
          ) : isNotation ? (
            <pre>{turn.yours}</pre>
          ) : (
            <p class="written">{turn.yours}</p>
          )}
          {grade !== undefined && <p class="mock-feedback">{grade.feedback}</p>}
          {grade?.evidence?.map((line) => (
            <p key={line} class="quiet">
              {line}
            </p>
          ))}
          {grade?.points !== undefined && (
            <ul class="mock-points">
              {grade.points.map(({ says, found }) => (
                <li key={says} data-found={found}>
                  <b>{foundWords[found]}</b> {says}
                </li>
              ))}
            </ul>
          )}
          {thinking !== "" && <Note title="Thinking aloud" text={thinking} />}
          {whiteboard !== "" && <Note title="On the whiteboard" text={whiteboard} isNotation />}
        </div>
        <div>
          <h4>Best</h4>
          {isNotation ? <pre>{turn.best}</pre> : <p class="written">{turn.best}</p>}
          {turn.because !== undefined && <p>{turn.because}</p>}
          {grade?.points === undefined && (
            <ul class="mock-points">
              {turn.points.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          )}
          {turn.sources.map((source) => (
            <cite key={source}>{source}</cite>
          ))}
          {turn.claims.map(({ name, says }) => (
            <cite key={name}>
              <a href={linkTo(`/evidence/${name}/`)}>{says}</a>
            </cite>
          ))}
        </div>
      </div>
      {followUp !== undefined && (
        <div class="mock-then">
          <h4>Then: {followUp.prompt}</h4>
          <p class="written">{followUp.yours ?? "Not answered."}</p>
          {followUp.grade !== undefined && <p class="mock-feedback">{followUp.grade.feedback}</p>}
          {followUp.points.length > 0 && (
            <ul class="mock-points">
              {followUp.points.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

const foundWords = { matched: "Found:", missed: "Missing:", denied: "Denied:" } as const;

function Note({
  title,
  text,
  isNotation = false,
}: {
  readonly title: string;
  readonly text: string;
  readonly isNotation?: boolean;
}): JSX.Element {
  return (
    <details>
      <summary>{title}</summary>
      {isNotation ? <pre>{text}</pre> : <p class="written">{text}</p>}
    </details>
  );
}
