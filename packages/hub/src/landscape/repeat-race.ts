import { surfaces } from "@downhill/lab/problems/surfaces";
import type { Rule } from "downhill";
import { exactSetting } from "../figure/exact-setting.ts";
import type { Entrant } from "./race.ts";
import type { World } from "./world.ts";

/**
 * The command line that runs the race again; undefined where it has nothing that the command line could say: noise, drift, a start of
 * one's own, or a rule that only this page knows.
 * @param standard the rule of the library that has this name, with its own hyperparameters
 */
export function repeatRace(
  entrants: readonly Entrant[],
  { surface, start, noise, drift }: World,
  steps: number,
  standard: (name: string) => Rule | undefined,
): string | undefined {
  const [x, y] = surfaces[surface].start;
  if (noise > 0 || drift !== 0 || start[0] !== x || start[1] !== y || entrants.length === 0) return undefined;
  const rates: string[] = [];
  const names = new Set<string>();
  for (const { rule } of entrants) {
    const own = standard(rule.name);
    if (own === undefined || own.text !== rule.text || names.has(rule.name)) return undefined;
    names.add(rule.name);
    for (const [word, value] of Object.entries(rule.hyper)) {
      if (word !== "lr" && value !== own.hyper[word]) return undefined;
      if (word === "lr") rates.push(`${rule.name}=${exactSetting(value)}`);
    }
  }
  const lr = rates.length === 0 ? [] : ["--lr", rates.join(",")];
  return [
    "npx downhill race",
    surface,
    "--rules",
    [...names].join(","),
    ...lr,
    "--seeds 1 --steps",
    steps,
  ].join(" ");
}
