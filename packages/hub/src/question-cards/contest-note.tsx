import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface ContestNoteProps {
  /** Letters, digits and hyphens. */
  readonly id: string;
  /** What is objected to, for those who do not see where the button stands. */
  readonly about: string;
  readonly onKeep: (note: string) => void;
}

/** A button that says that a grade looks wrong, with a line for why; what was written is kept beside the answer. */
export function ContestNote({ id, about, onKeep }: ContestNoteProps): JSX.Element {
  const isOpen = useSignal(false);
  const isKept = useSignal(false);
  const note = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const kept = useRef<HTMLParagraphElement>(null);
  const hasBeen = useRef(false);
  // What had the focus is gone each time: it goes to what stands in its place.
  useLayoutEffect(() => {
    hasBeen.current ||= isOpen.value;
    if (hasBeen.current) (kept.current ?? field.current ?? opener.current)?.focus();
  }, [isOpen.value, isKept.value]);
  if (isKept.value)
    return (
      <p class="contest-kept" ref={kept} tabIndex={-1}>
        Kept with your answer: “{note}”
      </p>
    );
  if (!isOpen.value)
    return (
      <button
        ref={opener}
        type="button"
        class="quiet-button contest-button"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        Contest this<span class="unseen">: {about}</span>
      </button>
    );
  return (
    <form
      class="contest-form"
      onSubmit={(event) => {
        event.preventDefault();
        const written = note.peek().trim();
        if (written === "") return field.current?.focus();
        note.value = written;
        isKept.value = true;
        onKeep(written);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") isOpen.value = false;
      }}
    >
      <label for={`${id}-note`}>What is wrong with it?</label>
      <input
        id={`${id}-note`}
        ref={field}
        type="text"
        maxLength={500}
        autocomplete="off"
        value={note}
        onInput={(event) => {
          note.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="button">
        Keep
      </button>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          isOpen.value = false;
        }}
      >
        Leave it
      </button>
    </form>
  );
}
