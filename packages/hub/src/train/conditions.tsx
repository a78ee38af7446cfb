import type { JSX } from "preact";
import { describeConditions } from "./describe-conditions.ts";
import type { TrainSession } from "./train-session.ts";
import "./conditions.css";

/** What a reader has to know to trust the comparison, or not to. */
export function Conditions({ session }: { readonly session: TrainSession }): JSX.Element {
  session.phase.value;
  session.description.value;
  return (
    <section class="conditions" aria-labelledby="train-conditions">
      <h2 id="train-conditions">Is it fair?</h2>
      <dl>
        {describeConditions(session).map(([word, text]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
