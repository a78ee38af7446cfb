import type { SceneRun } from "@downhill/practice/question/diagnose-question";
import type { Question } from "@downhill/practice/question/question";
import { siteAddress } from "../training/site-address.ts";
import type { SceneNews, SceneOrder } from "./scene-messages.ts";

/** Runs scenes beside the page, so that it answers meanwhile. */
export interface SceneRunner {
  /** Rejects where the run cannot be had; never settles after `end`. */
  run(question: Pick<Question, "topic" | "id">, seed: number, isMended: boolean): Promise<SceneRun>;
  /** Ends what runs, at once. */
  end(): void;
}

/** The worker starts with the first run and is kept for the next, which then has its data. */
export function createSceneRunner(): SceneRunner {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, PromiseWithResolvers<SceneRun>>();

  const start = (): Worker => {
    const started = new Worker(new URL("./scene-worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data: news }: MessageEvent<SceneNews>) => {
      const one = waiting.get(news.number);
      waiting.delete(news.number);
      if (news.kind === "ran") one?.resolve(news.run);
      else one?.reject(new Error(news.message));
    });
    started.addEventListener("error", ({ message }) => {
      for (const { reject } of waiting.values())
        reject(new Error(message || "the code of the run could not be loaded"));
      waiting.clear();
      started.terminate();
      worker = undefined;
    });
    return started;
  };

  return {
    run({ topic, id }, seed, isMended) {
      worker ??= start();
      count += 1;
      const one = Promise.withResolvers<SceneRun>();
      waiting.set(count, one);
      const order: SceneOrder = { number: count, topic, id, seed, isMended, root: siteAddress() };
      worker.postMessage(order);
      return one.promise;
    },
    end() {
      worker?.terminate();
      worker = undefined;
      waiting.clear();
    },
  };
}
