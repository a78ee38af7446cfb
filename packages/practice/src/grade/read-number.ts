/**
 * Reads a number as people write it: `0.05`, `-3e-4`, `1/9`, `−0.5`, `1,000`, `56 GB`, `3·10⁻⁴`, `5 %`, `1/√1000`, `α = 0.1`;
 * undefined where it is none. A unit behind it is left out.
 */
export function readNumber(text: string, unit?: string): number | undefined {
  if (text.length > mostCharacters) return undefined;
  let plain = text
    .trim()
    .replaceAll(/\\(?:times|cdot)/g, "×")
    .replaceAll(/\^\{([^{}]*)\}/g, "^$1")
    .replace(/\.$/, "")
    .replaceAll(/[⁰¹²³⁴-⁹⁻]+/g, (power) => `^${power.normalize("NFKC")}`)
    .replaceAll("−", "-")
    .replace(/^(?:about|approximately|approx\.?|roughly|ca\.)\s+/i, "")
    .replace(/^[^\d=≈]*(?:=|≈)\s*(?=\S)/, "")
    .replace(/^[≈~]\s*/, "");
  if (unit !== undefined && plain.toLowerCase().endsWith(unit.toLowerCase()))
    plain = plain.slice(0, -unit.length);
  plain = plain.replace(/\s*[·*×]?\s*(?:α|\\alpha|alpha)\s*$/, "");
  const isPercent = /%$|\bper ?cent$/.test(plain);
  plain = plain
    .replace(/\s*(?:%|per ?cent)$/, "")
    .replace(/\s*\b(?:steps?|iterations?|updates?|examples?|samples?|epochs?|numbers|values|times)$/i, "")
    .replaceAll(/(?<=\d)[,\u0020\u00a0\u202f](?=\d{3}(?!\d))(?<!(?<!\d)-?0,)/g, "")
    // A comma that parts no thousands is a decimal one.
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  const parts = plain.split("/");
  if (parts.length > 2) return undefined;
  const [above = Number.NaN, below = 1] = parts.map(readProduct);
  const value = above / below / (isPercent ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

/** More than any number; a bound on what one answer can cost. */
const mostCharacters = 200;

/** `3`, `3·10^-4`, `2*5`, `√2`, `sqrt(1000)`, `(1000)`. */
function readProduct(text: string): number {
  return text
    .replaceAll(/(?<=\d)\s*x\s*(?=10\^)/g, "*")
    .replaceAll("**", "^")
    .split(/[*×·]/)
    .reduce((product, factor) => product * readPower(factor.trim()), 1);
}

function readPower(text: string): number {
  const [, root] = /^(?:sqrt|√)\s*\(?([^()]+)\)?$/.exec(text) ?? [];
  if (root !== undefined) return Math.sqrt(readPlain(root));
  const [base = "", power, more] = text.split("^");
  if (more !== undefined) return Number.NaN;
  return power === undefined ? readPlain(base) : readPlain(base) ** readPlain(power);
}

function readPlain(text: string): number {
  const bare = text.replace(/^\((.*)\)$/, "$1").trim();
  return bare === "" ? Number.NaN : Number(bare);
}

/** Whether an answer is within the tolerance of the right one. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance * Math.abs(answer) + 1e-12;
}
