import { adam, emit, gradientDescent, radam, rmsprop } from "downhill";
import { expect, test } from "vitest";
import { equationsHeight } from "./equations-height.ts";

// Heights of KaTeX 0.19.1 at 16 px in Chromium, in pixels.
test.each([
  [gradientDescent(), 52],
  [rmsprop(), 131],
  [adam(), 253],
  [radam(), 475],
])("the equations stand as high as is held for them", (rule, pixels) => {
  expect(Math.abs(equationsHeight(emit(rule, "latex")) * 16 - pixels)).toBeLessThan(6);
});
