import type { JSX } from "preact";
import { Mathematics } from "../figure/equations.tsx";
import { linkTo } from "../frame/site-root.ts";
import { latexOf } from "./last-line.ts";
import { PathSketch } from "./path-sketch.tsx";
import type { Stage } from "./stage.ts";
import { type StageSlug, stageAddress, stagePath } from "./stage-path.ts";

/** The path at a glance: every stage with its question, and its rule where it brings one. */
export function PathPage({ stages }: { readonly stages: readonly Stage[] }): JSX.Element {
  return (
    <div class="learn-path">
      <header class="learn-head">
        <h1>From one line to Adam</h1>
        <p>
          To train a network is to choose one step after another from gradients. It goes wrong in few ways:
          steps are slow where a surface is flat ({stageLink("gradient-descent")}, {stageLink("momentum")}),
          gradients are noisy ({stageLink("adam")}), or they differ in size between parameters, down to those
          that vanish ({stageLink("rmsprop")}, {stageLink("applications")}). The four rules of this path are
          answers, each at a price.
        </p>
        <p>
          There are eight stages, on one quadratic that is solved exactly and goes through all of them. Each
          has an idea, the rule set from its own text, a figure to move, what is said of the rule beside what
          was measured, and three questions.
        </p>
      </header>
      <ol class="learn-stages">
        {stagePath.map(({ slug, title, question }) => {
          const rules = stages.find((stage) => stage.slug === slug)?.rules ?? [];
          const [only] = rules.length === 1 ? rules : [];
          return (
            <li key={slug}>
              <a href={linkTo(stageAddress(slug))}>
                <h2>{title}</h2>
              </a>
              <p>{question}</p>
              {only && slug !== "challenges" && (
                <div class="learn-picture" aria-hidden="true">
                  <div class="learn-rule">
                    <Mathematics latex={`\\displaystyle ${latexOf(only.rule)}`} />
                  </div>
                  <PathSketch rule={only.rule} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function stageLink(slug: StageSlug): JSX.Element {
  const { title } = stagePath.find((place) => place.slug === slug) ?? stagePath[0];
  return <a href={linkTo(stageAddress(slug))}>{title}</a>;
}
