import type { OfferedProblem, ProblemChoice } from "../problem/problem-choice.ts";
import { readProblem, writeProblem } from "../problem/problem-query.ts";

/** What advice is asked for, as it was typed. */
export interface AdviceSettings {
  readonly problem: ProblemChoice;
  /** Gradients to spend. */
  readonly evaluations: string;
}

/** Settings from a page's query: `problem`, `with`, `evaluations`. What cannot be used is left out and told. */
export function readAdviceQuery(
  search: string,
  usual: AdviceSettings,
  offered: readonly OfferedProblem[],
): { readonly settings: AdviceSettings; readonly complaints: readonly string[] } {
  const query = new URLSearchParams(search);
  const { problem, complaints } = readProblem(query, usual.problem, offered);
  const evaluations = query.get("evaluations");
  if (evaluations === null || /^\d{1,9}$/.test(evaluations))
    return { settings: { problem, evaluations: evaluations ?? usual.evaluations }, complaints };
  return {
    settings: { problem, evaluations: usual.evaluations },
    complaints: [
      ...complaints,
      `The address gives ${JSON.stringify(evaluations.slice(0, 40))} as evaluations, which is no number of gradients.`,
    ],
  };
}

export function writeAdviceQuery({ problem, evaluations }: AdviceSettings): URLSearchParams {
  const query = writeProblem(problem);
  query.set("evaluations", evaluations);
  return query;
}
