import { signal } from "@preact/signals";

/** Set while the list of keys could not be opened for want of a connection. */
export const keyboardHelpIsAway = signal(false);

/** Opens the list of keys. Its script comes when it is first asked for. */
export async function openKeyboardHelp(): Promise<void> {
  try {
    const { showKeyboardHelp } = await import("./show-keyboard-help.tsx");
    keyboardHelpIsAway.value = false;
    showKeyboardHelp();
  } catch {
    keyboardHelpIsAway.value = true;
  }
}
