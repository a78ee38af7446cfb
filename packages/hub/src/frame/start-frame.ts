import { openKeyboardHelp } from "../keyboard/open-keyboard-help.ts";
import { keepForOffline } from "../offline/keep-for-offline.ts";
import { OfflineNote } from "../offline/offline-note.tsx";
import { openSearch } from "../search/open-search.ts";
import { KeyboardButton, SearchButton } from "./frame-buttons.tsx";
import { type IslandTable, mountIslands } from "./mount-islands.ts";
import { listenForShortcuts, registerShortcut } from "./shortcuts.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import "./styles/base.css";

/** What every client calls: the frame's own islands and the page's come to life. */
export function startFrame(islands: IslandTable = {}): void {
  listenForShortcuts();
  registerShortcut({ keys: "/", label: "Search", run: openSearch, everywhere: true });
  registerShortcut({ keys: "?", label: "This list of keys", run: openKeyboardHelp, everywhere: true });
  void mountIslands({ ThemeSwitch, SearchButton, KeyboardButton, OfflineNote, ...islands });
  keepForOffline();
  whenIdle(() => void import("./styles/late-faces.css"));
}

/** Once the page is there and has nothing else to do. */
function whenIdle(run: () => void): void {
  // Safari has no idle callbacks.
  const later = (): unknown =>
    "requestIdleCallback" in window ? requestIdleCallback(run) : setTimeout(run, 200);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}
