import { useComputed, useSignal } from "@preact/signals";
import { nearest } from "downhill";
import type { JSX, TargetedEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { linkTo } from "../frame/site-root.ts";
import type { Entry } from "./entry.ts";
import { createFinder } from "./find-entries.ts";
import { readEntries } from "./read-entries.ts";
import { SearchResult } from "./search-result.tsx";
import { wordsOf } from "./words.ts";
import "./search.css";

/** More than these nobody reads; a longer query finds fewer. */
const mostShown = 40;

/** A field with the list of what it finds. The arrows choose, Enter goes there. */
export function SearchBox({ close }: { readonly close: () => void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const query = useSignal("");
  const chosen = useSignal(0);
  const entries = useSignal<readonly Entry[] | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    field.current?.focus();
    readEntries().then(
      (read) => {
        entries.value = read;
      },
      () => {
        failed.value = true;
      },
    );
  }, [entries, failed]);

  const finder = useComputed(() => createFinder(entries.value ?? []));
  const isEmpty = useComputed(() => query.value.trim() === "");
  const found = useComputed(() =>
    isEmpty.value ? (entries.value ?? []).filter(isMainPage) : finder.value(query.value),
  );
  const shown = found.value.slice(0, mostShown);
  const at = Math.min(chosen.value, shown.length - 1);

  const keep = (event: TargetedEvent<HTMLInputElement>): void => {
    query.value = event.currentTarget.value;
    chosen.value = 0;
  };
  const choose = (event: KeyboardEvent): void => {
    const next = nextChoice(event.key, at, shown.length);
    if (next !== undefined) chosen.value = next;
    else if (event.key === "Enter") document.getElementById(optionId(at))?.click();
    else return;
    event.preventDefault();
  };

  return (
    <div class="search-box">
      <input
        ref={field}
        class="search-field"
        type="text"
        role="combobox"
        aria-label="Search"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls="search-results"
        aria-activedescendant={shown.length > 0 ? optionId(at) : undefined}
        placeholder="Rules, claims, questions, pages"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="go"
        value={query.value}
        onInput={keep}
        onKeyDown={choose}
      />
      <div id="search-results" class="search-results" role="listbox" aria-label="Results">
        {shown.map((entry, index) => (
          <SearchResult
            key={entry.path}
            id={optionId(index)}
            entry={entry}
            href={linkTo(entry.path)}
            query={query.value}
            chosen={index === at}
            onPick={close}
          />
        ))}
      </div>
      <p class="search-foot">
        <span role="status">{say()}</span>
        <span class="search-keys" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> go
          </span>
          <span>
            <kbd>Esc</kbd> close
          </span>
        </span>
      </p>
    </div>
  );

  function say(): string {
    if (failed.value) return "The list of pages could not be read. Is there a connection?";
    if (entries.value === undefined) return "Reading the list of pages …";
    if (isEmpty.value) return "The main pages";
    const { length } = found.value;
    if (length === 0) return sayNothing(query.value.trim(), entries.value);
    if (length > mostShown) return `The first ${mostShown} of ${length} results`;
    return length === 1 ? "1 result" : `${length} results`;
  }
}

function isMainPage({ path }: Entry): boolean {
  return path.split("/").length <= 3 && !path.includes("#");
}

function optionId(index: number): string {
  return `search-result-${index}`;
}

/** Where a key leads in a list that goes round; undefined for keys that do not move in it. */
function nextChoice(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === "ArrowDown") return (at + 1) % length;
  if (key === "ArrowUp") return (at - 1 + length) % length;
  if (key === "PageDown") return Math.min(at + 8, length - 1);
  return key === "PageUp" ? Math.max(at - 8, 0) : undefined;
}

function sayNothing(query: string, entries: readonly Entry[]): string {
  const guess = nearest(query.toLowerCase(), new Set(entries.flatMap(({ title }) => wordsOf(title))));
  return guess === undefined
    ? `Nothing has “${query}” in it`
    : `Nothing has “${query}” in it. Did you mean ${guess}?`;
}
