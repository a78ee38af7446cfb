import type { Stage } from "../stage.ts";
import { adamStage } from "./adam.tsx";
import { gradientDescentStage } from "./gradient-descent.tsx";
import { momentumStage } from "./momentum.tsx";
import { rmspropStage } from "./rmsprop.tsx";

/** The stages, in the order of the path. */
export const stages: readonly Stage[] = [gradientDescentStage, momentumStage, rmspropStage, adamStage];
