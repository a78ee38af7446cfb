import { parameter } from "../ir/program.ts";
import type { Hyper } from "../notation/hyperparameters.ts";
import { type Rule, rule as readRule } from "../notation/rule.ts";
import { findPlateau, type PlateauPosition, readPosition } from "../schedules/plateau.ts";
import { readSchedule } from "../schedules/read-schedule.ts";
import type { Schedule } from "../schedules/schedule.ts";
import { CheckpointError, quote } from "./checkpoint-error.ts";
import { refusal } from "./refusal.ts";
import { type FileTensor, readSafetensors, writeSafetensors } from "./safetensors.ts";
import { renameTorchStates, requireTorchRule } from "./torch-states.ts";

/** What there is to save of an optimizer; its tensors are where a checkpoint is loaded into. */
export interface Snapshot {
  /** Steps taken. */
  readonly t: number;
  /** Gradients added up for the next step. */
  readonly added: number;
  /** How many gradients make one step. */
  readonly accumulate: number;
  /** Calls that did nothing. */
  readonly skipped: number;
  /** First what is in no group, then the groups. */
  readonly groups: readonly SnapshotGroup[];
  readonly tensors: readonly SlotTensor[];
  /** The sums of gradients; they count where `added` is not 0. */
  readonly sums: readonly SlotTensor[];
}

/** What tensors of one rule and one set of hyperparameters share. */
export interface SnapshotGroup {
  readonly rule: Rule;
  /** Hyperparameters by word. */
  readonly hyper: Hyper;
  /** By word. */
  readonly schedules: Readonly<Record<string, SavedSchedule>>;
  /** Scalar states by name. */
  readonly scalars: ReadonlyMap<string, number>;
  /** Names. */
  readonly tensors: readonly string[];
}

export interface SavedSchedule {
  readonly schedule: Schedule;
  readonly position: PlateauPosition | undefined;
}

/** One tensor of one slot: a parameter (slot `θ`) or a state. */
export interface SlotTensor {
  readonly slot: string;
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Float64Array;
}

/** What a checkpoint gives beside its tensors. */
export interface Restored extends Pick<Snapshot, "t" | "added" | "skipped"> {
  readonly groups: readonly (Pick<SnapshotGroup, "hyper" | "scalars"> & {
    /** Undefined where the file says nothing of schedules. */
    readonly schedules: SnapshotGroup["schedules"] | undefined;
  })[];
}

const schema = 2;
// A rule is parsed only to compare it with another; no known rule is nearly as long, and a longer text takes long.
const mostRuleCharacters = 5_000;

/**
 * An optimizer as a safetensors file. Tensors are `params/NAME` and `state/STATE/NAME`: state names have no slash, so
 * no tensor's name can be taken for another's. The metadata holds what is not a tensor: `downhill` (the version of
 * this schema), `rule` (the text), `t`, `hyper.WORD`, `schedule.WORD` (JSON) and `scalar.STATE`; of the k-th group the same
 * behind `group.K.`, with `group.K.tensors`. `sum/NAME` are gradients added up before a step, `added` of them.
 */
export function writeCheckpoint({
  t,
  added,
  skipped,
  groups,
  tensors,
  sums,
}: Snapshot): Uint8Array<ArrayBuffer> {
  const metadata = new Map([
    ["downhill", String(schema)],
    ["t", String(t)],
    ["added", String(added)],
    ["skipped", String(skipped)],
    ["groups", String(groups.length - 1)],
    ...groups.flatMap((group, index) => groupEntries(group, prefixOf(index))),
  ]);
  const files = [...tensors, ...(added === 0 ? [] : sums.map(asSum))].map((tensor): [string, FileTensor] => {
    const { shape, values } = tensor;
    return [keyOf(tensor), { dtype: dtypeOf(values), shape, bytes: bytesOf(values) }];
  });
  return writeSafetensors({ metadata, tensors: new Map(files) });
}

/** The first group is the file's own; a file without groups has no trace of them. */
function prefixOf(index: number): string {
  return index === 0 ? "" : `group.${index}.`;
}

function groupEntries(
  { rule, hyper, schedules, scalars, tensors }: SnapshotGroup,
  prefix: string,
): readonly (readonly [string, string])[] {
  return [
    [`${prefix}rule`, rule.text],
    ...(prefix === "" ? [] : [[`${prefix}tensors`, JSON.stringify(tensors)] as const]),
    ...Object.entries(hyper).map(([word, value]) => [`${prefix}hyper.${word}`, writeNumber(value)] as const),
    ...Object.entries(schedules).map(
      ([word, saved]) => [`${prefix}schedule.${word}`, writeSchedule(saved)] as const,
    ),
    ...Array.from(scalars, ([name, value]) => [`${prefix}scalar.${name}`, writeNumber(value)] as const),
  ];
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
  const version = requireSchema(metadata.get("downhill"));
  const torch = metadata.get("torch");
  const isFull = version >= 2 && torch === undefined;
  if (torch !== undefined) requireTorchRule(torch, target);
  const count = isFull ? readCount(metadata, "groups") : 0;
  if (count !== target.groups.length - 1)
    throw refusal(
      `it has ${count} groups and this optimizer ${target.groups.length - 1}: give the same groups`,
    );
  const groups = target.groups.map((group, index) =>
    readGroup(metadata, group, prefixOf(index), { isFull, torch }),
  );
  const t = readCount(metadata, "t");
  const added = isFull ? readCount(metadata, "added") : 0;
  if (added >= target.accumulate)
    throw refusal(
      `it has ${added} gradients added up for a step, and here ${target.accumulate} make one: make the optimizer with the same accumulate`,
    );
  const wanted = [...target.tensors, ...(added === 0 ? [] : target.sums.map(asSum))];
  const found = torch === undefined ? tensors : renameTorchStates(tensors);
  const sources = wanted.map((tensor) => matchTensor(found, tensor));
  const known = new Set(wanted.map(keyOf));
  const extra = Array.from(found.keys()).find((key) => !known.has(key));
  if (extra !== undefined) {
    throw refusal(`it has ${quote(extra)}, which this optimizer does not keep: give the same shapes`);
  }
  const skipped = isFull ? readCount(metadata, "skipped") : 0;
  for (const [index, { values }] of wanted.entries()) bytesOf(values).set(sources[index] ?? []);
  return { t, added, skipped, groups };
}

interface FileKind {
  /** Whether the file holds all that this schema knows of. */
  readonly isFull: boolean;
  readonly torch: string | undefined;
}

function readGroup(
  metadata: ReadonlyMap<string, string>,
  { rule, hyper, scalars, tensors }: SnapshotGroup,
  prefix: string,
  { isFull, torch }: FileKind,
): Restored["groups"][number] {
  if (torch === undefined) requireSameRule(metadata.get(`${prefix}rule`), rule);
  if (prefix !== "" && metadata.get(`${prefix}tensors`) !== JSON.stringify(tensors))
    throw refusal(
      `the tensors of its ${prefix.slice(0, -1).replace(".", " ")} are others: give the same groups`,
    );
  return {
    // PyTorch's file has only what PyTorch keeps; its hyperparameters are the dialect's arguments.
    hyper: torch === undefined ? readHyper(metadata, hyper, prefix) : hyper,
    schedules: isFull ? readSchedules(metadata, rule, prefix) : undefined,
    scalars: new Map(
      Array.from(scalars.keys(), (name) => [name, readNumber(metadata, `${prefix}scalar.${name}`)]),
    ),
  };
}

const mostScheduleCharacters = 20_000;

function readSchedules(
  metadata: ReadonlyMap<string, string>,
  rule: Rule,
  prefix: string,
): SnapshotGroup["schedules"] {
  const saved = rule.program.hyperparameters.flatMap(({ word }): [string, SavedSchedule][] => {
    const text = metadata.get(`${prefix}schedule.${word}`);
    if (text === undefined) return [];
    const found = text.length <= mostScheduleCharacters ? parseSchedule(text) : undefined;
    if (found === undefined)
      throw refusal(`${prefix}schedule.${word} in its metadata is no schedule: save it again`);
    return [[word, found]];
  });
  return Object.fromEntries(saved);
}

function writeSchedule({ schedule, position }: SavedSchedule): string {
  return JSON.stringify({ schedule, position });
}

function parseSchedule(text: string): SavedSchedule | undefined {
  try {
    const { schedule, position } = JSON.parse(text) as { schedule?: unknown; position?: unknown };
    const read = readSchedule(schedule);
    if (read === undefined) return undefined;
    if (findPlateau(read) === undefined)
      return position === undefined ? { schedule: read, position } : undefined;
    const place = readPosition(position);
    return place && { schedule: read, position: place };
  } catch {
    return undefined;
  }
}

/** A sum of gradients by its own name in the file. */
function asSum(tensor: SlotTensor): SlotTensor {
  return { ...tensor, slot: sumSlot };
}

// No state can have a space in its name.
const sumSlot = "sum of g";

function requireSchema(version: string | undefined): number {
  if (version === "1" || version === String(schema)) return Number(version);
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

function readCount(metadata: ReadonlyMap<string, string>, key: string): number {
  const count = readNumber(metadata, key);
  if (!Number.isSafeInteger(count) || count < 0 || Object.is(count, -0)) {
    throw refusal(`${key} in its metadata is ${count}; a count is a whole number of at least 0`);
  }
  return count;
}

function readHyper(metadata: ReadonlyMap<string, string>, hyper: Hyper, prefix: string): Hyper {
  const entries = Object.keys(hyper).map((word) => {
    const value = readNumber(metadata, `${prefix}hyper.${word}`);
    if (Number.isNaN(value))
      throw refusal(`${prefix}hyper.${word} in its metadata is NaN: save it with a number`);
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
  if (slot === sumSlot) return `sum/${name}`;
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
