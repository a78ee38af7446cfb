import type { Gather } from "../ir/plan.ts";
import { gatherings } from "../ir/reductions.ts";
import type { Code } from "../wasm/code.ts";
import { floatConst, instruction, localGet, localSet, onLane, shuffle } from "../wasm/instructions.ts";
import type { ValueType } from "../wasm/module.ts";
import { type Frame, isVector } from "./wasm-ops.ts";

/** Code that gathers a block's elements in float64. */
export interface WasmGather {
  /** Before a block's first element. */
  begin(): Code;
  /** One more vector or element of each operand; `turn` counts the vectors of an unrolled loop. */
  add(frame: Frame, turn: number, operands: readonly Code[]): Code;
  /** Leaves the block's number on the stack. */
  finish(): Code;
}

// Two lanes each. Additions wait for the one before them in the same accumulator (4 cycles on current processors):
// four side by side keep up with memory.
const accumulators = 4;

/**
 * Elements are widened before they are squared or added, so that gradients of 1e20 have a norm in float32 and the sum of
 * ten million of them keeps its digits.
 */
export function prepareGather({ gathering }: Gather, local: (type: ValueType) => number): WasmGather {
  const { start } = gatherings[gathering];
  const vectors = Array.from({ length: accumulators }, () => local("v128"));
  const single = local("f64");
  const kept = [local("v128"), local("v128")];
  const keptSingles = [local("f64"), local("f64")];
  const join = gathering === "largest" ? "max" : "add";
  const keep = (operands: readonly Code[], places: readonly number[]): Code =>
    operands.map((operand, index) => [operand, localSet(places[index] ?? 0)]);

  /** Joins to an accumulator what the operands give. */
  const gather = (type: "f64" | "f64x2", into: number, operands: readonly Code[]): Code => {
    const [x = [], y = x] = operands;
    const isProduct = gathering === "squares" || gathering === "products";
    const element = isProduct ? [x, y, instruction(`${type}.mul`)] : x;
    return [localGet(into), element, instruction(`${type}.${join}`), localSet(into)];
  };

  return {
    begin: () => [
      vectors.map((vector) => [floatConst("f64", start), instruction("f64x2.splat"), localSet(vector)]),
      [floatConst("f64", start), localSet(single)],
    ],
    add(frame, turn, operands) {
      const { shape } = frame;
      if (!isVector(shape)) {
        const widen = shape === "f32" ? instruction("f64.promote_f32") : [];
        const wide = operands.map((operand) => [operand, widen]);
        const code = keep(wide, keptSingles);
        return [
          code,
          gather(
            "f64",
            single,
            operands.map((_, index) => localGet(keptSingles[index] ?? 0)),
          ),
        ];
      }
      const code = keep(operands, kept);
      const read = operands.map((_, index) => localGet(kept[index] ?? 0));
      if (shape === "f64x2") return [code, gather(shape, vectors[turn % accumulators] ?? 0, read)];
      const low = read.map((operand) => [operand, instruction("f64x2.promote_low_f32x4")]);
      const high = read.map((operand) => [
        operand,
        operand,
        upperHalf,
        instruction("f64x2.promote_low_f32x4"),
      ]);
      const [first = 0, second = 0] = vectors.slice((2 * turn) % accumulators);
      return [code, gather("f64x2", first, low), gather("f64x2", second, high)];
    },
    finish() {
      const joined = instruction(`f64x2.${join}`);
      const [a = 0, b = 0, c = 0, d = 0] = vectors;
      const all = [[localGet(a), localGet(b), joined], [localGet(c), localGet(d), joined], joined];
      const [first = 0] = kept;
      const lane = (index: number): Code => [localGet(first), onLane("f64x2.extract_lane", index)];
      const both = [all, localSet(first), lane(0), lane(1), instruction(`f64.${join}`)];
      return [both, localGet(single), instruction(`f64.${join}`)];
    },
  };
}

const upperHalf = shuffle([8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31]);
