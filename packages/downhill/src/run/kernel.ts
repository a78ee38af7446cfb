import { compileJs, type JsKernel } from "../emit/js.ts";
import { slotsOf } from "../emit/pass-parts.ts";
import { emitWasm, type WasmKernel } from "../emit/wasm.ts";
import { meaning } from "../ir/ops.ts";
import type { Pass } from "../ir/plan.ts";
import type { Arena, Dtype } from "./arena.ts";

/** One sweep of a pass over the arena, with the step's host scalars. */
export type Sweep = (scalars: Float64Array) => void;

export function bindJs(pass: Pass, arena: Arena<Dtype>): Sweep {
  const kernel: JsKernel = compileJs(pass);
  const slots = slotsOf(pass).map((slot) => arena.whole(slot));
  return (scalars) => kernel(arena.count, slots, scalars);
}

/** @throws Error where the arena has no WASM memory: a bug of the caller */
export function bindWasm(kernel: WasmKernel, module: WebAssembly.Module, arena: Arena<Dtype>): Sweep {
  const { memory } = arena;
  if (memory === undefined) throw new Error("a WASM kernel needs an arena in WASM memory");
  const functions = Object.fromEntries(
    kernel.imports.map((op) => [op, meaning[op] as (...args: number[]) => number]),
  );
  const instance = new WebAssembly.Instance(module, { env: { memory, ...functions } });
  const step = instance.exports.step as (...args: readonly number[]) => void;
  const fixed = [arena.count, ...kernel.slots.map((slot) => arena.offsets.get(slot) ?? 0)];
  const args = [...fixed, ...kernel.scalars.map(() => 0)];
  const [first, indices] = [fixed.length, kernel.scalars];
  return (scalars) => {
    for (let place = 0; place < indices.length; place++)
      args[first + place] = scalars[indices[place] ?? 0] ?? Number.NaN;
    step(...args);
  };
}

interface Compiled {
  readonly kernel: WasmKernel;
  readonly module: WebAssembly.Module;
}

const compiled = new WeakMap<Pass, Partial<Record<Dtype, Compiled>>>();

/** A pass as a WASM module, made once. */
export function compileWasm(pass: Pass, dtype: Dtype): Compiled {
  const known = compiled.get(pass)?.[dtype];
  if (known !== undefined) return known;
  const kernel = emitWasm(pass, dtype);
  const made = { kernel, module: new WebAssembly.Module(kernel.bytes) };
  compiled.set(pass, { ...compiled.get(pass), [dtype]: made });
  return made;
}
