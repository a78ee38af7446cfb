import { type ReadonlySignal, signal } from "@preact/signals";
import { keepText, readKept } from "./kept-text.ts";

/** A key that does something. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives them: `"r"`, `"."`, `" "`, `"ArrowLeft"`. Any of them does it; letters in either case. */
  readonly keys: string | readonly string[];
  /** What it does, as the help says it: `Play or pause`. */
  readonly label: string;
  readonly run: () => void;
  /** Whether holding the key down does it again and again, as stepping does. */
  readonly repeats?: boolean;
  /** Set for what works on every page; the help lists the others as this page's own. */
  readonly everywhere?: boolean;
}

const registered = signal<readonly Shortcut[]>([]);
const storageKey = "downhill-shortcuts";

/** Whether single keys do anything. The reader chooses it in the help, and the browser keeps it. */
export const shortcutsOn = signal(true);

/** The shortcuts of the page as it is now. */
export const shortcuts: ReadonlySignal<readonly Shortcut[]> = registered;

/**
 * Adds a shortcut and gives a function that takes it away: `useEffect(() => registerShortcut({ … }), [])`. A key never acts
 * while somebody types, in a dialog, or where the focused control needs it for itself. Of two shortcuts with the same key the later
 * one acts.
 */
export function registerShortcut(shortcut: Shortcut): () => void {
  registered.value = [...registered.value, shortcut];
  return () => {
    registered.value = registered.value.filter((other) => other !== shortcut);
  };
}

/** Begins to listen; once for a page. */
export function listenForShortcuts(): void {
  shortcutsOn.value = readKept(storageKey) !== "off";
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector(":modal") !== null) return;
    // Out here a key that is typed into an editor comes from the editor's shadow host; its path begins where it was typed.
    const found = findShortcut(registered.value, event, focusOf(event.composedPath()[0] ?? null));
    if (found === undefined || !shortcutsOn.value) return;
    event.preventDefault();
    found.run();
  });
}

/** Turns single keys on or off. */
export function chooseShortcuts(on: boolean): void {
  shortcutsOn.value = on;
  keepText(storageKey, on ? undefined : "off");
}

/** What has the focus: a field for text, a control that is moved by arrows, one that is pressed, or nothing that takes keys. */
export type Focus = "text" | "moved" | "pressed" | "none";

/** The shortcut that a key press asks for; undefined where it asks for none, or belongs to what has the focus. */
export function findShortcut(
  among: readonly Shortcut[],
  press: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat">,
  focus: Focus,
): Shortcut | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat } = press;
  if (ctrlKey || metaKey || altKey || focus === "text") return undefined;
  if (focus === "pressed" && (key === " " || key === "Enter")) return undefined;
  if (focus === "moved" && (key === " " || key.length > 1)) return undefined;
  const found = among.findLast(({ keys }) =>
    [keys].flat().some((one) => one === key || (one.length === 1 && one.toLowerCase() === key.toLowerCase())),
  );
  return repeat && found?.repeats !== true ? undefined : found;
}

const pressedInputs = ["button", "checkbox", "color", "file", "image", "reset", "submit"];

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return "none";
  if (
    target.isContentEditable ||
    target.closest("textarea, select, [role=textbox], [role=combobox]") !== null
  )
    return "text";
  if (target instanceof HTMLInputElement) {
    if (target.type === "range" || target.type === "radio") return "moved";
    return pressedInputs.includes(target.type) ? "pressed" : "text";
  }
  if (target.closest("[role=slider], [role=radio], [role=tab], [role=listbox], [role=grid]") !== null)
    return "moved";
  return target.closest("a[href], button, summary, [role=button], [role=switch], [role=link]") === null
    ? "none"
    : "pressed";
}
