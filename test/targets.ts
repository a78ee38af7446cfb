import type { OptimizerOptions } from "downhill";

/** A way to run a rule that the suites hold to their references. */
export interface Target {
  readonly label: string;
  readonly backend: NonNullable<Exclude<OptimizerOptions["backend"], "auto">>;
  readonly dtype: "f32" | "f64";
}

export const targets: readonly Target[] = [
  { label: "interpret f64", backend: "interpret", dtype: "f64" },
  { label: "js f64", backend: "js", dtype: "f64" },
  { label: "wasm f64", backend: "wasm", dtype: "f64" },
  { label: "js f32", backend: "js", dtype: "f32" },
  { label: "wasm f32", backend: "wasm", dtype: "f32" },
];
