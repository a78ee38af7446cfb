import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CodeHost, HostListener } from "../host-runner.ts";

/**
 * Starts Python in a process of its own. Four things stand between a program and this machine:
 *
 * - Python itself is WebAssembly, and the object that it takes for JavaScript's globals is empty;
 * - the process has no `process`, `require`, `fetch` or sockets among its globals, makes no code from text, and imports nothing more;
 * - Node's permission model lets it read the files of this project and of its packages, and write none, start no process and no
 *   thread, and load no native code;
 * - it is ended when its time is out, and its memory stops growing.
 *
 * Node's permission model does not speak of networks: that there is none rests on the first two, and on no other wall. On a machine
 * where that is not enough, Python has to be run in a container.
 */
export function startPythonChild({ onReady, onOutcome, onFailure, onEnd }: HostListener): CodeHost {
  const root = fileURLToPath(new URL("../../../../../", import.meta.url));
  const packages = fileURLToPath(new URL("../../", import.meta.resolve("pyodide/pyodide.mjs")));
  const child = fork(fileURLToPath(new URL("./python-child.node.ts", import.meta.url)), {
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [
      "--permission",
      `--allow-fs-read=${root}`,
      `--allow-fs-read=${packages}`,
      "--disallow-code-generation-from-strings",
      "--max-old-space-size=256",
      "--no-warnings",
    ],
  });
  let isReady = false;
  let complaint = "";
  child.stderr?.on("data", (text) => {
    complaint = `${complaint}${text}`.slice(-2000);
  });
  child.on("message", (text: unknown) => {
    if (isReady) onOutcome(text);
    else onReady();
    isReady = true;
  });
  child.on("error", onFailure);
  child.on("exit", () =>
    isReady ? onEnd() : onFailure(new Error(`Python cannot be loaded. ${complaint}`.trim())),
  );
  child.unref();
  child.channel?.unref();
  return {
    post: (program) => void child.send(program),
    end: () => void child.kill("SIGKILL"),
  };
}
