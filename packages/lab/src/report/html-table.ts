import { html, type Markup } from "./html.ts";
import type { Table } from "./table.ts";

/**
 * A table with its caption. On a narrow screen it scrolls by itself, and can be scrolled with the keyboard.
 * @param heads markup to put before the first cell of each row
 */
export function drawTable(
  { columns, rows }: Table,
  caption: string,
  {
    heads = [],
    isCaptionShown = false,
  }: { readonly heads?: readonly Markup[]; readonly isCaptionShown?: boolean } = {},
): Markup {
  const classOf = (index: number): string => (columns[index]?.align === "left" ? "left" : "right");
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}"><table>
<caption${isCaptionShown ? undefined : html` class="unseen"`}>${caption}</caption>
<thead><tr>${columns.map(({ heading }, index) => html`<th scope="col" class="${classOf(index)}">${drawHeading(heading)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells, row) =>
      html`<tr>${cells.map((cell, index) =>
        index === 0
          ? html`<th scope="row" class="left">${heads[row]}${cell}</th>`
          : html`<td class="${classOf(index)}">${cell}</td>`,
      )}</tr>
`,
  )}</tbody></table></div>`;
}

function drawHeading(lines: readonly string[]): Markup {
  return html`${lines.filter((line) => line !== "").map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
}
