import type { RaceResult } from "../race/result.ts";
import { profileFactors, profileRules, type RuleProfile } from "../search/profile-rules.ts";
import { joinLabels } from "./name-extremes.ts";
import { formatCount, formatMeasured, formatPercent } from "./number.ts";
import type { Column, Table } from "./table.ts";

/** What several races say together. */
export interface JoinedRaces {
  /** The problems that rules are timed on, those that have a target. */
  readonly names: readonly string[];
  /** By rule; empty where there are none. */
  readonly profiles: readonly RuleProfile[];
  /** How the numbers are to be read, or why there are none. */
  readonly note: string;
}

/** Profiles over the races that have a target; none where fewer than two have one, or others take part in some. */
export function joinRaces(races: readonly RaceResult[]): JoinedRaces {
  const timed = races.filter(({ target }) => target !== undefined);
  const names = timed.map(({ problem }) => problem.name);
  const others = races.filter(({ target }) => target === undefined).map(({ problem }) => problem.name);
  const without = `${joinLabels(others)} ${others.length === 1 ? "has" : "have"} no target to be timed by`;
  if (timed.length < 2)
    return { names, profiles: [], note: `Profiles need two problems with a target: ${without}.` };
  const fields = new Set(timed.map(({ entrants }) => entrants.map(({ label }) => label).join()));
  if (fields.size > 1) return { names, profiles: [], note: "Profiles need the same rules in every race." };
  const left = others.length === 0 ? "" : ` Left out: ${without}.`;
  return { names, profiles: profileRules(timed), note: `${meaning}${left}` };
}

const meaning = `Median steps to a problem's target by those of its fastest rule; – where the median run missed it. Within τ is the share of problems that took at most τ times the fastest rule's steps (performance profile, Dolan & Moré 2002); the score is its mean height from 1 to ${profileFactors.at(-1)} (AlgoPerf, Dahl et al. 2023).`;

/** One row a rule: its profile at some factors, and AlgoPerf's score. */
export function scoreTable(profiles: readonly RuleProfile[]): Table {
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      ...profileFactors.map((factor): Column => ({ heading: ["within", `τ = ${factor}`], align: "right" })),
      { heading: ["score"], align: "right" },
    ],
    rows: profiles.map(({ label, profile, score }) => [
      label,
      ...profile.map(formatPercent),
      formatScore(score),
    ]),
  };
}

/** One row a rule, one column a problem: steps to the target by the fastest rule's. */
export function ratioTable({ names, profiles }: JoinedRaces): Table {
  return byProblem(names, profiles, ({ ratios }) =>
    ratios.map((ratio) => (Number.isFinite(ratio) ? formatMeasured(ratio) : "–")),
  );
}

/** The same with the steps themselves. */
export function stepsTable({ names, profiles }: JoinedRaces): Table {
  return byProblem(names, profiles, ({ steps }) =>
    steps.map((count) => (Number.isFinite(count) ? formatCount(count) : "–")),
  );
}

export function formatScore(score: number): string {
  return score.toFixed(3);
}

function byProblem(
  names: readonly string[],
  profiles: readonly RuleProfile[],
  cellsOf: (profile: RuleProfile) => readonly string[],
): Table {
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      ...names.map((name): Column => ({ heading: [name], align: "point" })),
    ],
    rows: profiles.map((profile) => [profile.label, ...cellsOf(profile)]),
  };
}
