import { surfaces } from "@downhill/lab/problems/surfaces";
import type { Rule } from "downhill";
import { playLink } from "../link/play-link.ts";
import { rateSearchFor } from "./records.ts";
import type { Stage } from "./stage.ts";

const surface = "ravine";

/** For each rule that the stages bring, by name: the fragment of an address with which Play opens it on the ravine, at its recorded rate. */
export async function makePlayFragments(stages: readonly Stage[]): Promise<ReadonlyMap<string, string>> {
  const rules = new Map(stages.flatMap((stage) => stage.rules.map(({ rule }) => [rule.name, rule] as const)));
  const fragments = new Map<string, string>();
  for (const [name, rule] of rules) fragments.set(name, await fragmentFor(rule));
  return fragments;
}

function fragmentFor({ name, text }: Rule): Promise<string> {
  const best = rateSearchFor(surface).rules.find(({ rule }) => rule === name)?.best;
  return playLink.encode({
    lanes: [{ text, hyper: best === undefined ? {} : { lr: best } }],
    world: { surface, start: surfaces[surface].start, seed: 0, noise: 0, batch: 1, drift: 0 },
    steps: 200,
    cursor: 0,
    speed: 60,
    chosen: 0,
  });
}
