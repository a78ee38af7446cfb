import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { writeExactJson } from "@downhill/lab/exact-json";
import type { CodeProgram } from "./code-runner.ts";
import { loadQuickJs } from "./quickjs/load-quickjs.ts";

const file = fileURLToPath(import.meta.resolve("@jitl/quickjs-wasmfile-release-sync/wasm"));
const quickJs = await loadQuickJs(await WebAssembly.compile(await readFile(file)));

parentPort?.on("message", async (program: CodeProgram) =>
  parentPort?.postMessage(writeExactJson(await quickJs.run(program))),
);
parentPort?.postMessage("ready");
