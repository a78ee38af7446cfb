import type { DiagnoseOption, DiagnoseQuestion } from "../question/diagnose-question.ts";
import type { Grade } from "./grade.ts";

/** Grades the fault, which counts two thirds, and the first experiment, by their indices. */
export function gradeDiagnose(
  { faults, experiments }: Pick<DiagnoseQuestion, "faults" | "experiments">,
  { fault, experiment }: { readonly fault: number; readonly experiment: number },
): Grade {
  const [named, tried] = [faults[fault], experiments[experiment]];
  if (named === undefined || tried === undefined)
    return {
      outcome: "unread",
      score: 0,
      feedback: `Choose a fault, 1 to ${faults.length}, and an experiment, 1 to ${experiments.length}.`,
    };
  const score = (named.isRight ? 2 / 3 : 0) + (tried.isRight ? 1 / 3 : 0);
  const judge = ({ isRight, says }: DiagnoseOption): string => `${isRight ? "right" : "not this"}. ${says}`;
  return {
    outcome: named.isRight && tried.isRight ? "right" : score > 0 ? "partly" : "wrong",
    score: named.isRight && tried.isRight ? 1 : score,
    ...(named.isRight ? {} : { matched: named.option }),
    feedback: `The fault: ${judge(named)}\nThe experiment: ${judge(tried)}`,
  };
}
