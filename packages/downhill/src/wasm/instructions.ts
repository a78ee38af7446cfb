import type { Code } from "./code.ts";
import { signed, unsigned } from "./leb128.ts";

/** Instructions without immediates, by the names of the WebAssembly specification 2.0, appendix A.7. */
const plain = {
  end: [0x0b],
  "i32.add": [0x6a],
  "i32.sub": [0x6b],
  "i32.and": [0x71],
  "i32.shl": [0x74],
  "i32.shr_u": [0x76],
  "i32.ge_u": [0x4f],
  "i32.lt_u": [0x49],
  "i32.eqz": [0x45],
  select: [0x1b],
  "f32.eq": [0x5b],
  "f32.ne": [0x5c],
  "f32.lt": [0x5d],
  "f32.gt": [0x5e],
  "f32.le": [0x5f],
  "f32.ge": [0x60],
  "f64.eq": [0x61],
  "f64.ne": [0x62],
  "f64.lt": [0x63],
  "f64.gt": [0x64],
  "f64.le": [0x65],
  "f64.ge": [0x66],
  "f32.abs": [0x8b],
  "f32.neg": [0x8c],
  "f32.sqrt": [0x91],
  "f32.add": [0x92],
  "f32.sub": [0x93],
  "f32.mul": [0x94],
  "f32.div": [0x95],
  "f32.min": [0x96],
  "f32.max": [0x97],
  "f64.abs": [0x99],
  "f64.neg": [0x9a],
  "f64.sqrt": [0x9f],
  "f64.add": [0xa0],
  "f64.sub": [0xa1],
  "f64.mul": [0xa2],
  "f64.div": [0xa3],
  "f64.min": [0xa4],
  "f64.max": [0xa5],
  "f32.convert_i32_u": [0xb3],
  "f64.convert_i32_u": [0xb8],
  "f32.demote_f64": [0xb6],
  "f64.promote_f32": [0xbb],
  "f32x4.splat": simd(0x13),
  "f64x2.splat": simd(0x14),
  "f32x4.eq": simd(0x41),
  "f32x4.ne": simd(0x42),
  "f32x4.lt": simd(0x43),
  "f32x4.gt": simd(0x44),
  "f32x4.le": simd(0x45),
  "f32x4.ge": simd(0x46),
  "f64x2.eq": simd(0x47),
  "f64x2.ne": simd(0x48),
  "f64x2.lt": simd(0x49),
  "f64x2.gt": simd(0x4a),
  "f64x2.le": simd(0x4b),
  "f64x2.ge": simd(0x4c),
  "v128.and": simd(0x4e),
  "v128.or": simd(0x50),
  "v128.bitselect": simd(0x52),
  "f32x4.abs": simd(0xe0),
  "f32x4.neg": simd(0xe1),
  "f32x4.sqrt": simd(0xe3),
  "f32x4.add": simd(0xe4),
  "f32x4.sub": simd(0xe5),
  "f32x4.mul": simd(0xe6),
  "f32x4.div": simd(0xe7),
  "f32x4.min": simd(0xe8),
  "f32x4.max": simd(0xe9),
  "f64x2.abs": simd(0xec),
  "f64x2.neg": simd(0xed),
  "f64x2.sqrt": simd(0xef),
  "f64x2.add": simd(0xf0),
  "f64x2.sub": simd(0xf1),
  "f64x2.mul": simd(0xf2),
  "f64x2.div": simd(0xf3),
  "f64x2.promote_low_f32x4": simd(0x5f),
  "f64x2.min": simd(0xf4),
  "f64x2.max": simd(0xf5),
} as const satisfies Record<string, readonly number[]>;

const memory = {
  "f32.load": [0x2a],
  "f64.load": [0x2b],
  "f32.store": [0x38],
  "f64.store": [0x39],
  "v128.load": simd(0x00),
  "v128.store": simd(0x0b),
} as const satisfies Record<string, readonly number[]>;

const lane = {
  "f32x4.extract_lane": simd(0x1f),
  "f32x4.replace_lane": simd(0x20),
  "f64x2.extract_lane": simd(0x21),
  "f64x2.replace_lane": simd(0x22),
} as const satisfies Record<string, readonly number[]>;

export type PlainInstruction = keyof typeof plain;
export type MemoryInstruction = keyof typeof memory;
export type LaneInstruction = keyof typeof lane;

/** An instruction without immediates. */
export function instruction(name: PlainInstruction): readonly number[] {
  return plain[name];
}

/** A load or store. The alignment hint is 1 byte, which promises nothing; hosts run it as fast as any. */
export function access(name: MemoryInstruction, offset: number): readonly number[] {
  return [...memory[name], 0, ...unsigned(offset)];
}

export function onLane(name: LaneInstruction, index: number): readonly number[] {
  return [...lane[name], index];
}

/** Sixteen bytes out of two vectors: indices from 16 on are the second one's. */
export function shuffle(bytes: readonly number[]): readonly number[] {
  return [...simd(0x0d), ...bytes];
}

export function localGet(index: number): readonly number[] {
  return [0x20, ...unsigned(index)];
}

export function localSet(index: number): readonly number[] {
  return [0x21, ...unsigned(index)];
}

export function localTee(index: number): readonly number[] {
  return [0x22, ...unsigned(index)];
}

export function call(index: number): readonly number[] {
  return [0x10, ...unsigned(index)];
}

export function i32Const(value: number): readonly number[] {
  return [0x41, ...signed(value)];
}

export function floatConst(type: "f32" | "f64", value: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(8));
  if (type === "f32") view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  const bytes = new Uint8Array(view.buffer, 0, type === "f32" ? 4 : 8);
  return [type === "f32" ? 0x43 : 0x44, ...bytes];
}

/** `block` without a result around `body`; `branch(0)` inside leaves it. */
export function block(body: Code): Code {
  return [0x02, 0x40, body, 0x0b];
}

/** `loop` without a result around `body`; `branch(0)` inside begins it again. */
export function loop(body: Code): Code {
  return [0x03, 0x40, body, 0x0b];
}

/** `br_if` to the block or loop that is `depth` levels out. */
export function branchIf(depth: number): readonly number[] {
  return [0x0d, ...unsigned(depth)];
}

function simd(opcode: number): readonly number[] {
  return [0xfd, ...unsigned(opcode)];
}
