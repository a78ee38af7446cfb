import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

/** Says that the site is kept in this browser, and when it is what one looks at. */
export function OfflineNote(): JSX.Element {
  const isKept = useSignal(false);
  const isOnline = useSignal(true);
  useEffect(() => {
    const look = (): void => {
      isOnline.value = navigator.onLine;
      isKept.value = navigator.serviceWorker?.controller != null;
    };
    look();
    const ending = new AbortController();
    for (const name of ["online", "offline"]) addEventListener(name, look, ending);
    navigator.serviceWorker?.addEventListener("controllerchange", look, ending);
    return () => ending.abort();
  }, [isKept, isOnline]);
  return (
    <p role="status" class="offline-note">
      {sentence(isKept.value, isOnline.value)}
    </p>
  );
}

function sentence(isKept: boolean, isOnline: boolean): string {
  if (!isOnline) return isKept ? "No connection: this is what was kept of the site." : "No connection.";
  return isKept ? "Kept in this browser: it opens without a connection too." : "";
}
