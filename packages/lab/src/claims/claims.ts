import { adamContainsMomentumAndRmsprop } from "./adam-contains-momentum-and-rmsprop/claim.ts";
import { adamConvergesFast } from "./adam-converges-fast/claim.ts";
import { adamCorrectsFirstSteps } from "./adam-corrects-first-steps/claim.ts";
import { adamDoesNotConverge } from "./adam-does-not-converge/claim.ts";
import { adamFailsWithRareLargeGradients } from "./adam-fails-with-rare-large-gradients/claim.ts";
import { adamGeneralizesWorseByConstruction } from "./adam-generalizes-worse-by-construction/claim.ts";
import { adamGeneralizesWorseOnDigits } from "./adam-generalizes-worse-on-digits/claim.ts";
import { adamIsTheDefault } from "./adam-is-the-default/claim.ts";
import { adamNeedsTunedBetas } from "./adam-needs-tuned-betas/claim.ts";
import { adamRobustToNoise } from "./adam-robust-to-noise/claim.ts";
import { adamTrainsTransformers } from "./adam-trains-transformers/claim.ts";
import { adamWinsOnLanguage } from "./adam-wins-on-language/claim.ts";
import { adamWorksUntuned } from "./adam-works-untuned/claim.ts";
import { adaptiveRatesFitEachParameter } from "./adaptive-rates-fit-each-parameter/claim.ts";
import type { Claim } from "./claim.ts";
import { learningRateDecides } from "./learning-rate-decides/claim.ts";
import { momentumConvergesFaster } from "./momentum-converges-faster/claim.ts";
import { momentumEscapesLocalMinima } from "./momentum-escapes-local-minima/claim.ts";
import { momentumForImages } from "./momentum-for-images/claim.ts";
import { momentumNeedsTuning } from "./momentum-needs-tuning/claim.ts";
import { momentumOvershoots } from "./momentum-overshoots/claim.ts";
import { momentumReducesOscillation } from "./momentum-reduces-oscillation/claim.ts";
import { momentumSmoothsUpdates } from "./momentum-smooths-updates/claim.ts";
import { noBestOptimizer } from "./no-best-optimizer/claim.ts";
import { rmspropHandlesNonstationary } from "./rmsprop-handles-nonstationary/claim.ts";
import { rmspropIsSensitive } from "./rmsprop-is-sensitive/claim.ts";
import { rmspropSettlesSuboptimally } from "./rmsprop-settles-suboptimally/claim.ts";
import { rmspropStabilizesTraining } from "./rmsprop-stabilizes-training/claim.ts";
import { rmspropTrainsRecurrentNets } from "./rmsprop-trains-recurrent-nets/claim.ts";
import { warmupHelpsAdam } from "./warmup-helps-adam/claim.ts";

/** Every claim, in the order in which a reader meets the rules. */
export const claims: readonly Claim[] = [
  learningRateDecides,
  momentumConvergesFaster,
  momentumSmoothsUpdates,
  momentumReducesOscillation,
  momentumOvershoots,
  momentumEscapesLocalMinima,
  momentumNeedsTuning,
  momentumForImages,
  adaptiveRatesFitEachParameter,
  rmspropStabilizesTraining,
  rmspropHandlesNonstationary,
  rmspropTrainsRecurrentNets,
  rmspropIsSensitive,
  rmspropSettlesSuboptimally,
  adamContainsMomentumAndRmsprop,
  adamConvergesFast,
  adamRobustToNoise,
  adamWinsOnLanguage,
  adamTrainsTransformers,
  warmupHelpsAdam,
  adamCorrectsFirstSteps,
  adamIsTheDefault,
  adamWorksUntuned,
  adamNeedsTunedBetas,
  adamDoesNotConverge,
  adamFailsWithRareLargeGradients,
  adamGeneralizesWorseByConstruction,
  adamGeneralizesWorseOnDigits,
  noBestOptimizer,
];
