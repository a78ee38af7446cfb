import { nameOddity } from "../code/odd-value.ts";
import type { Data } from "../question/code-question.ts";

/** Where one value parts from another. */
export interface Parting {
  /** Indices and keys from the outside in. */
  readonly path: readonly (string | number)[];
  /** A sentence where they are of different kinds or shapes; undefined where two numbers, texts or truths differ. */
  readonly says?: string;
}

/**
 * The first place where `got` is not `expected`. Numbers may be off by `tolerance` of their size, and by a thousandth of that of the
 * largest number expected, since what cancels leaves the rounding of what was cancelled. NaN and the infinities are numbers like any
 * other.
 */
export function findParting(expected: Data, got: Data, tolerance: number): Parting | undefined {
  const slack = 1e-3 * tolerance * largestOf(expected);
  return compare(expected, got, []);

  function compare(right: Data, value: Data, path: readonly (string | number)[]): Parting | undefined {
    const kind = kindOf(value);
    if (kind !== kindOf(right)) return { path, says: `should be ${kindOf(right)} and is ${kind}` };
    if (isList(right) && isList(value)) {
      if (right.length !== value.length)
        return {
          path,
          says: `should have ${right.length} ${right.length === 1 ? "entry" : "entries"} and has ${value.length}`,
        };
      return firstOf(right, (one, index) => compare(one, value[index] ?? null, [...path, index]));
    }
    if (isRecord(right) && isRecord(value))
      return firstOf(Object.entries(right), ([key, one]) => {
        const other = value[key];
        return other === undefined ? { path, says: `lacks ${key}` } : compare(one, other, [...path, key]);
      });
    const isSame =
      typeof right === "number" && typeof value === "number" ? isNear(right, value) : right === value;
    return isSame ? undefined : { path };
  }

  function isNear(right: number, value: number): boolean {
    if (Number.isNaN(right) || !Number.isFinite(right)) return Object.is(right, value);
    return Math.abs(value - right) <= tolerance * Math.abs(right) + slack;
  }
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => Parting | undefined,
): Parting | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a value is, in words: "a number", "a list", "undefined". */
function kindOf(value: Data): string {
  if (value === null) return "nothing";
  if (isList(value)) return "a list";
  if (typeof value === "object") return nameOddity(value) ?? "an object";
  return { number: "a number", string: "a text", boolean: "true or false" }[
    typeof value as "number" | "string" | "boolean"
  ];
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

function isRecord(value: Data): value is { readonly [key: string]: Data } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function largestOf(value: Data): number {
  if (typeof value === "number") return Number.isFinite(value) ? Math.abs(value) : 0;
  if (typeof value !== "object" || value === null) return 0;
  let largest = 0;
  for (const one of Object.values(value) as readonly Data[]) largest = Math.max(largest, largestOf(one));
  return largest;
}
