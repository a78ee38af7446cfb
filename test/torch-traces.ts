import { readdirSync, readFileSync } from "node:fs";

type Arguments = Readonly<Record<string, number | boolean | readonly number[]>>;

/** The optimizers that have traces. */
export const traced = [
  "SGD",
  "RMSprop",
  "Adam",
  "AdamW",
  "Adagrad",
  "Adadelta",
  "Adamax",
  "RAdam",
  "Rprop",
  "ASGD",
] as const;

/** One optimizer with one set of arguments: the parameters after every step, all tensors one after the other. */
export interface TracedCase {
  readonly rule: (typeof traced)[number];
  readonly name: string;
  readonly arguments: Arguments;
  /** Arguments that change from that step on. */
  readonly change?: { readonly step: number; readonly arguments: Readonly<Record<string, number>> };
  readonly float64: readonly (readonly number[])[];
  readonly float32: readonly (readonly number[])[];
}

/** What `reference/torch_traces.py` recorded. */
export interface Traces {
  readonly torch: string;
  readonly package: string;
  readonly steps: number;
  readonly tensors: readonly { readonly name: string; readonly shape: readonly number[] }[];
  readonly start: readonly number[];
  /** By step, all tensors one after the other. */
  readonly gradients: readonly (readonly number[])[];
  readonly cases: readonly TracedCase[];
}

const folder = new URL("../reference/traces/", import.meta.url);

/** @throws Error where no trace was recorded */
export function readTraces(): Traces {
  const file = readdirSync(folder).find((name) => /^torch-.*\.json$/.test(name));
  if (file === undefined)
    throw new Error("reference/traces holds no torch-*.json: run reference/torch_traces.py");
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

/**
 * How far a trace is off: the largest |actual − expected| in units of its coordinate's scale, which is the largest
 * |expected| of that coordinate so far, the start included. A coordinate that stays at 0 has to be exactly 0.
 */
export interface Gap {
  readonly share: number;
  readonly step: number;
  readonly coordinate: number;
  readonly actual: number;
  readonly expected: number;
}

export function measureGap(
  start: readonly number[],
  actual: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
): Gap {
  const scale = start.map(Math.abs);
  let gap: Gap = { share: 0, step: 0, coordinate: 0, actual: 0, expected: 0 };
  for (let step = 1; step <= expected.length; step++) {
    for (let coordinate = 0; coordinate < start.length; coordinate++) {
      const here = actual[step - 1]?.[coordinate] ?? Number.NaN;
      const there = expected[step - 1]?.[coordinate] ?? Number.NaN;
      const size = Math.max(scale[coordinate] ?? 0, Math.abs(there));
      scale[coordinate] = size;
      const off = here === there ? 0 : Math.abs(here - there) / size;
      const share = Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
      if (share > gap.share) gap = { share, step, coordinate, actual: here, expected: there };
    }
  }
  return gap;
}

/** The tensor and the index in it that a coordinate is: `matrix[7]`. */
export function nameCoordinate(traces: Traces, coordinate: number): string {
  let first = 0;
  for (const { name, shape } of traces.tensors) {
    const length = shape.reduce((product, size) => product * size, 1);
    if (coordinate < first + length) return `${name}[${coordinate - first}]`;
    first += length;
  }
  throw new RangeError(`the traces have no coordinate ${coordinate}`);
}
