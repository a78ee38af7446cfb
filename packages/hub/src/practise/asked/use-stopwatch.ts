import { useEffect, useRef } from "preact/hooks";

/** Counts the seconds since the component came, without those in which the page was not shown. @returns what reads it */
export function useStopwatch(): () => number {
  const state = useRef({ seconds: 0, since: undefined as number | undefined });
  useEffect(() => {
    const watch = state.current;
    const look = (): void => {
      const isShown = document.visibilityState === "visible";
      if (isShown && watch.since === undefined) watch.since = performance.now();
      else if (!isShown) {
        watch.seconds = read(watch);
        watch.since = undefined;
      }
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return () => read(state.current);
}

function read({ seconds, since }: { readonly seconds: number; readonly since: number | undefined }): number {
  return seconds + (since === undefined ? 0 : (performance.now() - since) / 1000);
}
