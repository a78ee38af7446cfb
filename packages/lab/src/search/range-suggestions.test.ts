import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { createRandom } from "../random.ts";
import { suggestRates } from "./range-suggestions.ts";

const decades = (count: number): number[] => Array.from({ length: count }, (_, i) => 10 ** (i - 6));

test("worked by hand: a flat start, a fall of six places, a rise", () => {
  // The longest fall is 9 8 6 3 2 1 at places 1 to 6 and 6 long, so it counts from place 0: 0 + ⌊6/3⌋ + ⌊6/6⌋ = 3.
  const losses = [9, 9, 8, 6, 3, 2, 1, 5, 20];
  const { valley, minimum, steep } = suggestRates(decades(9), losses);
  expect(valley).toBeCloseTo(1e-3, 12);
  // The lowest loss is at place 6, rate 1.
  expect(minimum).toBeCloseTo(0.1, 12);
  // The largest fall for a decade is from 6 to 3, places 3 to 4.
  expect(steep).toBeCloseTo(1e-3, 12);
});

test("a fall over the whole range counts from one place before it", () => {
  // −1 + ⌊9/3⌋ + ⌊9/6⌋ = 3.
  const { valley } = suggestRates(decades(9), [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(valley).toBeCloseTo(1e-3, 12);
});

test("a fall of the first two losses alone stays within the list", () => {
  expect(suggestRates(decades(4), [2, 1, 3, 3]).valley).toBeCloseTo(1e-6, 12);
});

test.each([
  [[1], [1]],
  [
    [1, 2, 3],
    [1, 2],
  ],
])("refuses rates %j with losses %j", (rates, losses) => {
  expect(() => suggestRates(rates, losses)).toThrow("at least 2 points");
});

// Another way to the same: lengths by patience sorting, slopes and minima by NumPy.
const script = `
import bisect, json, sys
import numpy as np
def valley(losses):
    piles, lengths = [], []
    for loss in losses:
        place = bisect.bisect_left(piles, -loss)
        piles[place:place + 1] = [-loss]
        lengths.append(place + 1)
    end = int(np.argmax(lengths))
    start = end - lengths[end] if end > 0 else 0
    return max(0, start + (end - start) // 3 + (end - start) // 6)
out = []
for rates, losses in json.load(sys.stdin):
    r, l = np.array(rates), np.array(losses)
    out.append([rates[valley(losses)], float(r[l.argmin()] / 10), float(r[(np.diff(l) / np.diff(np.log(r))).argmin()])])
json.dump(out, sys.stdout)
`;

const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import numpy"]).status === 0,
);

describe.skipIf(python === undefined && !process.env.CI)("NumPy agrees", () => {
  if (python === undefined && process.env.CI)
    throw new Error("no python3 here can import numpy: install python3-numpy");

  test("on walks of many lengths, with ties", () => {
    const random = createRandom(9, "noise");
    const cases = Array.from({ length: 200 }, (_, k) => {
      const rates = Array.from({ length: 2 + (k % 60) }, (_, i) => 1e-6 * 1.3 ** i);
      let loss = 5;
      const losses = rates.map(() => {
        loss += random.normal() - 0.2;
        return k % 3 === 0 ? Math.round(loss) : loss;
      });
      return [rates, losses] as const;
    });
    const run = spawnSync(python ?? "", ["-c", script], { input: JSON.stringify(cases), encoding: "utf8" });
    expect(run.stderr).toBe("");
    const judged: readonly number[][] = JSON.parse(run.stdout);
    for (const [index, [rates, losses]] of cases.entries()) {
      const { valley, minimum, steep } = suggestRates(rates, losses);
      const [wantedValley, wantedMinimum, wantedSteep] = judged[index] ?? [];
      expect([valley, minimum], JSON.stringify(losses)).toEqual([wantedValley, wantedMinimum]);
      // Of equal slopes rounding chooses one.
      if (index % 3 !== 0) expect(steep).toBe(wantedSteep);
    }
  });
});
