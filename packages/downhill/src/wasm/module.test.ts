import { describe, expect, test } from "vitest";
import {
  access,
  block,
  branchIf,
  call,
  floatConst,
  i32Const,
  instruction,
  localGet,
  localSet,
  loop,
  onLane,
} from "./instructions.ts";
import { assembleModule, type ModuleDescription } from "./module.ts";

function instantiate(
  description: ModuleDescription,
  functions: Record<string, (...args: number[]) => number> = {},
) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(assembleModule(description));
  const { exports } = new WebAssembly.Instance(module, { env: { memory, ...functions } });
  const run = exports[description.exported.name] as (...args: number[]) => number;
  return { run, memory };
}

describe("assembleModule", () => {
  test("adds two numbers", () => {
    const { run } = instantiate({
      imports: [],
      isShared: false,
      exported: {
        name: "add",
        type: { params: ["f64", "f64"], results: ["f64"] },
        locals: [],
        body: [...localGet(0), ...localGet(1), ...instruction("f64.add")],
      },
    });
    expect(run(0.1, 0.2)).toBe(0.1 + 0.2);
  });

  test("calls the host", () => {
    const { run } = instantiate(
      {
        imports: [{ name: "cube", type: { params: ["f64"], results: ["f64"] } }],
        isShared: false,
        exported: {
          name: "twice",
          type: { params: ["f64"], results: ["f64"] },
          locals: ["f64", "f64", "i32"],
          body: [...localGet(0), ...call(0), ...floatConst("f64", 2), ...instruction("f64.mul")],
        },
      },
      { cube: (x) => x ** 3 },
    );
    expect(run(3)).toBe(54);
  });

  test("loops: counts down from 10 and sums", () => {
    const body = [
      block([
        ...localGet(0),
        ...instruction("i32.eqz"),
        ...branchIf(0),
        loop([
          ...[...localGet(1), ...localGet(0), ...instruction("i32.add"), ...localSet(1)],
          ...[...localGet(0), ...i32Const(-1), ...instruction("i32.add"), ...localSet(0)],
          ...localGet(0),
          ...branchIf(0),
        ]),
      ]),
      ...localGet(1),
    ];
    const exported = {
      name: "sum",
      type: { params: ["i32"], results: ["i32"] },
      locals: ["i32"],
      body,
    } as const;
    const { run } = instantiate({ imports: [], isShared: false, exported });
    expect([run(10), run(0)]).toEqual([55, 0]);
  });

  test("loads, computes and stores four lanes at any alignment", () => {
    const body = [
      ...localGet(0),
      ...[...localGet(0), ...access("v128.load", 0)],
      ...[...floatConst("f32", 0.5), ...instruction("f32x4.splat"), ...instruction("f32x4.mul")],
      ...access("v128.store", 16),
      ...[...localGet(0), ...access("v128.load", 16), ...onLane("f32x4.extract_lane", 2)],
    ];
    const exported = {
      name: "halve",
      type: { params: ["i32"], results: ["f32"] },
      locals: [],
      body,
    } as const;
    const { run, memory } = instantiate({ imports: [], isShared: false, exported });
    const view = new DataView(memory.buffer);
    for (const [lane, value] of [1, 2, 3, 4].entries()) view.setFloat32(3 + 4 * lane, value, true);
    expect(run(3)).toBe(1.5);
    expect([0, 1, 2, 3].map((lane) => view.getFloat32(19 + 4 * lane, true))).toEqual([0.5, 1, 1.5, 2]);
  });
});
