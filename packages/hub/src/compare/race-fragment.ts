import { surfaces } from "@downhill/lab/problems/surfaces";
import type { Lane } from "../landscape/world.ts";
import { playLink } from "../link/play-link.ts";

const steps = 300;
const speed = 60;

/** The fragment of a link to Play that races these lanes on the ravine, from its start. */
export async function raceFragment(lanes: readonly Lane[]): Promise<string> {
  const { start } = surfaces.ravine;
  const world = { surface: "ravine", start, seed: 0, noise: 0, batch: 1, drift: 0 } as const;
  return await playLink.encode({ lanes, world, steps, cursor: 0, speed, chosen: 0 });
}
