import { formatTarget } from "@downhill/lab";
import { expect, test } from "vitest";
import { readLearningRates } from "./read-learning-rates.ts";
import { readTarget } from "./read-target.ts";

test.each([
  ["loss<0.1", { metric: "loss", value: 0.1 }, "loss < 0.1"],
  [" loss <= 1e-4 ", { metric: "loss", value: 1e-4 }, "loss < 1e-4"],
  ["accuracy>97%", { metric: "accuracy", value: 0.97 }, "accuracy > 97 %"],
  ["accuracy>0.5", { metric: "accuracy", value: 0.5 }, "accuracy > 50 %"],
])("%s is a target", (text, target, shown) => {
  expect(readTarget(text)).toEqual(target);
  expect(formatTarget(readTarget(text))).toBe(shown);
});

test.each([
  ["loss", "a target is written 'loss<0.1' or 'accuracy>97%', in quotes"],
  ["loss>0.1", "a loss has to fall below its target"],
  ["accuracy<0.1", "an accuracy has to rise above its target"],
  ["accuracy>97", "an accuracy lies between 0 and 100 %"],
  ["loss<5%", "a loss is no percentage"],
  ["loss<1e", "1e is not a number"],
])("%s is refused", (text, message) => expect(() => readTarget(text)).toThrow(message));

test("learning rates for all or by name", () => {
  expect(readLearningRates("0.1")).toBe(0.1);
  expect(readLearningRates("adam=0.001, torch.Adam=1e-2")).toEqual(
    new Map([
      ["adam", 0.001],
      ["torch.Adam", 0.01],
    ]),
  );
});

test.each([
  ["abc", '"abc" is not a number'],
  ["-1", "has to be above 0"],
  ["adam=0", "has to be above 0"],
  ["adam=1,adam=2", "adam has two learning rates"],
  ["adam=1,2", '"2" is not name=rate'],
  ["adam=", '"adam=" is not name=rate'],
])("the learning rates %s are refused", (text, message) => {
  expect(() => readLearningRates(text)).toThrow(message);
});
