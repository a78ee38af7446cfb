import { linkTo } from "../frame/site-root.ts";

/** Has the browser keep the whole site, once the page that was asked for is there and has nothing to do. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator;
  // Only a page that came safely, or from this machine, may have one.
  if (serviceWorker === undefined) return;
  const register = (): void => {
    serviceWorker.register(linkTo("/service-worker.js"), { updateViaCache: "none" }).catch(() => {
      // The site works without it, while there is a connection.
    });
  };
  const whenIdle = (): void => {
    if ("requestIdleCallback" in window) requestIdleCallback(register, { timeout: 5000 });
    else setTimeout(register, 1000);
  };
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}
