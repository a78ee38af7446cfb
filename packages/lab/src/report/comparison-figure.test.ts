import { expect, test } from "vitest";
import type { PairComparison } from "../search/compare-pairs.ts";
import type { ContestResult } from "../search/contest.ts";
import { differenceSentences, drawDifferences } from "./comparison-figure.ts";

const pair = (over: Partial<PairComparison>): PairComparison => ({
  a: "a",
  b: "b",
  metric: "final loss",
  medianA: 1,
  medianB: 2,
  difference: { estimate: -1, low: -2, high: -0.5 },
  betterA: 6,
  betterB: 0,
  p: 0.01,
  pAdjusted: 0.03,
  ...over,
});
const contestOf = (...comparisons: PairComparison[]) => ({ comparisons }) as unknown as ContestResult;

/** Shares of the width at which things stand. */
const placesOf = (markup: string, pattern: RegExp): number[] =>
  [...markup.matchAll(pattern)].map(([, place]) => Number(place));

test("an interval lies about its dot, on the side of zero that its numbers have", () => {
  const { markup } = drawDifferences("x", contestOf(pair({})));
  const [zero] = placesOf(markup, /class="edge" x1="([\d.]+)%/g);
  const [low] = placesOf(markup, /class="interval" x1="([\d.]+)%/g);
  const [high] = placesOf(markup, /class="interval" x1="[\d.]+%" x2="([\d.]+)%/g);
  const [dot] = placesOf(markup, /class="certain" cx="([\d.]+)%/g);
  // From −2.1 to 0.1, as the values with a margin of a twentieth.
  expect([low, dot, high, zero]).toEqual([4.55, 50, 72.73, 95.45]);
});

test("each metric has its own axis, each pair its row, and what is infinite an arrow at its edge", () => {
  const { markup } = drawDifferences(
    "x",
    contestOf(
      pair({}),
      pair({ b: "c<", pAdjusted: 0.2, difference: { estimate: 1, low: -1, high: Number.POSITIVE_INFINITY } }),
      pair({ metric: "accuracy", difference: { estimate: 0.02, low: 0.01, high: 0.03 } }),
      pair({
        metric: "accuracy",
        b: "c",
        difference: { estimate: Number.NaN, low: Number.NaN, high: Number.NaN },
      }),
    ),
  );
  expect(markup.match(/<svg role="img"/g)).toHaveLength(2);
  expect(markup.match(/class="label"/g)).toHaveLength(4);
  expect(markup.match(/class="interval"/g)).toHaveLength(3);
  expect(markup.match(/class="uncertain"/g)).toHaveLength(1);
  expect(markup.match(/class="beyond"/g)).toHaveLength(1);
  expect(markup).toContain("a − c&lt;");
  expect(markup).not.toMatch(/NaN|Infinity/);
});

test("sentences say who is before whom: with less loss, or more accuracy", () => {
  expect(
    differenceSentences(
      contestOf(
        pair({}),
        pair({ b: "c", pAdjusted: 0.5 }),
        pair({ metric: "accuracy" }),
        pair({ metric: "steps to the target", pAdjusted: 1 }),
      ),
    ),
  ).toEqual([
    "By final loss 1 of 2 pairs differs by more than chance: a before b.",
    "By accuracy 1 of 1 pair differs by more than chance: b before a.",
    "By steps to the target none of 1 pair differs by more than chance.",
  ]);
});

test("a metric in which nothing differs is not drawn", () => {
  const nothing = pair({ difference: { estimate: 0, low: 0, high: 0 } });
  expect(drawDifferences("x", contestOf(nothing)).markup).toBe("");
});
