import type { Op } from "../ir/ops.ts";
import type { Code } from "../wasm/code.ts";
import {
  call,
  instruction,
  localGet,
  localSet,
  localTee,
  onLane,
  type PlainInstruction,
} from "../wasm/instructions.ts";
import type { ValueType } from "../wasm/module.ts";

/** Whether code handles one number or a vector of them. */
export type Shape = "f32" | "f64" | "f32x4" | "f64x2";

export const lanes: Record<Shape, number> = { f32: 1, f64: 1, f32x4: 4, f64x2: 2 };

/** What spelling an op may need from the function that it stands in. */
export interface Frame {
  readonly shape: Shape;
  /** A constant of the frame's shape. */
  constant(value: number): Code;
  /** A fresh local. */
  local(type: ValueType): number;
  /** The index of an imported function from numbers to a number, in float64. */
  hostFunction(op: Op): number;
}

/** Code that leaves its value on the stack, made of its operands' code in their order. */
type Spelling = (frame: Frame, ...args: readonly Code[]) => Code;

const comparisons = { lt: "lt", le: "le", gt: "gt", ge: "ge", eq: "eq", ne: "ne" } as const;

export type Comparison = keyof typeof comparisons;

export function isComparison(op: Op): op is Comparison {
  return op in comparisons;
}

/** A comparison as the mask that `choose` takes: all bits of a lane, or an i32. */
export function maskOf(frame: Frame, op: Comparison, a: Code, b: Code): Code {
  return [a, b, instruction(`${frame.shape}.${comparisons[op]}`)];
}

/** `a` where the mask is set, else `b`. */
export function choose({ shape }: Frame, a: Code, b: Code, mask: Code): Code {
  return [a, b, mask, instruction(isVector(shape) ? "v128.bitselect" : "select")];
}

const native = (name: "add" | "sub" | "mul" | "div" | "neg" | "sqrt" | "abs" | "min" | "max"): Spelling => {
  return ({ shape }, ...args) => [args, instruction(`${shape}.${name}` as PlainInstruction)];
};

const compared =
  (op: Comparison): Spelling =>
  (frame, a = [], b = []) => {
    const mask = maskOf(frame, op, a, b);
    if (isVector(frame.shape)) return [mask, frame.constant(1), instruction("v128.and")];
    return [mask, instruction(frame.shape === "f32" ? "f32.convert_i32_u" : "f64.convert_i32_u")];
  };

/**
 * How WASM spells each op. Its min and max have JavaScript's edges (NaN wins, −0 < 0). What it lacks is called on the
 * host, lane by lane, in float64. `where` chooses by a mask and has its own way.
 */
export const spell: Record<Exclude<Op, "where">, Spelling> = {
  add: native("add"),
  sub: native("sub"),
  mul: native("mul"),
  div: native("div"),
  neg: native("neg"),
  sqrt: native("sqrt"),
  abs: native("abs"),
  min: native("min"),
  max: native("max"),
  clip: (frame, a = [], low = [], high = []) => spell.min(frame, spell.max(frame, a, low), high),
  sign: (frame, a = []) => {
    const kept = frame.local(isVector(frame.shape) ? "v128" : (frame.shape as ValueType));
    const x = localGet(kept);
    const zero = frame.constant(0);
    // NaN and both zeros are neither above nor below 0 and stay what they are.
    const negative = choose(frame, frame.constant(-1), x, maskOf(frame, "lt", x, zero));
    return [a, localSet(kept), choose(frame, frame.constant(1), negative, maskOf(frame, "gt", x, zero))];
  },
  lt: compared("lt"),
  le: compared("le"),
  gt: compared("gt"),
  ge: compared("ge"),
  eq: compared("eq"),
  ne: compared("ne"),
  mod: onHost("mod"),
  pow: onHost("pow"),
  cbrt: onHost("cbrt"),
  exp: onHost("exp"),
  log: onHost("log"),
  tanh: onHost("tanh"),
  sigmoid: onHost("sigmoid"),
  atan2: onHost("atan2"),
};

export function isVector(shape: Shape): shape is "f32x4" | "f64x2" {
  return lanes[shape] > 1;
}

function onHost(op: Op): Spelling {
  return (frame, ...args) => {
    const { shape } = frame;
    const index = frame.hostFunction(op);
    const single = shape === "f32" || shape === "f32x4";
    const widen = single ? instruction("f64.promote_f32") : [];
    const narrow = single ? instruction("f32.demote_f64") : [];
    if (!isVector(shape)) return [args.map((arg) => [arg, widen]), call(index), narrow];
    const kept = args.map(() => frame.local("v128"));
    const code: Code[] = args.map((arg, place) => [arg, localSet(kept[place] ?? 0)]);
    const result = frame.local("v128");
    code.push(localGet(kept[0] ?? 0));
    for (let lane = 0; lane < lanes[shape]; lane++) {
      for (const local of kept) code.push(localGet(local), onLane(`${shape}.extract_lane`, lane), widen);
      code.push(call(index), narrow, onLane(`${shape}.replace_lane`, lane));
    }
    return [code, localTee(result)];
  };
}
