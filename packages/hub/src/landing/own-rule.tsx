import type { SeriesLook } from "@downhill/lab/report/series-look";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { EntrantReadout } from "../landscape/entrant-readout.tsx";
import type { Race } from "../landscape/race.ts";
import { type OwnLane, ownId } from "./landing-state.ts";
import { LaneSample } from "./lane-sample.tsx";

export interface OwnRuleProps {
  readonly text: Signal<string>;
  readonly own: ReadonlySignal<OwnLane>;
  readonly race: Race;
  readonly cursor: ReadonlySignal<number>;
  readonly looks: ReadonlySignal<readonly SeriesLook[]>;
  readonly index: number;
}

/** The line for one's own rule, with the cursor in it. What can be read races at once. */
export function OwnRule({ text, own, race, cursor, looks, index }: OwnRuleProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a touch screen the keyboard would cover the race.
    if (matchMedia("(pointer: fine)").matches && location.hash === "")
      field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="landing-lane landing-own">
      <p class="landing-lane-head">
        <LaneSample looks={looks} index={index} />
        <label for="own-rule">
          <strong>Type your own</strong>
        </label>
        {own.value.candidates.length > 0 && (
          <EntrantReadout race={race} id={ownId} cursor={cursor} hasPlace={false} />
        )}
      </p>
      <textarea
        id="own-rule"
        ref={field}
        rows={2}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        placeholder="θ = θ − 0.2 sign(g)"
        aria-describedby="own-rule-message"
        aria-invalid={own.value.isBroken}
        value={text}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <p id="own-rule-message" class="landing-own-message" role="status">
        {own.value.message}
      </p>
    </div>
  );
}
