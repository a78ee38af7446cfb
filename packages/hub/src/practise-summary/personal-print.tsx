import { formatCount } from "@downhill/lab/report/number";
import type { PersonalEntry } from "@downhill/practice/summary/personal-sheet";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { fillColumns } from "./fill-columns.ts";
import { describeMistakes } from "./personal-item.tsx";

/** CSS pixels. The style sheet has the page: 194 mm less its title, its last line and some room. */
const page = { count: 4, height: (178 * 96) / 25.4 } as const;

/** The learner's page as it is printed: as many entries as one page holds, and a line that says how many are left out. */
export function PersonalPrint({ entries }: { readonly entries: readonly PersonalEntry[] }): JSX.Element {
  const columns = useSignal<readonly (readonly number[])[]>([]);
  const gauge = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const list = gauge.current;
    if (list === null) return undefined;
    const measure = (): void => {
      // On paper the gauge has no boxes: what was measured on the screen stands.
      if (list.getClientRects().length === 0) return;
      const heights = [...list.children].map((item) => item.getBoundingClientRect().height);
      columns.value = fillColumns(heights, page);
    };
    measure();
    // Faces that arrive late change the heights.
    const watch = new ResizeObserver(measure);
    watch.observe(list);
    return () => watch.disconnect();
  }, [entries, columns]);
  const left = entries.length - columns.value.flat().length;
  return (
    <>
      <div class="personal-gauge" aria-hidden="true">
        <ul class="personal-column" ref={gauge}>
          {entries.map((entry) => (
            <PrintedItem key={entry.question} entry={entry} />
          ))}
        </ul>
      </div>
      <div class="personal-print">
        <div class="personal-columns">
          {columns.value.map((places, column) => (
            <ul key={column} class="personal-column">
              {places
                .flatMap((place) => entries[place] ?? [])
                .map((entry) => (
                  <PrintedItem key={entry.question} entry={entry} />
                ))}
            </ul>
          ))}
        </div>
        {left > 0 && (
          <p class="personal-more">
            {`The ${formatCount(entries.length - left)} that you remember least. ${formatCount(left)} more had no room here: the page on the screen has all of them.`}
          </p>
        )}
      </div>
    </>
  );
}

function PrintedItem({ entry }: { readonly entry: PersonalEntry }): JSX.Element {
  const { title, points, formula, mistakes } = entry;
  return (
    <li>
      <strong>{title}</strong>
      {formula !== undefined && <pre>{formula}</pre>}
      <ul>
        {points.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {mistakes.length > 0 && <p class="personal-mistakes">{describeMistakes(mistakes)}</p>}
    </li>
  );
}
