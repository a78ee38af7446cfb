import type { ComponentChildren, JSX } from "preact";
import { Plot, type PlotFrame } from "../../figure/plot.tsx";
import { spanOf } from "../../figure/span.ts";
import { start } from "./quadratic.ts";

export interface DescentMapProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly condition: number;
  readonly height: number;
  /** What stands above it; otherwise what its y is. */
  readonly title?: string;
  /** Paths over the surface. */
  readonly children: (frame: PlotFrame) => ComponentChildren;
}

const [across, up] = [spanOf(-1.15, 1.15), spanOf(-0.66, 0.66)];
const levels = [0.02, 0.1, 0.3, 0.6, 1];

/** The quadratic from above: its contours, its minimum and its start, and paths on it. */
export function DescentMap({
  id,
  labelledBy,
  condition,
  height,
  title,
  children,
}: DescentMapProps): JSX.Element {
  const top = 0.5 * (start.x ** 2 + condition * start.y ** 2);
  return (
    <Plot
      id={id}
      labelledBy={labelledBy}
      height={height}
      x={{ span: across, title: "x, curvature 1" }}
      y={{ span: up, title: title ?? "y, curvature κ" }}
    >
      {(frame) => (
        <>
          {levels.map((share) => {
            const radius = Math.sqrt(2 * top * share);
            return (
              <ellipse
                key={share}
                class="contour"
                cx={frame.x(0)}
                cy={frame.y(0)}
                rx={frame.x(radius) - frame.x(0)}
                ry={frame.y(0) - frame.y(radius / Math.sqrt(condition))}
              />
            );
          })}
          <path class="guide" d={`M${frame.x(0) - 5},${frame.y(0)}h10M${frame.x(0)},${frame.y(0) - 5}v10`} />
          {children(frame)}
        </>
      )}
    </Plot>
  );
}
