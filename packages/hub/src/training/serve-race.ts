import type { Problem } from "@downhill/lab/problem";
import { makeProblem } from "@downhill/lab/problems/catalogue";
import { describeProblem } from "@downhill/lab/race/describe-problem";
import type { RaceJob } from "@downhill/lab/race/race-job";
import { requireMeasurable } from "@downhill/lab/race/require-measurable";
import { serveRuns } from "@downhill/lab/race/serve-runs";
import type { JobMessage } from "@downhill/lab/race/worker-pool";
import { defaultDevice, init } from "@jax-js/jax";
import { type Device, type FromWorker, packError, type ToWorker } from "./race-messages.ts";
import { readDataOverHttp } from "./read-data-over-http.ts";

/** What a page's worker does with what it is sent: makes the problem once, then runs jobs one after the other. */
export function serveRace(send: (message: FromWorker) => void): (message: ToWorker) => void {
  let problem: Promise<Problem> | undefined;
  let run: ((job: JobMessage<RaceJob>) => Promise<void>) | undefined;
  let gate: PromiseWithResolvers<void> | undefined;

  return (message) => {
    switch (message.kind) {
      case "open":
        problem = open(message, send);
        problem.catch(() => {});
        break;
      case "set up":
        if (problem === undefined) throw new Error("a worker is set up before it is opened");
        run = serveRuns(
          message.setup,
          problem,
          (news) => send(news.kind === "failed" ? { ...news, error: packError(news.error) } : news),
          () => gate?.promise,
        );
        break;
      case "run":
        run?.(message);
        break;
      case "hold":
        gate ??= Promise.withResolvers();
        break;
      case "go on":
        gate?.resolve();
        gate = undefined;
    }
  };
}

async function open(
  { root, device, problem: spec, watched }: Extract<ToWorker, { kind: "open" }>,
  send: (message: FromWorker) => void,
): Promise<Problem> {
  try {
    await chooseDevice(device);
    const read = readDataOverHttp({
      root,
      onProgress: (progress) => send({ kind: "data", progress }),
      onNotKept: (file) => send({ kind: "not kept", file }),
    });
    const problem = await makeProblem(spec, read);
    requireMeasurable(problem, watched);
    send({ kind: "opened", description: await describeProblem(spec, problem) });
    return problem;
  } catch (error) {
    send({ kind: "unopened", error: packError(error) });
    throw error;
  }
}

async function chooseDevice(device: Device): Promise<void> {
  if (!(await init(device)).includes(device))
    throw new Error(`this browser gives workers no ${device === "webgpu" ? "WebGPU" : "Wasm"} device`);
  defaultDevice(device);
}
