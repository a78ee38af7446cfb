import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Answer, Order } from "./instrument-worker.ts";
import type { Report, Task } from "./task.ts";

/** The worker of an instrument and what it has reported. */
export interface Reporting {
  readonly report: ReadonlySignal<Report | undefined>;
  /** Gives the task at work up; what it has reported stays. */
  stop(): void;
}

/**
 * Has a worker do a task, and again whenever the task is another one; the old report stays until a new one comes. The worker starts
 * with the first task and ends with the component.
 * @param task undefined while nothing is to be done
 */
export function useReport(task: ReadonlySignal<Task | undefined>): Reporting {
  const report = useSignal<Report | undefined>(undefined);
  const worker = useRef<Worker | undefined>(undefined);
  const turn = useRef(0);
  const give = (next: Task | undefined): void => {
    turn.current += 1;
    if (next === undefined && worker.current === undefined) return;
    worker.current ??= startWorker(({ turn: of, report: found }) => {
      if (of === turn.current) report.value = found;
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
  return { report, stop: () => give(undefined) };
}

function startWorker(hear: (answer: Answer) => void): Worker {
  const worker = new Worker(new URL("./instrument-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => hear(data));
  return worker;
}
