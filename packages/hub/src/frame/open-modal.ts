import { type ComponentChildren, render } from "preact";
import "./styles/modal.css";

export interface ModalOptions {
  /** Its name to those who do not see it. */
  readonly label: string;
  readonly class?: string;
}

/**
 * Opens a dialog over the page. Escape, a press beside it and `close` end it; the focus then goes back to where it was. One that is open
 * with the same name is not opened twice.
 */
export function openModal(
  { label, class: name = "" }: ModalOptions,
  content: (close: () => void) => ComponentChildren,
): void {
  if (document.querySelector(`dialog[open][aria-label="${label}"]`) !== null) return;
  const dialog = document.createElement("dialog");
  dialog.className = `modal ${name}`;
  dialog.setAttribute("aria-label", label);
  const close = (): void => dialog.close();
  // Its content covers all of it, so that what is pressed on the dialog itself is beside it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener("close", () => {
    render(null, dialog);
    dialog.remove();
  });
  document.body.append(dialog);
  render(content(close), dialog);
  dialog.showModal();
}
