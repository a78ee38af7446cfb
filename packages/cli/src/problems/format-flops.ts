import { formatMeasured } from "@downhill/lab";

const prefixes = ["", "k", "M", "G", "T"];

/** Operations with the prefix that suits them: `22 FLOP`, `51.8 kFLOP`, `1.66 MFLOP`; without a unit `51.8 k`. */
export function formatFlops(flops: number, unit = "FLOP"): string {
  const thousands = flops < 1000 ? 0 : Math.min(prefixes.length - 1, Math.floor(Math.log10(flops) / 3));
  const value = flops / 1000 ** thousands;
  const shown = Number.isInteger(value) && value < 1000 ? String(value) : formatMeasured(value);
  return `${shown} ${prefixes[thousands]}${unit}`.trimEnd();
}
