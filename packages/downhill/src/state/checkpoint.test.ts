import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AdamW, RMSprop, SGD } from "../dialects/torch.ts";
import { chain } from "../notation/chain.ts";
import { rule } from "../notation/rule.ts";
import { adam } from "../rules/adam.ts";
import { clipByValue } from "../rules/clip.ts";
import { gradientDescent } from "../rules/gradient-descent.ts";
import { rmsprop } from "../rules/rmsprop.ts";
import { type Optimizer, optimizer } from "../run/optimizer.ts";
import { linear, reduceOnPlateau, warmup } from "../schedules/schedule.ts";
import { CheckpointError } from "./checkpoint-error.ts";
import { readSafetensors, writeSafetensors } from "./safetensors.ts";

const shapes = { w: [3, 4], b: [], none: [0, 5] };
const counting = rule("counting(α = 0.1)\nM_0 = 1\nM_t = M_(t-1) / 3\nθ ← θ − α g M");
const anchored = rule("anchored(α = 0.1)\nz_0 = θ_0\nθ ← θ − α g + (z − θ) / 7\nz_t = z_(t-1)");

function stepOnce(opt: Optimizer): void {
  for (const view of Object.values(opt.grads)) {
    for (let i = 0; i < view.length; i++) view[i] = Math.sin(7 * i + 3 * opt.t + view.length);
  }
  opt.step(opt.t % 4 === 3 ? { lr: 0.01 } : undefined);
}

function start(opt: Optimizer): void {
  for (const view of Object.values(opt.params)) view.set(Array.from(view, (_, i) => Math.cos(i)));
}

/** Every bit that a checkpoint has to keep. */
function bitsOf(opt: Optimizer): unknown {
  const { program } = opt.rule;
  const views = program.states
    .filter(({ rank }) => rank === "tensor")
    .flatMap(({ name }) => Object.values(opt.state(name)));
  const scalars = program.states.filter(({ rank }) => rank === "scalar").map(({ name }) => opt.scalar(name));
  const bytes = [...Object.values(opt.params), ...views].map(({ buffer, byteOffset, byteLength }) =>
    Array.from(new Uint8Array(buffer, byteOffset, byteLength)),
  );
  return { bytes, scalars, t: opt.t, hyper: opt.hyper, groups: opt.groups.map(({ hyper }) => hyper) };
}

describe.each(["interpret", "js", "wasm"] as const)("on %s", (backend) => {
  describe.each(["f32", "f64"] as const)("in %s", (dtype) => {
    test.each([
      ["gradient descent", gradientDescent(0.1)],
      ["Adam", adam()],
      ["a chain", chain(clipByValue(0.5), rmsprop())],
      ["torch.SGD, whose first step differs", SGD({ lr: 0.1, momentum: 0.9 })],
      ["a scalar state", counting],
      ["a state that starts at the parameters", anchored],
    ])("%s goes on as if it had never stopped", async (_name, made) => {
      for (const before of [0, 1, 5]) {
        const opt = await optimizer(made, shapes, { backend, dtype });
        start(opt);
        for (let t = 0; t < before; t++) stepOnce(opt);
        const bytes = opt.save();
        const next = await optimizer(made, shapes, { backend, dtype });
        stepOnce(next);
        next.load(bytes);
        expect(bitsOf(next)).toEqual(bitsOf(opt));
        expect(next.save()).toEqual(bytes);
        for (let t = 0; t < 5; t++) {
          stepOnce(opt);
          stepOnce(next);
        }
        expect(bitsOf(next)).toEqual(bitsOf(opt));
      }
    });
  });
});

test("what a file holds, and under which names", async () => {
  const opt = await optimizer(adam({ lr: 0.5 }), { w: [2], "layer/b": [] });
  opt.params.w.set([1, -2]);
  opt.step();
  const { metadata, tensors } = readSafetensors(opt.save());
  expect([...tensors.keys()].sort()).toEqual(
    ["params/w", "params/layer/b", "state/m/w", "state/m/layer/b", "state/v/w", "state/v/layer/b"].sort(),
  );
  expect(tensors.get("params/w")).toEqual({
    dtype: "F32",
    shape: [2],
    bytes: Uint8Array.of(0, 0, 128, 63, 0, 0, 0, 192),
  });
  expect(Object.fromEntries(metadata)).toEqual({
    downhill: "2",
    rule: adam().text,
    t: "1",
    added: "0",
    skipped: "0",
    groups: "0",
    "hyper.lr": "0.5",
    "hyper.beta1": "0.9",
    "hyper.beta2": "0.999",
    "hyper.eps": "1e-8",
  });
});

test("saved hyperparameters come back, infinite ones too", async () => {
  const opt = await optimizer(chain(clipByValue(Number.POSITIVE_INFINITY), gradientDescent(0.5)), { w: [1] });
  const next = await optimizer(chain(clipByValue(1), gradientDescent(0.25)), { w: [1] });
  next.load(opt.save());
  expect(next.hyper).toEqual(opt.hyper);
  next.grads.w.set([8]);
  next.step();
  expect(next.params.w[0]).toBe(-4);
});

test("a hyperparameter of −0 comes back as −0", async () => {
  const opt = await optimizer(gradientDescent(-0), { w: [1] });
  const next = await optimizer(gradientDescent(), { w: [1] });
  next.load(opt.save());
  expect(next.hyper.lr).toBe(-0);
});

test("a rule may be spelled otherwise", async () => {
  const latex = rule(
    String.raw`other(\alpha = 1, \beta = 0.5)
m_t = \beta m_{t-1} + (1 - \beta) g_t
\theta_t = \theta_{t-1} - \alpha m_t`,
  );
  const ascii = rule(
    "mine(alpha = 2, beta = 0.25)\nm_t = beta*m_(t-1) + (1 - beta)*g_t\ntheta_t = theta_(t-1) - alpha*m_t",
  );
  const opt = await optimizer(latex, { w: [1] });
  opt.grads.w.set([1]);
  opt.step();
  const next = await optimizer(ascii, { w: [1] });
  next.load(opt.save());
  expect([next.state("m").w[0], next.t, next.hyper]).toEqual([0.5, 1, { lr: 1, beta: 0.5 }]);
});

test("awkward names, NaN payloads and −0 come back bit by bit", async () => {
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("__proto__", "__metadata__", "constructor", "", "/", "m/w", "params/w", "1", "\ud800"),
  );
  const given = fc.uniqueArray(fc.tuple(name, fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(given, async (tensors) => {
      const own = Object.fromEntries(tensors.map(([key, bits]) => [key, [bits.length]]));
      const options = { backend: "js", dtype: "f64" } as const;
      const opt = await optimizer(adam(), own, options);
      for (const [key, bits] of tensors) {
        for (const view of [opt.params[key], opt.state("v")[key]]) {
          if (view === undefined) throw new Error(`no view of ${key}`);
          new BigUint64Array(view.buffer, view.byteOffset, view.length).set(bits);
        }
      }
      const next = await optimizer(adam(), own, options);
      next.load(opt.save());
      expect(bitsOf(next)).toEqual(bitsOf(opt));
    }),
    { seed: 2, numRuns: 100 },
  );
});

describe("refuses and stays as it was", () => {
  const edit =
    (key: string, value: string | undefined) =>
    (bytes: Uint8Array): Uint8Array => {
      const { metadata, tensors } = readSafetensors(bytes);
      const edited = new Map(metadata);
      if (value === undefined) edited.delete(key);
      else edited.set(key, value);
      return writeSafetensors({ metadata: edited, tensors });
    };
  const withTensors =
    (change: (tensors: Map<string, unknown>) => void) =>
    (bytes: Uint8Array): Uint8Array => {
      const { metadata, tensors } = readSafetensors(bytes);
      const changed = new Map(tensors);
      change(changed as Map<string, unknown>);
      return writeSafetensors({ metadata, tensors: changed });
    };

  test.each<[string, (bytes: Uint8Array) => unknown, string]>([
    ["an ArrayBuffer", (bytes) => bytes.buffer, "new Uint8Array(arrayBuffer)"],
    ["a newer schema", edit("downhill", "3"), "newer Downhill (schema 3, this one reads 2): update"],
    ["an unknown schema", edit("downhill", "-1"), 'its downhill version is "-1", not a number'],
    ["a file of another kind", edit("downhill", undefined), "no downhill version"],
    ["no rule", edit("rule", undefined), "no rule"],
    ["a rule that is not one", edit("rule", "adam("), "its rule cannot be read"],
    [
      "an endless rule",
      edit("rule", Array.from({ length: 9_000 }, (_, i) => `a${i} = b${i}`).join("\n")),
      "another rule than adam",
    ],
    ["another rule", edit("rule", gradientDescent().text), "another rule than adam"],
    ["a rule a sign apart", edit("rule", adam().text.replace("θ = θ −", "θ = θ +")), "another rule"],
    ["an empty hyperparameter", edit("hyper.lr", ""), "hyper.lr in its metadata"],
    ["t of −0", edit("t", "-0"), "whole number"],
    ["no t", edit("t", undefined), "no t"],
    ["t below 0", edit("t", "-1"), "whole number"],
    ["half a t", edit("t", "0.5"), "whole number"],
    ["t in words", edit("t", "two"), '"two", not a number'],
    ["an empty t", edit("t", ""), "not a number"],
    ["no hyperparameter", edit("hyper.beta2", undefined), "no hyper.beta2"],
    ["NaN as hyperparameter", edit("hyper.eps", "NaN"), "hyper.eps in its metadata is NaN"],
    ["a missing tensor", withTensors((tensors) => tensors.delete("state/v/b")), 'no "state/v/b"'],
    [
      "a tensor too many",
      withTensors((tensors) => tensors.set("state/u/b", tensors.get("params/b"))),
      '"state/u/b"',
    ],
    [
      "another shape",
      withTensors((tensors) => tensors.set("params/b", tensors.get("params/w"))),
      "the shape [3, 4]",
    ],
    [
      "the state of another torch optimizer",
      edit("torch", "AdamW"),
      'it is of torch\'s "AdamW", not of adam',
    ],
  ])("%s", async (_name, change, message) => {
    const opt = await optimizer(adam(), shapes);
    start(opt);
    stepOnce(opt);
    const bytes = opt.save();
    stepOnce(opt);
    const before = bitsOf(opt);
    expect(() => opt.load(change(bytes) as Uint8Array)).toThrow(CheckpointError);
    expect(() => opt.load(change(bytes) as Uint8Array)).toThrow(message);
    expect(bitsOf(opt)).toEqual(before);
  });

  test.each([
    ["starts otherwise", "z_0 = 1\nz_t = z_(t-1) g\nθ ← θ − z", "z_0 = 2\nz_t = z_(t-1) g\nθ ← θ − z"],
    ["has −0 for 0", "θ ← θ − atan2(g, 0)", "θ ← θ − atan2(g, -0)"],
  ])("a rule that %s", async (_name, text, other) => {
    const opt = await optimizer(rule(text), { w: [1] });
    const changed = await optimizer(rule(other), { w: [1] });
    expect(() => opt.load(changed.save())).toThrow("another rule");
  });

  test("another dtype", async () => {
    const wide = await optimizer(adam(), shapes, { dtype: "f64" });
    const opt = await optimizer(adam(), shapes);
    expect(() => opt.load(wide.save())).toThrow('make the optimizer with { dtype: "f64" }');
  });

  test("the transposed shape, though its size is the same", async () => {
    const opt = await optimizer(adam(), { w: [2, 3] });
    const other = await optimizer(adam(), { w: [3, 2] });
    expect(() => opt.load(other.save())).toThrow("has the shape [3, 2], this optimizer [2, 3]");
  });

  test("torch's two names for one state", async () => {
    const opt = await optimizer(RMSprop(), { w: [1] });
    const { metadata, tensors } = readSafetensors(opt.save());
    const params = tensors.get("params/w");
    if (params === undefined) throw new Error("no params/w");
    const twice = new Map(
      ["params/w", "state/square_avg/w", "state/exp_avg_sq/w"].map((key) => [key, params]),
    );
    const bytes = writeSafetensors({
      metadata: new Map([...metadata, ["torch", "RMSprop"]]),
      tensors: twice,
    });
    expect(() => opt.load(bytes)).toThrow('it gives "state/v/w" twice');
  });

  test("a disposed optimizer", async () => {
    const opt = await optimizer(adam(), shapes);
    const bytes = opt.save();
    opt.dispose();
    expect(() => opt.save()).toThrow("disposed");
    expect(() => opt.load(bytes)).toThrow("disposed");
  });

  test("shapes changed after the optimizer was made change nothing", async () => {
    const mutable = { w: [2, 3] };
    const opt = await optimizer(adam(), mutable);
    const bytes = opt.save();
    mutable.w[0] = 6;
    expect(opt.save()).toEqual(bytes);
  });
});

test("10,000 damaged files: each is refused as such, or is a sound file and loads", async () => {
  const opt = await optimizer(
    AdamW({ weight_decay: 0.1 }),
    { w: [2, 2], b: [] },
    {
      backend: "js",
      schedule: { lr: warmup(3, reduceOnPlateau(0.1)), eps: linear(1e-8, 1e-3, 9) },
      groups: [{ match: "b", hyper: { weightDecay: 0 } }],
    },
  );
  start(opt);
  stepOnce(opt);
  opt.report(2);
  const sound = opt.save();
  const text = new TextDecoder().decode(sound.subarray(8, sound.length - 60));
  const awkward = [
    "1e999",
    "-1",
    "9007199254740993",
    "[]",
    "null",
    '"__proto__"',
    "{}",
    '"',
    "}",
    ",",
    "\\u0000",
    "0",
  ];
  const draw = seeded(20141222);
  const below = (limit: number): number => Math.floor(draw() * limit);
  let refused = 0;
  for (let round = 0; round < 10_000; round++) {
    const bytes = damage(sound, text, awkward, below);
    const before = JSON.stringify(bitsOf(opt));
    try {
      opt.load(bytes);
      expect(Number.isSafeInteger(opt.t) && opt.t >= 0).toBe(true);
      opt.load(sound);
    } catch (error) {
      expect(error).toBeInstanceOf(CheckpointError);
      expect(JSON.stringify(bitsOf(opt))).toBe(before);
      refused += 1;
    }
  }
  // Damage to the numbers themselves makes another sound file.
  expect(refused).toBeGreaterThan(5_000);
  expect(refused).toBeLessThan(10_000);
});

/** One to three changes of one kind each: a bit, a cut, bytes put in or taken out, a token of the header. */
function damage(
  sound: Uint8Array,
  text: string,
  awkward: readonly string[],
  below: (limit: number) => number,
): Uint8Array {
  let bytes = Uint8Array.from(sound);
  for (let changes = 1 + below(3); changes > 0; changes--) {
    const place = below(Math.max(bytes.length, 1));
    switch (below(6)) {
      case 0:
        bytes[place] = (bytes[place] ?? 0) ^ (1 << below(8));
        break;
      case 1:
        bytes = bytes.slice(0, place);
        break;
      case 2:
        bytes = Uint8Array.of(...bytes.subarray(0, place), below(256), ...bytes.subarray(place));
        break;
      case 3:
        bytes = Uint8Array.of(...bytes.subarray(0, place), ...bytes.subarray(place + 1 + below(16)));
        break;
      case 4:
        bytes[below(8)] = below(256);
        break;
      default: {
        const tokens = text.split(/(?<=[{}[\],:"])|(?=[{}[\],:"])/);
        tokens[below(tokens.length)] = awkward[below(awkward.length)] ?? "";
        const header = new TextEncoder().encode(tokens.join(""));
        const length = new Uint8Array(new BigUint64Array([BigInt(header.length)]).buffer);
        bytes = Uint8Array.of(...length, ...header, ...sound.subarray(sound.length - 60));
      }
    }
  }
  return bytes;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
