import { formatCount } from "@downhill/lab/report/number";
import { pathQuestions } from "@downhill/practice/bank/path-questions";
import { promptOf } from "@downhill/practice/question/prompt-of";
import { levelNames } from "@downhill/practice/question/topic";
import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";
import { stageAddress, stagePath } from "./stage-path.ts";

/** Every question of the path, by its stage. */
export function QuestionIndex(): JSX.Element {
  return (
    <section class="stage-section" aria-labelledby="all-questions">
      <h2 id="all-questions">The questions of the path</h2>
      <p class="instrument quiet">
        {formatCount(Object.values(pathQuestions).flat().length)} questions; those with numbers draw new ones
        whenever they are asked.
      </p>
      <div class="question-index">
        {stagePath.map(({ slug, title }) => (
          <div key={slug}>
            <h3>
              <a href={`${linkTo(stageAddress(slug))}#questions`}>{title}</a>
            </h3>
            <ul>
              {pathQuestions[slug].map((question) => (
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
