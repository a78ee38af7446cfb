import { axisOf } from "@downhill/lab/report/axis";
import { placeLabels } from "@downhill/lab/report/place-labels";
import type { JSX } from "preact";
import { Plot, type PlotFrame } from "../figure/plot.tsx";
import type { Span } from "../figure/span.ts";
import { useWidth } from "../figure/use-width.ts";
import { type CurvePanel, type DrawnCurve, findBreak } from "./curve-panels.ts";
import "./curve-plot.css";

export interface CurvePlotProps {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly panel: CurvePanel;
  /** What the level axis measures. */
  readonly x: string;
  readonly isPath: boolean;
  /** Letters of the longest name in the figure, so that its panels leave the same room for names. */
  readonly longestName: number;
  /** The id of the sentence that says what is drawn. */
  readonly labelledBy: string;
}

/** Dashes tell the curves of a panel apart where colours do not; the first is whole. */
const dashes = ["none", "7 3", "2.5 2.5", "9 3 2.5 3"];
// The first four colours belong to rules, and would say which path is whose.
const firstColour = 4;
const labelGap = 15;
/** From this width on, names stand behind the lines' ends, else in a key. */
const roomForNames = 520;
const averageLetter = 7;
const mostNameRoom = 230;
/** A line that ends this far before the axis has its name there. */
const earlyEnd = 60;

/** Curves over common axes, each with its name at its end. Where there are two runs, the first steps back. */
export function CurvePlot({ id, panel, x, isPath, longestName, labelledBy }: CurvePlotProps): JSX.Element {
  const { axis, curves } = panel;
  const [element, width] = useWidth<HTMLDivElement>(640);
  const isCompared = curves.some(({ isSecond }) => isSecond);
  const isWide = width >= roomForNames;
  const frameProps = {
    x: {
      span: spanOver(
        curves.flatMap(({ curve }) => curve.x),
        "linear",
      ),
      title: x,
    },
    y: {
      span: spanOver(
        curves.flatMap(({ curve }) => curve.y),
        axis.isLogarithmic ? "log" : "linear",
      ),
      title: axis.label,
    },
  };
  return (
    <div ref={element} class="curve-plot" data-compared={isCompared}>
      <Plot
        {...{ id, labelledBy, ...frameProps }}
        height={isPath ? 320 : 216}
        {...(isWide && {
          rightMargin: Math.min(mostNameRoom, 24 + longestName * averageLetter),
          over: (frame: PlotFrame) => <Names curves={curves} frame={frame} />,
        })}
      >
        {(frame) => (
          <>
            {curves.map((one) => (
              <Line key={one.name} one={one} frame={frame} isPath={isPath} />
            ))}
          </>
        )}
      </Plot>
      {!isWide && <Key curves={curves} />}
    </div>
  );
}

/** What a curve is called where it ends; one that breaks off says where. */
function nameAtEnd(one: DrawnCurve): string {
  const broken = breakOf(one);
  return broken === undefined ? one.name : `${one.name}: ${broken}`;
}

function breakOf({ curve }: DrawnCurve): string | undefined {
  const at = findBreak(curve);
  return at === undefined ? undefined : `NaN from ${at} on`;
}

function Line({
  one,
  frame,
  isPath,
}: {
  readonly one: DrawnCurve;
  readonly frame: PlotFrame;
  readonly isPath: boolean;
}): JSX.Element {
  const { curve, isSecond } = one;
  const points = curve.x.map((at, index) => [at, curve.y[index] ?? Number.NaN] as const);
  const colour = colourOf(one);
  const broken = findBreak(curve);
  const [brokenX, brokenY] = points[points.findIndex(([at]) => at === broken) - 1] ?? [];
  return (
    <g data-second={isSecond}>
      <path class="curve" d={frame.line(points)} style={`stroke:${colour}`} stroke-dasharray={dashOf(one)} />
      {isPath &&
        points.map(([a, b], step) => (
          <circle
            key={step}
            class="curve-step-mark"
            cx={frame.x(a)}
            cy={frame.y(b)}
            r="2.2"
            style={`fill:${colour}`}
          />
        ))}
      {brokenX !== undefined && brokenY !== undefined && (
        <path
          class="curve-break"
          d={`M${frame.x(brokenX)},${frame.y(brokenY)}m-5,-5l10,10m0,-10l-10,10`}
          style={`stroke:${colour}`}
        />
      )}
    </g>
  );
}

/** Names behind the lines' ends, moved apart where they would touch; a line that ends early has its name where it ends. */
function Names({
  curves,
  frame,
}: {
  readonly curves: readonly DrawnCurve[];
  readonly frame: PlotFrame;
}): JSX.Element {
  const ends = curves.map((one) => {
    const last = one.curve.y.findLastIndex(Number.isFinite);
    return { one, x: frame.x(one.curve.x[last] ?? 0), y: frame.y(one.curve.y[last] ?? 0) };
  });
  const isCompared = curves.some(({ isSecond }) => isSecond);
  const isEarly = ({ x }: { readonly x: number }): boolean => frame.right - x > earlyEnd;
  return (
    <g class="curve-names">
      <Column ends={ends.filter((end) => !isEarly(end))} {...{ frame, isCompared }} isEarly={false} />
      <Column ends={ends.filter(isEarly)} {...{ frame, isCompared }} isEarly={true} />
    </g>
  );
}

function Column({
  ends,
  frame,
  isEarly,
  isCompared,
}: {
  readonly ends: readonly { readonly one: DrawnCurve; readonly x: number; readonly y: number }[];
  readonly frame: PlotFrame;
  readonly isEarly: boolean;
  readonly isCompared: boolean;
}): JSX.Element {
  const lift = isEarly ? 12 : 0;
  const places = placeLabels(
    ends.map(({ y }) => y - lift - frame.top),
    labelGap,
    frame.bottom - frame.top,
  );
  return (
    <>
      {ends.map(({ one, x, y }, index) => {
        const top = frame.top + (places[index] ?? 0);
        const colour = colourOf(one);
        return (
          <g key={one.name} data-second={one.isSecond}>
            {!isEarly && (
              <path
                class="curve-leader"
                d={`M${x + 3},${y}L${frame.right + 6},${top}`}
                style={`stroke:${colour}`}
              />
            )}
            <text
              class="note"
              x={isEarly ? x + 8 : frame.right + 9}
              y={top}
              dy="0.35em"
              style={`fill:${colour}`}
            >
              {isEarly && isCompared ? (breakOf(one) ?? one.name) : nameAtEnd(one)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Names with a piece of each line, where there is no room beside the lines. */
function Key({ curves }: { readonly curves: readonly DrawnCurve[] }): JSX.Element {
  return (
    <ul class="curve-key">
      {curves.map((one) => (
        <li key={one.name} data-second={one.isSecond}>
          <svg width="26" height="8" viewBox="0 -4 26 8" aria-hidden="true" focusable="false">
            <path d="M0,0H26" style={`stroke:${colourOf(one)}`} stroke-dasharray={dashOf(one)} />
          </svg>
          {nameAtEnd(one)}
        </li>
      ))}
    </ul>
  );
}

function colourOf({ place }: DrawnCurve): string {
  return `var(--c${firstColour + (place % 4)})`;
}

function dashOf({ place }: DrawnCurve): string {
  return dashes[place % dashes.length] ?? "none";
}

/** The stretch of an axis that holds all values, with a little room. */
function spanOver(values: readonly number[], kind: "log" | "linear"): Span {
  const finite = values.filter((value) => Number.isFinite(value) && (kind === "linear" || value > 0));
  const low = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const axis = axisOf(finite, { kind, margin: 0.03 });
  return { low, high, axis, valueAt: (place) => low + (high - low) * place };
}
