import { arity, type Op } from "../ir/ops.ts";
import type { Pass, Value } from "../ir/plan.ts";
import { blockLength } from "../ir/reductions.ts";
import type { Code } from "../wasm/code.ts";
import {
  access,
  block,
  branchIf,
  floatConst,
  i32Const,
  instruction,
  localGet,
  localSet,
  localTee,
  loop,
} from "../wasm/instructions.ts";
import { assembleModule, type FunctionType, type ValueType } from "../wasm/module.ts";
import { countUses, scalarsOf, slotsOf } from "./pass-parts.ts";
import { prepareGather, type WasmGather } from "./wasm-gather.ts";
import { choose, type Frame, isComparison, isVector, lanes, maskOf, type Shape, spell } from "./wasm-ops.ts";

export interface WasmKernel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Ops that the module imports from the host as `env.OP`, in float64. */
  readonly imports: readonly Op[];
  /** Slots whose byte offsets `step` takes, in order, after the count. */
  readonly slots: readonly string[];
  /** Indices of the host scalars that `step` takes, in order, after the offsets. */
  readonly scalars: readonly number[];
  /**
   * Numbers that each block of elements leaves, in float64, one block's after the other's. Where there are any, `step`
   * takes the byte offset of the first block's last of all.
   */
  readonly parts: number;
}

// 64 bytes of each stream: a cache line per turn of the loop.
const unrolled = 4;
const vectorBytes = 16;

/**
 * A module that exports `step(count, ...offsets, ...scalars)`: one sweep over `count` elements, which loads each slot
 * once and stores each changed slot once, at any alignment. Vectors four to a turn, then one by one, then single
 * elements. A pass that gathers does so block by block, in float64.
 * @param isShared whether threads share the memory it works on
 */
export function emitWasm(pass: Pass, dtype: "f32" | "f64", isShared = false): WasmKernel {
  const slots = slotsOf(pass);
  const scalars = scalarsOf(pass);
  const vector: Shape = dtype === "f32" ? "f32x4" : "f64x2";
  const params: readonly ValueType[] = [
    "i32",
    ...slots.map(() => "i32" as const),
    ...scalars.map(() => dtype),
    ...(pass.gathers.length === 0 ? [] : (["i32"] as const)),
  ];
  const locals: ValueType[] = [];
  const local = (type: ValueType): number => params.length + locals.push(type) - 1;
  const imports: Op[] = [];
  const hostFunction = (op: Op): number => {
    if (!imports.includes(op)) imports.push(op);
    return imports.indexOf(op);
  };

  const setUp: Code[] = [];
  const splats = new Map<string, number>();
  /** A vector of one number, made before the loops. */
  const splat = (key: string, one: Code): Code => {
    let kept = splats.get(key);
    if (kept === undefined) {
      kept = local("v128");
      splats.set(key, kept);
      setUp.push(one, instruction(`${vector as "f32x4"}.splat`), localSet(kept));
    }
    return localGet(kept);
  };
  const scalarCode = (index: number): Code => localGet(1 + slots.length + scalars.indexOf(index));
  const vectorFrame: VectorOrScalar = {
    shape: vector,
    constant: (value) => splat(`#${Object.is(value, -0) ? "-0" : value}`, floatConst(dtype, value)),
    scalar: (index) => splat(`s${index}`, scalarCode(index)),
    local,
    hostFunction,
  };
  const scalarFrame: VectorOrScalar = {
    shape: dtype,
    constant: (value) => floatConst(dtype, value),
    scalar: scalarCode,
    local,
    hostFunction,
  };

  const addresses = slots.map((_, index) => 1 + index);
  const gathering = pass.gathers.map((gather) => prepareGather(gather, local));
  const sweep = (frame: VectorOrScalar, turns: number, left: number): Code => {
    const elements = lanes[frame.shape] * turns;
    const bytes = elements * (dtype === "f32" ? 4 : 8);
    const body: Code[] = [];
    const emitBody = prepareBody(pass, frame, addresses, slots, gathering);
    for (let turn = 0; turn < turns; turn++) body.push(emitBody(turn));
    for (const address of addresses) {
      body.push(localGet(address), i32Const(bytes), instruction("i32.add"), localSet(address));
    }
    const enough = [localGet(left), i32Const(elements), instruction("i32.ge_u")];
    body.push(localGet(left), i32Const(elements), instruction("i32.sub"), localSet(left));
    return block([enough, instruction("i32.eqz"), branchIf(0), loop([body, enough, branchIf(0)])]);
  };
  const sweeps = (left: number): Code => [
    sweep(vectorFrame, unrolled, left),
    sweep(vectorFrame, 1, left),
    sweep(scalarFrame, 1, left),
  ];
  const work =
    gathering.length === 0 ? sweeps(0) : inBlocks(gathering, sweeps, local("i32"), params.length - 1);
  const f64s = (op: Op): FunctionType => ({
    params: Array.from({ length: arity(op) }, () => "f64"),
    results: ["f64"],
  });
  const bytes = assembleModule({
    isShared,
    imports: imports.map((op) => ({ name: op, type: f64s(op) })),
    exported: { name: "step", type: { params, results: [] }, locals, body: [setUp, work] },
  });
  return { bytes, imports, slots, scalars, parts: pass.gathers.length };
}

/** Runs `sweeps` over block after block, with the block's elements in the local `left`. */
function inBlocks(
  gathering: readonly WasmGather[],
  sweeps: (left: number) => Code,
  left: number,
  parts: number,
): Code {
  const [count, most] = [localGet(0), i32Const(blockLength)];
  const length = [most, count, most, count, instruction("i32.lt_u"), instruction("select"), localSet(left)];
  const leave = gathering.map(({ finish }, index) => [
    localGet(parts),
    finish(),
    access("f64.store", 8 * index),
  ]);
  const advance = [localGet(parts), i32Const(8 * gathering.length), instruction("i32.add"), localSet(parts)];
  return block([
    ...[count, instruction("i32.eqz"), branchIf(0)],
    loop([
      ...[length, count, localGet(left), instruction("i32.sub"), localSet(0)],
      ...[gathering.map(({ begin }) => begin()), sweeps(left), leave, advance],
      ...[count, branchIf(0)],
    ]),
  ]);
}

interface VectorOrScalar extends Frame {
  scalar(index: number): Code;
}

/** Code for one vector or element: all loads, then each store's value; shared values wait in locals. */
function prepareBody(
  pass: Pass,
  frame: VectorOrScalar,
  addresses: readonly number[],
  slots: readonly string[],
  gathering: readonly WasmGather[],
): (turn: number) => Code {
  const uses = countUses(pass);
  const type: ValueType = isVector(frame.shape) ? "v128" : (frame.shape as "f32" | "f64");
  const kept = new Map<Value, number>();
  const loads = [...uses.keys()].filter((value) => value.kind === "load");
  for (const value of uses.keys()) {
    if (value.kind === "load" || (value.kind === "apply" && (uses.get(value) ?? 0) > 1)) {
      kept.set(value, frame.local(type));
    }
  }
  const address = (slot: string): Code => localGet(addresses[slots.indexOf(slot)] ?? 0);
  const memory = isVector(frame.shape) ? "v128" : (frame.shape as "f32" | "f64");

  return (turn) => {
    const offset = turn * vectorBytes;
    const done = new Set<Value>();
    const write = (value: Value): Code => {
      if (value.kind === "number") return frame.constant(value.value);
      if (value.kind === "scalar") return frame.scalar(value.index);
      const place = kept.get(value);
      if (value.kind === "load") return localGet(place ?? 0);
      if (place === undefined) return writeApply(value);
      if (done.has(value)) return localGet(place);
      done.add(value);
      return [writeApply(value), localTee(place)];
    };
    const writeApply = (value: Extract<Value, { kind: "apply" }>): Code => {
      if (value.op === "where") return writeWhere(value.args);
      return spell[value.op](frame, ...value.args.map(write));
    };
    // Operands are written in the order in which they run: a shared value is kept where it runs first.
    const writeWhere = ([condition, a, b]: readonly Value[]): Code => {
      if (condition === undefined || a === undefined || b === undefined)
        throw new Error("where takes three operands");
      const [first, second] = [write(a), write(b)];
      // A comparison that is read elsewhere too is kept as a number: written again as a mask, it would write its
      // operands again, and nested choices would double the code each time.
      if (condition.kind !== "apply" || !isComparison(condition.op) || (uses.get(condition) ?? 0) > 1) {
        return choose(frame, first, second, maskOf(frame, "ne", write(condition), frame.constant(0)));
      }
      const [left, right] = condition.args.map(write);
      return choose(frame, first, second, maskOf(frame, condition.op, left ?? [], right ?? []));
    };
    const code: Code[] = [];
    for (const load of loads) {
      if (load.kind === "load") {
        code.push(address(load.slot), access(`${memory}.load`, offset), localSet(kept.get(load) ?? 0));
      }
    }
    for (const [index, { values }] of pass.gathers.entries()) {
      code.push(gathering[index]?.add(frame, turn, values.map(write)) ?? []);
    }
    for (const { slot, value } of pass.stores) {
      code.push(address(slot), write(value), access(`${memory}.store`, offset));
    }
    return code;
  };
}
