import type { Surface } from "@downhill/lab/problems/surface";
import { surfaces } from "@downhill/lab/problems/surfaces";
import { looksOf } from "@downhill/lab/report/series-look";
import { contours } from "d3-contour";
import type { JSX } from "preact";
import type { PathSurface, PlainTrajectory } from "./trace-paths.ts";

/** The map's size in its own units; it is drawn as wide as its place. */
const size = { width: 320, height: 220 };
/** Points of the grid that the contours are found on. */
const grid = { columns: 81, rows: 56 };
const levels = 9;
/** What a path moves at least to the next point that is drawn, in the map's units. */
const leastMove = 0.7;
/** How far beyond the map a point is drawn at most. */
const margin = 500;

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
  const place = placer(surface);
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

/** From the surface's plane to the map. */
function placer({ view }: Surface): Placer {
  const scale = (value: number, [low, high]: readonly [number, number], length: number): number =>
    round(Math.max(-margin, Math.min(length + margin, ((value - low) / (high - low)) * length)));
  return (x, y) => [scale(x, view.x, size.width), round(size.height - scale(y, view.y, size.height))];
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

/** Where the surface is above each level, as SVG paths from the lowest level up. The levels lie closer where it is low. */
function contourPaths(name: PathSurface): readonly string[] {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const { view, value } = surfaces[name] as Surface;
  const at = ([low, high]: readonly [number, number], share: number): number => low + (high - low) * share;
  const values = Array.from({ length: grid.columns * grid.rows }, (_, i) => {
    const [column, row] = [i % grid.columns, Math.floor(i / grid.columns)];
    return value(at(view.x, column / (grid.columns - 1)), at(view.y, 1 - row / (grid.rows - 1)));
  });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const thresholds = Array.from(
    { length: levels },
    (_, i) => low + (high - low) * ((i + 1) / (levels + 1)) ** 3,
  );
  const made = contours().size([grid.columns, grid.rows]).thresholds(thresholds)(values);
  const paths = made.map(({ coordinates }) =>
    coordinates
      .flat()
      .map((ring) => `M${ring.map(([x = 0, y = 0]) => placeOnGrid(x, y).join(",")).join("L")}Z`)
      .join(""),
  );
  drawn.set(name, paths);
  return paths;
}

/** d3 counts cells, whose middles are the grid's points. */
function placeOnGrid(x: number, y: number): Point {
  return [
    round(((x - 0.5) / (grid.columns - 1)) * size.width),
    round(((y - 0.5) / (grid.rows - 1)) * size.height),
  ];
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
