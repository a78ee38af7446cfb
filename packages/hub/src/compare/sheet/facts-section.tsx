import { type FactRow, factRows } from "@downhill/lab/report/fact-rows";
import type { JSX } from "preact";
import type { Sheet } from "./measure-optimizer.ts";

/** What can be known of an optimizer from its lines, in words. */
export function FactsSection({ sheet: { facts } }: { readonly sheet: Sheet }): JSX.Element {
  const { costs, units, step } = factRows(facts);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">What is known of it</h2>
      <p>
        Derived from the lines above at the default hyperparameters. Proved means from the lines alone; tested
        means on the inputs that are named.
      </p>
      <div class="facts">
        <div>
          <FactList heading="Memory and arithmetic" rows={costs} />
          <FactList heading="Units" rows={units} />
        </div>
        {step !== undefined && <FactList heading="Under a change of the world" rows={step} />}
      </div>
      {facts.units.conflicts.map(({ line, part, message }) => (
        <p key={line + part} class="instrument">
          <code>{line}</code>
          <br />
          in <code>{part}</code>: {message}
        </p>
      ))}
    </section>
  );
}

function FactList({
  heading,
  rows,
}: {
  readonly heading: string;
  readonly rows: readonly FactRow[];
}): JSX.Element {
  return (
    <div class="fact-list">
      <h3>{heading}</h3>
      <dl class="instrument">
        {mergeRows(rows).map(([label, texts]) => (
          <div key={label}>
            <dt>{label}</dt>
            {texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Rows without a label belong to the one before. */
function mergeRows(
  rows: readonly FactRow[],
): readonly (readonly [label: string, texts: readonly string[]])[] {
  const merged: [string, string[]][] = [];
  for (const [label, text] of rows) {
    const last = merged.at(-1);
    if (label === "" && last !== undefined) last[1].push(text);
    else merged.push([label, [text]]);
  }
  return merged;
}
