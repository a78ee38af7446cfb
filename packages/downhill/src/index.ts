export { type Costs, countStateBytes, type StepCost } from "./analyse/cost.ts";
export { type Eigenvalue, eigenvalues } from "./analyse/eigenvalues.ts";
export { isElementwise } from "./analyse/elementwise.ts";
export {
  type Equivalence,
  type EquivalenceOptions,
  equivalent,
  findEquivalent,
} from "./analyse/equivalent.ts";
export {
  type ExplainInputs,
  type Explanation,
  explain,
  type WorkedLine,
  type WorkedScalar,
  type WorkedStep,
} from "./analyse/explain.ts";
export { type Facts, facts, type StepFacts } from "./analyse/facts.ts";
export type { Witness } from "./analyse/find-witness.ts";
export { type FollowInputs, follow } from "./analyse/follow.ts";
export { formatExplanation } from "./analyse/format-explanation.ts";
export { convergenceFactor, transitionMatrix, whyNotLinear } from "./analyse/linear-step.ts";
export type { Degree, Invariance } from "./analyse/scaling.ts";
export type { Matrix } from "./analyse/spectral-radius.ts";
export type { Stability } from "./analyse/stability.ts";
export type { UnitConflict } from "./analyse/units.ts";
export { type Recognition, recognise, type Variant, variants } from "./analyse/variants.ts";
export { type EmitTarget, emit, emitTargets } from "./emit/emit.ts";
export type { Program } from "./ir/program.ts";
export { chain } from "./notation/chain.ts";
export { type Checked, check } from "./notation/check.ts";
export { type Diagnostic, formatDiagnostic, lineColumn, NotationError } from "./notation/diagnostics.ts";
export type { Hyper, HyperOf } from "./notation/hyperparameters.ts";
export { nearest } from "./notation/nearest.ts";
export { type Parsed, parse } from "./notation/parse.ts";
export { print } from "./notation/print.ts";
export { type Family, type Rule, rule } from "./notation/rule.ts";
export type { Token } from "./notation/scanner.ts";
export { type Tokens, tokenize } from "./notation/tokens.ts";
export { vocabulary, type Word } from "./notation/vocabulary.ts";
export { adabelief } from "./rules/adabelief.ts";
export { adadelta } from "./rules/adadelta.ts";
export { adagrad } from "./rules/adagrad.ts";
export { adam, adamw } from "./rules/adam.ts";
export { adamax } from "./rules/adamax.ts";
export { adan } from "./rules/adan.ts";
export { ademamix } from "./rules/ademamix.ts";
export { adopt } from "./rules/adopt.ts";
export { aggmo } from "./rules/aggregated-momentum.ts";
export { amsgrad } from "./rules/amsgrad.ts";
export { ema, swa } from "./rules/average.ts";
export { cautiousAdamw } from "./rules/cautious.ts";
export { centralize } from "./rules/centralization.ts";
export { clipByGlobalNorm, clipByNorm, clipByValue } from "./rules/clip.ts";
export { l2, weightDecay } from "./rules/decay.ts";
export { gradientDescent } from "./rules/gradient-descent.ts";
export { grams } from "./rules/grams.ts";
export { laprop } from "./rules/laprop.ts";
export { lamb, lars, novograd } from "./rules/layerwise.ts";
export { lion } from "./rules/lion.ts";
export { lookahead } from "./rules/lookahead.ts";
export { madgrad } from "./rules/madgrad.ts";
export { momentum, nesterov } from "./rules/momentum.ts";
export { nadam } from "./rules/nadam.ts";
export { adagradNorm, normalizedGradientDescent } from "./rules/normalized.ts";
export { optimistic } from "./rules/optimistic.ts";
export { qhadam, qhm } from "./rules/quasi-hyperbolic.ts";
export { radam } from "./rules/radam.ts";
export { rmsprop, rmspropCentered, rmspropMomentum } from "./rules/rmsprop.ts";
export { scheduleFreeAdamw, scheduleFreeSgd } from "./rules/schedule-free.ts";
export { signSgd, signum } from "./rules/sign.ts";
export { yogi } from "./rules/yogi.ts";
export type { Dtype } from "./run/arena.ts";
export type { GroupOptions } from "./run/assign-groups.ts";
export type { Backend } from "./run/backend.ts";
export { NonFiniteGradientError } from "./run/gradients.ts";
export { type Optimizer, type OptimizerGroup, type OptimizerOptions, optimizer } from "./run/optimizer.ts";
export {
  constant,
  cosine,
  cosineRestarts,
  exponential,
  joined,
  linear,
  noam,
  oneCycle,
  polynomial,
  reduceOnPlateau,
  type Schedule,
  stepDecay,
  valueAt,
  warmup,
  warmupStableDecay,
} from "./schedules/schedule.ts";
export { CheckpointError } from "./state/checkpoint-error.ts";
