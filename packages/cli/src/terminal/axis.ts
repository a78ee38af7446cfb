import { formatCount } from "@downhill/lab";

export type ScaleKind = "log" | "linear";

/** Where values lie between the bottom (0) and the top (1) of a chart. */
export interface Scale {
  readonly kind: ScaleKind;
  readonly low: number;
  readonly high: number;
  /** Values to label, from the bottom. */
  readonly ticks: readonly number[];
  /** Below 0 and above 1 outside the chart; -Infinity for what a log scale cannot show. */
  readonly place: (value: number) => number;
}

/** A log scale; its ticks are round within a decade, 1, 2, 5 over two, and decades over more. */
export function logScale(low: number, high: number): Scale {
  const [bottom, top] = low < high ? [low, high] : [low / 2, low * 2];
  const base = Math.log(bottom);
  const span = Math.log(top) - base;
  return {
    kind: "log",
    low: bottom,
    high: top,
    ticks: logTicks(bottom, top),
    place: (value) => (value > 0 ? (Math.log(value) - base) / span : -Infinity),
  };
}

function logTicks(bottom: number, top: number): number[] {
  const decades = Math.log10(top / bottom);
  if (decades < 1) return roundTicks(bottom, top, 5);
  const mantissas = decades < 2.2 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / 6));
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(bottom)); exponent <= Math.ceil(Math.log10(top)); exponent++) {
    if (exponent % stride !== 0) continue;
    for (const mantissa of mantissas) {
      const tick = Number(`${mantissa}e${exponent}`);
      if (tick >= bottom && tick <= top) ticks.push(tick);
    }
  }
  return ticks;
}

export function linearScale(low: number, high: number): Scale {
  const [bottom, top] = low < high ? [low, high] : [low - 1, low + 1];
  const ticks = roundTicks(bottom, top, 5);
  return {
    kind: "linear",
    low: bottom,
    high: top,
    ticks,
    place: (value) => (value - bottom) / (top - bottom),
  };
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
