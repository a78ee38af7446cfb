import { match, push, type Scanner } from "./scanner.ts";

/**
 * Reads a decimal number. `10^{-8}`, `10⁻⁸` and `5 \times 10^{-8}` are numbers too, as papers print them, and are
 * rounded once: a product of powers would differ in the last bit.
 */
export function readNumber(scanner: Scanner): void {
  const start = scanner.at;
  const before = scanner.tokens.at(-1)?.kind;
  const digits = match(scanner, /(?:\d+\.?\d*|\.\d+)(?:[eE][-+−–]?\d+)?/y)?.[0] ?? "";
  let value = Number(digits.replace(/[−–]/, "-"));
  if (digits === "10") {
    const exponent = readExponent(scanner);
    if (exponent !== undefined) value = Number(`1e${exponent}`);
  } else if (
    /[ \t×·⋅*\\]/.test(scanner.text.charAt(scanner.at)) &&
    before !== "^" &&
    before !== "/" &&
    !/e/i.test(digits)
  ) {
    const back = scanner.at;
    const exponent = match(scanner, timesTen) && readExponent(scanner);
    if (exponent === undefined) scanner.at = back;
    else value = Number(`${digits}e${exponent}`);
  }
  push(scanner, { kind: "number", value, start, end: scanner.at });
}

const timesTen = /\s*(?:[×·⋅*]|\\times|\\cdot)\s*10(?![\d.])/y;
const exponentForms =
  /\s*\^\s*\{\s*([-−–]?\s*\d+)\s*\}(?!\s*[\^_])|\s*\^\s*([-−–]?\d+)(?!\s*[\^_]|[.\deE])|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?!\s*\^|[⁺⁻⁽⁾ᵗ])/y;

/** The whole exponent of a power of ten that follows, or undefined where none does. */
function readExponent(scanner: Scanner): string | undefined {
  const found = match(scanner, exponentForms);
  const text = found?.[1] ?? found?.[2] ?? found?.[3]?.normalize("NFKC");
  return text?.replace(/[−–]/, "-").replace(/\s/g, "");
}
