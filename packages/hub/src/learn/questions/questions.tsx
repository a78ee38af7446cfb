import type { JSX } from "preact";
import type { StageSlug } from "../stage-path.ts";
import { allQuestions } from "./all-questions.ts";
import { ChoiceCard } from "./choice-card.tsx";
import { ExplainCard } from "./explain-card.tsx";
import { NumericCard } from "./numeric-card.tsx";
import { levelNames } from "./question.ts";
import "./questions.css";

/** The questions of a stage, one below the other. */
export function Questions({ topic }: { readonly topic: StageSlug }): JSX.Element {
  return (
    <ol class="question-list">
      {allQuestions
        .filter((question) => question.topic === topic)
        .map((question) => (
          <li key={question.id} id={question.id} class="question">
            <p class="question-level">
              {levelNames[question.level]}, {kinds[question.type]}
            </p>
            {question.type === "numeric" && <NumericCard question={question} />}
            {question.type === "choice" && <ChoiceCard question={question} />}
            {question.type === "explain" && <ExplainCard question={question} />}
          </li>
        ))}
    </ol>
  );
}

const kinds = { numeric: "a number", choice: "a choice", explain: "in words" } as const;
