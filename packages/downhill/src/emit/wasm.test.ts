import { describe, expect, test } from "vitest";
import { rule } from "../notation/rule.ts";
import { plan } from "../passes/plan.ts";
import { adam } from "../rules/adam.ts";
import { emitWasm } from "./wasm.ts";

function kernelOf(text: string, dtype: "f32" | "f64" = "f32") {
  const [pass] = plan(rule(text).program, [], { reassociate: true }).passes;
  if (pass === undefined) throw new Error("the rule stores nothing");
  return emitWasm(pass, dtype);
}

/** How often a SIMD instruction's bytes stand in a module. */
function count(bytes: Uint8Array, opcode: number): number {
  const pattern = opcode < 128 ? [0xfd, opcode] : [0xfd, (opcode & 0x7f) | 0x80, opcode >> 7];
  return bytes.reduce(
    (found, _, at) => found + Number(pattern.every((byte, k) => bytes[at + k] === byte)),
    0,
  );
}

describe("Adam's kernel", () => {
  const kernel = kernelOf(adam().text);
  // The loop stands four times unrolled and once single.
  const copies = 5;

  test("loads four vectors and stores three per turn, divides once and takes one root", () => {
    expect([count(kernel.bytes, 0x00), count(kernel.bytes, 0x0b)]).toEqual([4 * copies, 3 * copies]);
    expect(count(kernel.bytes, 0xe7)).toBe(copies);
    expect(count(kernel.bytes, 0xe3)).toBe(copies);
  });

  test("calls nothing on the host", () => {
    expect(kernel.imports).toEqual([]);
  });

  test("is valid", () => {
    expect(WebAssembly.validate(kernel.bytes)).toBe(true);
    expect(WebAssembly.validate(kernelOf(adam().text, "f64").bytes)).toBe(true);
  });
});

test("what WASM lacks is imported by its name, once", () => {
  expect(kernelOf("θ ← θ − exp(g) + exp(θ) atan2(θ, g)").imports.toSorted()).toEqual(["atan2", "exp"]);
});

test("choices that share a comparison do not double the code at every level", () => {
  const line = (i: number): string =>
    `c${i} = (q${i} + ${i} < θ)\nq${i + 1} = where(c${i}, 1, 2) · where(c${i}, 3, g)\n`;
  const textOf = (levels: number): string =>
    `q0 = g\n${Array.from({ length: levels }, (_, i) => line(i)).join("")}θ ← θ + q${levels}`;
  const [four, eight, twelve] = [4, 8, 12].map((levels) => kernelOf(textOf(levels)).bytes.length);
  expect((twelve ?? 0) - (eight ?? 0)).toBeLessThan(1.5 * ((eight ?? 0) - (four ?? 0)));
});

describe.each(["f32", "f64"] as const)("any alignment, %s", (dtype) => {
  const size = dtype === "f32" ? 4 : 8;
  const kernel = kernelOf("m_t = m_(t-1) + g\nθ ← θ − 2 m_t", dtype);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const view = new DataView(memory.buffer);
  const write = (at: number, value: number) =>
    dtype === "f32" ? view.setFloat32(at, value, true) : view.setFloat64(at, value, true);
  const read = (at: number) => (dtype === "f32" ? view.getFloat32(at, true) : view.getFloat64(at, true));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel.bytes), { env: { memory } });

  test.each([0, 1, 3, 4, 5, 17, 33])("%i elements at odd addresses, and nothing beside them", (count) => {
    new Uint8Array(memory.buffer).fill(0xee);
    const places: Record<string, number> = { θ: 1, g: 1003, m: 2007 };
    for (let i = 0; i < count; i++) {
      write(1 + i * size, i);
      write(1003 + i * size, 10);
      write(2007 + i * size, 1);
    }
    (exports.step as (...args: readonly number[]) => void)(
      count,
      ...kernel.slots.map((slot) => places[slot] ?? 0),
    );
    for (let i = 0; i < count; i++) {
      expect([read(1 + i * size), read(2007 + i * size)]).toEqual([i - 22, 11]);
    }
    for (const place of [1, 1003, 2007]) {
      expect([view.getUint8(place - 1), view.getUint8(place + count * size)]).toEqual([0xee, 0xee]);
    }
  });
});
