import { type Curve, curveOf } from "@downhill/lab/report/curves";
import type { ChartSeries } from "./chart/chart-series.ts";
import type { LiveRun, TrainSession } from "./train-session.ts";

/** More places than this a curve has no pixels for. */
const mostPlaces = 800;

/** Smoothed training loss of every rule, as far as all of its runs are. */
export function lossSeries({ plan, runs }: TrainSession): readonly ChartSeries[] {
  return plan.entrants.map(({ label, title, look }, entrant) => {
    const own = runs.filter((run) => run.entrant === entrant);
    const places = thinPlaces(commonLength(own));
    const curve = curveOf(
      label,
      own.map(({ smoothed }) => places.map((place) => smoothed[place] ?? Number.POSITIVE_INFINITY)),
    );
    // A loss belongs to the parameters before its step.
    return { id: label, title, look, ...pointsOf(curve, places), end: divergenceOf(own, plan.steps) };
  });
}

/** What tests measured: the share of wrong answers where accuracy is what counts, and held-out loss elsewhere. */
export function testSeries(session: TrainSession): readonly ChartSeries[] {
  const { plan, runs } = session;
  const measure = testMeasure(session);
  return plan.entrants.map(({ label, title, look }, entrant) => {
    const own = runs.filter((run) => run.entrant === entrant && run.tests.length > 0);
    const count = Math.min(...own.filter(({ isOver }) => !isOver).map(({ tests }) => tests.length));
    const longest = Math.max(0, ...own.map(({ tests }) => tests.length));
    const steps = (own.find(({ tests }) => tests.length === longest)?.tests ?? [])
      .map(({ step }) => step)
      .slice(0, Math.min(count, longest));
    const curve = curveOf(
      label,
      own.map(({ tests }) =>
        steps.map((_, place) => {
          const test = tests[place];
          return test === undefined ? Number.POSITIVE_INFINITY : measure.of(test);
        }),
      ),
    );
    return { id: label, title, look, ...pointsOf(curve, steps), end: divergenceOf(own, plan.steps) };
  });
}

export interface TestMeasure {
  readonly name: string;
  readonly isShare: boolean;
  of(test: LiveRun["tests"][number]): number;
}

/** What tests are judged by on the problem of a session. */
export function testMeasure({ plan }: Pick<TrainSession, "plan">): TestMeasure {
  if (plan.problem.good?.metric === "accuracy")
    return {
      name: "wrong answers on held-out data",
      isShare: true,
      of: ({ accuracy = Number.NaN }) => 1 - accuracy,
    };
  return { name: "held-out loss", isShare: false, of: ({ loss }) => loss };
}

/** Steps that all runs of a rule have taken, those left out that are over before. */
function commonLength(runs: readonly LiveRun[]): number {
  const going = runs.filter(({ isOver }) => !isOver).map(({ smoothed }) => smoothed.length);
  return going.length > 0 ? Math.min(...going) : Math.max(0, ...runs.map(({ smoothed }) => smoothed.length));
}

/** Places from 0 to `length` − 1, evenly, with the last. */
function thinPlaces(length: number): readonly number[] {
  const stride = Math.max(1, Math.ceil(length / mostPlaces));
  const places = Array.from({ length: Math.ceil(length / stride) }, (_, i) => i * stride);
  if (length > 0 && places.at(-1) !== length - 1) places.push(length - 1);
  return places;
}

function pointsOf(
  { middle, low, high }: Curve,
  places: readonly number[],
): Pick<ChartSeries, "x" | "y" | "low" | "high"> {
  const hasBand = low.some((value, i) => value !== high[i]);
  return { x: places.slice(0, middle.length), y: middle, ...(hasBand && { low, high }) };
}

function divergenceOf(runs: readonly LiveRun[], steps: number): string | undefined {
  const [first, ...rest] = runs.filter(({ isOver, step }) => isOver && step < steps);
  return first === undefined || rest.length + 1 < runs.length ? undefined : `diverged at step ${first.step}`;
}
