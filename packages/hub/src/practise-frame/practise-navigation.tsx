import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";

const places = [
  { path: "/practise/", label: "Today" },
  { path: "/practise/questions/", label: "Questions" },
  { path: "/practise/mock/", label: "Mock interview" },
  { path: "/practise/summary/", label: "Summary" },
] as const;

/** The way between the pages of this section. It is no part of an island: clients bring its style sheet themselves. */
export function PractiseNavigation({
  current,
}: {
  /** `a question` is one of the questions' pages; `a session` is none of these. */
  readonly current: (typeof places)[number]["path"] | "a question" | "a session";
}): JSX.Element {
  return (
    <nav class="practise-nav" aria-label="Practise">
      <ul>
        {places.map(({ path, label }) => (
          <li key={path}>
            <a href={linkTo(path)} aria-current={currentOf(path, current)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf(path: string, current: string): "page" | "true" | undefined {
  if (path === current) return "page";
  return current === "a question" && path === "/practise/questions/" ? "true" : undefined;
}
