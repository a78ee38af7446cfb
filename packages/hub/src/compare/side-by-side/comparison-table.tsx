import type { ComponentChildren, JSX } from "preact";
import { ScrollBox } from "../../figure/scroll-box.tsx";
import { linkTo } from "../../frame/site-root.ts";
import type { ComparedRow, Comparison } from "./comparison.ts";

/** Lines of the equations and facts, a column for each rule. What is the same in all columns stands back. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { titles, pages, lines, facts } = comparison;
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
                  <a href={linkTo(`/compare/${pages[index]}/`)}>{title}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row, index) => (
              <tr key={index} class={row.same ? "same" : undefined}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    equations
                  </th>
                )}
                <Cells row={row}>{(cell) => <span dangerouslySetInnerHTML={{ __html: cell }} />}</Cells>
              </tr>
            ))}
          </tbody>
          <tbody>
            {facts.map((row) => (
              <tr key={row.label} class={row.same ? "same" : undefined}>
                <th scope="row">{row.label}</th>
                <Cells row={row}>{(cell) => cell}</Cells>
              </tr>
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

function Cells({
  row: { cells },
  children,
}: {
  readonly row: ComparedRow;
  readonly children: (cell: string) => ComponentChildren;
}): JSX.Element {
  return (
    <>
      {cells.map((cell, index) => {
        const differs = cell !== cells[0];
        return (
          <td key={index} class={differs ? "differs" : undefined}>
            {differs && <span class="unseen">differs: </span>}
            {cell === undefined ? <span class="quiet">–</span> : children(cell)}
          </td>
        );
      })}
    </>
  );
}
