import { expect, test } from "vitest";
import { readSteps } from "./read-steps.ts";

test("tensors, and the numbers that JSON lacks", () => {
  const text = '{"start": {"w": [1, "NaN"], "b": []}, "grads": [{"b": [], "w": ["-Infinity", 2e-3]}]}';
  expect(readSteps(text, "in.json")).toEqual({
    start: { w: [1, Number.NaN], b: [] },
    grads: [{ w: [Number.NEGATIVE_INFINITY, 0.002], b: [] }],
  });
});

test.each([
  ["[1]", "in.json: is [1]; it has to be an object"],
  ['{"grads": []}', "in.json: start is missing; the input is"],
  ['{"start": {"w": [1]}}', "in.json: grads is missing"],
  [
    '{"start": {"w": [1]}, "grads": [{"w": [1]}], "lr": 1}',
    '"lr" is not part of the input; it has start and grads only',
  ],
  ['{"start": {"w": [1]}, "gards": []}', '"gards" is not part of the input; did you mean grads?'],
  ['{"start": {}, "grads": [{}]}', "start names no tensor"],
  ['{"start": [1], "grads": [[1]]}', "in.json: start is [1]; it has to be an object of lists by tensor name"],
  ['{"start": {"w": 1}, "grads": [{"w": 1}]}', "in.json: start.w is 1; it has to be a list of numbers"],
  ['{"start": {"w": [1]}, "grads": {"w": [1]}}', 'grads is {"w":[1]}; it has to be a list'],
  ['{"start": {"w": [1]}, "grads": []}', "grads is empty"],
  ['{"start": {"w": [1]}, "grads": [{"w": [1]}, null]}', "in.json: grads[1] is null"],
  ['{"start": {"w": [1]}, "grads": [{"w": ["x"]}]}', 'in.json: grads[0].w[0] is "x"; it has to be a number'],
  ['{"start": {"w": [[1]]}, "grads": [{"w": [1]}]}', "Write the tensor's elements in one flat list."],
  ['{"start": {"w": [1]}, "grads": [{"w": [1, 2]}]}', "grads[0].w has 2 numbers, but start.w has 1"],
  ['{"start": {"w": [1, 2]}, "grads": [{"w": [1]}]}', "grads[0].w has 1 number, but start.w has 2"],
  ['{"start": {"w": [1], "b": [1]}, "grads": [{"w": [1]}]}', "grads[0] has no b, which start has"],
  ['{"start": {"weight": [1]}, "grads": [{"wieght": [1]}]}', "did you mean weight?"],
  [
    '{"start": {"w": [1]},\n "grads": [{"w": [NaN]}]}',
    "in.json:2:19 is not JSON: a value has to stand here, not NaN",
  ],
])("%s is refused", (text, message) => {
  expect(() => readSteps(text, "in.json")).toThrow(message);
});
