import type { JSX } from "preact";
import { OfflineNote } from "../offline/offline-note.tsx";
import { KeyboardButton } from "./frame-buttons.tsx";
import { Island } from "./island.tsx";

/** The foot of every page. */
export function Footer(): JSX.Element {
  return (
    <footer class="site-footer">
      <div>
        <p>
          Every equation, number and figure here is computed from the rules' own text, by this page or by a
          recorded run. MIT licence.
        </p>
        <Island name="OfflineNote" component={OfflineNote} props={{}} />
      </div>
      <Island name="KeyboardButton" component={KeyboardButton} props={{}} />
    </footer>
  );
}
