/** Reads a number as people write it: `0.05`, `-3e-4`, `1/9`, `−0.5`, `1,000`, `56 GB`; undefined where it is none. A unit behind it is left out. */
export function readNumber(text: string, unit?: string): number | undefined {
  let plain = text
    .trim()
    .replaceAll("−", "-")
    .replace(/^[≈~=]\s*/, "");
  if (unit !== undefined && plain.toLowerCase().endsWith(unit.toLowerCase()))
    plain = plain.slice(0, -unit.length);
  const parts = plain.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "").split("/");
  if (parts.length > 2 || parts.some((part) => part.trim() === "")) return undefined;
  const [above = Number.NaN, below = 1] = parts.map(Number);
  const value = above / below;
  return Number.isFinite(value) ? value : undefined;
}

/** Whether an answer is within the tolerance of the right one. */
export function isClose(given: number, answer: number, tolerance: number): boolean {
  return Math.abs(given - answer) <= tolerance * Math.abs(answer) + 1e-12;
}
