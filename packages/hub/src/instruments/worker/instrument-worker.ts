import { findBasins } from "../basins/find-basins.ts";
import { mapLosses, mapRates } from "../pad/fill-map.ts";
import type { Desk, Report, Task } from "./task.ts";

/** What comes in; without a task the one at work is given up. */
export interface Order {
  readonly turn: number;
  readonly task: Task | undefined;
}

/** What goes out, under the turn of its order. */
export interface Answer {
  readonly turn: number;
  readonly report: Report;
}

let latest = 0;

self.addEventListener("message", ({ data: { turn, task } }: MessageEvent<Order>) => {
  latest = turn;
  if (task === undefined) return;
  const desk: Desk = {
    report: (report) => self.postMessage({ turn, report } satisfies Answer),
    async breathe() {
      await new Promise((resolve) => setTimeout(resolve));
      return latest === turn;
    },
  };
  work(task, desk).catch((error: unknown) =>
    desk.report({ kind: "failed", because: error instanceof Error ? error.message : String(error) }),
  );
});

function work(task: Task, desk: Desk): Promise<void> {
  switch (task.kind) {
    case "rates":
      return mapRates(task, desk);
    case "losses":
      return mapLosses(task, desk);
    case "basins":
      return findBasins(task, desk);
  }
}
