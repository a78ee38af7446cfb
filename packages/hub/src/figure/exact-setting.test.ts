import fc from "fast-check";
import { expect, test } from "vitest";
import { exactSetting } from "./exact-setting.ts";

test("reads back as the value that it was", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(exactSetting(value))).toBe(value === 0 ? 0 : value);
    }),
    { seed: 1 },
  );
});

test.each([
  [0.000001, "1e-6"],
  [0.9999, "0.9999"],
  [0.12345678, "0.12345678"],
])("%d is written %s", (value, text) => expect(exactSetting(value)).toBe(text));
