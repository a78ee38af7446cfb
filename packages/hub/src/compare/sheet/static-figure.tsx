import type { ComponentChildren, JSX } from "preact";
import { CopyButton } from "../../figure/copy-button.tsx";
import { ScrollBox } from "../../figure/scroll-box.tsx";
import { Island } from "../../frame/island.tsx";
import { TableCsv } from "./table-csv.tsx";
import "../../figure/figure.css";

export interface StaticFigureProps {
  /** Names the figure's parts and its files. */
  readonly id: string;
  readonly sentence: string;
  /** A `<table>`. */
  readonly table: ComponentChildren;
  readonly command: string | undefined;
  readonly children: ComponentChildren;
}

/** A figure that was drawn at build time: its sentence, its table behind a summary, its CSV and its command. */
export function StaticFigure({ id, sentence, table, command, children }: StaticFigureProps): JSX.Element {
  return (
    <figure class="figure static-figure" aria-labelledby={`${id}-sentence`}>
      <div class="figure-body">{children}</div>
      <figcaption>
        <p id={`${id}-sentence`} class="figure-sentence">
          {sentence}
        </p>
        <div class="figure-tools">
          <Island name="TableCsv" component={TableCsv} props={{ id }} />
          {command !== undefined && (
            <Island name="CopyButton" component={CopyButton} props={{ label: "Command", text: command }} />
          )}
        </div>
      </figcaption>
      <details>
        <summary class="instrument">Table</summary>
        <div id={`${id}-table`}>
          <ScrollBox label="Table of the figure">{table}</ScrollBox>
        </div>
      </details>
    </figure>
  );
}
