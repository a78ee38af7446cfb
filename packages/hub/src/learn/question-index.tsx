import { formatCount } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";
import { allQuestions } from "./questions/all-questions.ts";
import { levelNames } from "./questions/question.ts";
import { promptOf } from "./questions/question-places.ts";
import { stageAddress, stagePath } from "./stage-path.ts";

/** Every question of the path, by its stage. */
export function QuestionIndex(): JSX.Element {
  return (
    <section class="stage-section" aria-labelledby="all-questions">
      <h2 id="all-questions">The questions of the path</h2>
      <p class="instrument quiet">
        {formatCount(allQuestions.length)} questions; those with numbers draw new ones whenever they are
        asked.
      </p>
      <div class="question-index">
        {stagePath.map(({ slug, title }) => (
          <div key={slug}>
            <h3>
              <a href={`${linkTo(stageAddress(slug))}#questions`}>{title}</a>
            </h3>
            <ul>
              {allQuestions
                .filter(({ topic }) => topic === slug)
                .map((question) => (
                  <li key={question.id}>
                    <a href={`${linkTo(stageAddress(slug))}#${question.id}`}>{promptOf(question)}</a>{" "}
                    <span class="quiet">{levelNames[question.level].toLowerCase()}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
