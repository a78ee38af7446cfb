import type { JSX } from "preact";
import { useRef } from "preact/hooks";

export interface BuiltMarkupProps {
  /** Of the element that holds the markup; no other on the page has it. */
  readonly id: string;
  readonly class?: string;
  /** Known at build time only. */
  readonly markup: string | undefined;
}

/**
 * Markup within an island that only the build can make, such as equations set by KaTeX: in the browser it stays as the document has it,
 * so that it travels once and costs no script.
 */
export function BuiltMarkup({ id, class: name, markup }: BuiltMarkupProps): JSX.Element {
  const kept = useRef<string | undefined>(undefined);
  kept.current ??= markup ?? document.getElementById(id)?.innerHTML ?? "";
  return <div id={id} class={name} dangerouslySetInnerHTML={{ __html: kept.current }} />;
}
