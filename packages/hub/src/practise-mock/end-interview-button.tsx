import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

/** Ends an interview at the second press, since its clock cannot be turned back; who turns elsewhere takes the first one back. */
export function EndInterviewButton({ onEnd }: { readonly onEnd: () => void }): JSX.Element {
  const isAsked = useSignal(false);
  return (
    <button
      type="button"
      class="quiet-button mock-end"
      onBlur={() => {
        isAsked.value = false;
      }}
      onClick={() => {
        if (isAsked.peek()) onEnd();
        isAsked.value = true;
      }}
    >
      <span aria-live="polite">{isAsked.value ? "Press again to end it" : "End and see the report"}</span>
    </button>
  );
}
