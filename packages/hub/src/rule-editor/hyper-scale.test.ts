import { catalogue } from "downhill/catalogue";
import { expect, test } from "vitest";
import { fromPlace, toPlace } from "../figure/slider.tsx";
import { hyperScaleOf } from "./hyper-scale.ts";

const all = catalogue.flatMap(({ name, make }) =>
  make().program.hyperparameters.map((declared) => [`${name} ${declared.word}`, declared] as const),
);

test.each(all)("%s lies on its slider at its own value", (_, declared) => {
  const { scale, least, most, start, step } = hyperScaleOf(declared);
  expect(start).toBe(declared.value ?? start);
  expect(least).toBeLessThan(most);
  expect(start).toBeGreaterThanOrEqual(least);
  expect(start).toBeLessThanOrEqual(most);
  for (const value of [least, start, most]) expect(Number.isFinite(toPlace(value, scale))).toBe(true);
  expect(fromPlace(toPlace(start, scale), scale)).toBeCloseTo(start, 12);
  if (step !== undefined) expect(step).toBeGreaterThan(0);
});

test("rates and ε by decades, averages by their distance below 1, counts whole", () => {
  const scaleOf = (symbol: string, value: number | undefined) =>
    hyperScaleOf({ symbol, word: symbol, value, customary: false });
  expect(scaleOf("α", 0.001).scale).toBe("log");
  expect(scaleOf("α", undefined).start).toBe(0.01);
  expect(scaleOf("ε", 1e-8).scale).toBe("log");
  expect(scaleOf("β2", 0.999).scale).toBe("below one");
  expect(scaleOf("β1", 0).scale).toBe("below one");
  expect(scaleOf("k", 5)).toMatchObject({ scale: "linear", step: 1 });
  expect(scaleOf("λ", 0)).toMatchObject({ scale: "linear", least: 0 });
});
