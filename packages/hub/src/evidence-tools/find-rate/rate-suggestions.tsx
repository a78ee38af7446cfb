import { raceCommand } from "@downhill/lab/report/race-command";
import { suggestionTable } from "@downhill/lab/report/range-words";
import type { RangeTest } from "@downhill/lab/search/find-rate";
import type { CatalogueEntry } from "downhill/catalogue";
import type { JSX } from "preact";
import { CommandLine } from "../../figure/command-line.tsx";
import { ReadTable } from "../plot/read-table.tsx";
import type { OfferedProblem, specOf } from "../problem/problem-choice.ts";
import { RateLink } from "./rate-link.tsx";

export interface RateSuggestionsProps {
  readonly test: RangeTest;
  readonly problem: ReturnType<typeof specOf>;
  readonly offered: OfferedProblem | undefined;
  /** The rule's text. */
  readonly text: string;
  /** The rule, where it is one of the library's. */
  readonly entry: CatalogueEntry | undefined;
}

/** The three suggestions with what they are, and the race that would try one. */
export function RateSuggestionsList({
  test,
  problem,
  offered,
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
      {offered !== undefined && <RateLink problem={offered} text={text} rate={test.suggestions.valley} />}
      {"spec" in problem && entry !== undefined && (
        <>
          <p class="instrument">A race at the valley's rate from a terminal:</p>
          <CommandLine command={`npx ${raceCommand(problem.spec, entry.name, test.suggestions.valley)}`} />
        </>
      )}
    </>
  );
}
