import { pathQuestions } from "@downhill/practice/bank/path-questions";
import { promptOf } from "@downhill/practice/question/prompt-of";
import type { Source } from "@downhill/practice/sources/source";
import type { ComponentChildren, JSX } from "preact";
import { Equations } from "../figure/equations.tsx";
import { Island } from "../frame/island.tsx";
import { linkTo } from "../frame/site-root.ts";
import { ClaimList } from "./claim-list.tsx";
import { LibraryTable } from "./library-table.tsx";
import { StageQuestions } from "./questions/stage-questions.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import type { Stage } from "./stage.ts";
import { StageNavigation, StageSteps } from "./stage-navigation.tsx";
import { stagePath } from "./stage-path.ts";

/** A stage of the path: text with its figure beside it, then what was measured, what goes wrong, what libraries do, and questions. */
export function StagePage({
  stage,
  fragments,
}: {
  readonly stage: Stage;
  /** Of addresses of Play, by the rule's name. */
  readonly fragments: ReadonlyMap<string, string>;
}): JSX.Element {
  const { slug, claims, libraries } = stage;
  const { title, question } = stagePath.find((place) => place.slug === slug) ?? stagePath[0];
  const mistakes = stage.mistakes();
  return (
    <article class="stage">
      <StageNavigation current={slug} />
      <div class="stage-main">
        <header class="stage-lead">
          <h1>{title}</h1>
          <p class="stage-question">{question}</p>
          {stage.lead()}
        </header>
        <div class="stage-figure">{stage.figure()}</div>
        <div class="stage-text">
          {stage.text()}
          {stage.rules.length === 1 && <StageRules rules={stage.rules} fragments={fragments} />}
        </div>
      </div>
      {stage.rules.length > 1 && (
        <Section id="rules" title="The rules, set from their texts">
          <StageRules rules={stage.rules} fragments={fragments} />
        </Section>
      )}
      {stage.wide?.()}
      <Section id="measured" title="What is said, and what was measured">
        <div class={claims.length > 1 ? "claim-columns" : undefined}>
          {claims.map(({ title: group, names }) => (
            <div key={names[0]}>
              {group !== undefined && <h3>{group}</h3>}
              <ClaimList names={names} />
            </div>
          ))}
        </div>
      </Section>
      {mistakes.length > 0 && (
        <Section id="mistakes" title="Common mistakes">
          <ul class="mistake-list">
            {mistakes.map(({ wrong, right }) => (
              <li key={wrong}>
                <p class="mistake">
                  <span class="mistake-mark" aria-hidden="true">
                    ✕{" "}
                  </span>
                  “{wrong}”
                </p>
                <p>{right}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {libraries && (
        <Section id="libraries" title="What libraries make of it">
          <LibraryTable libraries={libraries} />
        </Section>
      )}
      <Section id="questions" title="Three questions">
        <Island
          name="StageQuestions"
          component={StageQuestions}
          props={{
            topic: slug,
            asked: pathQuestions[slug].map((one) => ({
              id: one.id,
              level: one.level,
              type: one.type,
              prompt: promptOf(one),
            })),
          }}
        />
      </Section>
      <Section id="sources" title="Sources">
        <SourceList sources={stage.sources} />
      </Section>
      <StageSteps current={slug} />
    </article>
  );
}

/** Rules set from their texts, with the text itself behind a line, and the way to Play. */
function StageRules({
  rules,
  fragments,
}: {
  readonly rules: Stage["rules"];
  readonly fragments: ReadonlyMap<string, string>;
}): JSX.Element {
  return (
    <div class={rules.length > 1 ? "stage-rules several" : "stage-rules"}>
      {rules.map(({ name, rule }) => (
        <section key={name} aria-label={name}>
          {rules.length > 1 && <h3>{name}</h3>}
          <ScrollBox label={`Equations of ${name}`}>
            <Equations rule={rule} />
          </ScrollBox>
          <details>
            <summary>The text these are set from</summary>
            <pre class="rule-text">{rule.text}</pre>
          </details>
          <p class="instrument">
            <a href={linkTo("/play/") + (fragments.get(rule.name) ?? "")}>
              Open {name} in Play<span class="unseen"> to race it or change its text</span>
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="stage-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function SourceList({ sources }: { readonly sources: readonly Source[] }): JSX.Element {
  return (
    <ul class="source-list">
      {sources.map(({ who, year, what, where }) => (
        <li key={what}>
          {who} {year}. {what}. {where}.
        </li>
      ))}
    </ul>
  );
}
