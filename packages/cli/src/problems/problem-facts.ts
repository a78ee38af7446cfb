import { countParameters, type Problem, type ProblemCheck, type ProblemDefinition } from "@downhill/lab";

/** What is known of a problem once it is made. */
export interface ProblemFacts
  extends Pick<Problem, "name" | "title" | "dtype" | "shapes" | "examples" | "batchSize" | "flops">,
    Pick<ProblemDefinition, "options" | "race" | "search"> {
  readonly parameters: number;
  readonly good: ProblemDefinition["good"] | undefined;
  readonly source: string | undefined;
  /** Operations of a step's loss and gradient. */
  readonly flopsPerStep: number;
  /** What evaluating it showed, where that was done. */
  readonly check: ProblemCheck | undefined;
}

export function factsOf(
  { name, title, dtype, shapes, examples, batchSize, flops }: Problem,
  { options, race, search, good, source }: ProblemDefinition,
  check: ProblemCheck | undefined,
): ProblemFacts {
  return {
    name,
    title,
    dtype,
    shapes,
    parameters: countParameters(shapes),
    examples,
    batchSize,
    flops,
    flopsPerStep: flops * Math.max(1, batchSize),
    options,
    race,
    search,
    good,
    source,
    check,
  };
}
