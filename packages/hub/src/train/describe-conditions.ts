import { conditionsOf } from "@downhill/lab/report/conditions";
import { formatCount } from "@downhill/lab/report/number";
import { summarise } from "@downhill/lab/report/summary";
import { formatHyper } from "@downhill/lab/report/tuning";
import type { NamedEntrant, RateOrigin } from "./name-entrants.ts";
import { resultSoFar } from "./session-result.ts";
import type { TrainPlan } from "./train-plan.ts";
import type { TrainSession } from "./train-session.ts";

/** What only a race that is over can say. */
const ofTheEnd = ["machine", "optimizer"];

/** The fairness card of a session: the lab's, with what a page has to add. */
export function describeConditions(session: TrainSession): readonly (readonly [string, string])[] {
  const { plan, result } = session;
  const found = resultSoFar(session);
  const rates = describeRates(plan);
  if (found === undefined) return [["learning rates", rates]];
  const lines = conditionsOf(found, summarise(found), {
    learningRates: rates,
    hyper: describeHyper(plan.entrants),
    cores: navigator.hardwareConcurrency,
    processor: undefined,
  });
  return [
    ...lines.filter(([word]) => result.value !== undefined || !ofTheEnd.includes(word)),
    ["gradients", describeDevice(plan)],
    ["not the same", describeDifferences(plan)],
  ];
}

/** Where every learning rate is from, in words. */
export function describeRates({ entrants, problem }: Pick<TrainPlan, "entrants" | "problem">): string {
  const from = (wanted: RateOrigin): string =>
    entrants
      .filter(({ origin }) => origin === wanted)
      .map(({ title }) => title)
      .join(", ");
  const { search } = problem;
  const searched =
    search === undefined
      ? ""
      : `the best of ${trialsOf(search.rules)} rates, searched over ${formatCount(search.steps)} steps with seeds ${search.seeds.join(", ")} on training examples that were held out`;
  const parts: readonly (readonly [string, string])[] = [
    [from("searched"), searched],
    [from("set"), "set on this page"],
    [from("default"), "the rule's own default, not tuned for this problem"],
    [from("none"), "no learning rate"],
  ];
  return parts.flatMap(([titles, what]) => (titles === "" ? [] : [`${titles}: ${what}.`])).join(" ");
}

function trialsOf(rules: readonly { readonly trials: number }[]): string {
  return [...new Set(rules.map(({ trials }) => trials))].sort((a, b) => a - b).join(" or ");
}

function describeHyper(entrants: readonly NamedEntrant[]): string {
  const parts = entrants.flatMap(({ title, rule }) => {
    const others = Object.fromEntries(Object.entries(rule.hyper).filter(([word]) => word !== "lr"));
    return Object.keys(others).length === 0 ? [] : [`${title} ${formatHyper(others)}`];
  });
  return parts.join("; ");
}

function describeDevice({ device, problem }: TrainPlan): string {
  if (device === "webgpu")
    return "WebGPU, which sums in an order of its own: another run or machine may differ in the last digits";
  return problem.hasDevice
    ? "Wasm, one thread a run: the same bits as the command below gives in Node"
    : "typed arrays, one thread a run: the same bits as the command below gives in Node";
}

function describeDifferences({ entrants }: TrainPlan): string {
  const untuned = entrants.filter(({ origin }) => origin === "set" || origin === "default");
  return [
    "time: the runs share this machine's cores, so seconds say little of a single rule",
    "hyperparameters beside the learning rate, which nobody has searched here",
    ...(untuned.length === 0 || untuned.length === entrants.length
      ? []
      : [`tuning: ${untuned.map(({ title }) => title).join(", ")} had no search, the others had one`]),
  ].join("; ");
}
