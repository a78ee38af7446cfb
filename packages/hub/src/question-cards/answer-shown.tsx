import type { Question } from "@downhill/practice/question/question";
import { citeSource } from "@downhill/practice/sources/sources";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { fullAnswerOf } from "./full-answer.ts";

/** A full answer: one that is right, how one gets there, its points, and where they are known from. */
export function AnswerShown({
  question,
  seed,
}: {
  readonly question: Question;
  readonly seed: number;
}): JSX.Element {
  const answer = useMemo(() => fullAnswerOf(question, seed), [question, seed]);
  return (
    <section class="answer-shown" aria-label="A full answer">
      <h3>A full answer</h3>
      {answer !== undefined &&
        (answer.isNotation === true ? <pre>{answer.text}</pre> : <p class="answer-text">{answer.text}</p>)}
      {answer?.because !== undefined && <p class="answer-because">{answer.because}</p>}
      <PointList points={question.points} />
    </section>
  );
}

/** Points with their sources. */
export function PointList({ points }: Pick<Question, "points">): JSX.Element {
  return (
    <ul class="point-list">
      {points.map(({ says, sources = [] }) => (
        <li key={says}>
          {says}
          {sources.map((name) => (
            <cite key={name}>{citeSource(name)}</cite>
          ))}
        </li>
      ))}
    </ul>
  );
}
