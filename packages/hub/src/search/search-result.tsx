import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "./entry.ts";

export interface SearchResultProps {
  readonly id: string;
  readonly entry: Entry;
  readonly href: string;
  readonly query: string;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

/** A result: a link that the field's arrows choose. */
export function SearchResult({ id, entry, href, query, chosen, onPick }: SearchResultProps): JSX.Element {
  const place = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <a
      ref={place}
      id={id}
      class="search-result"
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      href={href}
      onClick={onPick}
    >
      <span class="search-title">{markWords(entry.title, query)}</span>
      {entry.kind !== "" && <span class="search-kind">{entry.kind}</span>}
      {entry.text !== "" && <span class="search-text">{entry.text}</span>}
    </a>
  );
}

/** The title with the words of the query marked, where they are spelled alike; single letters only where a word begins. */
function markWords(title: string, query: string): ComponentChildren {
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return title;
  const patterns = words.map((word) => {
    const literal = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    return word.length > 1 ? literal : `(?<![\\p{L}\\p{N}])${literal}`;
  });
  // Every second part is one of the words.
  return title
    .split(new RegExp(`(${patterns.join("|")})`, "iu"))
    .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
