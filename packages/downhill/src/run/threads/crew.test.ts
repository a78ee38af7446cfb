import { describe, expect, test } from "vitest";
import { emitWasm } from "../../emit/wasm.ts";
import type { Value } from "../../ir/plan.ts";
import { createArena } from "../arena.ts";
import { control } from "./control.ts";
import { runPass, startCrew } from "./crew.ts";
import { cutPieces } from "./pieces.ts";
import { startThread } from "./start-thread.ts";

// θ ← θ + g, one element a piece.
const load = (slot: string): Value => ({ kind: "load", slot });
const sum: Value = { kind: "apply", op: "add", args: [load("θ"), load("g")] };
const kernel = emitWasm({ loads: ["θ", "g"], stores: [{ slot: "θ", value: sum }], gathers: [] }, "f32", true);

function prepare(count: number) {
  const arena = createArena(["θ", "g"], count, "f32", "shared wasm");
  arena.whole("g").fill(1);
  if (arena.memory === undefined) throw new Error("there is no memory");
  const offset = (slot: string, piece: number) => (arena.offsets.get(slot) ?? 0) + 4 * piece;
  const pieces = Array.from({ length: count }, (_, piece) => [
    1,
    ...kernel.slots.map((slot) => offset(slot, piece)),
  ]);
  const order = {
    module: new WebAssembly.Module(kernel.bytes),
    memory: arena.memory,
    pieces,
    spans: pieces.map(() => 0),
    scalars: new Float64Array(new SharedArrayBuffer(0)),
    width: 0,
    firstScalar: 3,
  };
  return { θ: arena.whole("θ"), g: arena.whole("g"), order };
}

function createWords(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4 * (control.announcements + 3 * control.ring)));
}

const mostTurns = 1000;

describe("a crew", () => {
  test("of one is none", async () => {
    expect(await startCrew(1)).toBeUndefined();
  });

  test("does each piece once, the calling thread and the others together", async () => {
    const crew = await startCrew(3);
    const { θ, g, order } = prepare(64);
    const own: number[] = [];
    const run = crew?.install(order, (piece) => {
      own.push(piece);
      θ[piece] = (θ[piece] ?? 0) + (g[piece] ?? 0);
      // The calling thread holds its first piece until the others have done the rest.
      if (own.length > 1) return;
      const deadline = performance.now() + 10_000;
      while (θ.some((value) => value === 0) && performance.now() < deadline);
    });
    // On a busy machine the others may have done all of a pass before the calling thread asks for a piece; then there is another pass.
    for (let turn = 0; turn < mostTurns && own.length === 0; turn++) {
      θ.fill(0);
      run?.();
      expect([...θ]).toEqual(Array(64).fill(1));
    }
    crew?.end();
    expect(own).toHaveLength(1);
  });

  test("goes through thousands of passes, of several orders, and loses no piece", async () => {
    const crew = await startCrew(4);
    const works = [prepare(7), prepare(20)];
    const runs = works.map(({ θ, g, order }) =>
      crew?.install(order, (piece) => {
        θ[piece] = (θ[piece] ?? 0) + (g[piece] ?? 0);
      }),
    );
    for (let turn = 0; turn < 3000; turn++) runs[turn % 3 === 0 ? 0 : 1]?.();
    crew?.end();
    expect(new Set(works[0]?.θ)).toEqual(new Set([1000]));
    expect(new Set(works[1]?.θ)).toEqual(new Set([2000]));
  });

  test("whose threads are gone leaves the work to the calling thread", async () => {
    const crew = await startCrew(3);
    const { θ, order } = prepare(5);
    const run = crew?.install(order, (piece) => {
      θ[piece] = 1;
    });
    crew?.end();
    run?.();
    expect(crew?.threads).toBe(1);
    expect([...θ]).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("a pass", () => {
  test("counts on where 32 bits end", () => {
    const words = createWords();
    for (const word of [control.announced, control.next, control.done]) words[word] = 2 ** 31 - 2;
    const done: number[] = [];
    for (let turn = 0; turn < 3; turn++) runPass(words, 0, 2, (piece) => void done.push(piece));
    expect(done).toEqual([0, 1, 0, 1, 0, 1]);
    expect(words[control.next]).toBe(-(2 ** 31) + 4);
  });

  test("whose piece a thread has taken and does not bring back says so", () => {
    const words = createWords();
    const pass = () =>
      runPass(
        words,
        0,
        2,
        (piece) => {
          if (piece === 0) Atomics.add(words, control.next, 1);
        },
        50,
      );
    expect(pass).toThrow(/stopped in the middle of a step.*load a checkpoint/);
  });

  test("in which a thread fails says so", () => {
    const words = createWords();
    const fail = () => Atomics.add(words, control.failed, 1);
    expect(() => runPass(words, 0, 1, () => void fail())).toThrow(/a thread failed/);
  });
});

test("a thread that cannot run its kernel counts the piece as failed", async () => {
  const words = createWords();
  let hasEnded = false;
  const thread = await startThread({ words, layout: control, looks: 10 }, () => {
    hasEnded = true;
  });
  const { order } = prepare(1);
  // An address past the end of the memory.
  thread.send({ ...order, id: 0, pieces: [[1, 0x7fff_fff0, 0x7fff_fff0]] });
  // The thread alone is to do it: the calling one announces, and takes nothing.
  words[control.announcements + 3 + 2] = 1;
  Atomics.store(words, control.announced, 1);
  Atomics.notify(words, control.announced);
  for (let wait = 0; wait < 500 && Atomics.load(words, control.done) === 0; wait++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(words[control.failed]).toBe(1);
  thread.end();
  expect(hasEnded).toBe(false);
});

test("spans are cut at whole blocks from their starts", () => {
  const spans = [
    { start: 0, end: 10_000, layer: 0, part: 0 },
    { start: 10_000, end: 10_000, layer: 1, part: 6 },
    { start: 10_000, end: 18_192, layer: 2, part: 6 },
  ];
  expect(cutPieces(spans, 2, 2)).toEqual([
    { span: 0, start: 0, end: 8192, part: 0 },
    { span: 0, start: 8192, end: 10_000, part: 4 },
    { span: 2, start: 10_000, end: 18_192, part: 6 },
  ]);
});
