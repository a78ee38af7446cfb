import type { JSX } from "preact";
import { SectionNavigation } from "../frame/section-navigation.tsx";

const places = [
  { path: "/practise/", label: "Today" },
  { path: "/practise/questions/", label: "Questions" },
  { path: "/practise/mock/", label: "Mock interview" },
  { path: "/practise/summary/", label: "Summary" },
] as const;

/** The way between the pages of Practise. */
export function PractiseNavigation({
  current,
}: {
  /** `a question` is one of the questions' pages; `a session` is none of these. */
  readonly current: (typeof places)[number]["path"] | "a question" | "a session";
}): JSX.Element {
  const isQuestion = current === "a question";
  return (
    <SectionNavigation
      label="Practise"
      places={places}
      current={isQuestion ? "/practise/questions/" : current}
      isWithin={isQuestion}
    />
  );
}
