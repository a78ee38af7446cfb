import type { SeriesLook } from "@downhill/lab/report/series-look";
import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { EntrantFault } from "../landscape/entrant-fault.tsx";
import { EntrantReadout } from "../landscape/entrant-readout.tsx";
import type { Race } from "../landscape/race.ts";
import type { RuleEditorProps } from "../rule-editor/rule-editor.tsx";
import { type OwnLane, ownId } from "./landing-state.ts";
import { LaneSample } from "./lane-sample.tsx";

export interface OwnRuleProps {
  readonly text: Signal<string>;
  readonly own: ReadonlySignal<OwnLane>;
  readonly race: Race;
  readonly cursor: ReadonlySignal<number>;
  readonly looks: ReadonlySignal<readonly SeriesLook[]>;
  /** Of the lane in the race. */
  readonly index: number;
}

const id = "own-rule";

/**
 * The line for one's own rule, with the cursor in it. What can be read races at once; with the first key the rule editor is fetched,
 * which says what cannot be read and sets the equations.
 */
export function OwnRule({ text, own, race, cursor, looks, index }: OwnRuleProps): JSX.Element {
  const plain = useRef<HTMLTextAreaElement>(null);
  const { Editor, place } = useRuleEditor(text, plain);
  useEffect(() => {
    // Somebody may have been faster than the script.
    if (plain.current !== null) text.value = plain.current.value;
    // On a touch screen the keyboard would cover the race.
    if (matchMedia("(pointer: fine)").matches && location.hash === "")
      plain.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <div class="landing-own" ref={place}>
      <p class="landing-lane-head">
        <LaneSample looks={looks} index={index} />
        <label for={Editor === undefined ? id : `${id}-text`}>
          <strong>Type your own</strong>
        </label>
        {own.value.candidates.length > 0 && (
          <EntrantReadout race={race} id={ownId} cursor={cursor} hasPlace={false} />
        )}
      </p>
      {Editor === undefined ? (
        <>
          <textarea
            id={id}
            ref={plain}
            rows={2}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            placeholder="θ = θ − 0.2 sign(g)"
            aria-describedby={`${id}-message`}
            aria-invalid={own.value.isBroken}
            value={text}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
          <p id={`${id}-message`} class="landing-own-message">
            {own.value.message}
          </p>
        </>
      ) : (
        <Editor id={id} label="Your own rule" labelUnseen text={text} />
      )}
      <EntrantFault race={race} id={ownId} />
    </div>
  );
}

/** The rule editor once something was typed and it has arrived; it takes over the caret where the plain field has it. */
function useRuleEditor(
  text: ReadonlySignal<string>,
  plain: { readonly current: HTMLTextAreaElement | null },
) {
  const arrived = useSignal<ComponentType<RuleEditorProps> | undefined>(undefined);
  const caret = useRef<readonly [start: number, end: number] | undefined>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useSignalEffect(() => {
    if (text.value === "" || asked.current) return;
    asked.current = true;
    import("../rule-editor/rule-editor.tsx").then(
      ({ RuleEditor }) => {
        const field = plain.current;
        if (field !== null && document.activeElement === field)
          caret.current = [field.selectionStart, field.selectionEnd];
        arrived.value = RuleEditor;
      },
      // Without it the plain field goes on.
      () => undefined,
    );
  });
  const Editor = arrived.value;
  useLayoutEffect(() => {
    if (Editor === undefined || caret.current === undefined) return;
    const field = place.current?.querySelector("textarea");
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(...caret.current);
  }, [Editor]);
  return { Editor, place };
}
