import { beale } from "./beale.ts";
import { himmelblau } from "./himmelblau.ts";
import { ravine } from "./ravine.ts";
import { rosenbrock } from "./rosenbrock.ts";
import { saddle } from "./saddle.ts";
import type { Surface } from "./surface.ts";

/** The test surfaces by name. */
export const surfaces = {
  ravine,
  saddle,
  rosenbrock,
  beale,
  himmelblau,
} as const satisfies Record<string, Surface>;
