import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** Which formula its parameters have to follow. */
  readonly follows: "adam" | "probe";
  /** The case that it is for, where it is not for all. */
  readonly only?: string;
}

const node = process.execPath;
const python = "/usr/bin/python3";

export const ours = "Downhill, WASM";
export const asOne = "Downhill, WASM, as one tensor";
export const probe = "bandwidth probe";
const manyTensors = "100 × 1k";

export const contestants: readonly Contestant[] = [
  { name: ours, command: node, arguments: ["contestants/downhill.ts", "wasm"], follows: "adam" },
  {
    name: asOne,
    command: node,
    arguments: ["contestants/downhill.ts", "wasm", "joined"],
    follows: "adam",
    only: manyTensors,
  },
  { name: probe, command: node, arguments: ["contestants/bandwidth-probe.ts"], follows: "probe" },
  { name: "Downhill, JS", command: node, arguments: ["contestants/downhill.ts", "js"], follows: "adam" },
  { name: "plain JS", command: node, arguments: ["contestants/plain-js.ts"], follows: "adam" },
  { name: "tf.js, WASM", command: node, arguments: ["contestants/tfjs.ts", "wasm"], follows: "adam" },
  { name: "tf.js, CPU", command: node, arguments: ["contestants/tfjs.ts", "cpu"], follows: "adam" },
  { name: "jax-js, jit on WASM", command: node, arguments: ["contestants/jax-js.ts"], follows: "adam" },
  {
    name: "PyTorch, loop",
    command: python,
    arguments: ["contestants/torch_adam.py", "loop"],
    follows: "adam",
  },
  {
    name: "PyTorch, foreach",
    command: python,
    arguments: ["contestants/torch_adam.py", "foreach"],
    follows: "adam",
  },
];

export interface Case {
  readonly name: string;
  readonly lengths: readonly number[];
}

export const cases: readonly Case[] = [
  { name: "1k", lengths: [1_000] },
  { name: manyTensors, lengths: Array.from({ length: 100 }, () => 1_000) },
  { name: "64k", lengths: [65_536] },
  { name: "1M", lengths: [1_000_000] },
  { name: "10M", lengths: [10_000_000] },
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
