import type { JSX } from "preact";
import type { PairVerdict } from "./comparison.ts";

export interface PairVerdictsProps {
  /** Those that are known so far. */
  readonly verdicts: readonly PairVerdict[];
  /** Pairs that there are. */
  readonly count: number;
}

/** As many pairs as there are of four rules; more would stand between the reader and the lines. */
const mostOpen = 6;

/**
 * For every two rules whether they take the same steps, and where not, the input on which they part. Of many pairs those that take the
 * same steps are shown, and the others open.
 */
export function PairVerdicts({ verdicts, count }: PairVerdictsProps): JSX.Element {
  const isFolded = count > mostOpen;
  const same = verdicts.filter((one) => one.same);
  const parted = verdicts.filter((one) => !one.same);
  return (
    <section aria-labelledby="same">
      <h2 id="same">Are they the same?</h2>
      <p role="status" class="instrument quiet">
        {verdicts.length < count
          ? `${verdicts.length} of ${count} pairs compared`
          : count === 1
            ? "Compared in this page"
            : `All ${count} pairs compared in this page${isFolded && same.length === 0 ? "; no two rules take the same steps" : ""}`}
      </p>
      <VerdictList verdicts={isFolded ? same : verdicts} />
      {isFolded && (
        <details>
          <summary>{parted.length} pairs that part, and where</summary>
          <VerdictList verdicts={parted} />
        </details>
      )}
    </section>
  );
}

function VerdictList({ verdicts }: Pick<PairVerdictsProps, "verdicts">): JSX.Element {
  return (
    <ul class="pair-verdicts">
      {verdicts.map(({ a, b, verdict, because }) => (
        <li key={`${a} ${b}`}>
          <p>
            <b>{a}</b> and <b>{b}</b> {verdict}.
          </p>
          <p class="instrument quiet">{because}</p>
        </li>
      ))}
    </ul>
  );
}
