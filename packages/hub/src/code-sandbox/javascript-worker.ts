import { loadQuickJs } from "@downhill/practice/code/quickjs/load-quickjs";
import { servePrograms } from "./serve-programs.ts";

servePrograms(async ({ "quickjs.wasm": wasm }) => {
  if (wasm === undefined) throw new Error("quickjs.wasm did not come");
  return (await loadQuickJs(await WebAssembly.compile(wasm))).run;
});
