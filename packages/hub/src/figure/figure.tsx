import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { CopyButton } from "./copy-button.tsx";
import { csvOf, type FigureTable } from "./figure-table.ts";
import { saveFile } from "./save-file.ts";
import "./figure.css";

export interface FigureProps {
  /** Names the figure's parts and its files: letters, digits and hyphens. */
  readonly id: string;
  /** One sentence that says what the figure shows now. */
  readonly sentence: ReadonlySignal<string> | string;
  /** What is drawn, as rows; asked for only while the table is open, and for the CSV. */
  readonly table: () => FigureTable;
  /** The command line that repeats it, where there is one. */
  readonly command?: ReadonlySignal<string> | string | undefined;
  readonly children: ComponentChildren;
}

/** A figure with its sentence, and behind a line of quiet buttons its table, its CSV and the command that repeats it. */
export function Figure({ id, sentence, table, command, children }: FigureProps): JSX.Element {
  const open = useSignal(false);
  const shown = useComputed(() => (open.value ? table() : undefined));
  return (
    <figure class="figure" aria-labelledby={`${id}-sentence`}>
      <div class="figure-body">{children}</div>
      <figcaption>
        <p id={`${id}-sentence`} class="figure-sentence">
          {sentence}
        </p>
        <div class="figure-tools">
          <button
            type="button"
            class="quiet-button"
            aria-expanded={open}
            aria-controls={`${id}-table`}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            Table
          </button>
          <button
            type="button"
            class="quiet-button"
            onClick={() => saveFile(`${id}.csv`, "text/csv", csvOf(table()))}
          >
            CSV
          </button>
          {command !== undefined && <CopyButton label="Command" text={command} />}
        </div>
      </figcaption>
      <div
        id={`${id}-table`}
        class="figure-table scroll"
        hidden={!open.value}
        tabIndex={open.value ? 0 : undefined}
      >
        {shown.value && <TableOf table={shown.value} />}
      </div>
    </figure>
  );
}

/** More rows are in the CSV. */
const mostRows = 500;

function TableOf({ table: { caption, columns, rows } }: { readonly table: FigureTable }): JSX.Element {
  return (
    <table>
      <caption>
        {caption}
        {rows.length > mostRows && ` The first ${mostRows} of ${rows.length} rows; the CSV has all.`}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRows).map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={columns[column]} class={typeof cell === "number" ? "number" : undefined}>
                {cell ?? "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
