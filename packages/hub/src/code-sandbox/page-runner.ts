import type { CodeRunner } from "@downhill/practice/code/code-runner";
import { runInHosts } from "@downhill/practice/code/host-runner";
import type { SiteFile } from "../training/data-index.ts";
import { DataOutOfReachError, type DataProgress, readDataOverHttp } from "../training/read-data-over-http.ts";
import javaScriptWorker from "./javascript-worker.ts?worker&url";
import pythonWorker from "./python-worker.ts?worker&url";
import { type SandboxFiles, startSandbox } from "./start-sandbox.ts";

export interface PageRunnerOptions {
  /** The site's root, ending in a slash. */
  readonly root: string;
  /** Told while a language comes over the network. */
  readonly onProgress?: (progress: DataProgress) => void;
}

/** Runs answers in sandboxes of the page; a language is loaded with its first program, and kept by the browser. */
export function createPageRunner({ root, onProgress }: PageRunnerOptions): CodeRunner {
  const read = readDataOverHttp({ root, onProgress });
  return runInHosts((language, listener) =>
    startSandbox(
      () => (language === "javascript" ? loadJavaScript() : loadPython()).catch(explain(language)),
      listener,
    ),
  );

  async function loadJavaScript(): Promise<SandboxFiles> {
    return { script: await readScript(javaScriptWorker), parts: await readParts("quickjs.wasm") };
  }

  async function loadPython(): Promise<SandboxFiles> {
    const module = "python/pyodide.asm.mjs";
    const { [module]: code, ...parts } = await readParts(
      module,
      "python/pyodide.asm.wasm",
      "python/python_stdlib.zip",
    );
    // No script can be fetched in the sandbox, so the module becomes part of the worker's own.
    const text = new TextDecoder().decode(code).replace(exported, "self.createPyodideModule = $1;");
    return { script: `${asScript(text)}\n${await readScript(pythonWorker)}`, parts };
  }

  async function readParts(...files: readonly SiteFile[]): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
    return Object.fromEntries(
      await Promise.all(files.map(async (file) => [file, await read(file)] as const)),
    );
  }
}

const exported = /export default (\w+);?\s*$/;

const names = { javascript: "What runs JavaScript", python: "Python" } as const;

/** What cannot be reached is said of the language, since nobody knows its files. */
function explain(language: keyof typeof names): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof DataOutOfReachError)) throw error;
    const message = `${names[language]} is not in this browser yet, and the site does not answer. It comes with the first run that has a connection; your program stays here.`;
    throw new DataOutOfReachError(message, { cause: error });
  };
}

async function readScript(address: string): Promise<string> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new DataOutOfReachError(`${address} cannot be loaded`, { cause });
  });
  if (!response.ok) throw new Error(`the sandbox cannot be loaded: the site answers ${response.status}`);
  return asScript(await response.text());
}

/**
 * A module that imports and exports nothing, as a plain script: without an origin, browsers start no worker of modules from a blob.
 * Python's loader refuses plain workers, and takes this one for one of modules since it cannot import scripts.
 */
function asScript(module: string): string {
  const text = module.replaceAll("import.meta.url", '"https://sandbox.invalid/"');
  return `self.importScripts = undefined;\n(() => {\n${text}\n})();`;
}
