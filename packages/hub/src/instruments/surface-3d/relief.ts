import { surfaces } from "@downhill/lab/problems/surfaces";
import { leastLoss } from "../../landscape/least-loss.ts";
import type { SurfaceName, Trajectory, World } from "../../landscape/world.ts";

/** A place in space: x and z lie on the ground from −1 to 1, y is up. */
export type Place = readonly [x: number, y: number, z: number];

/** A surface as it stands in space. */
export interface Relief {
  /** Where a point of the plane stands; undefined outside the surface's view. */
  placeOf(x: number, y: number): Place | undefined;
  /** The surface without regard to its view, for the mesh. */
  heightAt(x: number, y: number): number;
}

/** Height of the highest point over half the ground's width. */
const mostHeight = 0.85;
const samples = 60;

/**
 * Heights by log(1 + gap/m), gap the loss above the minimum and m its median over the view: a bowl stays a bowl, and a valley below
 * high walls is still seen.
 */
export function createRelief(surface: SurfaceName): Relief {
  const { value, view } = surfaces[surface];
  const least = leastLoss(surfaces[surface]);
  const [[left, right], [low, high]] = [view.x, view.y];
  const gaps = Array.from({ length: samples * samples }, (_, index) => {
    const x = left + ((index % samples) / (samples - 1)) * (right - left);
    const y = low + (Math.floor(index / samples) / (samples - 1)) * (high - low);
    return value(x, y) - least;
  }).sort((a, b) => a - b);
  const median = gaps[gaps.length / 2] ?? 1;
  const top = Math.log1p((gaps.at(-1) ?? 1) / median);
  const heightAt = (x: number, y: number): number =>
    (mostHeight * Math.log1p(Math.max(0, value(x, y) - least) / median)) / top;
  const aspect = (high - low) / (right - left);
  const [wide, deep] = aspect > 1 ? [1 / aspect, 1] : [1, aspect];
  return {
    heightAt,
    placeOf(x, y) {
      if (!(x >= left && x <= right && y >= low && y <= high)) return undefined;
      const across = (2 * (x - left)) / (right - left) - 1;
      const up = (2 * (y - low)) / (high - low) - 1;
      return [across * wide, heightAt(x, y), -up * deep];
    },
  };
}

/** A piece of a path that lies on the relief. */
export interface Ribbon {
  readonly places: readonly Place[];
  /** The step that each place belongs to. */
  readonly steps: readonly number[];
}

/** Places between two steps: a straight line of the plane bends over the relief. */
const piecesOfStep = 8;
const mostPlaces = 6000;

/** Lays a path over the relief, in as many pieces as it has within the view. A surface that drifts is shown where it began. */
export function drape(
  relief: Relief,
  { points }: Trajectory,
  { drift }: Pick<World, "drift">,
): readonly Ribbon[] {
  const taken = points.length / 2 - 1;
  const pieces = Math.max(1, Math.min(piecesOfStep, Math.floor(mostPlaces / Math.max(1, taken))));
  const stride = Math.max(1, Math.ceil(taken / mostPlaces));
  const ribbons: { readonly places: Place[]; readonly steps: number[] }[] = [];
  let isOut = true;
  const at = (step: number): readonly [number, number] => [
    (points[2 * step] ?? Number.NaN) - drift * step,
    points[2 * step + 1] ?? Number.NaN,
  ];
  const add = (x: number, y: number, step: number): void => {
    const place = relief.placeOf(x, y);
    if (place !== undefined && isOut) ribbons.push({ places: [], steps: [] });
    isOut = place === undefined;
    if (place === undefined) return;
    ribbons.at(-1)?.places.push(place);
    ribbons.at(-1)?.steps.push(step);
  };
  if (taken >= 0) add(...at(0), 0);
  for (let step = stride; step <= taken; step += stride) {
    const [[x, y], [u, v]] = [at(step - stride), at(step)];
    for (let piece = 1; piece <= pieces; piece++)
      add(x + ((u - x) * piece) / pieces, y + ((v - y) * piece) / pieces, step);
  }
  return ribbons.filter(({ places }) => places.length > 1);
}
