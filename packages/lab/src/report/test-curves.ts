import type { RaceResult, RunRecord } from "../race/result.ts";
import { bandMeaning, type Curve, curveOf } from "./curves.ts";
import { formatCount } from "./number.ts";
import type { PlotPoint } from "./plot.ts";

/** One test of a run. */
type Test = RunRecord["tests"][number];

/** What tests measured, by entrant. */
export interface TestCurves {
  /** The step of each place of the curves. */
  readonly steps: readonly number[];
  readonly curves: readonly Curve[];
  /** How the curves are to be read. */
  readonly reading: string;
}

/** @param measure lower is better; infinite where the test has no such number */
export function testCurves(
  { entrants, runs, seeds }: RaceResult,
  measure: (test: Test) => number,
): TestCurves {
  const tests = runs.flatMap((run) => run.tests);
  const steps = [...new Set(tests.map(({ step }) => step))].sort((a, b) => a - b);
  const curves = entrants.map(({ label }, entrant) => {
    const own = runs.filter((run) => run.entrant === entrant);
    return curveOf(
      label,
      own.map((run) => {
        const byStep = new Map(run.tests.map((test) => [test.step, measure(test)]));
        return steps.map((step) => byStep.get(step) ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
  return { steps, curves, reading: `${readingOf(seeds.length)} ${extentSentence(tests)}` };
}

/** What a curve says at the end of all the steps; undefined where it does not get there. */
export function endOf({ steps }: TestCurves, { middle }: Curve, last: number): number | undefined {
  return steps[middle.length - 1] === last ? middle.at(-1) : undefined;
}

/** What lines and bands over so many seeds are. */
export function readingOf(seeds: number): string {
  return seeds > 1 ? `Lines are medians over ${seeds} seeds; bands are ${bandMeaning(seeds)}.` : "One seed.";
}

/** A curve's points; the band goes no higher than `most`. */
export function pointsAt(
  steps: readonly number[],
  { middle, low, high }: Curve,
  most = Number.MAX_VALUE,
): PlotPoint[] {
  return middle.map((y, place) => ({
    x: steps[place] ?? Number.NaN,
    y,
    ...(low[place] === high[place] ? {} : { low: low[place] ?? y, high: Math.min(high[place] ?? y, most) }),
  }));
}

/** Tests on the way may be over a part of the held-out data. */
function extentSentence(tests: readonly Test[]): string {
  const extents = tests.map(({ examples }) => examples);
  const [least, most] = [Math.min(...extents), Math.max(...extents)];
  return least === most
    ? `Each test is over all ${formatCount(most)} held-out examples.`
    : `The last test is over all ${formatCount(most)} held-out examples, those before over ${formatCount(least)}.`;
}
