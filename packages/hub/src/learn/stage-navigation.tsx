import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";
import { type StageSlug, stageAddress, stagePath } from "./stage-path.ts";

/** The path with the stage that is shown marked on it. */
export function StageNavigation({ current }: { readonly current: StageSlug }): JSX.Element {
  return (
    <nav class="stage-path" aria-label="Path">
      <ol>
        {stagePath.map(({ slug, title }) => (
          <li key={slug}>
            <a href={linkTo(stageAddress(slug))} aria-current={slug === current ? "page" : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The ways back and on. */
export function StageSteps({ current }: { readonly current: StageSlug }): JSX.Element {
  const place = stagePath.findIndex(({ slug }) => slug === current);
  const [before, after] = [stagePath[place - 1], stagePath[place + 1]];
  return (
    <nav class="stage-steps" aria-label="Previous and next stage">
      {before ? (
        <a rel="prev" href={linkTo(stageAddress(before.slug))}>
          <span class="quiet">Before</span>
          {before.title}
        </a>
      ) : (
        <a href={linkTo("/learn/")}>
          <span class="quiet">The path</span>
          All eight stages
        </a>
      )}
      {after ? (
        <a rel="next" href={linkTo(stageAddress(after.slug))}>
          <span class="quiet">Next</span>
          {after.title}
        </a>
      ) : (
        <a href={linkTo("/learn/")}>
          <span class="quiet">The path</span>
          All eight stages
        </a>
      )}
    </nav>
  );
}
