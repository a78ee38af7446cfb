import type { JSX } from "preact";
import type { PairVerdict } from "./comparison.ts";

export interface PairVerdictsProps {
  /** Those that are known so far. */
  readonly verdicts: readonly PairVerdict[];
  /** Pairs that there are. */
  readonly count: number;
}

/** For every two rules whether they take the same steps, and where not, the input on which they part. */
export function PairVerdicts({ verdicts, count }: PairVerdictsProps): JSX.Element {
  return (
    <section aria-labelledby="same">
      <h2 id="same">Are they the same?</h2>
      <p role="status" class="instrument quiet">
        {verdicts.length < count
          ? `${verdicts.length} of ${count} pairs compared`
          : count === 1
            ? "Compared in this page"
            : `All ${count} pairs compared in this page`}
      </p>
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
    </section>
  );
}
