/**
 * Calls `load` once: when the page has nothing else to do, or when somebody turns to the element.
 * @returns what stops the waiting
 */
export function loadWhen(when: "idle" | "use", element: HTMLElement, load: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const go = (): void => {
    stop.abort();
    load();
  };
  if (when === "idle" && document.activeElement !== element) {
    const cancel = whenIdle(go);
    signal.addEventListener("abort", cancel);
  }
  if (document.activeElement === element) queueMicrotask(() => signal.aborted || go());
  for (const event of ["focus", "pointerenter"] as const) element.addEventListener(event, go, { signal });
  return () => stop.abort();
}

/** Safari has no idle callbacks. */
function whenIdle(callback: () => void): () => void {
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(callback, { timeout: 2000 });
  return () => cancelIdleCallback(request);
}
