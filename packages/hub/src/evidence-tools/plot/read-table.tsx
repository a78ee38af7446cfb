import type { Table } from "@downhill/lab/report/table";
import type { JSX } from "preact";
import { ScrollBox } from "../../figure/scroll-box.tsx";

/** A table of the lab's as HTML; the first cell of a row says what the row is about. */
export function ReadTable({
  table: { columns, rows },
  label,
}: {
  readonly table: Table;
  readonly label: string;
}): JSX.Element {
  const classOf = (index: number): string | undefined =>
    columns[index]?.align === "left" ? undefined : "number";
  return (
    <ScrollBox label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ heading }, index) => (
              <th key={heading.join(" ") || index} scope="col" class={classOf(index)}>
                {heading.join(" ").trim() || "verdict"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.heading.join(" ") || index} class={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
