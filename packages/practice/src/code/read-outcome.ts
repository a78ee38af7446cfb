import { readExactJson } from "@downhill/lab/exact-json";
import type { Data } from "../question/code-question.ts";
import type { CodeOutcome } from "./code-runner.ts";

/** How much is kept of what a program prints or throws, in characters. */
const keptCharacters = 4000;

/**
 * Reads an outcome that comes out of a sandbox. The program may have had its hands in it, so nothing is believed but its form.
 * @param text JSON of a `CodeOutcome`, numbers as `exact-json` has them
 * @param calls how many were made
 */
export function readOutcome(text: unknown, calls: number): CodeOutcome {
  let read: unknown;
  try {
    read = typeof text === "string" ? readExactJson(text) : undefined;
  } catch {
    read = undefined;
  }
  if (typeof read !== "object" || read === null) return unreadable;
  const fields = read as Readonly<Record<string, unknown>>;
  switch (fields.kind) {
    case "returned":
      return readReturned(fields, calls);
    case "threw":
      return readThrown(fields, calls);
    case "stopped":
      return { kind: "stopped", why: fields.why === "memory" ? "memory" : "time" };
    default:
      return unreadable;
  }
}

function readReturned(
  { values, changedArguments, printed }: Readonly<Record<string, unknown>>,
  calls: number,
): CodeOutcome {
  if (!Array.isArray(values) || values.length !== calls || !Array.isArray(changedArguments))
    return unreadable;
  return {
    kind: "returned",
    values: values as readonly Data[],
    changedArguments: changedArguments.filter((pair) => isPair(pair, calls)),
    printed: typeof printed === "string" ? printed.slice(0, keptCharacters) : "",
  };
}

function readThrown({ call, message, line }: Readonly<Record<string, unknown>>, calls: number): CodeOutcome {
  return {
    kind: "threw",
    call: isIndex(call, calls) ? call : undefined,
    message: typeof message === "string" ? message.slice(0, keptCharacters) : "an error",
    line: typeof line === "number" && Number.isInteger(line) && line > 0 ? line : undefined,
  };
}

const unreadable: CodeOutcome = {
  kind: "threw",
  call: undefined,
  message: "What came back cannot be read; does the program change built-in functions?",
  line: undefined,
};

function isPair(value: unknown, calls: number): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && isIndex(value[0], calls) && isIndex(value[1], 100);
}

function isIndex(value: unknown, count: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < count;
}
