import type { Lane } from "../landscape/world.ts";
import { raceFragment } from "./race-fragment.ts";

/** `raceFragment` for pages, which load what makes links when somebody has chosen rules. */
export async function encodeRace(lanes: readonly Lane[]): Promise<string> {
  return await raceFragment(lanes);
}
