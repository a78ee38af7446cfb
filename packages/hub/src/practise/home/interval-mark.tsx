import type { JSX } from "preact";

const places = { width: 100, height: 14, middle: 7 } as const;

/** A probability on a line from 0 to 1: a dot, and the interval that it lies in. */
export function IntervalMark({
  chance,
  low,
  high,
}: {
  readonly chance: number;
  readonly low: number;
  readonly high: number;
}): JSX.Element {
  const { width, height, middle } = places;
  return (
    <svg
      class="interval-mark"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line class="interval-ground" x1={0} x2={width} y1={middle} y2={middle} />
      <line class="interval-range" x1={low * width} x2={high * width} y1={middle} y2={middle} />
      <line class="interval-chance" x1={chance * width} x2={chance * width} y1={2} y2={height - 2} />
    </svg>
  );
}
