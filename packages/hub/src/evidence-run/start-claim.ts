import { linkTo } from "../frame/site-root.ts";
import type { ClaimNews, ClaimOrder, ClaimOutcome } from "./claim-messages.ts";

export interface ClaimRun {
  /** Rejects where the experiment cannot be run; never settles once it is stopped. */
  readonly outcome: Promise<ClaimOutcome>;
  /** Ends it at once, with every run it has started. */
  stop(): void;
}

/** Runs a claim in a worker of its own, so that the page answers meanwhile and an experiment can be stopped anywhere. */
export function startClaim(name: string, onNews: (news: ClaimNews) => void): ClaimRun {
  const worker = new Worker(new URL("./claim-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<ClaimOutcome>();
  worker.addEventListener("message", ({ data }: MessageEvent<ClaimNews>) => {
    if (data.kind === "found") resolve(data.outcome);
    else if (data.kind === "failed") reject(new Error(data.message));
    else onNews(data);
    if (data.kind === "found" || data.kind === "failed") worker.terminate();
  });
  worker.addEventListener("error", ({ message }) => {
    reject(new Error(message || "the code of the experiment could not be loaded; load the page again"));
    worker.terminate();
  });
  const order: ClaimOrder = { name, root: new URL(linkTo("/"), document.baseURI).href };
  worker.postMessage(order);
  return { outcome: promise, stop: () => worker.terminate() };
}
