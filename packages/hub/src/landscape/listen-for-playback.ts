import { registerShortcut } from "../frame/shortcuts.ts";
import type { Player } from "./player.ts";

/** The keys that move a race; gives a function that takes them away. */
export function listenForPlayback(player: Player): () => void {
  const ends = [
    registerShortcut({ keys: " ", label: "Play or pause", run: player.toggle }),
    registerShortcut({ keys: ".", label: "One step on", run: () => player.stepBy(1), repeats: true }),
    registerShortcut({ keys: ",", label: "One step back", run: () => player.stepBy(-1), repeats: true }),
    registerShortcut({ keys: "r", label: "Back to the start", run: () => player.goTo(0) }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
