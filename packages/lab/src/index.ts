export type { DataFile, ReadDataFile } from "./data/data-file.ts";
export { readDataFile } from "./data/read-data-file.node.ts";
export type { Problem, ProblemSpec, Target, Tensors, TestScore } from "./problem.ts";
export { findProblem, makeProblem, problems, settleOptions, surfaces } from "./problems/catalogue.ts";
export type { OptionRange, ProblemDefinition, RaceDefaults, SearchDefaults } from "./problems/definition.ts";
export type { Surface } from "./problems/surface.ts";
export { codeVersion } from "./race/code-version.node.ts";
export type { Diagnosis, TensorDiagnosis } from "./race/diagnosis.ts";
export { type Entrant, type RaceOptions, race } from "./race/race.node.ts";
export type { EntrantRecord, RaceProgress, RaceResult, RunRecord } from "./race/result.ts";
export { type RunPlan, type RunProgress, type RunWatch, runOne } from "./race/run-one.ts";
export { openRunStore, type RunStore, RunStoreError, usualStoreFolder } from "./race/run-store.node.ts";
export { createSmoother, smoothing } from "./race/smooth.ts";
export type { PairComparison } from "./search/compare-pairs.ts";
export {
  type Contender,
  type ContestOptions,
  type ContestResult,
  contest,
  type TunedContender,
} from "./search/contest.ts";
export {
  type Candidate,
  type RunRace,
  type SearchOptions,
  searchLearningRates,
  textbookCandidates,
} from "./search/learning-rates.ts";
export { profileFactors, profileRules, type RuleProfile } from "./search/profile-rules.ts";
export { type RateRecord, type RateTrial, type RateTrials, readRateRecord } from "./search/rate-record.ts";
export { tunableWords } from "./search/space.ts";
export { quadraticOptima, readTunedHyper } from "./search/tuned-rules.ts";
export { median, quantile } from "./statistics/quantile.ts";
