import { expect, test } from "vitest";
import { startThread } from "./start-thread.node.ts";
import { runJobs, type Thread } from "./worker-pool.ts";

const pool = {
  workers: 2,
  describe: (job: unknown) => `job ${job}`,
  onProgress: () => {},
};

test("results come in the order of the jobs, though jobs end in another", async () => {
  const startThreads = startScript(`
    parentPort.on("message", ({ job }) => setTimeout(() => {
      parentPort.postMessage({ kind: "done", result: workerData.base + job });
    }, 20 / job));`);
  expect(await runJobs({ ...pool, startThread: startThreads, jobs: [1, 2, 3, 4, 5] })).toEqual([
    11, 12, 13, 14, 15,
  ]);
});

test("no jobs give no results", async () => {
  expect(await runJobs({ ...pool, startThread: startScript(""), jobs: [] })).toEqual([]);
});

test("a thread that ends in the middle of a job is an error that names the job", async () => {
  const startThreads = startScript(`
    parentPort.on("message", ({ job }) => {
      if (job === 3) process.exit(7);
      parentPort.postMessage({ kind: "done", result: job });
    });`);
  await expect(runJobs({ ...pool, startThread: startThreads, jobs: [1, 2, 3, 4] })).rejects.toThrow(
    "job 3: its worker thread ended with code 7",
  );
});

test("an error that a thread does not catch is told with its job", async () => {
  const startThreads = startScript(`parentPort.on("message", () => { throw new Error("out of luck"); });`);
  await expect(runJobs({ ...pool, startThread: startThreads, jobs: ["one"] })).rejects.toThrow(
    "job one: out of luck",
  );
});

test("a signal that has gone off before starts nothing", async () => {
  const signal = AbortSignal.abort(new Error("not today"));
  await expect(runJobs({ ...pool, startThread: startScript(""), jobs: [1], signal })).rejects.toThrow(
    "not today",
  );
});

function startScript<Job>(body: string): () => Thread<Job, unknown, unknown> {
  const code = `import { parentPort, workerData } from "node:worker_threads";\n${body}`;
  const script = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  return () => startThread(script, { base: 10 });
}
