import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { makeProblem } from "./catalogue.ts";

test("stretching pixels by 4 is the same as weights four times as large behind them, bit by bit", async () => {
  const [plain, stretched] = await Promise.all(
    [1, 4].map((stretch) => makeProblem({ name: "digits", options: { stretch } }, readDataFile)),
  );
  if (plain === undefined || stretched === undefined) throw new Error("no problem was made");
  const tensors = () =>
    Object.fromEntries(
      Object.entries(plain.shapes).map(([name, shape]) => [
        name,
        new Float32Array(shape.reduce((product, size) => product * size, 1)),
      ]),
    );
  const [params, grads, largerParams, otherGrads] = [tensors(), tensors(), tensors(), tensors()];
  plain.initialise(params, 1);
  plain.initialise(largerParams, 1);
  const units = plain.shapes.w1?.[1] ?? 0;
  const isStretched = (place: number) => Math.floor(place / units) % 4 === 1;
  const larger = largerParams.w1?.map((weight, i) => (isStretched(i) ? 4 * weight : weight));
  largerParams.w1?.set(larger ?? []);
  const batch = Uint32Array.from({ length: 32 }, (_, i) => i);
  expect(stretched.evaluate(params, batch, grads)).toBe(plain.evaluate(largerParams, batch, otherGrads));
  expect(grads.w1).toEqual(otherGrads.w1?.map((slope, i) => (isStretched(i) ? 4 * slope : slope)));
});
