import { compileJs, type JsKernel } from "../emit/js.ts";
import { slotsOf } from "../emit/pass-parts.ts";
import { emitWasm, type WasmKernel } from "../emit/wasm.ts";
import { meaning } from "../ir/ops.ts";
import type { Pass } from "../ir/plan.ts";
import { blockLength } from "../ir/reductions.ts";
import type { Arena, Dtype } from "./arena.ts";
import type { Span } from "./spans.ts";
import type { PassOrder } from "./threads/control.ts";
import type { Crew } from "./threads/crew.ts";
import { cutPieces } from "./threads/pieces.ts";

/** A pass over known spans. What it gathers goes to the arena's parts. */
export interface BoundPass {
  /** Takes the host scalars of the plan for a span, and does the span now or in `finish`. */
  sweep(span: number, scalars: Float64Array): void;
  finish(): void;
}

export function bindJs(pass: Pass, arena: Arena<Dtype>, spans: readonly Span[]): BoundPass {
  const kernel: JsKernel = compileJs(pass);
  const slots = slotsOf(pass).map((slot) => arena.whole(slot));
  const { parts } = arena;
  return {
    sweep(index, scalars) {
      const span = spans[index];
      if (span !== undefined) kernel(span.start, span.end, slots, scalars, parts, span.part);
    },
    finish() {},
  };
}

/**
 * @param crew shares the pass out among threads, where it is large enough
 * @throws Error where the arena has no WASM memory: a bug of the caller
 */
export function bindWasm(
  kernel: WasmKernel,
  module: WebAssembly.Module,
  arena: Arena<Dtype>,
  spans: readonly Span[],
  crew?: Crew,
): BoundPass {
  const { memory } = arena;
  if (memory === undefined) throw new Error("a WASM kernel needs an arena in WASM memory");
  const functions = Object.fromEntries(
    kernel.imports.map((op) => [op, meaning[op] as (...args: number[]) => number]),
  );
  const instance = new WebAssembly.Instance(module, { env: { memory, ...functions } });
  const step = instance.exports.step as (...args: readonly number[]) => void;
  const [firstScalar, indices] = [1 + kernel.slots.length, kernel.scalars];
  if (crew !== undefined && isWorthSharing(kernel, spans)) {
    const pieces = cutPieces(spans, kernel.parts, pieceBlocks);
    const order = {
      module,
      memory,
      pieces: pieces.map((piece) => argumentsOf(kernel, arena, piece)),
      spans: pieces.map(({ span }) => span),
      width: indices.length,
      firstScalar,
    };
    return shareOut(order, indices, spans.length, crew, step);
  }
  const ofSpans = spans.map((span) => argumentsOf(kernel, arena, span));
  return {
    sweep(span, scalars) {
      const args = ofSpans[span] ?? [];
      for (let place = 0; place < indices.length; place++)
        args[firstScalar + place] = scalars[indices[place] ?? 0] ?? Number.NaN;
      step(...args);
    },
    finish() {},
  };
}

// Measured with Adam on two cores of a Xeon: see bench/RESULTS.md. A piece of 64k elements keeps a thread busy for tens of
// microseconds, which hides what taking it costs.
const pieceBlocks = 16;
const leastShared = 2 * pieceBlocks * blockLength;

function isWorthSharing(kernel: WasmKernel, spans: readonly Span[]): boolean {
  // Functions of the host cannot be sent to a thread.
  if (kernel.imports.length > 0) return false;
  return spans.reduce((sum, { start, end }) => sum + end - start, 0) >= leastShared;
}

/** What `step` takes for a span or a piece, with places for the host scalars. */
function argumentsOf(
  kernel: WasmKernel,
  { offsets, elementBytes, parts }: Arena<Dtype>,
  { start, end, part }: Pick<Span, "start" | "end" | "part">,
): number[] {
  return [
    end - start,
    ...kernel.slots.map((slot) => (offsets.get(slot) ?? 0) + start * elementBytes),
    ...kernel.scalars.map(() => 0),
    ...(kernel.parts === 0 ? [] : [parts.byteOffset + part * Float64Array.BYTES_PER_ELEMENT]),
  ];
}

function shareOut(
  order: Omit<PassOrder, "id" | "scalars">,
  indices: readonly number[],
  spans: number,
  crew: Crew,
  step: (...args: readonly number[]) => void,
): BoundPass {
  const { width, firstScalar } = order;
  const bytes = spans * width * Float64Array.BYTES_PER_ELEMENT;
  const table = new Float64Array(new SharedArrayBuffer(bytes));
  const own = order.pieces.map((args) => args.slice());
  const run = crew.install({ ...order, scalars: table }, (piece) => {
    const args = own[piece] ?? [];
    const from = (order.spans[piece] ?? 0) * width;
    for (let place = 0; place < width; place++) args[firstScalar + place] = table[from + place] ?? Number.NaN;
    step(...args);
  });
  return {
    sweep(span, scalars) {
      for (let place = 0; place < width; place++)
        table[span * width + place] = scalars[indices[place] ?? 0] ?? Number.NaN;
    },
    finish: run,
  };
}

interface Compiled {
  readonly kernel: WasmKernel;
  readonly module: WebAssembly.Module;
}

const compiled = new WeakMap<Pass, Map<string, Compiled>>();

/** A pass as a WASM module for memory of one thread or shared memory, made once. */
export function compileWasm(pass: Pass, dtype: Dtype, isShared: boolean): Compiled {
  const ofPass = compiled.get(pass) ?? new Map<string, Compiled>();
  compiled.set(pass, ofPass);
  const key = `${dtype} ${isShared}`;
  const known = ofPass.get(key);
  if (known !== undefined) return known;
  const kernel = emitWasm(pass, dtype, isShared);
  const made = { kernel, module: new WebAssembly.Module(kernel.bytes) };
  ofPass.set(key, made);
  return made;
}
