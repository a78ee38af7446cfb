import type { Surface } from "@downhill/lab/problems/surface";

/** The loss at a surface's global minima. */
export function leastLoss({ minima }: Pick<Surface, "minima">): number {
  return Math.min(...minima.map(({ value }) => value));
}
