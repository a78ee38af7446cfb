import type { Forecast } from "@downhill/practice/schedule/forecast";
import { expect, test } from "vitest";
import { describeForecast } from "./describe-forecast.ts";

const date = "2031-03-09";
const ahead = { left: 12, outOfReach: 0 };
const forecast: Forecast = { recall: 0.9, recallIfStopped: 0.5, reviews: 10, unseen: 0, days: [] };

test.each([
  ["no date", null, ahead, null, /^With a date/],
  ["a day that is past", date, { left: undefined, outOfReach: 0 }, null, /^The day, 9 March 2031, is past/],
  ["a day beyond what is predicted", date, { left: 900, outOfReach: 0 }, null, /^9 March 2031 is far off/],
  ["a prediction on its way", date, ahead, undefined, /^Predicting/],
  ["a prediction that failed", date, ahead, "failed", /load the page again\.$/],
  [
    "nothing asked",
    date,
    { left: 0, outOfReach: 3 },
    { ...forecast, recall: undefined },
    /^Nothing was asked .* 3 questions will not/,
  ],
  ["a prediction", date, ahead, forecast, /remember 90\u00a0% of .*, 50\u00a0% if you stop now\.$/],
] as const)("%s is said", (_, day, today, predicted, says) => {
  const said = describeForecast(day, today, predicted);
  expect(said).toMatch(says);
  expect(said).not.toMatch(/NaN|undefined/);
});
