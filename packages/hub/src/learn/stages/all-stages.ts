import type { Stage } from "../stage.ts";
import { adamStage } from "./adam.tsx";
import { applicationsStage } from "./applications.tsx";
import { makeChallengesStage } from "./challenges.tsx";
import { makeComparisonStage } from "./comparison.tsx";
import { gradientDescentStage } from "./gradient-descent.tsx";
import { interviewStage } from "./interview.tsx";
import { momentumStage } from "./momentum.tsx";
import { rmspropStage } from "./rmsprop.tsx";

/** The stages, in the order of the path; some run first what their figures show at once. */
export async function makeStages(): Promise<readonly Stage[]> {
  return [
    gradientDescentStage,
    momentumStage,
    rmspropStage,
    adamStage,
    await makeComparisonStage(),
    applicationsStage,
    await makeChallengesStage(),
    interviewStage,
  ];
}
