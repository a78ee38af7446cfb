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
        // Printing without the button prints the whole sheet.
        addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
        window.print();
      }}
    >
      {label}
    </button>
  );
}
