import type { ComponentChildren, JSX } from "preact";
import type { PlotPlaces } from "./plot-places.ts";
import "./plot.css";

export interface PlotFrameProps {
  readonly places: PlotPlaces;
  readonly xTitle: string;
  readonly yTitle: string;
  /** What the sentence below says with words and the table with numbers. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Axes, ticks and titles of a plot that fills its column, with SVG drawn between them. */
export function PlotFrame({ places, xTitle, yTitle, label, children }: PlotFrameProps): JSX.Element {
  const { x, y, height, across, down } = places;
  return (
    <div class="tool-plot">
      <p class="plot-title">{yTitle}</p>
      <svg role="img" aria-label={label} width="100%" height={height + 40}>
        {y.ticks.map(({ value, text }) => (
          <g key={text}>
            <line class="grid" x1="0" x2="100%" y1={down(value)} y2={down(value)} />
            <text class="tick end" x="0" dx="-8" y={down(value)} dy=".33em">
              {text}
            </text>
          </g>
        ))}
        {x.ticks.map(({ value, text }) => (
          <g key={text}>
            <line class="axis" x1={across(value)} x2={across(value)} y1={height} y2={height + 5} />
            <text class="tick middle" x={across(value)} y={height + 19}>
              {text}
            </text>
          </g>
        ))}
        <line class="axis" x1="0" x2="100%" y1={height} y2={height} />
        <text class="tick end" x="100%" y={height + 37}>
          {xTitle}
        </text>
        {children}
      </svg>
    </div>
  );
}

const shareUnits = 1000;

/** A line through points, in the plot's units. Points outside are drawn outside and cut off. */
export function PlotLine({
  places: { x, y, height },
  points,
  className,
  dash,
}: {
  readonly places: PlotPlaces;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly className: string;
  readonly dash?: string;
}): JSX.Element {
  const path = points
    .filter(([at, value]) => Number.isFinite(x.place(at)) && Number.isFinite(y.place(value)))
    .map(
      ([at, value], index) =>
        `${index === 0 ? "M" : "L"}${(x.place(at) * shareUnits).toFixed(1)},${((1 - y.place(value)) * height).toFixed(1)}`,
    )
    .join("");
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${shareUnits} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class={className} d={path} stroke-dasharray={dash} />
    </svg>
  );
}

/** A drawing in pixels around a place of the plot. */
export function At({
  x,
  y,
  children,
}: {
  readonly x: string;
  readonly y: number;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
