import { expect, test } from "vitest";
import { describeEffects } from "./effects-figure.tsx";

test("the sentence says how far the furthest closed form is missed, or that all are met", () => {
  const met = { name: "rate at the edge", value: 0.02, expected: 0.02 };
  expect(describeEffects([met, { name: "half of it", value: 0.01001, expected: 0.01 }])).toContain(
    "All 2 closed forms are met within 1 %.",
  );
  // 0.319 is 18.1 % above 0.27.
  expect(describeEffects([met, { name: "best β", value: 0.319, expected: 0.27 }])).toContain(
    "Of 2 closed forms the furthest is 18.1 % off: best β.",
  );
  // An exact 0 that rounding missed.
  expect(describeEffects([met, { name: "overshoot", value: 1e-12, expected: 0 }])).toContain("All 2");
});

test("counts are whole", () => {
  expect(describeEffects([{ name: "sign changes", value: -50 }])).toContain("sign changes: −50.");
});
