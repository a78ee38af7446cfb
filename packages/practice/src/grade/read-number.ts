/**
 * Reads a number as people write it: `0.05`, `.05`, `-3e-4`, `3×10⁻⁴`, `1/9`, `−0.5`, `1,000`, `0,05`, `56 GB`, `3.16α`, `5 %`,
 * `θ = −0.1`; undefined where it is none. A unit behind it is left out.
 */
export function readNumber(text: string, unit?: string): number | undefined {
  if (text.length > mostCharacters) return undefined;
  let plain = text
    .trim()
    .replaceAll(/[−–]/g, "-")
    .replace(/^[A-Za-zα-ωΑ-Ω]\w?\s*(?=[=≈])/, "")
    .replace(/^(?:≈|~|=|\\approx)\s*/, "")
    .replace(/\.$/, "");
  if (unit !== undefined && plain.toLowerCase().endsWith(unit.toLowerCase()))
    plain = plain.slice(0, -unit.length);
  plain = plain.replace(/\s*[·*×]?\s*(?:α|\\alpha|alpha|steps?|updates?|iterations?|times|GB|x)\s*$/i, "");
  const isPercent = /(?:%|percent|per cent)\s*$/i.test(plain);
  plain = plain.replace(/\s*(?:\\?%|percent|per cent)\s*$/i, "");
  const parts = writeDigits(plain).split("/");
  if (parts.length > 2 || parts.some((part) => part.trim() === "")) return undefined;
  const [above = Number.NaN, below = 1] = parts.map(Number);
  const value = above / below / (isPercent ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

const mostCharacters = 200;

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";

/** `3 × 10⁻⁴` as `3e-4`, and without marks between thousands; a comma that parts no thousands is a decimal one. */
function writeDigits(text: string): string {
  return text
    .replaceAll(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+/g,
      (run) => `^${Array.from(run, (sign) => "0123456789-+".charAt(raised.indexOf(sign))).join("")}`,
    )
    .replaceAll(/(\d)\s*(?:[·*×x]|\\times|\\cdot)\s*10\s*(?:\^|\*\*)\s*[{(]?\s*([-+]?\d+)\s*[})]?/g, "$1e$2")
    .replaceAll(/(?<![\d.])10\s*(?:\^|\*\*)\s*[{(]?\s*([-+]?\d+)\s*[})]?/g, "1e$1")
    .replaceAll(/(?<=\d)[ {2}](?=\d{3}(?!\d))/g, "")
    .replace(/^(-?0),(?=\d+$)/, "$1.")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/^(-?\d+),(?=\d+(?:e[-+]?\d+)?$)/, "$1.");
}

/** Whether an answer is within the tolerance of the right one. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance * Math.abs(answer) + 1e-12;
}
