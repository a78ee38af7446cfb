import { writeExactJson } from "@downhill/lab/exact-json";
import { loadPyodide } from "pyodide";
import type { CodeOutcome, CodeProgram } from "../code-runner.ts";
import { readOutcome } from "../read-outcome.ts";

/** What Python is made of; nothing else is fetched. */
export interface PythonParts {
  /** The default export of `pyodide/pyodide.asm.mjs`. */
  readonly createModule: unknown;
  /** `pyodide.asm.wasm`. */
  readonly wasm: BufferSource;
  /** `python_stdlib.zip`. */
  readonly library: BufferSource;
  /** `harness.py`. */
  readonly harness: string;
  /** `numpy_stand_in.py`, which `import numpy` finds. */
  readonly standIn: string;
}

/** Python in WebAssembly, in this thread: a program that never ends is ended with the thread. */
export interface Python {
  readonly run: (program: CodeProgram) => CodeOutcome;
}

/** What Python's memory may ever come to. */
const mostBytes = 256 * 2 ** 20;

/**
 * Loads Python into a worker, or into what looks like one, once in its life. The thread is Python's from then on: it has no `fetch`
 * and no sockets any more, Python sees an empty object in the place of the thread's globals, and WebAssembly's memory stops growing
 * at 256 MiB.
 * @throws Error where it cannot be loaded
 */
export async function loadPython({
  createModule,
  wasm,
  library,
  harness,
  standIn,
}: PythonParts): Promise<Python> {
  closeThread({ "pyodide.asm.wasm": wasm, "python_stdlib.zip": library });
  limitMemory();
  const options = {
    indexURL: "https://sandbox.invalid/",
    jsglobals: Object.create(null) as object,
    stdin: () => null,
    createPyodideModule: createModule,
    lockFileContents: { info: abi, packages: {} },
  };
  const python = await loadPyodide(options as unknown as NonNullable<Parameters<typeof loadPyodide>[0]>);
  Reflect.deleteProperty(globalThis, "fetch");
  python.FS.writeFile("/lib/harness.py", harness);
  python.FS.writeFile("/lib/numpy.py", standIn);
  const run = python.runPython(
    "import sys\nsys.path.insert(0, '/lib')\nimport harness, numpy\nharness.run",
  ) as (...args: readonly string[]) => unknown;
  for (const name of ["js", "pyodide_js"]) python.unregisterJsModule(name);
  python.runPython(forgetPage);
  return {
    run({ prelude, source, entry, calls }) {
      try {
        return readOutcome(run(prelude, source, entry, writeExactJson(calls)), calls.length);
      } catch {
        // The program broke the interpreter: whoever runs it gives it up.
        return { kind: "stopped", why: "memory" };
      }
    },
  };
}

/** What the loader compares its own build with. */
const abi = {
  abi_version: "2026_0",
  arch: "wasm32",
  platform: "emscripten_5_0_3",
  python: "3.14.2",
};

// What these modules hold of JavaScript is kept by those that need it.
const forgetPage = `
for name in [one for one in sys.modules if one.split(".")[0] in ("js", "pyodide_js", "pyodide", "_pyodide_core", "micropip")]:
    sys.modules[name] = None
`;

/** Nothing that reaches out of the thread is left, but for what gives the parts. */
function closeThread(parts: Readonly<Record<string, BufferSource>>): void {
  const closed = [
    "WebSocket",
    "EventSource",
    "XMLHttpRequest",
    "WebTransport",
    "Worker",
    "SharedWorker",
    "BroadcastChannel",
    "MessageChannel",
    "indexedDB",
    "caches",
    "importScripts",
  ];
  for (const name of closed)
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
  const fetchPart = async (address: string | URL): Promise<Response> => {
    const name = new URL(address).pathname.slice(1);
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(parts[name] ?? null, {
      status: parts[name] === undefined ? 404 : 200,
      headers: { "content-type": type },
    });
  };
  Object.defineProperty(globalThis, "fetch", { value: fetchPart, configurable: true });
}

function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > mostBytes)
      throw new RangeError("the sandbox gives no more memory");
    return grow.call(this, pages);
  };
}
