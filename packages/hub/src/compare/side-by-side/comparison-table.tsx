import type { ComponentChildren, JSX } from "preact";
import { ScrollBox } from "../../figure/scroll-box.tsx";
import { linkTo } from "../../frame/site-root.ts";
import type { ComparedRow, Comparison } from "./comparison.ts";

export interface ComparisonTableProps {
  readonly comparison: Comparison;
  readonly names: readonly string[];
}

/** Lines of the equations and facts, a column for each rule. What is the same in all columns stands back. */
export function ComparisonTable({ comparison, names }: ComparisonTableProps): JSX.Element {
  const { titles, lines, facts } = comparison;
  const differing = facts.filter(({ same }) => !same).length;
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">Line by line</h2>
      <ScrollBox label="Rules side by side">
        <table class="comparison">
          <thead>
            <tr>
              <td />
              {titles.map((title, index) => (
                <th key={title} scope="col">
                  <a href={linkTo(`/compare/${names[index]}/`)}>{title}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row, index) => (
              <CellRow key={index} row={row} heading={index === 0 ? "equations" : undefined}>
                {(cell) => <span dangerouslySetInnerHTML={{ __html: cell }} />}
              </CellRow>
            ))}
          </tbody>
          <tbody>
            {facts.map((row) => (
              <CellRow key={row.label} row={row} heading={row.label}>
                {(cell) => cell}
              </CellRow>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="instrument quiet">
        {differing} of {facts.length} facts differ. A line at the left marks what differs from the first rule.
      </p>
    </section>
  );
}

function CellRow({
  row: { cells, same },
  heading,
  children,
}: {
  readonly row: ComparedRow;
  readonly heading: string | undefined;
  readonly children: (cell: string) => ComponentChildren;
}): JSX.Element {
  return (
    <tr class={same ? "same" : undefined}>
      <th scope="row">
        {heading}
        {!same && <span class="unseen"> differs</span>}
      </th>
      {cells.map((cell, index) => (
        <td key={index} class={cell === cells[0] ? undefined : "differs"}>
          {cell === undefined ? <span class="quiet">–</span> : children(cell)}
        </td>
      ))}
    </tr>
  );
}
