import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";
import { RaceLink } from "../race-link.tsx";
import { mostChosen } from "./filter-rows.ts";
import type { Row } from "./row.ts";

export interface ChosenBarProps {
  readonly rows: readonly Row[];
  readonly chosen: readonly string[];
  readonly clear: () => void;
}

/** What can be done with the rules that are chosen; at the foot of the window while some are. */
export function ChosenBar({ rows, chosen, clear }: ChosenBarProps): JSX.Element {
  const titles = chosen.map((name) => rows.find((row) => row.name === name)?.title ?? name);
  const lanes = useMemo(
    () => chosen.flatMap((name) => rows.find((row) => row.name === name)?.lane ?? []),
    [rows, chosen],
  );
  return (
    <div class="chosen-bar instrument">
      <p>
        {titles.join(", ")}
        {chosen.length === 1 && <span class="quiet"> and one more to set them side by side</span>}
        {chosen.length >= mostChosen && <span class="quiet"> · {mostChosen} are the most</span>}
      </p>
      {chosen.length >= 2 && (
        <a class="button primary" href={`${linkTo("/compare/side-by-side/")}?rules=${chosen.join(",")}`}>
          Side by side
        </a>
      )}
      {chosen.length >= 2 && <RaceLink lanes={lanes} />}
      <button type="button" class="quiet-button" onClick={clear}>
        Clear
      </button>
    </div>
  );
}
