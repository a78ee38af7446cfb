// JSON has no NaN, no infinities and no −0.
const special = ["NaN", "Infinity", "-Infinity", "-0"];

/** JSON in which every number reads back as it was: the four kinds that JSON lacks stand as strings. */
export function writeExactJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_key, part: unknown) => {
      if (typeof part !== "number") return part;
      if (Object.is(part, -0)) return "-0";
      return Number.isFinite(part) ? part : String(part);
    },
    indent,
  );
}

/**
 * Reads what `writeExactJson` wrote.
 * @throws SyntaxError where the text is not JSON
 */
export function readExactJson(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) =>
    typeof part === "string" && special.includes(part) ? Number(part) : part,
  );
}
