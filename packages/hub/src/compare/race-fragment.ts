import type { Lane } from "../landscape/world.ts";
import { worldOn } from "../landscape/world-on.ts";
import { playLink } from "../link/play-link.ts";

const steps = 300;
const speed = 60;

/** The fragment of a link to Play that races these lanes on the ravine, from its start. */
export async function raceFragment(lanes: readonly Lane[]): Promise<string> {
  return await playLink.encode({ lanes, world: worldOn("ravine"), steps, cursor: 0, speed, chosen: 0 });
}
