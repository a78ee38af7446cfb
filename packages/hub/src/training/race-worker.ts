import type { ToWorker } from "./race-messages.ts";

// jax-js would start a thread for each core in every worker of a race, and does so where there is a `Worker` when it is loaded.
Reflect.deleteProperty(globalThis, "Worker");

const serving = import("./serve-race.ts").then(({ serveRace }) =>
  serveRace((message) => globalThis.postMessage(message)),
);

globalThis.addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  (await serving)(data);
});
