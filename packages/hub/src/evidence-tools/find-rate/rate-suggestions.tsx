import { raceCommand } from "@downhill/lab/report/race-command";
import { suggestionTable } from "@downhill/lab/report/range-words";
import type { RangeTest } from "@downhill/lab/search/find-rate";
import type { CatalogueEntry } from "downhill/catalogue";
import type { JSX } from "preact";
import { CommandLine } from "../../figure/command-line.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { ReadTable } from "../plot/read-table.tsx";
import type { specOf } from "../problem/problem-choice.ts";
import { PlayRate } from "./play-rate.tsx";

export interface RateSuggestionsProps {
  readonly test: RangeTest;
  readonly problem: ReturnType<typeof specOf>;
  /** The rule's text. */
  readonly text: string;
  /** The rule, where it is one of the library's. */
  readonly entry: CatalogueEntry | undefined;
}

/** The three suggestions with what they are, and the race that would try one. */
export function RateSuggestionsList({
  test,
  problem,
  text,
  entry,
}: RateSuggestionsProps): JSX.Element | null {
  if (test.suggestions === undefined) return null;
  const { columns, rows } = suggestionTable(test.suggestions, test);
  const table = { columns, rows: rows.map(([name = "", ...cells]) => [name.replace(/^. /, ""), ...cells]) };
  return (
    <>
      <h2>Suggested rates</h2>
      <ReadTable table={table} label="Suggested rates" />
      {"spec" in problem && (
        <PlayRate problem={problem.spec.name} text={text} rate={test.suggestions.valley} />
      )}
      {"spec" in problem && entry !== undefined && (
        <>
          <p class="instrument">
            <a href={linkTo("/train/")}>Train with a rate</a>, or race the rule at the valley's from a
            terminal:
          </p>
          <CommandLine command={`npx ${raceCommand(problem.spec, entry.name, test.suggestions.valley)}`} />
        </>
      )}
    </>
  );
}
