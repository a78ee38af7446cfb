import { bestAnswer } from "@downhill/practice/question/best-answer";
import { firstSeed, promptOf } from "@downhill/practice/question/prompt-of";
import { type Question, typeNames } from "@downhill/practice/question/question";
import { levelNames, topicTitle } from "@downhill/practice/question/topic";
import { catalogue } from "downhill/catalogue";
import type { JSX } from "preact";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { PractiseNavigation } from "../../practise-frame/practise-navigation.tsx";
import { PointList } from "../../question-cards/answer-shown.tsx";
import { PractiseQuestion } from "./practise-question.tsx";

/** A question's own page: the question to answer, and its points behind a line. */
export function QuestionPage({
  question,
  before,
  after,
}: {
  readonly question: Question;
  /** Its neighbours in the topic. */
  readonly before: Question | undefined;
  readonly after: Question | undefined;
}): JSX.Element {
  const { id, version, topic, level, type, title, followUp, points } = question;
  const { answer, because } = bestAnswer(question, firstSeed);
  const rules = rulesOf(question);
  return (
    <>
      <PractiseNavigation current="a question" />
      <article class="question-page">
        <header>
          <h1>{title}</h1>
          <p class="question-kind">
            <a href={linkTo(`/learn/${topic}/`)}>{topicTitle(topic)}</a>, {levelNames[level].toLowerCase()},{" "}
            {typeNames[type]}
          </p>
        </header>
        <Island
          name="PractiseQuestion"
          component={PractiseQuestion}
          props={{
            id,
            topic,
            hasNumbers: type === "numeric" || type === "diagnose",
            prompt: promptOf(question),
            ...(version === undefined ? {} : { version }),
          }}
        />
        <details class="question-points">
          <summary>Read the answer and its points; nothing is counted</summary>
          {type === "formula" ? <pre>{answer}</pre> : type !== "code" && <p>{answer}</p>}
          {because !== undefined && <p class="instrument">{because}</p>}
          <PointList points={points} />
          <p class="instrument">
            <strong>And next:</strong> {followUp.prompt}
          </p>
          <PointList points={followUp.points} />
        </details>
        {rules.length > 0 && (
          <p class="instrument">
            What the rule is and does:{" "}
            {rules.map(({ name, title: own }, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <a href={linkTo(`/compare/${name}/`)}>{own}</a>
              </span>
            ))}
          </p>
        )}
        <nav class="question-steps" aria-label="Questions of the topic">
          {before === undefined ? (
            <span />
          ) : (
            <a rel="prev" href={linkTo(`/practise/questions/${before.id}/`)}>
              {before.title}
            </a>
          )}
          {after !== undefined && (
            <a rel="next" href={linkTo(`/practise/questions/${after.id}/`)}>
              {after.title}
            </a>
          )}
        </nav>
      </article>
    </>
  );
}

/** Rules of the catalogue that the question is about: the one that it asks for, or the one that its topic is named after. */
function rulesOf(question: Question): readonly { readonly name: string; readonly title: string }[] {
  const asked =
    question.type === "formula" && question.asks.kind === "rule" ? question.asks.rule().name : undefined;
  const named = question.topic === "gradient-descent" ? "gradientDescent" : question.topic;
  return catalogue.filter(({ name }) => name === asked || name === named);
}
