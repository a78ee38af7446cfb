import { compileJs, type JsKernel } from "../emit/js.ts";
import { slotsOf } from "../emit/pass-parts.ts";
import { emitWasm, type WasmKernel } from "../emit/wasm.ts";
import { meaning } from "../ir/ops.ts";
import type { Pass } from "../ir/plan.ts";
import type { Arena, Dtype } from "./arena.ts";

/**
 * One pass over the elements from `start` to before `end`, with the host scalars of the plan. What it gathers goes to the
 * arena's parts, from index `part` on.
 */
export type Sweep = (start: number, end: number, scalars: Float64Array, part: number) => void;

export function bindJs(pass: Pass, arena: Arena<Dtype>): Sweep {
  const kernel: JsKernel = compileJs(pass);
  const slots = slotsOf(pass).map((slot) => arena.whole(slot));
  const { parts } = arena;
  return (start, end, scalars, part) => kernel(start, end, slots, scalars, parts, part);
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
  const offsets = kernel.slots.map((slot) => arena.offsets.get(slot) ?? 0);
  const [first, indices] = [1 + offsets.length, kernel.scalars];
  const args = [0, ...offsets, ...indices.map(() => 0), ...(kernel.parts === 0 ? [] : [0])];
  const { elementBytes } = arena;
  return (start, end, scalars, part) => {
    args[0] = end - start;
    for (let place = 0; place < offsets.length; place++)
      args[1 + place] = (offsets[place] ?? 0) + start * elementBytes;
    for (let place = 0; place < indices.length; place++)
      args[first + place] = scalars[indices[place] ?? 0] ?? Number.NaN;
    if (kernel.parts > 0)
      args[args.length - 1] = arena.parts.byteOffset + part * Float64Array.BYTES_PER_ELEMENT;
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
