import { formatMeasured } from "@downhill/lab/report/number";
import { partedBy } from "@downhill/lab/report/parted-by";
import type { JSX } from "preact";
import { ScrollBox } from "../../figure/scroll-box.tsx";
import type { Relative, Sheet } from "./measure-optimizer.ts";
import { gradientsText } from "./witness-text.ts";

/** Rows that are shown before the reader asks for the rest. */
const shownFirst = 5;

/** The rules that differ by one slip or one convention, each with what changes and where it parts. */
export function RelativesSection({ sheet: { relatives, entry } }: { readonly sheet: Sheet }): JSX.Element {
  const rows = relatives.map((relative) => <RelativeRow key={relative.name} relative={relative} />);
  return (
    <section aria-labelledby="relatives">
      <h2 id="relatives">Slips and relatives</h2>
      {relatives.length === 0 ? (
        <p class="quiet">No named slip changes what it does.</p>
      ) : (
        <>
          <p>
            {relatives.length === 1 ? "One rule is" : `${relatives.length} rules are`} one edit away from{" "}
            {entry.title} and {relatives.length === 1 ? "takes" : "take"} other steps. Each is told apart by
            an input: how far the first step that differs is off, as a share of the way moved.
          </p>
          <RelativeTable label="Slips and relatives">{rows.slice(0, shownFirst)}</RelativeTable>
          {rows.length > shownFirst && (
            <details>
              <summary class="instrument">{rows.length - shownFirst} more</summary>
              <RelativeTable label="More slips and relatives">{rows.slice(shownFirst)}</RelativeTable>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function RelativeTable({
  label,
  children,
}: {
  readonly label: string;
  readonly children: readonly JSX.Element[];
}): JSX.Element {
  return (
    <ScrollBox label={label}>
      <table class="relatives">
        <thead>
          <tr>
            <th scope="col">what changes</th>
            <th scope="col">its line</th>
            <th scope="col">parts on</th>
            <th scope="col" class="number">
              by
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}

function RelativeRow({
  relative: { name, sentence, changed, witness },
}: {
  readonly relative: Relative;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">
        {name}
        <span class="quiet">{sentence}</span>
      </th>
      <td>
        {changed.map((line) => (
          <code key={line}>{line}</code>
        ))}
      </td>
      <td>
        {gradientsText(witness).replace(/^the /, "")}
        {witness.step > 1 && <span class="quiet">at step {witness.step}</span>}
      </td>
      <td class="number">{formatMeasured(partedBy(witness))}</td>
    </tr>
  );
}
