import type { ToolNews, ToolOrder } from "./tool-messages.ts";

// Where there is a `Worker`, jax-js starts threads of its own when it is loaded; the same bits as in Node come from one.
Reflect.deleteProperty(globalThis, "Worker");

const send = (news: ToolNews): void => postMessage(news);

addEventListener("message", async ({ data }: MessageEvent<ToolOrder>) => {
  try {
    const { serveTool } = await import("./serve-tool.ts");
    await serveTool(data, send);
    send({ kind: "through" });
  } catch (error) {
    send({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
