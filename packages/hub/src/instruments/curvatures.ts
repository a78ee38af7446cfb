import type { Surface } from "@downhill/lab/problems/surface";

/** A minimum with the curvatures there: the surface near it is the quadratic of these two. */
export interface Minimum {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** The smaller and the larger eigenvalue of the Hessian. */
  readonly curvatures: readonly [least: number, most: number];
}

/** The global minimum of the surface that lies nearest to a point. */
export function nearestMinimum(surface: Surface, x: number, y: number): Minimum {
  const distance = (one: { readonly x: number; readonly y: number }): number =>
    Math.hypot(one.x - x, one.y - y);
  const nearest = surface.minima.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  return { ...nearest, curvatures: curvaturesAt(surface, nearest.x, nearest.y) };
}

/** Relative to the coordinate: halfway between what the cubic term and what rounding costs. */
const spacing = 1e-5;

/** Eigenvalues of the Hessian at a point, from central differences of the gradient; about nine digits. */
export function curvaturesAt(surface: Surface, x: number, y: number): readonly [least: number, most: number] {
  const [dx, dy] = [spacing * Math.max(1, Math.abs(x)), spacing * Math.max(1, Math.abs(y))];
  const [right, left] = [surface.gradient(x + dx, y), surface.gradient(x - dx, y)];
  const [up, down] = [surface.gradient(x, y + dy), surface.gradient(x, y - dy)];
  const xx = (right[0] - left[0]) / (2 * dx);
  const yy = (up[1] - down[1]) / (2 * dy);
  const xy = ((right[1] - left[1]) / (2 * dx) + (up[0] - down[0]) / (2 * dy)) / 2;
  const [middle, radius] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  return [middle - radius, middle + radius];
}
