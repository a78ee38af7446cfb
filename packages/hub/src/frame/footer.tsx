import type { JSX } from "preact";
import { OfflineNote } from "../offline/offline-note.tsx";
import { KeyboardButton } from "./frame-buttons.tsx";
import { Island } from "./island.tsx";
import { linkTo } from "./site-root.ts";

/** The foot of every page. */
export function Footer(): JSX.Element {
  return (
    <footer class="site-footer">
      <div>
        <p>
          Every equation, number and figure here is computed from the rules' own text, by this page or by a
          recorded run. MIT licence; <a href={linkTo("/licences.txt")}>what the site carries of others</a>.
        </p>
        <Island name="OfflineNote" component={OfflineNote} props={{}} />
      </div>
      <Island name="KeyboardButton" component={KeyboardButton} props={{}} />
    </footer>
  );
}
