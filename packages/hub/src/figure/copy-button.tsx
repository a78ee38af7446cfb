import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";

export interface CopyButtonProps {
  readonly label: string;
  /** What is copied. */
  readonly text: ReadonlySignal<string> | string;
}

/** Copies a text, and says so in its own place. */
export function CopyButton({ label, text }: CopyButtonProps): JSX.Element {
  const said = useSignal("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text.value);
      said.value = "Copied";
    } catch {
      said.value = "The browser does not let the page copy";
    }
    setTimeout(() => {
      said.value = "";
    }, 1600);
  };
  return (
    <button
      type="button"
      class="quiet-button copy-button"
      onClick={copy}
      title={typeof text === "string" ? text : text.value}
    >
      <span aria-hidden={said.value !== ""} class={said.value === "" ? undefined : "copy-hidden"}>
        {label}
      </span>
      <span role="status" class="copy-said">
        {said}
      </span>
    </button>
  );
}
