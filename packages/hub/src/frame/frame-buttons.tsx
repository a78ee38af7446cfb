import type { JSX } from "preact";
import { keyboardHelpIsAway, openKeyboardHelp } from "../keyboard/open-keyboard-help.ts";
import { openSearch, searchIsAway } from "../search/open-search.ts";

const needsConnection = "No connection: try again";

/** Opens the search, as `/` does. */
export function SearchButton(): JSX.Element {
  return (
    <button type="button" class="quiet-button search-button" aria-keyshortcuts="/" onClick={openSearch}>
      {searchIsAway.value ? needsConnection : "Search"}{" "}
      <span class="key" aria-hidden="true">
        /
      </span>
    </button>
  );
}

/** Opens the list of keys, as `?` does. */
export function KeyboardButton(): JSX.Element {
  return (
    <button
      type="button"
      class="quiet-button keyboard-button"
      aria-keyshortcuts="?"
      onClick={openKeyboardHelp}
    >
      {keyboardHelpIsAway.value ? needsConnection : "Keyboard"}
    </button>
  );
}
