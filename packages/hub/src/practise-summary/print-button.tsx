import type { JSX } from "preact";

/** Prints one of the sheets alone; the style sheet reads which. */
export function PrintButton({
  sheet,
  label,
}: {
  readonly sheet: "whole" | "personal";
  readonly label: string;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        document.documentElement.dataset.print = sheet;
        window.print();
      }}
    >
      {label}
    </button>
  );
}
