import { useComputed, useSignal } from "@preact/signals";
import type { RuleFamily } from "downhill/catalogue";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { ChosenBar } from "./chosen-bar.tsx";
import {
  filterRows,
  mostChosen,
  readQuery,
  type SortKey,
  type TableQuery,
  wholeTable,
  writeQuery,
} from "./filter-rows.ts";
import { OptimizerRow } from "./optimizer-row.tsx";
import type { Row } from "./row.ts";
import { TableFilters } from "./table-filters.tsx";
import { columnCount, TableHead } from "./table-head.tsx";
import "./optimizer-table.css";

export interface OptimizerTableProps {
  readonly rows: readonly Row[];
  /** Families with their headings, in their order. */
  readonly families: readonly (readonly [family: RuleFamily, heading: string])[];
}

/** Every optimizer, to be filtered, sorted and chosen from. Without script it is the whole table. */
export function OptimizerTable({ rows, families }: OptimizerTableProps): JSX.Element {
  const query = useSignal<TableQuery>(wholeTable);
  const unknown = useSignal<readonly string[]>([]);
  const shown = useComputed(() => filterRows(rows, query.value));
  useEffect(() => {
    const read = (): void => {
      const found = readQuery(location.search, rows);
      query.value = found.query;
      unknown.value = found.unknown;
    };
    read();
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, [rows, query, unknown]);

  const ask = (change: Partial<TableQuery>): void => {
    query.value = { ...query.value, ...change };
    history.replaceState(undefined, "", location.pathname + writeQuery(query.value) + location.hash);
  };
  const sortBy = (sort: SortKey): void => {
    const { sort: before, descending } = query.value;
    if (before !== sort) ask({ sort, descending: false });
    else if (descending) ask({ sort: "catalogue", descending: false });
    else ask({ descending: true });
  };
  const choose = (name: string, on: boolean): void => {
    const others = query.value.chosen.filter((one) => one !== name);
    ask({ chosen: on ? [...others, name].slice(0, mostChosen) : others });
  };
  const { sort, descending, chosen } = query.value;

  return (
    <div class="optimizer-table">
      <TableFilters
        query={query.value}
        families={families}
        count={shown.value.length}
        of={rows.length}
        unknown={unknown.value}
        ask={ask}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="table-frame" aria-label="Optimizers" tabIndex={0}>
        <table>
          <TableHead sort={sort} descending={descending} sortBy={sortBy} />
          {groupRows(shown.value, sort, families).map(([heading, members]) => (
            <tbody key={heading}>
              {heading !== undefined && (
                <tr class="family">
                  <th scope="rowgroup" colSpan={columnCount}>
                    <span>{heading}</span>
                  </th>
                </tr>
              )}
              {members.map((row) => (
                <OptimizerRow
                  key={row.name}
                  row={row}
                  chosen={chosen.includes(row.name)}
                  full={chosen.length >= mostChosen}
                  choose={choose}
                />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {shown.value.length === 0 && (
        <p class="none-left instrument">
          No optimizer of the catalogue has all of this.{" "}
          <button type="button" class="button" onClick={() => ask({ ...wholeTable, chosen })}>
            Show all {rows.length}
          </button>
        </p>
      )}
      {chosen.length > 0 && <ChosenBar rows={rows} chosen={chosen} clear={() => ask({ chosen: [] })} />}
    </div>
  );
}

/** Rows under the headings of their families; under none where the reader sorts them otherwise. */
function groupRows(
  rows: readonly Row[],
  sort: SortKey,
  families: OptimizerTableProps["families"],
): readonly (readonly [heading: string | undefined, members: readonly Row[]])[] {
  if (sort !== "catalogue") return [[undefined, rows]];
  return families.flatMap(([family, heading]) => {
    const members = rows.filter((row) => row.family === family);
    return members.length === 0 ? [] : [[heading, members] as const];
  });
}
