import "./styles/base.css";
import { keepForOffline } from "../offline/keep-for-offline.ts";
import { type IslandTable, mountIslands } from "./mount-islands.ts";
import { listenForShortcuts } from "./shortcuts.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** What every client calls: the frame's own islands and the page's come to life. */
export function startFrame(islands: IslandTable = {}): void {
  listenForShortcuts();
  mountIslands({ ThemeSwitch, ...islands });
  keepForOffline();
}
