import { nearest } from "downhill";
import { specialNumbers } from "../json-text.ts";
import { UsageError } from "../usage-error.ts";
import { isObject, readJson, showJson } from "./read-json.ts";

export type TensorValues = Readonly<Record<string, readonly number[]>>;

/** Where parameters start, and the gradient of each step, by tensor name. */
export interface Steps {
  readonly start: TensorValues;
  readonly grads: readonly TensorValues[];
}

const shape = '{"start": {"w": [1, 2]}, "grads": [{"w": [0.1, 0.2]}]}';

/**
 * Reads what `step` works on: `{"start": {"w": [1, 2]}, "grads": [{"w": [0.1, 0.2]}, …]}`.
 * @throws UsageError saying what is wrong and where in the document
 */
export function readSteps(text: string, source: string): Steps {
  const document = readJson(text, source);
  if (!isObject(document))
    throw refuse(source, `is ${showJson(document)}; it has to be an object like ${shape}`);
  requireKeys(document, source);
  const start = readTensors(document.start, `${source}: start`);
  if (Object.keys(start).length === 0)
    throw refuse(source, `start names no tensor; give at least one, as in ${shape}`);
  const { grads } = document;
  if (!Array.isArray(grads)) {
    throw refuse(source, `grads is ${showJson(grads)}; it has to be a list with the gradients of each step`);
  }
  if (grads.length === 0) throw refuse(source, "grads is empty; give the gradients of at least one step");
  return {
    start,
    grads: grads.map((entry: unknown, index) => {
      const tensors = readTensors(entry, `${source}: grads[${index}]`);
      requireSameTensors(tensors, start, `${source}: grads[${index}]`);
      return tensors;
    }),
  };
}

function requireKeys(document: Readonly<Record<string, unknown>>, source: string): void {
  const known = ["start", "grads"];
  for (const key of Object.keys(document)) {
    if (known.includes(key)) continue;
    const guess = nearest(key, known);
    const mend = guess === undefined ? "it has start and grads only" : `did you mean ${guess}?`;
    throw refuse(source, `${JSON.stringify(key)} is not part of the input; ${mend}`);
  }
  for (const key of known) {
    if (!Object.hasOwn(document, key)) throw refuse(source, `${key} is missing; the input is ${shape}`);
  }
}

function readTensors(value: unknown, place: string): TensorValues {
  if (!isObject(value)) {
    throw new UsageError(`${place} is ${showJson(value)}; it has to be an object of lists by tensor name`);
  }
  // A null prototype, so that a tensor may have any name.
  const tensors: Record<string, readonly number[]> = Object.create(null);
  for (const [name, list] of Object.entries(value)) tensors[name] = readList(list, `${place}.${name}`);
  return tensors;
}

function readList(value: unknown, place: string): readonly number[] {
  if (!Array.isArray(value))
    throw new UsageError(`${place} is ${showJson(value)}; it has to be a list of numbers`);
  return value.map((element: unknown, index) => {
    if (typeof element === "number") return element;
    const special = typeof element === "string" ? specialNumbers[element] : undefined;
    if (special !== undefined) return special;
    const flat = Array.isArray(element) ? " Write the tensor's elements in one flat list." : "";
    throw new UsageError(
      `${place}[${index}] is ${showJson(element)}; it has to be a number, "NaN", "Infinity" or "-Infinity".${flat}`,
    );
  });
}

function requireSameTensors(tensors: TensorValues, start: TensorValues, place: string): void {
  const known = Object.keys(start);
  for (const name of Object.keys(tensors)) {
    if (known.includes(name)) continue;
    const guess = nearest(name, known);
    const mend = guess === undefined ? `start has ${known.join(", ")}` : `did you mean ${guess}?`;
    throw new UsageError(`${place} has a tensor ${name} that start does not have; ${mend}`);
  }
  for (const [name, values] of Object.entries(start)) {
    const given = tensors[name];
    if (given === undefined)
      throw new UsageError(`${place} has no ${name}, which start has; give its gradient`);
    if (given.length !== values.length) {
      throw new UsageError(
        `${place}.${name} has ${count(given.length)}, but start.${name} has ${values.length}`,
      );
    }
  }
}

function count(length: number): string {
  return length === 1 ? "1 number" : `${length} numbers`;
}

function refuse(source: string, message: string): UsageError {
  return new UsageError(`${source}: ${message}`);
}
