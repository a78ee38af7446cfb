import { formatCount } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTests } from "./common-test.ts";
import { Mistakes } from "./mistakes.tsx";
import type { TrainSession } from "./train-session.ts";
import { Writings } from "./writings.tsx";
import "./answers.css";

/** What the networks answer, at the last test that all have had or at one before. */
export function Answers({
  session,
  root,
}: {
  readonly session: TrainSession;
  readonly root: string;
}): JSX.Element | null {
  const { shows } = session.plan.problem;
  const all = useComputed(() => {
    session.tick.value;
    return commonTests(session);
  });
  /** Undefined follows the training. */
  const place = useSignal<number | undefined>(undefined);
  if (shows === undefined) return null;
  const last = all.value.length - 1;
  const shown = Math.min(place.value ?? last, last);
  const test = all.value[shown];
  return (
    <section class="answers" aria-labelledby="train-answers">
      <div class="answers-head">
        <h2 id="train-answers">{shows === "text" ? "What they write" : "What they get wrong"}</h2>
        {last > 0 && (
          <label class="answers-step">
            <span>after step {formatCount(test?.step ?? 0)}</span>
            <input
              type="range"
              min={0}
              max={last}
              step={1}
              value={shown}
              aria-label="Test that is shown"
              aria-valuetext={`after step ${formatCount(test?.step ?? 0)}`}
              onInput={(event) => {
                const next = event.currentTarget.valueAsNumber;
                place.value = next === last ? undefined : next;
              }}
            />
          </label>
        )}
      </div>
      {test === undefined ? (
        <p class="quiet">The first test comes before the first step.</p>
      ) : shows === "text" ? (
        <Writings plan={session.plan} test={test} />
      ) : (
        <Mistakes plan={session.plan} test={test} kind={shows} root={root} />
      )}
    </section>
  );
}
