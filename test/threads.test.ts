import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { adam, adamw, chain, clipByGlobalNorm, lamb, optimizer, type Rule, rule } from "downhill";
import { describe, expect, expectTypeOf, test } from "vitest";
import { steppingRules } from "./rule-table.ts";

// Large enough that every pass is shared out, in tensors that end in the middle of blocks and pieces.
const shapes = { a: [70_001], b: [5], none: [0], c: [3, 41_000], d: [4096], e: [9_999] };

interface Outcome {
  readonly threads: number;
  readonly checkpoint: Buffer;
  readonly evaluated: Buffer;
}

async function train(
  made: Rule,
  threads: number,
  dtype: "f32" | "f64" = "f32",
  groups: readonly { match: string; hyper: Record<string, number> }[] = [],
): Promise<Outcome> {
  using opt = await optimizer(made, shapes, { backend: "wasm", dtype, threads, groups });
  let i = 0;
  for (const values of Object.values(opt.params))
    for (const place of values.keys()) values[place] = Math.sin(i++);
  for (let t = 1; t <= 3; t++) {
    for (const values of Object.values(opt.grads))
      for (const place of values.keys()) values[place] = Math.sin(t * i++) * 10 ** (i % 4);
    opt.step();
  }
  const evaluated = Object.values(opt.evalParams()).map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return {
    threads: opt.threads,
    checkpoint: Buffer.from(opt.save()),
    evaluated: Buffer.concat(evaluated),
  };
}

describe("every rule gives the same bits on", () => {
  test.each([...steppingRules])("%s", async (_name, made) => {
    const alone = await train(made, 1);
    expect(alone.threads).toBe(1);
    for (const threads of [2, 4]) {
      const shared = await train(made, threads);
      expect(shared.threads).toBe(threads);
      expect(shared.checkpoint.equals(alone.checkpoint), `${threads} threads`).toBe(true);
      expect(shared.evaluated.equals(alone.evaluated), `${threads} threads`).toBe(true);
    }
  });

  test("3 threads, in float64 and with groups", async () => {
    const groups = [{ match: "c", hyper: { lr: 0.5 } }];
    for (const made of [chain(clipByGlobalNorm(1), adamw()), lamb()]) {
      const alone = await train(made, 1, "f64", groups);
      const shared = await train(made, 3, "f64", groups);
      expect(shared.checkpoint.equals(alone.checkpoint)).toBe(true);
    }
  });
});

test("functions that only the host has are computed by one thread, with the same result", async () => {
  const curved = rule("θ ← θ − 0.1 tanh(g)");
  const [alone, shared] = [await train(curved, 1), await train(curved, 2)];
  expect(shared.checkpoint.equals(alone.checkpoint)).toBe(true);
});

test("a plan that first comes up later is shared out too", async () => {
  const late = rule(
    "m_t = 0.9 m_(t-1) + g\nif t > 2:\n  θ ← θ − 0.1 m_t\nelse:\n  θ ← θ − 0.2 g · norm(m_t) / norm(g)",
  );
  const [alone, shared] = [await train(late, 1), await train(late, 4)];
  expect(shared.checkpoint.equals(alone.checkpoint)).toBe(true);
});

test("goes on from a checkpoint of another number of threads", async () => {
  const spec = { w: [140_000] };
  using one = await optimizer(adam(), spec);
  using two = await optimizer(adam(), spec, { threads: 2 });
  for (const { grads } of [one, two]) grads.w.set(grads.w.map((_, i) => Math.cos(i)));
  one.step();
  two.load(one.save());
  one.step();
  two.step();
  expect(Buffer.from(two.save()).equals(Buffer.from(one.save()))).toBe(true);
});

test.each([0, -1, 1.5, Number.NaN, 257, "2"])("threads: %s is refused", async (threads) => {
  const options = { threads: threads as number };
  await expect(optimizer(adam(), { w: [3] }, options)).rejects.toThrow(
    /threads is .*whole number from 1 to 256/,
  );
});

test.each(["js", "interpret"] as const)("on %s one thread does all", async (backend) => {
  using opt = await optimizer(adam(), { w: [3] }, { backend, threads: 2 });
  opt.step();
  expect(opt.threads).toBe(1);
});

test("the views' type says that their memory may be shared", async () => {
  using plain = await optimizer(adam(), { w: [3] });
  using shared = await optimizer(adam(), { w: [3] }, { threads: 2 });
  expectTypeOf(plain.params.w).toEqualTypeOf<Float32Array<ArrayBuffer>>();
  expectTypeOf(shared.params.w).toEqualTypeOf<Float32Array>();
  expect(shared.params.w.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(plain.params.w.buffer).toBeInstanceOf(ArrayBuffer);
});

test("dispose ends the threads, and a disposed optimizer says so", async () => {
  const opt = await optimizer(adam(), { w: [200_000] }, { threads: 3 });
  opt.step();
  opt.dispose();
  opt.dispose();
  expect(() => opt.step()).toThrow(/disposed/);
});

test("an optimizer that cannot be made leaves no threads", async () => {
  const huge = { w: [2 ** 31] };
  await expect(optimizer(adam(), huge, { threads: 2 })).rejects.toThrow(/holds at most 4/);
});

describe("a process", () => {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const run = async (script: string, args: readonly string[] = []): Promise<string> => {
    const child = spawn(process.execPath, [...args, "--input-type=module", "-e", script], {
      cwd: folder,
      timeout: 20_000,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [printed, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
    return `${printed.trim()} ${code}`;
  };
  const begin =
    'import { adam, optimizer } from "downhill"; const opt = await optimizer(adam(), { w: [300000] }, { threads: 2 }); opt.step();';

  test("ends by itself with threads asleep", async () => {
    expect(await run(`${begin} console.log(opt.threads)`)).toBe("2 0");
  });

  test("with flags of its own has the threads too", async () => {
    expect(
      await run(`${begin} console.log(opt.threads)`, ["--no-warnings", "--import", "data:text/javascript,"]),
    ).toBe("2 0");
  });
});
