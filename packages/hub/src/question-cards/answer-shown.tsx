import type { Grade } from "@downhill/practice/grade/grade";
import { bestAnswer } from "@downhill/practice/question/best-answer";
import type { CodeQuestion, Language } from "@downhill/practice/question/code-question";
import type { Question } from "@downhill/practice/question/question";
import { type ClaimName, citeClaim } from "@downhill/practice/sources/judge-claim";
import { citeSource } from "@downhill/practice/sources/sources";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ScrollBox } from "../figure/scroll-box.tsx";
import { linkTo } from "../frame/site-root.ts";

/** A full answer: one that is right, how one gets there, its points, and where they are known from. */
export function AnswerShown({
  question,
  seed,
  grade,
  language = "python",
}: {
  readonly question: Question;
  readonly seed: number;
  /** What the learner's own program is in: the full answer in it comes first. */
  readonly language?: Language | undefined;
  /** What was said of the last answer, which is not said again. */
  readonly grade?: Grade | undefined;
}): JSX.Element {
  const { answer, because } = useMemo(() => bestAnswer(question, seed), [question, seed]);
  const isNew = because !== undefined && grade?.feedback.includes(because) !== true;
  return (
    <section class="answer-shown" aria-label="A full answer">
      <p class="answer-title">A full answer</p>
      {question.type === "formula" && <pre>{answer}</pre>}
      {question.type === "code" && <Programs best={question.best} language={language} />}
      {question.type !== "formula" && question.type !== "code" && <p class="answer-text">{answer}</p>}
      {isNew && <p class="answer-because">{because}</p>}
      {grade?.points === undefined ? (
        <PointList points={question.points} />
      ) : (
        <SourceList points={question.points} />
      )}
    </section>
  );
}

/** The same answer in each language, the learner's own first. */
function Programs({
  best,
  language,
}: Pick<CodeQuestion, "best"> & { readonly language: Language }): JSX.Element {
  const programs = [
    ["Python", best.python],
    ["JavaScript", best.javascript],
  ] as const;
  return (
    <>
      {(language === "python" ? programs : programs.toReversed()).map(([name, program]) => (
        <div key={name} class="answer-program">
          <p>{name}</p>
          <ScrollBox label={`A full answer in ${name}`}>
            <pre>{program}</pre>
          </ScrollBox>
        </div>
      ))}
    </>
  );
}

/** Points with their sources, and what the lab's runs say of them. */
export function PointList({ points }: Pick<Question, "points">): JSX.Element {
  return (
    <ul class="point-list">
      {points.map(({ says, sources = [], claims = [] }) => (
        <li key={says}>
          {says}
          {sources.map((name) => (
            <cite key={name}>{citeSource(name)}</cite>
          ))}
          {claims.map((name) => (
            <ClaimCited key={name} name={name} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Where points are known from, each once. */
function SourceList({ points }: Pick<Question, "points">): JSX.Element | null {
  const names = [...new Set(points.flatMap(({ sources = [] }) => sources))];
  const claims = [...new Set(points.flatMap((point) => point.claims ?? []))];
  if (names.length + claims.length === 0) return null;
  return (
    <ul class="point-list source-list">
      {names.map((name) => (
        <li key={name}>
          <cite>{citeSource(name)}</cite>
        </li>
      ))}
      {claims.map((name) => (
        <li key={name}>
          <ClaimCited name={name} />
        </li>
      ))}
    </ul>
  );
}

/** What the lab's runs say of a claim, as a link to its page. */
function ClaimCited({ name }: { readonly name: ClaimName }): JSX.Element {
  return (
    <cite>
      <a href={linkTo(`/evidence/${name}/`)}>{citeClaim(name)}</a>
    </cite>
  );
}
