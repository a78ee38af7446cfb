import { expect, test } from "vitest";
import { rateAt } from "../search/rate-grid.ts";
import { type AdviceCandidate, candidatesFor, firstPlaces } from "./candidates.ts";
import { halve } from "./halve.ts";
import { planOf } from "./plan.ts";
import type { Probe, Prober } from "./probe.ts";

const candidates = candidatesFor(0);
const plan = planOf(40);
const places = candidates.map(() => [-5, -4, -3, -2, -1, 0]);

/** A stand-in whose score is how many decades the rate is from the best; `most` probes. */
function stand(best: number, most = Number.POSITIVE_INFINITY): Prober & { readonly ran: Probe[] } {
  const ran: Probe[] = [];
  return {
    ran,
    evaluations: 0,
    probes: 0,
    async run(probe) {
      if (ran.length >= most) return undefined;
      ran.push(probe);
      const score = Math.abs(Math.log10((probe.rule.hyper.lr ?? Number.NaN) / best));
      return { score, lastLoss: score };
    },
  };
}

test("keeps the best three, then two, then one, the same for every rule", async () => {
  const prober = stand(0.02);
  const halved = await halve(candidates, places, plan, 101, prober);
  for (const { best, tried, onEnd } of halved) {
    expect(best).toBe(0.03);
    expect(onEnd).toBe(false);
    expect(tried.map(({ rate, steps }) => [rate, steps])).toEqual([
      ...[-5, -4, -3, -2, -1, 0].map((place) => [rateAt(place), 10]),
      [0.03, 20],
      [0.01, 20],
      [0.1, 20],
      [0.03, 40],
      [0.01, 40],
    ]);
  }
  expect(new Set(prober.ran.map(({ seed }) => seed))).toEqual(new Set([101]));
});

test("goes on beyond an end, for all rules alike, and says so where that was not enough", async () => {
  const [beyond] = await halve(candidates, places, plan, 1, stand(10));
  expect(beyond).toMatchObject({ best: 10, onEnd: false });
  const [far] = await halve(candidates, places, plan, 1, stand(1e9));
  expect(far).toMatchObject({ best: 100, onEnd: true });
});

test("a round that time cuts short counts for none", async () => {
  const afterFirst = await halve(candidates, places, plan, 1, stand(0.02, 24 + 5));
  expect(afterFirst.map(({ best }) => best)).toEqual([0.03, 0.03, 0.03, 0.03]);
  expect(afterFirst.every(({ tried }) => tried.length === 6)).toBe(true);
  const [nothing] = await halve(candidates, places, plan, 1, stand(0.02, 23));
  expect(nothing).toMatchObject({ best: undefined, tried: [] });
});

test("a rule that diverges at every rate has no best one", async () => {
  const prober: Prober = {
    evaluations: 0,
    probes: 0,
    run: async () => ({ score: Infinity, lastLoss: Infinity }),
  };
  expect((await halve(candidates, places, plan, 1, prober)).map(({ best }) => best)).toEqual(
    Array(4).fill(undefined),
  );
});

test("rules in proportion to the gradient begin one place above 2/λmax", () => {
  const curvature = { largest: 100, smallest: 1, evaluations: 0 };
  const [plain, , scaled] = candidates as [AdviceCandidate, AdviceCandidate, AdviceCandidate];
  // 2/100 lies between 0.01, place −4, and 0.03.
  expect(firstPlaces(plain, curvature)).toEqual([-8, -7, -6, -5, -4, -3]);
  expect(firstPlaces(scaled, curvature)).toEqual([-7, -6, -5, -4, -3, -2]);
  expect(firstPlaces(plain, { ...curvature, largest: -3 })).toEqual([-5, -4, -3, -2, -1, 0]);
});
