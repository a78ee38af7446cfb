import { nearest } from "downhill";
import type { OwnParts, OwnProblem, OwnScore } from "./own-problem.ts";

/** What a field has to be. */
interface Kind {
  readonly what: string;
  is(value: unknown): boolean;
  /** The fields of a record, or the kind that all of them have. */
  readonly fields?: Readonly<Record<string, Field>>;
  readonly each?: Kind;
}

interface Field {
  readonly kind: Kind;
  readonly optional?: boolean;
}

const text: Kind = { what: "a text", is: (value) => typeof value === "string" };
const method: Kind = { what: "a function", is: (value) => typeof value === "function" };
const number: Kind = { what: "a number", is: (value) => typeof value === "number" && !Number.isNaN(value) };
const truth: Kind = { what: "true or false", is: (value) => typeof value === "boolean" };
const count = wholeFrom(0);
const positive = wholeFrom(1);
const seeds: Kind = {
  what: "a list of whole numbers from 0 to 4294967295",
  is: (value) => isListOf(value, (seed) => count.is(seed) && Number(seed) <= 0xffff_ffff) && value.length > 0,
};
const shape: Kind = {
  what: "a list of whole numbers from 1, as in [64, 10]",
  is: (value) => isListOf(value, positive.is),
};
const shapes: Kind = {
  what: "a record of at least one shape, as in { w: [64, 10], b: [10] }",
  is: (value) => isRecord(value) && Object.keys(value).length > 0,
  each: shape,
};
const metric = oneOf("loss", "accuracy");

const target: Kind = record({ metric: { kind: metric }, value: { kind: number } });
const defaults = {
  title: { kind: text, optional: true },
  source: { kind: text, optional: true },
  race: {
    kind: record({
      steps: { kind: positive, optional: true },
      testEvery: { kind: positive, optional: true },
      seeds: { kind: seeds, optional: true },
      target: { kind: target, optional: true },
    }),
    optional: true,
  },
  search: {
    kind: record({
      seeds: { kind: seeds, optional: true },
      validation: { kind: count, optional: true },
      steps: { kind: positive, optional: true },
      recorded: { kind: oneOf(false), optional: true },
    }),
    optional: true,
  },
  good: {
    kind: record({ metric: { kind: metric }, value: { kind: number }, because: { kind: text } }),
    optional: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

const parts = {
  shapes: { kind: shapes },
  initialise: { kind: method },
  evaluate: { kind: method },
  dtype: { kind: oneOf("f32", "f64"), optional: true },
  examples: { kind: count, optional: true },
  batchSize: { kind: count, optional: true },
  flops: { kind: { ...number, what: "a number of operations" }, optional: true },
  test: { kind: method, optional: true },
  dispose: { kind: method, optional: true },
} as const satisfies Readonly<Record<string, Field>>;

const score = record({
  loss: { kind: { what: "a number", is: (value) => typeof value === "number" } },
  examples: { kind: positive },
  accuracy: { kind: number, optional: true },
  wrong: { kind: { what: "a list of places", is: (value) => isListOf(value, count.is) }, optional: true },
});

const recipe = {
  make: { kind: method },
  options: {
    kind: {
      what: "a record of options",
      is: isRecord,
      each: record({
        what: { kind: text },
        default: { kind: number },
        least: { kind: number },
        most: { kind: number },
        whole: { kind: truth },
      }),
    },
    optional: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

/** @throws Error where a module's `problem` is not one, with the field, its value and what it has to be */
export function requireDefinition(value: unknown, name: string): OwnProblem {
  const isRecipe = isRecord(value) && Object.hasOwn(value, "make");
  requireKind(value, record({ ...defaults, ...(isRecipe ? recipe : parts) }), `${name}: problem`);
  const own = value as OwnProblem;
  const options = "make" in own ? Object.entries(own.options ?? {}) : [];
  for (const [option, { default: usual, least, most }] of options) {
    if (!(least <= usual && usual <= most))
      throw new Error(
        `${name}: problem.options.${option}.default is ${usual}; it has to lie from least, ${least}, to most, ${most}`,
      );
  }
  if (!("make" in own)) requireBatchSize(own, `${name}: problem`);
  const ownsValidation = options.some(([option]) => option === "validation");
  if (ownsValidation && own.search?.validation === undefined)
    throw new Error(
      `${name}: problem.search.validation is missing; problem.options has a validation of its own, so it has to say how many examples tuning holds out`,
    );
  return own;
}

/** @throws Error where what `make` gave is not the parts of a problem, as `requireDefinition` */
export function requireMade(value: unknown, name: string): OwnParts {
  const place = `${name}: what make gives`;
  requireKind(value, record(parts), place);
  requireBatchSize(value as OwnParts, place);
  return value as OwnParts;
}

function requireBatchSize({ examples = 0, batchSize }: OwnParts, place: string): void {
  if (batchSize !== undefined && (examples === 0 ? batchSize > 0 : batchSize < 1 || batchSize > examples)) {
    const wanted = examples === 0 ? "0, because there are no examples" : `from 1 to the ${examples} examples`;
    throw new Error(`${place}.batchSize is ${batchSize}; it has to be ${wanted}`);
  }
}

/** @throws Error where what `test` gave is no score, as `requireDefinition` */
export function requireScore(value: unknown, name: string): OwnScore {
  requireKind(value, score, `${name}: what test gives`);
  return value as OwnScore;
}

function requireKind(value: unknown, kind: Kind, place: string): void {
  if (!kind.is(value)) throw new Error(`${place} is ${show(value)}; it has to be ${kind.what}`);
  const { fields, each } = kind;
  if (each !== undefined)
    for (const [key, entry] of Object.entries(value as object)) requireKind(entry, each, `${place}.${key}`);
  if (fields === undefined) return;
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(fields, key)) continue;
    const guess = nearest(key, Object.keys(fields));
    const mend =
      guess === undefined ? `There are ${Object.keys(fields).join(", ")}.` : `Did you mean ${guess}?`;
    throw new Error(`${place}.${key} is no field of it. ${mend}`);
  }
  for (const [key, field] of Object.entries(fields)) {
    const entry = given[key];
    if (entry !== undefined || field.optional !== true) requireKind(entry, field.kind, `${place}.${key}`);
  }
}

function record(fields: Readonly<Record<string, Field>>): Kind {
  const needed = Object.entries(fields).flatMap(([key, { optional }]) => (optional === true ? [] : [key]));
  const named = needed.length === 0 ? "" : ` with ${needed.join(", ")}`;
  return { what: `an object${named}`, is: isRecord, fields };
}

function oneOf(...values: readonly (string | boolean)[]): Kind {
  return {
    what: values.map((value) => JSON.stringify(value)).join(" or "),
    is: (value) => values.some((one) => one === value),
  };
}

function wholeFrom(least: number): Kind {
  return {
    what: `a whole number from ${least}`,
    is: (value) => Number.isSafeInteger(value) && Number(value) >= least,
  };
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function isListOf(value: unknown, is: (entry: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is);
}

const longest = 60;

/** A value in an error: short, and never a failure itself. */
function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  if (ArrayBuffer.isView(value) || value instanceof Promise) return `a ${value.constructor.name}`;
  try {
    const written = JSON.stringify(value);
    return written.length > longest ? `${written.slice(0, longest)}…` : written;
  } catch {
    return "an object";
  }
}
