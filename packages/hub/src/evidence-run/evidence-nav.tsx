import type { JSX } from "preact";
import { SectionNavigation } from "../frame/section-navigation.tsx";

const places = [
  { path: "/evidence/", label: "Claims" },
  { path: "/evidence/find-lr/", label: "Find a learning rate" },
  { path: "/evidence/advise/", label: "Which optimizer?" },
  { path: "/evidence/report/", label: "Open a report" },
] as const;

/** The way between the pages of Evidence. */
export function EvidenceNav({
  current,
}: {
  readonly current: (typeof places)[number]["path"] | "a claim";
}): JSX.Element {
  const isClaim = current === "a claim";
  return (
    <SectionNavigation
      label="Evidence"
      places={places}
      current={isClaim ? "/evidence/" : current}
      isWithin={isClaim}
    />
  );
}
