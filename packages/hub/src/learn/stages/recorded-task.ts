import type { RateTask } from "../figures/rate-curves.ts";
import { type TextbookName, textbookNames } from "../figures/textbook-rules.ts";
import { rateSearchFor } from "../records.ts";

/** A recorded search for learning rates, for a figure. */
export function recordedTask(problem: string, label: string): RateTask {
  const { rules, steps } = rateSearchFor(problem);
  return {
    key: problem,
    label,
    score: `held-out loss after ${steps} steps`,
    curves: rules.flatMap(({ rule, trials }) =>
      isTextbook(rule) ? [{ name: rule, points: trials.map(({ lr, score }) => ({ lr, score })) }] : [],
    ),
  };
}

function isTextbook(name: string): name is TextbookName {
  return (textbookNames as readonly string[]).includes(name);
}
