import { formatPlural } from "@downhill/lab/report/number";
import { topicTitle } from "@downhill/practice/question/topic";
import type { WeakSpot } from "@downhill/practice/schedule/weak-spots";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { writeSessionQuery } from "../session/session-query.ts";

const mostShown = 6;

/** What went wrong so far, each as a session. */
export function WeakList({ weak }: { readonly weak: readonly WeakSpot[] }): JSX.Element {
  return (
    <section class="weak" aria-labelledby="weak">
      <h2 id="weak">Weak spots</h2>
      <ul class="weak-list">
        {weak.slice(0, mostShown).map(({ kind, name, topic, times, why, questions, level }) => (
          <li key={`${topic}/${level ?? ""}/${name}`}>
            <a
              href={
                linkTo("/practise/session/") +
                writeSessionQuery({ questions, about: nameOf({ name, times }) })
              }
            >
              {nameOf({ name, times })}: {formatPlural(questions.length, "question")}
            </a>
            <span class="quiet">
              {kind === "slip" && `${topicTitle(topic)}. `}
              {why}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A name may begin with a symbol, which has no other case. */
function nameOf({ name: plain, times }: Pick<WeakSpot, "name" | "times">): string {
  const name = /^[a-z]{2}/.test(plain) ? `${plain[0]?.toUpperCase()}${plain.slice(1)}` : plain;
  return times > 1 ? `${name}, ${times === 2 ? "twice" : `${times} times`}` : name;
}
