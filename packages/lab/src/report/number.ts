/** A measured value in three significant digits: `0.0873`, `12.3`, `1,230`, `8.73e-5`. */
export function formatMeasured(value: number): string {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return "diverged";
  const size = Math.abs(Number(value.toPrecision(3)));
  if (size < 1e-3 || size >= 1e6) return value.toExponential(2).replace("e+", "e");
  if (size >= 1000) return formatCount(Number(value.toPrecision(3)));
  return value.toPrecision(3);
}

/**
 * A value that somebody chose, without zeros that say nothing: `0.1`, `0.00316`, `1e-5`. Just below 1 it is the distance
 * from 1 that keeps three digits: `0.9999`.
 */
export function formatSetting(value: number): string {
  const rest = 1 - Math.abs(value);
  const digits = rest > 0 && rest < 0.1 ? Math.min(3 - Math.floor(Math.log10(rest)), 15) : 3;
  const short = Number(value.toPrecision(digits));
  const size = Math.abs(short);
  if (size !== 0 && size < 1e-3) return short.toExponential().replace("e+", "e");
  return String(short);
}

/** A whole number with thousands set apart: `60,000`. By hand, because a page's first call of Intl takes longer than drawing a figure. */
export function formatCount(value: number): string {
  return Math.round(value)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A share of one in percent: `97.4 %`. */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A time in the unit that suits it: `812 µs`, `12.3 ms`, `4.05 s`, `2 min 05 s`, `1 h 02 min`. */
export function formatSeconds(seconds: number): string {
  if (!(seconds > 0)) return "0 s";
  if (seconds < 0.9995e-3) return `${formatMeasured(seconds * 1e6)} µs`;
  if (seconds < 0.9995) return `${formatMeasured(seconds * 1e3)} ms`;
  if (seconds < 59.95) return `${formatMeasured(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${formatCount(Math.floor(minutes / 60))} h ${twoDigits(minutes % 60)} min`;
}

/** A time that is only estimated, in whole seconds: `8 s`, `1 min 05 s`. */
export function formatRemaining(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : formatSeconds(whole);
}

/** Events per second: `1,148`, `3.7`. */
export function formatRate(rate: number): string {
  return rate >= 10 ? formatCount(rate) : rate.toPrecision(2);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A number of things: `1 seed`, `10 seeds`. */
export function formatPlural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
