import { formatSetting } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import { SeriesSample } from "../figure/series-sample.tsx";
import type { CommonTest } from "./common-test.ts";
import type { TrainPlan } from "./train-plan.ts";
import "./writings.css";

/** How each rule's model goes on after the prompt. */
export function Writings({
  plan,
  test,
}: {
  readonly plan: TrainPlan;
  readonly test: CommonTest;
}): JSX.Element {
  const { entrants, sample, seeds } = plan;
  const way =
    sample === undefined || sample.temperature === 0
      ? "the likeliest character each time"
      : `temperature ${formatSetting(sample.temperature)}, the same draws for all`;
  return (
    <>
      <p class="answers-note quiet">
        {sample?.length} characters after “{sample?.prompt}”, {way}; seed {seeds[0]}.
      </p>
      <div class="writings">
        {entrants.map(({ label, title, look }, entrant) => {
          const text = test.tests[entrant]?.text;
          return (
            <article key={label} class="writing">
              <h3>
                <SeriesSample look={look} />
                {title}
              </h3>
              <p class="writing-text">
                {text === undefined ? (
                  <span class="quiet">diverged before; it writes nothing</span>
                ) : (
                  <>
                    <span class="quiet">{sample?.prompt}</span>
                    {text}
                  </>
                )}
              </p>
            </article>
          );
        })}
      </div>
    </>
  );
}
