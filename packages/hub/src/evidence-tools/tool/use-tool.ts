import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";
import type { DataProgress } from "../../training/read-data-over-http.ts";
import type { AdviceNews, RateNews, ToolNews, ToolOrder } from "./tool-messages.ts";

/** Where a tool's work stands. */
export type Phase =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly data: DataProgress | undefined }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "through" };

export interface Tool {
  readonly phase: ReadonlySignal<Phase>;
  /** Does it in a worker of its own; what is still running ends. */
  start(order: OrderWithoutRoot): void;
  stop(): void;
}

type OrderWithoutRoot = ToolOrder extends infer Order
  ? Order extends ToolOrder
    ? Omit<Order, "root">
    : never
  : never;

/** A tool's worker: one job at a time, ended when the page goes on to something else. */
export function useTool(onNews: (news: RateNews | AdviceNews) => void): Tool {
  const phase: Signal<Phase> = useSignal<Phase>({ kind: "idle" });
  const worker = useRef<Worker | undefined>(undefined);
  const listener = useRef(onNews);
  listener.current = onNews;
  const end = (last: Phase): void => {
    worker.current?.terminate();
    worker.current = undefined;
    phase.value = last;
  };
  useEffect(() => () => worker.current?.terminate(), []);
  return {
    phase,
    start(order) {
      end({ kind: "running", data: undefined });
      const mine = new Worker(new URL("./tool-worker.ts", import.meta.url), { type: "module" });
      worker.current = mine;
      mine.addEventListener("message", ({ data: news }: MessageEvent<ToolNews>) => {
        if (worker.current !== mine) return;
        if (news.kind === "data") phase.value = { kind: "running", data: news.progress };
        else if (news.kind === "failed" || news.kind === "through") end(news);
        else listener.current(news);
      });
      mine.addEventListener("error", ({ message }) => {
        if (worker.current === mine)
          end({
            kind: "failed",
            message: message || "the lab's code could not be loaded; load the page again",
          });
      });
      mine.postMessage({ ...order, root: new URL(linkTo("/"), document.baseURI).href });
    },
    stop: () => end({ kind: "stopped" }),
  };
}
