import { nameOddity } from "../code/odd-value.ts";
import type { CodeCase, Data } from "../question/code-question.ts";
import type { Parting } from "./compare-data.ts";
import { findParting } from "./compare-data.ts";
import type { CodeMiss, CodeRow } from "./grade.ts";

/** Says in a sentence where a result parts from the expected one. */
export function describeMiss({ name, expected }: CodeCase, { path, says }: Parting, got: Data): string {
  const [step, ...rest] = stepOf(expected, path);
  const place = [
    ...(step === undefined ? [] : [`step ${step}`]),
    ...(rest.length === 0 ? [] : [spellPath(rest)]),
  ].join(", ");
  const what = place === "" ? "the result" : `${place}:`;
  if (says !== undefined)
    return `On ${name}, ${place === "" ? "the result" : `what stands at ${place}`} ${says}.`;
  return `On ${name}, ${what} should be ${spell(at(expected, path))} and is ${spell(at(got, path))}.`;
}

/** The numbers of the first step that differs, side by side; ten at the most. */
export function showMiss({ name, expected, tolerance }: CodeCase, parting: Parting, got: Data): CodeMiss {
  const [step] = stepOf(expected, parting.path);
  const outer = step === undefined ? [] : parting.path.slice(0, 1);
  const rows: CodeRow[] = [];
  collect(at(expected, outer), at(got, outer), []);
  return { name, ...(step !== undefined && { step }), rows: rows.slice(0, 10) };

  function collect(
    right: Data | undefined,
    value: Data | undefined,
    path: readonly (string | number)[],
  ): void {
    if (typeof right === "object" && right !== null && rows.length < 10) {
      for (const [key, one] of Object.entries(right))
        collect(one, at(value, [key]), [...path, Array.isArray(right) ? Number(key) : key]);
      return;
    }
    const difference = typeof right === "number" && typeof value === "number" ? value - right : Number.NaN;
    rows.push({
      place: spellPath(path),
      expected: spell(right),
      got: spell(value),
      ...(Number.isFinite(difference) && { difference }),
      isRight:
        right !== undefined && value !== undefined && findParting(right, value, tolerance) === undefined,
    });
  }
}

/** The step, from 1, where the outermost of the result is a list; then the rest of the path. */
function stepOf(
  expected: Data,
  path: readonly (string | number)[],
): readonly [number | undefined, ...(string | number)[]] {
  const [first, ...rest] = path;
  return Array.isArray(expected) && typeof first === "number" ? [first + 1, ...rest] : [undefined, ...path];
}

function spellPath(path: readonly (string | number)[]): string {
  return path.map((part) => (typeof part === "number" ? `[${part}]` : part)).join("");
}

function at(value: Data | undefined, path: readonly (string | number)[]): Data | undefined {
  let found: unknown = value;
  for (const part of path)
    found =
      typeof found === "object" && found !== null && Object.hasOwn(found, part)
        ? (found as Readonly<Record<string | number, unknown>>)[part]
        : undefined;
  return found as Data | undefined;
}

/** A value with enough digits to see two of them apart. */
function spell(value: Data | undefined): string {
  if (value === undefined) return "not there";
  if (value === null) return "nothing";
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
    return String(Number(value.toPrecision(8))).replaceAll("-", "−");
  }
  if (typeof value === "object") return nameOddity(value) ?? (Array.isArray(value) ? "a list" : "an object");
  return JSON.stringify(value);
}
