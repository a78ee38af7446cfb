import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bytesMoved, rules } from "./rules.ts";

export interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** Whose loop in formulas.ts its parameters have to follow. */
  readonly follows: string;
  /** Bytes per parameter that its rate is counted with. */
  readonly bytes: number;
}

export interface Case {
  readonly name: string;
  readonly lengths: readonly number[];
  readonly contestants: readonly Contestant[];
  /** The contestant that the others are measured by; it has to run. */
  readonly base: string;
}

const node = process.execPath;
const python = "/usr/bin/python3";

export const ours = "Downhill, WASM";
export const asOne = "Downhill, WASM, as one tensor";
export const probe = "bandwidth probe";
const manyTensors = "100 × 1k";

/** The row of a rule on so many threads. */
export function rowOf(rule: string, threads: number): string {
  return `${rule}, ${threads === 1 ? "1 thread" : `${threads} threads`}`;
}

function downhill(name: string, rule: string, ...settings: readonly string[]): Contestant {
  const [backend = "wasm", ...others] = settings;
  const args = ["contestants/downhill.ts", backend, rule, ...others];
  return { name, command: node, arguments: args, follows: rule, bytes: bytesMoved(rule) };
}

function probeOn(name: string, threads: number): Contestant {
  const args = ["contestants/bandwidth-probe.ts", String(threads)];
  return { name, command: node, arguments: args, follows: "probe", bytes: bytesMoved("Adam") };
}

function opponent(name: string, command: string, ...args: readonly string[]): Contestant {
  return { name, command, arguments: args, follows: "Adam", bytes: bytesMoved("Adam") };
}

const onAdam: readonly Contestant[] = [
  downhill(ours, "Adam", "wasm"),
  probeOn(probe, 1),
  downhill("Downhill, JS", "Adam", "js"),
  opponent("plain JS", node, "contestants/plain-js.ts"),
  opponent("tf.js, WASM", node, "contestants/tfjs.ts", "wasm"),
  opponent("tf.js, CPU", node, "contestants/tfjs.ts", "cpu"),
  opponent("jax-js, jit on WASM", node, "contestants/jax-js.ts"),
  opponent("PyTorch, loop", python, "contestants/torch_adam.py", "loop"),
  opponent("PyTorch, foreach", python, "contestants/torch_adam.py", "foreach"),
];

const onThreads: readonly Contestant[] = [1, 2].flatMap((threads) => [
  ...Object.keys(rules).map((rule) => downhill(rowOf(rule, threads), rule, "wasm", String(threads))),
  probeOn(rowOf(probe, threads), threads),
]);

const tensorsOf = (name: string, ...lengths: readonly number[]): Case => ({
  name,
  lengths,
  contestants: onAdam,
  base: ours,
});

const [first, ...rest] = onAdam as readonly [Contestant, ...Contestant[]];

export const cases: readonly Case[] = [
  tensorsOf("1k", 1_000),
  {
    ...tensorsOf(manyTensors, ...Array.from({ length: 100 }, () => 1_000)),
    contestants: [first, downhill(asOne, "Adam", "wasm", "1", "joined"), ...rest],
  },
  tensorsOf("64k", 65_536),
  tensorsOf("1M", 1_000_000),
  tensorsOf("10M", 10_000_000),
  ...[1_000_000, 10_000_000].map((length) => ({
    name: `${length / 1e6}M, rules and threads`,
    lengths: [length],
    contestants: onThreads,
    base: rowOf("Adam", 1),
  })),
];

/** Versions of what is raced, as installed. */
export function versions(torch: string | undefined): string {
  const require = createRequire(import.meta.url);
  const installed = (name: string): string => {
    const folder = require.resolve.paths(name)?.[0] ?? "";
    return JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version;
  };
  return [
    `Node ${process.versions.node} (V8 ${process.versions.v8})`,
    `tf.js ${installed("@tensorflow/tfjs-core")}`,
    `jax-js ${installed("@jax-js/jax")}`,
    torch === undefined ? "no PyTorch" : `PyTorch ${torch}`,
  ].join(", ");
}
