import { nearest } from "downhill";
import type { ReadDataFile } from "../data/data-file.ts";
import type { Problem, ProblemSpec } from "../problem.ts";
import { addingGru, addingLstm } from "./adding.ts";
import { bigram } from "./bigram.ts";
import { deepQuadratic } from "./deep-quadratic.ts";
import type { OptionRange, ProblemDefinition } from "./definition.ts";
import { digits } from "./digits.ts";
import { drift } from "./drift.ts";
import { importProblem } from "./import-problem.ts";
import { mnist } from "./mnist.ts";
import { mobyGru, mobyLstm } from "./moby.ts";
import { mobyTransformer } from "./moby-transformer.ts";
import { phonemesGru } from "./phonemes.ts";
import { quadratic } from "./quadratic.ts";
import { reddi } from "./reddi.ts";
import { defineSurface } from "./surface.ts";
import { surfaces } from "./surfaces.ts";
import { wilson } from "./wilson.ts";

/** Every problem by the name that the command line takes. */
export const problems: Readonly<Record<string, ProblemDefinition>> = {
  quadratic,
  "deep-quadratic": deepQuadratic,
  ...Object.fromEntries(Object.entries(surfaces).map(([name, surface]) => [name, defineSurface(surface)])),
  bigram,
  drift,
  reddi,
  wilson,
  digits,
  mnist,
  "moby-transformer": mobyTransformer,
  "adding-gru": addingGru,
  "adding-lstm": addingLstm,
  "moby-gru": mobyGru,
  "moby-lstm": mobyLstm,
  "phonemes-gru": phonemesGru,
};

/**
 * The definition of a problem: the lab's own by its name, or what the spec's module exports.
 * @throws RangeError where no problem has that name, with the nearest name; Error where the module cannot be used
 */
export async function findProblem({ name, module }: ProblemSpec): Promise<ProblemDefinition> {
  if (module !== undefined) return importProblem(module, name);
  const definition = Object.hasOwn(problems, name) ? problems[name] : undefined;
  if (definition === undefined) throw unknown("there is no problem", name, Object.keys(problems));
  return definition;
}

/**
 * Makes a problem, its data loaded.
 * @throws RangeError where the name or an option is unknown, or an option's value is out of its range
 */
export async function makeProblem(spec: ProblemSpec, read: ReadDataFile): Promise<Problem> {
  const definition = await findProblem(spec);
  const options = settleOptions(spec, definition);
  return { name: spec.name, title: definition.title, ...(await definition.make(options, read)) };
}

/**
 * The value of every option of a problem: the given ones over the defaults.
 * @throws RangeError where an option is unknown or its value out of its range
 */
export function settleOptions(spec: ProblemSpec, definition: ProblemDefinition): Record<string, number> {
  const { options: ranges } = definition;
  const options = Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, range.default]));
  for (const [name, value] of Object.entries(spec.options ?? {})) {
    const range = Object.hasOwn(ranges, name) ? ranges[name] : undefined;
    if (range === undefined) throw unknown(`${spec.name} has no option`, name, Object.keys(ranges));
    options[name] = requireInRange(`${spec.name}: ${name}`, value, range);
  }
  return options;
}

function requireInRange(name: string, value: number | string, range: OptionRange): number {
  const { least, most, whole } = range;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (
    typeof number === "number" &&
    number >= least &&
    number <= most &&
    !(whole && !Number.isInteger(number))
  ) {
    return number;
  }
  const kind = whole ? "a whole number" : "a number";
  throw new RangeError(`${name} is ${value}; it has to be ${kind} from ${least} to ${most} (${range.what})`);
}

function unknown(what: string, name: string, known: readonly string[]): RangeError {
  const guess = nearest(name, known);
  const list = known.length === 0 ? "It takes none." : `Known: ${known.join(", ")}.`;
  return new RangeError(`${what} ${name}. ${guess === undefined ? list : `Did you mean ${guess}? ${list}`}`);
}
