import type { PersonalEntry } from "@downhill/practice/summary/personal-sheet";
import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";

/** A question that was missed, with what a full answer to it says. */
export function PersonalItem({ entry }: { readonly entry: PersonalEntry }): JSX.Element {
  const { question, title, points, formula, mistakes } = entry;
  return (
    <li>
      <h3>
        <a href={linkTo(`/practise/questions/${question}/`)}>{title}</a>
      </h3>
      {formula !== undefined && <pre>{formula}</pre>}
      <ul>
        {points.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {mistakes.length > 0 && <p class="personal-mistakes">{describeMistakes(mistakes)}</p>}
    </li>
  );
}

export function describeMistakes(mistakes: PersonalEntry["mistakes"]): string {
  const given = mistakes.map(({ name, times }) =>
    times === 1 ? name : `${name} (${times === 2 ? "twice" : `${times} times`})`,
  );
  return `You gave: ${given.join("; ")}.`;
}
