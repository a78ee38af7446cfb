import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";

export interface CopyButtonProps {
  readonly label: string;
  /** What is copied, or what makes it when the button is pressed. */
  readonly text: ReadonlySignal<string> | string | (() => Promise<string>);
}

/** Copies a text, and says so in its own place. */
export function CopyButton({ label, text }: CopyButtonProps): JSX.Element {
  const said = useSignal("");
  const now = typeof text === "object" ? text.value : typeof text === "string" ? text : "";
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === "function" ? await text() : now);
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
      title={now === "" ? undefined : now}
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
