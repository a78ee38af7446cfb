import {
  array,
  type GenericSchema,
  maxLength,
  optional,
  picklist,
  pipe,
  strictObject,
  string,
} from "valibot";
import {
  highestView,
  type InstrumentsView,
  longestGradients,
  longestNumber,
  lowestView,
  mostGradients,
} from "../instruments/instruments-view.ts";
import { longestWord, numberBetween, wholeBetween } from "./state-schemas.ts";

/** What the instruments show; all of it may be missing. What is typed is text, right or wrong, and only ever read as numbers. */
export function instrumentsSchema(mostSteps: number): GenericSchema<unknown, InstrumentsView> {
  return strictObject({
    axes: optional(pipe(array(pipe(string(), maxLength(longestWord))), maxLength(2))),
    lens: optional(
      strictObject({
        source: picklist(["x", "y", "typed"]),
        theta: pipe(string(), maxLength(longestNumber)),
        gradients: pipe(string(), maxLength(longestGradients)),
        step: wholeBetween(1, mostGradients),
      }),
    ),
    startsAt: optional(wholeBetween(0, mostSteps)),
    relief: optional(
      strictObject({
        around: numberBetween(-Math.PI, Math.PI),
        above: numberBetween(lowestView, highestView),
      }),
    ),
  });
}
