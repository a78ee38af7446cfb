import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { RuleEditor } from "../rule-editor/rule-editor.tsx";

export interface MockNotesProps {
  readonly thinking: Signal<string>;
  readonly whiteboard: Signal<string>;
}

/** Beside each question: what is thought aloud, and a board for rules in the notation. Both go into the report. */
export function MockNotes({ thinking, whiteboard }: MockNotesProps): JSX.Element {
  return (
    <aside class="mock-notes" aria-label="Your notes">
      <label for="mock-thinking">Thinking aloud</label>
      <textarea
        id="mock-thinking"
        rows={5}
        value={thinking}
        placeholder="What would you say while you work it out?"
        onInput={(event) => {
          thinking.value = event.currentTarget.value;
        }}
      />
      <RuleEditor id="mock-whiteboard" label="Whiteboard" text={whiteboard} loading="use" preview isAnswer />
    </aside>
  );
}
