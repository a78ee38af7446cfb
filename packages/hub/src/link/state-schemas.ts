import { surfaces } from "@downhill/lab/problems/surfaces";
import {
  array,
  check,
  finite,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  record,
  strictObject,
  strictTuple,
  string,
} from "valibot";
import type { SurfaceName } from "../landscape/world.ts";
import { longestText } from "../rule-editor/read-rule-text.ts";

/** A finite number from `least` to `most`. */
export function numberBetween(least: number, most: number) {
  return pipe(number(), finite(), minValue(least), maxValue(most));
}

/** A whole number from `least` to `most`. */
export function wholeBetween(least: number, most: number) {
  return pipe(number(), integer(), minValue(least), maxValue(most));
}

/** A rule's text in notation: right or wrong, it is only ever read by the notation's parser. */
export const ruleTextSchema = pipe(string(), maxLength(longestText));

const mostHyper = 32;
/** Characters of a hyperparameter's word. */
export const longestWord = 40;
/** Beyond this a start or a noise leaves every scale of a surface. */
const far = 1e6;

/** Hyperparameters by word. */
export const hyperSchema = pipe(
  record(pipe(string(), maxLength(longestWord)), pipe(number(), finite())),
  check((hyper) => Object.keys(hyper).length <= mostHyper, `at most ${mostHyper} hyperparameters`),
);

/** A rule as somebody typed or picked it. */
export const laneSchema = strictObject({ text: ruleTextSchema, hyper: hyperSchema });

/** At most so many lanes. */
export function lanesSchema(most: number) {
  return pipe(array(laneSchema), maxLength(most));
}

const surfaceNames = Object.keys(surfaces) as readonly SurfaceName[];

/** What a rule is let loose on. */
export const worldSchema = strictObject({
  surface: picklist(surfaceNames),
  start: strictTuple([numberBetween(-far, far), numberBetween(-far, far)]),
  seed: wholeBetween(0, 2 ** 32 - 1),
  noise: numberBetween(0, far),
  batch: wholeBetween(1, far),
  drift: numberBetween(-1000, 1000),
});
