import type { ReadDataFile } from "@downhill/lab/data/data-file";
import { loadQuestions } from "@downhill/practice/bank/load-questions";
import type { SceneRun } from "@downhill/practice/question/diagnose-question";
import { readDataOverHttp } from "../training/read-data-over-http.ts";
import type { SceneNews, SceneOrder } from "./scene-messages.ts";

let readData: ReadDataFile | undefined;

addEventListener("message", async ({ data: order }: MessageEvent<SceneOrder>) => {
  const { number } = order;
  try {
    const news: SceneNews = { kind: "ran", number, run: await runScene(order) };
    postMessage(news);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    postMessage({ kind: "failed", number, message } satisfies SceneNews);
  }
});

async function runScene({ topic, id, seed, isMended, root }: SceneOrder): Promise<SceneRun> {
  const question = (await loadQuestions(topic)).find((one) => one.id === id);
  if (question?.type !== "diagnose") throw new Error(`${id} has no run to show`);
  // One reader for all runs, since scenes keep what was read by it.
  readData ??= readDataOverHttp({ root });
  return question.scene.run({ seed, isMended, readData });
}
