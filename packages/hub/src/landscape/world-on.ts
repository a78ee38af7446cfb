import { surfaces } from "@downhill/lab/problems/surfaces";
import type { SurfaceName, World } from "./world.ts";

/** A still world at the surface's own start. */
export function worldOn(surface: SurfaceName): World {
  return { surface, start: surfaces[surface].start, seed: 0, noise: 0, batch: 1, drift: 0 };
}
