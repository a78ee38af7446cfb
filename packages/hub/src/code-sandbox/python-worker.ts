import harness from "@downhill/practice/code/python/harness.py?raw";
import { loadPython } from "@downhill/practice/code/python/load-python";
import standIn from "@downhill/practice/code/python/numpy_stand_in.py?raw";
import { servePrograms } from "./serve-programs.ts";

servePrograms(async ({ "python/pyodide.asm.wasm": wasm, "python/python_stdlib.zip": library }) => {
  if (wasm === undefined || library === undefined) throw new Error("Python did not come whole");
  const createModule: unknown = Reflect.get(globalThis, "createPyodideModule");
  return (await loadPython({ createModule, wasm, library, harness, standIn })).run;
});
