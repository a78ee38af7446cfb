import { evaluateArithmetic } from "./evaluate-arithmetic.ts";

/**
 * Reads a number as people write it: `0.05`, `-3e-4`, `1/9`, `−0.5`, `1,000`, `56 GB`, `3·10⁻⁴`, `5 %`, `1/√1000`, `α = 0.1`,
 * `1 − 0.9^3 ≈ 0.271`, `\frac{1}{3}`; undefined where it is none. A unit behind it is left out.
 */
export function readNumber(text: string, unit?: string): number | undefined {
  if (text.length > mostCharacters) return undefined;
  const values = writeMarks(text)
    .split(/[=≈≃~∼<≤]/)
    .map((side) => readSide(side.trim(), unit))
    .filter((value) => value !== undefined);
  const [first] = values;
  // `1/9 ≈ 0.11` says one number, `1/9 = 0.9` two.
  return first !== undefined && values.every((value) => isClose(value, first, 0.1)) ? first : undefined;
}

function readSide(side: string, unit: string | undefined): number | undefined {
  if (!/\d/.test(side)) return undefined;
  const plain = withoutUnit(side, unit);
  const [, size = ""] = magnitude.exec(plain) ?? [];
  const value = evaluateArithmetic(
    plain
      .replace(percent, "")
      .replace(magnitude, "")
      .replace(counted, "")
      .replaceAll(/(?<=\d)[,\u0020\u00a0\u202f_'’](?=\d{3}(?!\d))(?<!(?<!\d)-?0,)/g, "")
      // A comma that parts no thousands is a decimal one.
      .replaceAll(/(?<=\d),(?=\d)/g, ".")
      .trim(),
  );
  if (value === undefined) return undefined;
  return (value * (magnitudes[size.toLowerCase()] ?? 1)) / (percent.test(plain) ? 100 : 1);
}

/** More than any number; a bound on what one answer can cost. */
const mostCharacters = 200;

const percent = /\s*(?:\\?%|\bper ?cent|\bpct)$/;
const counted =
  /\s*\b(?:steps?|iterations?|updates?|examples?|samples?|epochs?|numbers|values|entries|floats|times)$/i;
const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
};
const magnitude =
  /(?<=\d)\s*(k|M|thousand|million|billion)(?:\s+(?:steps|examples|samples|numbers|values|entries))?$/;

/** LaTeX, small digits, other signs for times and minus, and what stands around a number. */
function writeMarks(text: string): string {
  return text
    .trim()
    .replaceAll(/\$|\\(?:left|right|,|;|!|quad)/g, "")
    .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, "√($1)")
    .replaceAll(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "(($1)/($2))")
    .replaceAll(/\\sqrt/g, "√")
    .replaceAll(/\\approx|\\sim|\\le(?:q|ss)?|\\lt/g, "≈")
    .replaceAll(/\\(?:times|cdot)|[×·⋅]/g, "*")
    .replaceAll(/[½¼¾⅓⅔]/g, (sign) => `(${sign.normalize("NFKC").replace("⁄", "/")})`)
    .replaceAll(/\^\{([^{}]*)\}/g, "^($1)")
    .replaceAll(/[⁰¹²³⁴-⁹⁻]+/g, (power) => `^(${power.normalize("NFKC")})`)
    .replaceAll(/[−–]/g, "-")
    .replaceAll("÷", "/")
    .replaceAll("**", "^")
    .replaceAll(/(?<=\d)(?<!^0)\s*x\s*(?=\d)/g, "*")
    .replace(/\s*(?:\.{1,3}|…)$/, "")
    .replace(/\s+\([^()]*[A-Za-z%][^()]*\)$/, "")
    .replace(/^(?:the )?(?:answer|result|it)(?:\s+is|\s*:|'s)\s+/i, "")
    .replace(/^(?:about|approximately|approx\.?|roughly|around|ca\.|≈|~)\s*/i, "")
    .replace(/^[*x]\s*(?=[\d.]+$)|(?<=\d)\s*[*x]$/g, "");
}

function withoutUnit(text: string, unit: string | undefined): string {
  const bare =
    unit !== undefined && text.toLowerCase().endsWith(unit.toLowerCase())
      ? text.slice(0, -unit.length).trimEnd()
      : text;
  return bare.replace(
    /\s*\*?\s*(?:α|η|\\alpha|\\eta|alpha|eta|lr|(?:times )?(?:the )?learning rates?)\s*$/,
    "",
  );
}

/** Whether an answer is within the tolerance of the right one. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance * Math.abs(answer) + 1e-12;
}

/** How many digits a plain number was given with, without zeros in front or at the end of a whole one; undefined for arithmetic. */
export function countDigits(text: string): number | undefined {
  const [, whole = "", , part] =
    /^[^\d]*(\d*)(\.(\d+))?(?:e[-+−]?\d+)?[^\d]*$/i.exec(text.replaceAll(/(?<=\d)[, ](?=\d{3})/g, "")) ?? [];
  const digits = `${whole}${part ?? ""}`.replace(/^0+/, "");
  const counted = part === undefined ? digits.replace(/0+$/, "") : digits;
  return counted === "" ? undefined : counted.length;
}
