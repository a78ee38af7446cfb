import { parameter } from "../ir/program.ts";
import type { Hyper } from "../notation/hyperparameters.ts";
import { type Rule, rule as readRule } from "../notation/rule.ts";
import { CheckpointError, quote } from "./checkpoint-error.ts";
import { type FileTensor, readSafetensors, writeSafetensors } from "./safetensors.ts";

/** What there is to save of an optimizer; its tensors are where a checkpoint is loaded into. */
export interface Snapshot {
  readonly rule: Rule;
  /** Hyperparameters by word. */
  readonly hyper: Hyper;
  /** Steps taken. */
  readonly t: number;
  /** Scalar states by name. */
  readonly scalars: ReadonlyMap<string, number>;
  readonly tensors: readonly SlotTensor[];
}

/** One tensor of one slot: a parameter (slot `θ`) or a state. */
export interface SlotTensor {
  readonly slot: string;
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Float64Array;
}

/** What a checkpoint gives beside its tensors. */
export type Restored = Pick<Snapshot, "hyper" | "t" | "scalars">;

const schema = 1;
// A rule is parsed only to compare it with another; no known rule is nearly as long, and a longer text takes long.
const mostRuleCharacters = 5_000;

/**
 * An optimizer as a safetensors file. Tensors are `params/NAME` and `state/STATE/NAME`: state names have no slash, so
 * no tensor's name can be taken for another's. The metadata holds what is not a tensor: `downhill` (the version of
 * this schema), `rule` (the text), `t`, `hyper.WORD` and `scalar.STATE`.
 */
export function writeCheckpoint({ rule, hyper, t, scalars, tensors }: Snapshot): Uint8Array<ArrayBuffer> {
  const metadata = new Map([
    ["downhill", String(schema)],
    ["rule", rule.text],
    ["t", String(t)],
    ...Object.entries(hyper).map(([word, value]) => [`hyper.${word}`, writeNumber(value)] as const),
    ...Array.from(scalars, ([name, value]) => [`scalar.${name}`, writeNumber(value)] as const),
  ]);
  const files = tensors.map((tensor): [string, FileTensor] => {
    const { shape, values } = tensor;
    return [keyOf(tensor), { dtype: dtypeOf(values), shape, bytes: bytesOf(values) }];
  });
  return writeSafetensors({ metadata, tensors: new Map(files) });
}

/**
 * Loads a checkpoint into the tensors of `target` and returns the rest. Everything is checked before the first number
 * is written.
 * @throws CheckpointError where the bytes are no checkpoint, or one of another rule, other tensors or another dtype
 */
export function readCheckpoint(bytes: Uint8Array, target: Snapshot): Restored {
  if (!(bytes instanceof Uint8Array)) {
    throw new CheckpointError("a checkpoint has to be a Uint8Array, as in new Uint8Array(arrayBuffer)");
  }
  const { metadata, tensors } = readSafetensors(bytes);
  requireSchema(metadata.get("downhill"));
  const torch = metadata.get("torch");
  if (torch === undefined) requireSameRule(metadata.get("rule"), target.rule);
  else requireTorchRule(torch, target.rule);
  const t = readCount(metadata);
  // PyTorch's file has only what PyTorch keeps; its hyperparameters are the dialect's arguments.
  const hyper = torch === undefined ? readHyper(metadata, target.hyper) : target.hyper;
  const scalars = new Map(
    Array.from(target.scalars.keys(), (name) => [name, readNumber(metadata, `scalar.${name}`)]),
  );
  const found = torch === undefined ? tensors : renameTorchStates(tensors);
  const sources = target.tensors.map((tensor) => matchTensor(found, tensor));
  const known = new Set(target.tensors.map(keyOf));
  const extra = Array.from(found.keys()).find((key) => !known.has(key));
  if (extra !== undefined) {
    throw refusal(`it has ${quote(extra)}, which this optimizer does not keep: give the same shapes`);
  }
  for (const [index, { values }] of target.tensors.entries()) bytesOf(values).set(sources[index] ?? []);
  return { hyper, t, scalars };
}

function requireSchema(version: string | undefined): void {
  if (version === String(schema)) return;
  if (version === undefined) {
    throw refusal(
      "its metadata has no downhill version: only what save() or the PyTorch exporter wrote is read",
    );
  }
  throw refusal(
    /^[1-9]\d{0,8}$/.test(version)
      ? `it was written by a newer Downhill (schema ${version}, this one reads ${schema}): update downhill`
      : `its downhill version is ${quote(version)}, not a number`,
  );
}

/** Equal are rules whose lines and initial values agree; spelling, name and default values may differ. */
function requireSameRule(text: string | undefined, rule: Rule): void {
  if (text === undefined) throw refusal("its metadata has no rule: save it again");
  if (text === rule.text) return;
  if (text.length <= mostRuleCharacters && meaningOf(readSavedRule(text)) === meaningOf(rule)) return;
  throw refusal(
    `it is of another rule than ${rule.name}: make the optimizer with rule(${quote(text)}), the rule it was saved with`,
  );
}

function readSavedRule(text: string): Rule {
  try {
    return readRule(text as string);
  } catch (error) {
    throw refusal(`its rule cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function meaningOf({ program: { states, body, evaluation } }: Rule): string {
  // JSON would write −0 as 0.
  return JSON.stringify([states, body, evaluation ?? null], (_key, value: unknown) =>
    typeof value === "number" ? writeNumber(value) : value,
  );
}

function requireTorchRule(name: string, rule: Rule): void {
  if (name === rule.name) return;
  throw refusal(
    `it is of torch's ${quote(name)}, not of ${rule.name}: make the optimizer with that rule of downhill/dialects`,
  );
}

const torchStates: ReadonlyMap<string, string> = new Map([
  ["exp_avg", "m"],
  ["exp_avg_sq", "v"],
  ["max_exp_avg_sq", "s"],
  ["momentum_buffer", "u"],
  ["square_avg", "v"],
  ["grad_avg", "a"],
]);

function renameTorchStates(tensors: ReadonlyMap<string, FileTensor>): ReadonlyMap<string, FileTensor> {
  const renamed = new Map<string, FileTensor>();
  for (const [key, tensor] of tensors) {
    const [, theirs, name] = /^state\/([^/]*)\/(.*)$/s.exec(key) ?? [];
    const ours = torchStates.get(theirs ?? "");
    const settled = ours === undefined ? key : `state/${ours}/${name}`;
    if (renamed.has(settled)) throw refusal(`it gives ${quote(settled)} twice, once as ${quote(key)}`);
    renamed.set(settled, tensor);
  }
  return renamed;
}

function readCount(metadata: ReadonlyMap<string, string>): number {
  const t = readNumber(metadata, "t");
  if (!Number.isSafeInteger(t) || t < 0 || Object.is(t, -0)) {
    throw refusal(`t in its metadata is ${t}; a count of steps is a whole number of at least 0`);
  }
  return t;
}

function readHyper(metadata: ReadonlyMap<string, string>, hyper: Hyper): Hyper {
  const entries = Object.keys(hyper).map((word) => {
    const value = readNumber(metadata, `hyper.${word}`);
    if (Number.isNaN(value)) throw refusal(`hyper.${word} in its metadata is NaN: save it with a number`);
    return [word, value] as const;
  });
  return Object.fromEntries(entries);
}

function matchTensor(tensors: ReadonlyMap<string, FileTensor>, wanted: SlotTensor): Uint8Array {
  const key = keyOf(wanted);
  const tensor = tensors.get(key);
  if (tensor === undefined) throw refusal(`it has no ${quote(key)}, which this optimizer keeps`);
  const shapes = [tensor.shape, wanted.shape].map((shape) => `[${shape.join(", ")}]`);
  if (shapes[0] !== shapes[1]) {
    throw refusal(
      `${quote(key)} has the shape ${shapes[0]?.slice(0, 80)}, this optimizer ${shapes[1]}: give the same shapes`,
    );
  }
  if (tensor.dtype !== dtypeOf(wanted.values)) {
    const dtype = tensor.dtype.toLowerCase();
    throw refusal(`${quote(key)} is ${tensor.dtype}: make the optimizer with { dtype: "${dtype}" }`);
  }
  return tensor.bytes;
}

function keyOf({ slot, name }: SlotTensor): string {
  return slot === parameter ? `params/${name}` : `state/${slot}/${name}`;
}

function dtypeOf(values: Float32Array | Float64Array): FileTensor["dtype"] {
  return values.BYTES_PER_ELEMENT === 8 ? "F64" : "F32";
}

/** The numbers as they lie in memory: copying bytes keeps the payload of every NaN. */
function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The shortest text that reads back as the same number. */
function writeNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function readNumber(metadata: ReadonlyMap<string, string>, key: string): number {
  const text = metadata.get(key);
  if (text === undefined) throw refusal(`its metadata has no ${key}: save it again`);
  const value = Number(text);
  if (writeNumber(value) !== text) {
    throw refusal(`${key} in its metadata is ${quote(text)}, not a number as save() writes it`);
  }
  return value;
}

function refusal(problem: string): CheckpointError {
  return new CheckpointError(`this checkpoint cannot be loaded: ${problem}`);
}
