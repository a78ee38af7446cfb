import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatMeasured,
  formatPercent,
  formatRate,
  formatRemaining,
  formatSeconds,
  formatSetting,
} from "./number.ts";

describe("a measured value has three significant digits", () => {
  test.each([
    [0, "0"],
    [0.0873, "0.0873"],
    [0.1, "0.100"],
    [2.3046, "2.30"],
    [12.345, "12.3"],
    [999.4, "999"],
    [999.6, "1,000"],
    [1234, "1,230"],
    [999_499, "999,000"],
    [999_999, "1.00e6"],
    [0.0009996, "0.00100"],
    [0.00087654, "8.77e-4"],
    [4.356e-80, "4.36e-80"],
    [-78.332, "-78.3"],
    [Number.NaN, "diverged"],
    [Number.POSITIVE_INFINITY, "diverged"],
  ])("%d is %s", (value, text) => expect(formatMeasured(value)).toBe(text));
});

describe("a setting has no zeros that say nothing", () => {
  test.each([
    [0.1, "0.1"],
    [1, "1"],
    [0.0031622776601683794, "0.00316"],
    [1e-8, "1e-8"],
    [0.0001, "1e-4"],
    [2e7, "20000000"],
    [0.999, "0.999"],
    [0.9999, "0.9999"],
    [-0.99995, "-0.99995"],
    [0.9, "0.9"],
    [0, "0"],
  ])("%d is %s", (value, text) => expect(formatSetting(value)).toBe(text));
});

describe("a time is in the unit that suits it", () => {
  test.each([
    [0, "0 s"],
    [0.0000369, "36.9 µs"],
    [0.0123, "12.3 ms"],
    [0.99949, "999 ms"],
    [0.9996, "1.00 s"],
    [59.94, "59.9 s"],
    [59.96, "1 min 00 s"],
    [125.4, "2 min 05 s"],
    [3599.6, "1 h 00 min"],
    [3725, "1 h 02 min"],
    [7170, "2 h 00 min"],
  ])("%d s is %s", (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
});

test("time left is in whole seconds, rounded up", () => {
  expect(formatRemaining(7.1)).toBe("8 s");
  expect(formatRemaining(64.2)).toBe("1 min 05 s");
});

test("counts, shares and rates", () => {
  expect(formatCount(60000)).toBe("60,000");
  for (const value of [0, 7, 999, 1000, 999.4, 999.6, 123_456, 1_234_567, 1e12, -4321])
    expect(formatCount(value)).toBe(value.toLocaleString("en-US", { maximumFractionDigits: 0 }));
  expect(formatPercent(0.97349)).toBe("97.3 %");
  expect(formatPercent(1)).toBe("100.0 %");
  expect(formatRate(1148.4)).toBe("1,148");
  expect(formatRate(3.71)).toBe("3.7");
});
