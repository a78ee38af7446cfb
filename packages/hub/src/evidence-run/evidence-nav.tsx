import type { JSX } from "preact";
import { linkTo } from "../frame/site-root.ts";

const places = [
  { path: "/evidence/", label: "Claims" },
  { path: "/evidence/find-lr/", label: "Find a learning rate" },
  { path: "/evidence/advise/", label: "Which optimizer?" },
  { path: "/evidence/report/", label: "Open a report" },
] as const;

/** The way between the pages of this section. */
export function EvidenceNav({
  current,
}: {
  readonly current: (typeof places)[number]["path"] | "a claim";
}): JSX.Element {
  return (
    <nav class="evidence-nav" aria-label="Evidence">
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
  return current === "a claim" && path === "/evidence/" ? "true" : undefined;
}
