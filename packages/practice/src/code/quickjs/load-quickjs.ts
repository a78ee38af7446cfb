import loadModule from "@jitl/quickjs-wasmfile-release-sync/emscripten-module";
import { QuickJSFFI } from "@jitl/quickjs-wasmfile-release-sync/ffi";
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from "quickjs-emscripten-core";
import type { CodeOutcome, CodeProgram } from "../code-runner.ts";
import { runInQuickJs } from "./run-in-quickjs.ts";

/** A JavaScript engine of its own, written in WebAssembly: it knows the language, and nothing of where it runs. */
export interface QuickJs {
  /** Runs a program in a new realm, and never throws. */
  readonly run: (program: CodeProgram) => Promise<CodeOutcome>;
}

/**
 * Prepares QuickJS.
 * @param compiled its WebAssembly, `emscripten-module.wasm` of `@jitl/quickjs-wasmfile-release-sync`
 */
export async function loadQuickJs(compiled: WebAssembly.Module): Promise<QuickJs> {
  let engine: QuickJSWASMModule | undefined = await instantiate(compiled);
  return {
    async run(program) {
      engine ??= await instantiate(compiled);
      try {
        return runInQuickJs(engine, program);
      } catch (error) {
        // What broke the engine itself may have left anything behind: the next program gets a new one.
        engine = undefined;
        if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
          return { kind: "stopped", why: "memory" };
        return { kind: "threw", call: undefined, message: String(error), line: undefined };
      }
    },
  };
}

function instantiate(wasmModule: WebAssembly.Module): Promise<QuickJSWASMModule> {
  return newQuickJSWASMModuleFromVariant(
    newVariant(
      {
        type: "sync",
        importFFI: async () => QuickJSFFI,
        importModuleLoader: async () => loadModule,
      },
      {
        wasmModule,
        wasmMemory: new WebAssembly.Memory({ initial: initialPages, maximum: mostPages }),
      },
    ),
  );
}

/** Of 64 KiB: what the module asks for, and what its memory may ever come to, whatever a program's limit says. */
const initialPages = 256;
const mostPages = 4096;
