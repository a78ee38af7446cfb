import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["β3", ["α", "β1", "β2"], "β1"],
  ["momentm", ["momentum", "dampening"], "momentum"],
  ["calm", ["clip", "sign", "clam"], "clam"],
  ["wieght_decay", ["lr", "weight_decay"], "weight_decay"],
  ["m", ["m\u0302"], "m\u0302"],
])("%s is meant to be one of %j: %s", (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test.each([
  ["x", ["y", "z"]],
  ["lr", ["momentum"]],
  ["foo", ["sqrt", "exp", "max"]],
  ["beta", []],
])("%s is near none of %j", (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});
