import type { JSX } from "preact";
import { csvOf } from "../../figure/figure-table.ts";
import { saveFile } from "../../figure/save-file.ts";

/** Saves the table below `#ID-table` as CSV: the page has it already, so it is not carried twice. */
export function TableCsv({ id }: { readonly id: string }): JSX.Element {
  const save = (): void => {
    const table = document.querySelector(`#${id}-table table`);
    const textsOf = (row: Element): readonly string[] =>
      Array.from(row.children, (cell) => (cell as HTMLElement).dataset.value ?? cell.textContent ?? "");
    const [columns = [], ...rows] = Array.from(table?.querySelectorAll("tr") ?? [], textsOf);
    saveFile(`${id}.csv`, "text/csv", csvOf({ caption: "", columns, rows }));
  };
  return (
    <button type="button" class="quiet-button" onClick={save}>
      CSV
    </button>
  );
}
