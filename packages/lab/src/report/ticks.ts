import { formatCount } from "./number.ts";

/**
 * Values to label on a log axis from `low` to `high`, from the bottom: round ones within a decade, 1, 2, 5 over two, and decades
 * over more.
 */
export function logTicks(low: number, high: number): number[] {
  const decades = Math.log10(high / low);
  if (decades < 1) return roundTicks(low, high, 5);
  const mantissas = decades < 2.2 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / 6));
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++) {
    if (exponent % stride !== 0) continue;
    for (const mantissa of mantissas) {
      const tick = Number(`${mantissa}e${exponent}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

/** Multiples of 1, 2 or 5 times a power of ten within `low` to `high`, about `count` of them. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const stride = ([1, 2, 5].find((mantissa) => mantissa * power >= rough * 0.999) ?? 10) * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(low / stride - 1e-9); k * stride <= high * (1 + 1e-12); k++) {
    ticks.push(Number((k * stride).toPrecision(12)));
  }
  return ticks;
}

/** A tick in as few characters as it has: `0.1`, `20`, `1e-6`, `10,000`. */
export function formatTick(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return value.toExponential().replace("e+", "e");
  return size >= 1000 ? formatCount(value) : String(value);
}
