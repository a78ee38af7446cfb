import { adamCorrectsFirstSteps } from "./adam-corrects-first-steps/claim.ts";
import { adamDoesNotConverge } from "./adam-does-not-converge/claim.ts";
import type { Claim } from "./claim.ts";
import { momentumConvergesFaster } from "./momentum-converges-faster/claim.ts";
import { momentumOvershoots } from "./momentum-overshoots/claim.ts";
import { momentumReducesOscillation } from "./momentum-reduces-oscillation/claim.ts";
import { rmspropSettlesSuboptimally } from "./rmsprop-settles-suboptimally/claim.ts";
import { rmspropTrainsRecurrentNets } from "./rmsprop-trains-recurrent-nets/claim.ts";

/** Every claim, in the order in which a reader meets the rules. */
export const claims: readonly Claim[] = [
  momentumConvergesFaster,
  momentumReducesOscillation,
  momentumOvershoots,
  rmspropSettlesSuboptimally,
  rmspropTrainsRecurrentNets,
  adamDoesNotConverge,
  adamCorrectsFirstSteps,
];
