import type { Surface } from "@downhill/lab/problems/surface";
import { surfaces } from "@downhill/lab/problems/surfaces";
import { looksOf } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";
import { contourBands } from "../../landscape/contour-levels.ts";
import { acrossOf, downOf, type Viewport } from "../../landscape/viewport.ts";
import type { PathSurface, PlainTrajectory } from "./trace-paths.ts";

/** The map's size in its own units; it is drawn as wide as its place. */
const size = { width: 320, height: 220 };
/** Points of a contour are this far apart at least, in the map's units. */
const leastAlong = 3.5;
/** What a path moves at least to the next point that is drawn, in the map's units. */
const leastMove = 0.7;
/** How far from the map a point is drawn at most. */
const far = 2000;

export interface SurfaceMapProps {
  readonly surface: PathSurface;
  readonly trajectory: PlainTrajectory;
  /** The rule's name, which decides the look of its path. */
  readonly name: string;
  /** What is seen, in a sentence. */
  readonly label: string;
}

/** A surface's contours with the path of one rule, drawn at build time. */
export function SurfaceMap({ surface: name, trajectory, name: rule, label }: SurfaceMapProps): JSX.Element {
  const surface: Surface = surfaces[name];
  const viewport = viewportOf(surface);
  const place: Placer = (x, y) => [round(acrossOf(viewport, x)), round(downOf(viewport, y))];
  const [look] = looksOf([rule]);
  const colour = `var(--c${look?.colour ?? 0})`;
  const points = thin(trajectory.points, place);
  const first = points[0] ?? [0, 0];
  const last = points.at(-1) ?? first;
  return (
    <svg class="surface-map" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <g class="bands">
        {contourPaths(name).map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      {surface.minima.map(({ x, y }) => {
        const [u, v] = place(x, y);
        return <path key={`${x} ${y}`} class="minimum" d={`M${u - 4},${v}h8M${u},${v - 4}v8`} />;
      })}
      <path class="path" d={`M${points.map((point) => point.join(",")).join("L")}`} stroke={colour} />
      <circle class="start" cx={first[0]} cy={first[1]} r="3.5" stroke={colour} />
      {trajectory.divergedAt === undefined ? (
        <circle cx={last[0]} cy={last[1]} r="3.5" fill={colour} />
      ) : (
        <path d={`M${last[0] - 4},${last[1] - 4}l8,8m0,-8l-8,8`} stroke={colour} stroke-width="2" />
      )}
    </svg>
  );
}

type Point = readonly [u: number, v: number];
type Placer = (x: number, y: number) => Point;

/** One unit is as long across as up; what lies around is shown where there is room. */
function viewportOf({ view }: Surface): Viewport {
  const spans = [view.x[1] - view.x[0], view.y[1] - view.y[0]] as const;
  return {
    left: 0,
    top: 0,
    right: size.width,
    bottom: size.height,
    scale: Math.min(size.width / spans[0], size.height / spans[1]),
    centre: [(view.x[0] + view.x[1]) / 2, (view.y[0] + view.y[1]) / 2],
  };
}

/** The points of a path that are far enough from one another to be told apart; the last one among them. */
function thin(points: readonly number[], place: Placer): readonly Point[] {
  const kept: Point[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const point = place(points[i] ?? Number.NaN, points[i + 1] ?? Number.NaN);
    const last = kept.at(-1);
    const isFar = last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastMove;
    if (isFar || i === points.length - 2) kept.push(point);
  }
  return kept;
}

const drawn = new Map<PathSurface, readonly string[]>();

/** The bands of Play's landscape, as SVG paths from the lowest level up. */
function contourPaths(name: PathSurface): readonly string[] {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const surface = surfaces[name];
  const paths = contourBands(surface, viewportOf(surface)).map(({ polygons }) =>
    polygons
      .flat()
      .map((ring) => `M${thinRing(ring).join("L")}Z`)
      .join(""),
  );
  drawn.set(name, paths);
  return paths;
}

function thinRing(ring: readonly Point[]): readonly string[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastAlong)
      kept.push(point);
  }
  return kept.map(([u, v]) => `${round(u)},${round(v)}`);
}

/** To a tenth, and not beyond what SVG can draw. */
function round(value: number): number {
  return Number(Math.max(-far, Math.min(far, value)).toFixed(1));
}
