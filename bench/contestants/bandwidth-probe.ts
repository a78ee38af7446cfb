import { emitWasm } from "../../packages/downhill/src/emit/wasm.ts";
import type { Pass, Value } from "../../packages/downhill/src/ir/plan.ts";
import { createArena } from "../../packages/downhill/src/run/arena.ts";
import { bindWasm } from "../../packages/downhill/src/run/kernel.ts";
import { startCrew } from "../../packages/downhill/src/run/threads/crew.ts";
import { gradientAt, startAt, totalOf } from "../inputs.ts";
import { serve } from "./serve.ts";

// Adam's traffic without its arithmetic: reads θ, g, m, v and adds g to each of θ, m, v. The same emitter, arena, loop and
// threads as Adam's kernel, so the difference is the arithmetic alone. Argument: threads.
const load = (slot: string): Value => ({ kind: "load", slot });
const g = load("g");
const stores = ["θ", "m", "v"].map((slot) => ({
  slot,
  value: { kind: "apply", op: "add", args: [load(slot), g] } satisfies Value,
}));
const pass: Pass = { loads: ["θ", "g", "m", "v"], stores, gathers: [] };
const threads = Number(process.argv[2] ?? 1);
const crew = await startCrew(threads);
const isShared = crew !== undefined;
const kernel = emitWasm(pass, "f32", isShared);
const module = new WebAssembly.Module(kernel.bytes);

await serve(async (lengths) => {
  const total = totalOf(lengths);
  const arena = createArena(["θ", "g", "m", "v"], total, "f32", isShared ? "shared wasm" : "wasm");
  const bound = bindWasm(kernel, module, arena, [{ start: 0, end: total, layer: 0, part: 0 }], crew);
  const [θ, gradient] = [arena.whole("θ"), arena.whole("g")];
  for (let i = 0; i < total; i++) {
    θ[i] = startAt(i);
    gradient[i] = gradientAt(i);
  }
  const scalars = new Float64Array(0);
  return {
    step(count) {
      for (let i = 0; i < count; i++) {
        bound.sweep(0, scalars);
        bound.finish();
      }
    },
    read: () => [θ],
  };
});
