import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { watchTheme } from "../frame/theme.ts";

/** Counts changes of an element's size and of the page's theme: what is drawn within it reads this to be drawn anew. */
export function useLook(element: RefObject<HTMLElement | null>): ReadonlySignal<number> {
  const look = useSignal(0);
  useEffect(() => {
    const redraw = (): void => {
      look.value += 1;
    };
    const sizes = new ResizeObserver(redraw);
    if (element.current !== null) sizes.observe(element.current);
    const release = watchTheme(redraw);
    return () => {
      sizes.disconnect();
      release();
    };
  }, [element, look]);
  return look;
}
