import {
  findProblem,
  formatCount,
  formatHyper,
  type ProblemSpec,
  quadraticOptima,
  type RateRecord,
  readDataFile,
  readRateRecord,
  settleOptions,
} from "@downhill/lab";
import type { Entry, RateSource } from "./enter-rules.ts";

/** Where the learning rates of a race are from, in words. */
export async function describeRates(entries: readonly Entry[], problem: ProblemSpec): Promise<string> {
  const closed = await closedForms(problem);
  const from = (wanted: RateOrigin): string[] =>
    entries.filter((entry) => originOf(entry, closed) === wanted).map(({ label }) => label);
  const recorded = from("record");
  const parts = [
    sentence(from("given"), "given by --lr"),
    sentence(from("closed form"), "the best for this spectrum, in closed form (Polyak 1964)"),
    recorded.length === 0 ? "" : sentence(recorded, await describeRecord(problem)),
    sentence(from("default"), "the rule's own default, not tuned"),
    sentence(from("none"), "no learning rate"),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The hyperparameters other than the learning rate, by rule. */
export function describeHyper(entries: readonly Entry[]): string {
  const parts = entries.flatMap(({ label, rule }) => {
    const others = Object.entries(rule.hyper).filter(([word]) => word !== "lr");
    return others.length === 0 ? [] : [`${label} ${formatHyper(Object.fromEntries(others))}`];
  });
  return parts.join("; ");
}

type RateOrigin = Exclude<RateSource, "tuned"> | "record" | "closed form";

function originOf({ label, rateSource }: Entry, closed: object): RateOrigin {
  if (rateSource !== "tuned") return rateSource;
  return Object.hasOwn(closed, label) ? "closed form" : "record";
}

async function describeRecord({ name }: ProblemSpec): Promise<string> {
  const record = await readRateRecord(name, readDataFile);
  return `the best of ${trialsOf(record)}, searched with other seeds over ${formatCount(record.steps)} steps (packages/lab/record/${name}-learning-rates.json)`;
}

function trialsOf({ rules }: RateRecord): string {
  const counts = [...new Set(rules.map(({ trials }) => trials.length))].sort((a, b) => a - b);
  return `${counts.join(" or ")} rates`;
}

async function closedForms(problem: ProblemSpec): Promise<object> {
  if (problem.module !== undefined) return {};
  const { condition } = settleOptions(problem, await findProblem(problem));
  return condition === undefined ? {} : quadraticOptima(condition);
}

function sentence(labels: readonly string[], what: string): string {
  return labels.length === 0 ? "" : `${labels.join(", ")}: ${what}.`;
}
