import { surfaces } from "@downhill/lab/problems/surfaces";
import type { SurfaceName } from "../landscape/world.ts";
import { beginRace } from "./link-state.ts";
import type { PlayState } from "./play-state.ts";
import type { RatesBySurface } from "./recorded-lanes.ts";

/**
 * Begins the race on another surface, at that surface's own start. Rules that ran at the rate recorded for the surface before get that of the
 * new one; what somebody chose stays.
 */
export function moveToSurface(state: PlayState, surface: SurfaceName, rates: RatesBySurface): void {
  const { lanes, world } = state;
  const before = world.peek().surface;
  for (const { hyper, rule } of lanes.peek()) {
    const name = rule.peek()?.name ?? "";
    const [old, next] = [rates[before][name], rates[surface][name]];
    if (old !== undefined && next !== undefined && hyper.peek().lr === old)
      hyper.value = { ...hyper.peek(), lr: next };
  }
  world.value = { ...world.peek(), surface, start: surfaces[surface].start };
  beginRace(state);
}

/** Gives every rule that has one the learning rate that is recorded for the surface. */
export function takeRecordedRates({ lanes, world }: PlayState, rates: RatesBySurface): void {
  for (const { hyper, rule } of lanes.peek()) {
    const lr = rates[world.peek().surface][rule.peek()?.name ?? ""];
    if (lr !== undefined) hyper.value = { ...hyper.peek(), lr };
  }
}
