import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { writeExactJson } from "@downhill/lab/exact-json";
import type { CodeProgram } from "../code-runner.ts";

const read = (specifier: string): Buffer<ArrayBuffer> =>
  readFileSync(fileURLToPath(import.meta.resolve(specifier)));
const text = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

const { send } = process;
if (send === undefined) throw new Error("this is started as a child, with a channel to its parent");
const say = send.bind(process);
const listen = process.on.bind(process);
listen("disconnect", process.exit.bind(process));

const parts = {
  createModule: (await import("pyodide/pyodide.asm.mjs" as string)).default as unknown,
  wasm: read("pyodide/pyodide.asm.wasm"),
  library: read("pyodide/python_stdlib.zip"),
  harness: text("./harness.py"),
  standIn: text("./numpy_stand_in.py"),
};

looksLikeWorker();
const { loadPython } = await import("./load-python.ts");
const python = await loadPython(parts);
Reflect.deleteProperty(globalThis, "Buffer");
registerHooks({
  resolve(specifier) {
    throw new Error(`${specifier} cannot be imported here`);
  },
});
listen("message", (program: CodeProgram) => say(writeExactJson(python.run(program))));
say("ready");

/**
 * Takes Node's globals away before Python's loader looks for them. What it finds is a worker of a browser, so that it asks for no
 * module of Node and gives Python no file and no socket of this machine.
 */
function looksLikeWorker(): void {
  class WorkerGlobalScope {}
  Object.setPrototypeOf(globalThis, WorkerGlobalScope.prototype);
  Object.assign(globalThis, {
    WorkerGlobalScope,
    self: globalThis,
    location: { href: "https://sandbox.invalid/", toString: () => "https://sandbox.invalid/" },
  });
  for (const name of ["process", "require", "module", "navigator"]) Reflect.deleteProperty(globalThis, name);
}
