import { problems } from "@downhill/lab/problems/catalogue";
import type { OfferedProblem } from "./problem-choice.ts";

/** Those whose data or steps are large: nothing is run on them before somebody asks. */
const large = /^(?:mnist|moby-|bigram|phonemes-|adding-)/;

/** Networks that the Train page offers. */
const trained = /^(?:digits|mnist|moby-.*|phonemes-gru|adding-.*)$/;

/** Every problem of the lab, as plain data for an island's properties. At build time: it brings the whole lab. */
export function offeredProblems(): readonly OfferedProblem[] {
  return Object.entries(problems).map(([name, { title, options, search, race }]): OfferedProblem => {
    return {
      name,
      title,
      isQuick: !large.test(name),
      hasData: search.validation > 0,
      isTrained: trained.test(name),
      steps: search.steps ?? race.steps,
      options: Object.entries(options).map(([option, { what, default: usual, least, most, whole }]) => {
        return { name: option, what, usual, least, most, whole };
      }),
    };
  });
}
