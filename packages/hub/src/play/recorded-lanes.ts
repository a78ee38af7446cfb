import { catalogue } from "downhill/catalogue";
import type { Lane, SurfaceName } from "../landscape/world.ts";

/** The learning rates that recorded searches found best, by surface and by the rule's name. */
export type RatesBySurface = Readonly<Record<SurfaceName, Readonly<Record<string, number>>>>;

/** The four rules that every textbook has, in its order. */
const textbook = ["gradientDescent", "momentum", "rmsprop", "adam"];

/** The textbook rules with the learning rates that are recorded for a surface. */
export function textbookLanes(rates: RatesBySurface, surface: SurfaceName): readonly Lane[] {
  return textbook.flatMap((name) => {
    const entry = catalogue.find((one) => one.name === name);
    return entry === undefined ? [] : [laneOf(name, entry.make().text, rates, surface)];
  });
}

/** A rule's text as a lane: with the learning rate that is recorded for it, or its own. */
export function laneOf(name: string, text: string, rates: RatesBySurface, surface: SurfaceName): Lane {
  const lr = rates[surface][name];
  return { text, hyper: lr === undefined ? {} : { lr } };
}
