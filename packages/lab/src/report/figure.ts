import { html, type Markup } from "./html.ts";
import { drawTable } from "./html-table.ts";
import { keepUnits } from "./keep-units.ts";
import type { Table } from "./table.ts";

/** A picture with the sentence that says what it shows, and its numbers. */
export interface Figure {
  /** Unique within the page. */
  readonly id: string;
  readonly heading: string;
  /** Computed from the same numbers as the picture. */
  readonly sentence: string;
  /** How it is to be read: what is a line, what a band. */
  readonly reading: string;
  /** SVG that is named by `ID-heading` and described by `ID-sentence`. */
  readonly drawing: Markup;
  readonly table: Table;
  /** What follows the numbers. */
  readonly after?: Markup;
}

export function drawFigure({ id, heading, sentence, reading, drawing, table, after }: Figure): Markup {
  return html`<section class="figure" role="group" aria-labelledby="${id}-heading">
<div class="words"><h2 id="${id}-heading">${heading}</h2>
<p id="${id}-sentence">${keepUnits(sentence)}</p>
<p class="reading">${keepUnits(reading)}</p></div>
<div class="picture">${drawing}
<details><summary>The numbers<span class="unseen"> of ${heading}</span></summary>${drawTable(table, heading)}</details>
${after}</div>
</section>`;
}
