export type { Advice, Reason, Recommendation } from "./advise/advice.ts";
export { type AdviseOptions, advise } from "./advise/advise.ts";
export type { RankedRule } from "./advise/rank.ts";
export type { Claim, ClaimContext, Effect, Finding, Verdict } from "./claims/claim.ts";
export { claims } from "./claims/claims.ts";
export { describeVerdict, differencesOf, type Evidence, readEvidence } from "./claims/evidence.ts";
export { claimHash, evidencePath, runClaim } from "./claims/run-claim.node.ts";
export type { CsvColumn, CsvOptions, CsvTable } from "./data/csv.ts";
export type { DataFile, ReadDataFile } from "./data/data-file.ts";
export type { NumberArray, ShapedArray } from "./data/number-array.ts";
export type { ReadOwnData } from "./data/own-data.ts";
export { readDataFile } from "./data/read-data-file.node.ts";
export { readExactJson, writeExactJson } from "./exact-json.ts";
export type { Problem, ProblemSpec, Target, Tensors, TestScore } from "./problem.ts";
export { countParameters } from "./problems/allocate-tensors.ts";
export { findProblem, makeProblem, problems, settleOptions } from "./problems/catalogue.ts";
export { checkGradient, type SlopeCheck } from "./problems/check-gradient.ts";
export { checkProblem, type ProblemCheck } from "./problems/check-problem.ts";
export {
  defineProblem,
  type GoodScore,
  type OptionRange,
  type ProblemDefinition,
  type RaceDefaults,
  type SearchDefaults,
} from "./problems/definition.ts";
export type { OwnDefaults, OwnParts, OwnProblem, OwnRecipe, OwnScore } from "./problems/own-problem.ts";
export type { Surface } from "./problems/surface.ts";
export { surfaces } from "./problems/surfaces.ts";
export { chooseSeeds } from "./race/choose-seeds.ts";
export { codeVersion } from "./race/code-version.node.ts";
export type { Diagnosis, TensorDiagnosis } from "./race/diagnosis.ts";
export { memoryOf, type TrainingMemory } from "./race/memory.ts";
export { type ModuleVersion, moduleVersion } from "./race/module-version.node.ts";
export {
  type ProfileOptions,
  type ProfilePart,
  profileSteps,
  type StepProfile,
} from "./race/profile.ts";
export { race } from "./race/race.node.ts";
export type { Entrant, RaceFollower, RaceOptions } from "./race/race-options.ts";
export { requireMeasurableSpec } from "./race/require-measurable.ts";
export type { EntrantRecord, RaceProgress, RaceResult, RunRecord } from "./race/result.ts";
export { type RunPlan, type RunProgress, type RunWatch, runOne } from "./race/run-one.ts";
export { openRunStore, RunStoreError, usualStoreFolder } from "./race/run-store.node.ts";
export type { RunStore } from "./race/run-store.ts";
export { createSmoother, smoothing } from "./race/smooth.ts";
export { adviceCost, rankingNote, rankingTable, spellCall } from "./report/advice-words.ts";
export { countVerdict, describeEffect, describeSeeds, verdictKinds } from "./report/claim-words.ts";
export { quoteWord, spellOptions } from "./report/command-words.ts";
export { comparisonNotes, comparisonTables } from "./report/comparisons.ts";
export { type Circumstances, conditionsOf } from "./report/conditions.ts";
export { type LossRange, lossCurves, lossRange } from "./report/curves.ts";
export { formatTarget } from "./report/format-target.ts";
export {
  formatCount,
  formatMeasured,
  formatPercent,
  formatPlural,
  formatRate,
  formatRemaining,
  formatSeconds,
  formatSetting,
} from "./report/number.ts";
export { joinRaces, ratioTable, scoreTable } from "./report/profiles.ts";
export { raceCommand } from "./report/race-command.ts";
export { raceCsv } from "./report/race-csv.ts";
export { rangeSentences, rangeSpan, suggestionOrder, suggestionTable } from "./report/range-words.ts";
export { type GivenRates, repeatCommand } from "./report/repeat-command.ts";
export { remarksOn, resultsOf } from "./report/results.ts";
export { type EntrantSummary, type Spread, smoothLosses, summarise } from "./report/summary.ts";
export type { Column, Table } from "./report/table.ts";
export { formatTick, logTicks, roundTicks } from "./report/ticks.ts";
export { bestOfTable, formatHyper, tuningSentence } from "./report/tuning.ts";
export type { PairComparison } from "./search/compare-pairs.ts";
export {
  type Contender,
  type ContestOptions,
  type ContestResult,
  contest,
  type TunedContender,
} from "./search/contest.ts";
export {
  findRate,
  type RangeOptions,
  type RangePoint,
  type RangeTest,
  rangeDefaults,
} from "./search/find-rate.ts";
export {
  type Candidate,
  type RunRace,
  type SearchOptions,
  searchLearningRates,
  textbookCandidates,
} from "./search/learning-rates.ts";
export { profileFactors, profileRules, type RuleProfile } from "./search/profile-rules.ts";
export type { RateSuggestions } from "./search/range-suggestions.ts";
export { type RateRecord, type RateTrial, type RateTrials, readRateRecord } from "./search/rate-record.ts";
export { tunableWords } from "./search/space.ts";
export { quadraticOptima, readTunedHyper } from "./search/tuned-rules.ts";
export { median, quantile } from "./statistics/quantile.ts";
