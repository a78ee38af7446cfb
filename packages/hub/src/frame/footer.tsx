import type { JSX } from "preact";

/** The foot of every page. */
export function Footer(): JSX.Element {
  return (
    <footer class="site-footer">
      <p>
        Every equation, number and figure here is computed from the rules' own text, by this page or by a
        recorded run. MIT licence.
      </p>
    </footer>
  );
}
