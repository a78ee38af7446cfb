import { nextTurn } from "@downhill/lab/race/next-turn";
import { type ComponentChildren, type ComponentType, h, hydrate } from "preact";
import { useEffect } from "preact/hooks";
import { setSiteRoot } from "./site-root.ts";

// biome-ignore lint/suspicious/noExplicitAny: props come from the page as JSON; each island knows its own
export type IslandTable = Readonly<Record<string, ComponentType<any>>>;

/**
 * Brings the islands of the page to life, from its top on: every element with `data-island` becomes the component of that name,
 * with the properties that were written beside it. Each takes a turn of its own, so that a slow machine answers in between; one whose
 * first effects have run, so that it answers, has `data-alive`.
 * @throws Error where an island has no component
 */
export async function mountIslands(components: IslandTable): Promise<void> {
  setSiteRoot(document.documentElement.dataset.root ?? "./");
  for (const element of document.querySelectorAll<HTMLElement>("[data-island]")) {
    const { island = "", props = "{}" } = element.dataset;
    const component = components[island];
    if (component === undefined) throw new Error(`no component for the island ${island}`);
    hydrate(h(Living, { element }, h(component, JSON.parse(props))), element);
    await nextTurn();
  }
}

/** Effects run from the inside out: the component's own have run before this one. */
function Living({
  element,
  children,
}: {
  readonly element: HTMLElement;
  readonly children?: ComponentChildren;
}): ComponentChildren {
  useEffect(() => {
    element.dataset.alive = "";
  }, [element]);
  return children;
}
