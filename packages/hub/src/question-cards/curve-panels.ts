import type { Curve, CurveAxis, SceneRun } from "@downhill/practice/question/diagnose-question";
import type { FigureTable } from "../figure/figure-table.ts";

/** A curve as it is drawn. */
export interface DrawnCurve {
  readonly curve: Curve;
  /** As the figure has it: one of the second run says so. */
  readonly name: string;
  /** Its place among the curves of its run in this panel: the two curves of a name look alike. */
  readonly place: number;
  readonly isSecond: boolean;
}

/** Curves over the same two axes. */
export interface CurvePanel {
  readonly axis: CurveAxis;
  readonly curves: readonly DrawnCurve[];
}

/**
 * The panels of a run, in the order of its curves. The second run's curves are drawn over the first's; paths have a panel of their
 * own, since they would hide each other.
 * @param secondName what the second run is called
 */
export function panelsOf(
  first: SceneRun,
  second: SceneRun | undefined,
  secondName: string,
): readonly CurvePanel[] {
  const labels = [...new Set(first.curves.map(({ axis }) => axis.label))];
  return labels.flatMap((label): readonly CurvePanel[] => {
    const curves = drawn(first, label);
    const [axis] = curves.map(({ curve }) => curve.axis);
    if (axis === undefined) return [];
    if (second === undefined) return [{ axis, curves }];
    const others = drawn(second, label);
    if (first.isPath)
      return [
        { axis, curves },
        { axis: { ...axis, label: `${label}, ${secondName}` }, curves: others },
      ];
    const named = others.map((one) => ({ ...one, name: `${one.name}, ${secondName}`, isSecond: true }));
    return [{ axis, curves: [...curves, ...named] }];
  });
}

function drawn({ curves }: SceneRun, label: string): readonly DrawnCurve[] {
  return curves
    .filter(({ axis }) => axis.label === label)
    .map((curve, place) => ({ curve, name: curve.name, place, isSecond: false }));
}

/** The step from which on a curve is no number; undefined where it ends as one. Steps that were left out are no break. */
export function findBreak({ x, y }: Curve): number | undefined {
  return x[y.findLastIndex(Number.isFinite) + 1];
}

/** All curves as a table: over the steps, or place by place where they are paths. */
export function curvesTable(first: SceneRun, second: SceneRun | undefined, secondName: string): FigureTable {
  const named = (run: SceneRun | undefined, suffix: string) =>
    run?.curves.map((curve) => ({ curve, name: `${curve.name}${suffix}` })) ?? [];
  const curves = [...named(first, ""), ...named(second, `, ${secondName}`)];
  const caption = `The curves by ${first.isPath ? "step" : first.x}`;
  if (first.isPath) {
    const steps = Math.max(...curves.map(({ curve }) => curve.x.length));
    return {
      caption,
      columns: [
        "step",
        ...curves.flatMap(({ name, curve }) => [`${name}: ${first.x}`, `${name}: ${curve.axis.label}`]),
      ],
      rows: Array.from({ length: steps }, (_, step) => [
        step,
        ...curves.flatMap(({ curve }) => [curve.x[step], curve.y[step]]),
      ]),
    };
  }
  const places = [...new Set(curves.flatMap(({ curve }) => curve.x))].sort((a, b) => a - b);
  const values = curves.map(({ curve }) => {
    const end = findBreak(curve) ?? Number.POSITIVE_INFINITY;
    // A step that was left out has no value, and is none that is no number.
    return new Map(
      curve.x.map((place, index) => {
        const value = curve.y[index];
        return [place, Number.isNaN(value) && place < end ? undefined : value];
      }),
    );
  });
  return {
    caption,
    columns: [first.x, ...curves.map(({ name }) => name)],
    rows: places.map((place) => [
      place,
      ...values.map((at) => {
        const value = at.get(place);
        return value !== undefined && Number.isNaN(value) ? "NaN" : value;
      }),
    ]),
  };
}
