import { adamCorrectsFirstSteps } from "./adam-corrects-first-steps/claim.ts";
import { adamDoesNotConverge } from "./adam-does-not-converge/claim.ts";
import { adamFailsWithRareLargeGradients } from "./adam-fails-with-rare-large-gradients/claim.ts";
import { adamGeneralizesWorseByConstruction } from "./adam-generalizes-worse-by-construction/claim.ts";
import { adamRobustToNoise } from "./adam-robust-to-noise/claim.ts";
import { adaptiveRatesFitEachParameter } from "./adaptive-rates-fit-each-parameter/claim.ts";
import type { Claim } from "./claim.ts";
import { momentumConvergesFaster } from "./momentum-converges-faster/claim.ts";
import { momentumOvershoots } from "./momentum-overshoots/claim.ts";
import { momentumReducesOscillation } from "./momentum-reduces-oscillation/claim.ts";
import { rmspropHandlesNonstationary } from "./rmsprop-handles-nonstationary/claim.ts";
import { rmspropSettlesSuboptimally } from "./rmsprop-settles-suboptimally/claim.ts";
import { rmspropStabilizesTraining } from "./rmsprop-stabilizes-training/claim.ts";

/** Every claim, in the order in which a reader meets the rules. */
export const claims: readonly Claim[] = [
  momentumConvergesFaster,
  momentumReducesOscillation,
  momentumOvershoots,
  adaptiveRatesFitEachParameter,
  rmspropStabilizesTraining,
  rmspropHandlesNonstationary,
  rmspropSettlesSuboptimally,
  adamRobustToNoise,
  adamDoesNotConverge,
  adamFailsWithRareLargeGradients,
  adamCorrectsFirstSteps,
  adamGeneralizesWorseByConstruction,
];
