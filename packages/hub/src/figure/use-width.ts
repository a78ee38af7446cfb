import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The width of an element in CSS pixels, followed as it changes; `first` until it is known, as when a page is built. */
export function useWidth<E extends Element>(first: number): readonly [RefObject<E | null>, number] {
  const element = useRef<E | null>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    // Its first call comes after layout and before the page is painted, so that nothing has to be laid out twice.
    const watch = new ResizeObserver(([entry]) => {
      const { width: now = 0 } = entry?.contentRect ?? {};
      if (now > 0) setWidth(now);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}
