import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Answer, Order } from "./instrument-worker.ts";
import type { Report, Task } from "./task.ts";

/** What a worker has reported, and of which task. */
export interface Reported {
  readonly task: Task;
  readonly report: Report;
}

/**
 * Has a worker do a task, and again whenever the task is another one; the last report stays until another comes. The worker starts
 * with the first task and ends with the component.
 * @param task undefined while nothing is to be done: what is at work is given up
 */
export function useReport(task: ReadonlySignal<Task | undefined>): ReadonlySignal<Reported | undefined> {
  const report = useSignal<Reported | undefined>(undefined);
  const worker = useRef<Worker | undefined>(undefined);
  const turn = useRef(0);
  const given = useRef<Task | undefined>(undefined);
  const give = (next: Task | undefined): void => {
    turn.current += 1;
    given.current = next;
    if (next === undefined && worker.current === undefined) return;
    worker.current ??= startWorker(({ turn: of, report: found }) => {
      if (of === turn.current && given.current !== undefined)
        report.value = { task: given.current, report: found };
    });
    worker.current.postMessage({ turn: turn.current, task: next } satisfies Order);
  };
  useSignalEffect(() => give(task.value));
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  return report;
}

function startWorker(hear: (answer: Answer) => void): Worker {
  const worker = new Worker(new URL("./instrument-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => hear(data));
  return worker;
}
