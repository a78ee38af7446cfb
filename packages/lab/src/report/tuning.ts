import type { ContestResult, TunedContender } from "../search/contest.ts";
import type { Axis } from "../search/space.ts";
import { formatMeasured, formatSetting } from "./number.ts";
import type { Column, Table } from "./table.ts";

/** Hyperparameters by word, in one line: `lr 0.001, beta1 0.9`. */
export function formatHyper(hyper: Readonly<Record<string, number>>): string {
  return Object.entries(hyper)
    .map(([word, value]) => `${word} ${formatSetting(value)}`)
    .join(", ");
}

/** How the rules of a contest were tuned, in words. */
export function tuningSentence({ contenders, tuningSeeds, race }: ContestResult): string {
  const counts = [...new Set(contenders.map(({ trials }) => trials.length))].sort((a, b) => a - b);
  const held = race.problem.examples > 0 ? " by the loss on held-out training examples" : " by the mean loss";
  const extended = contenders.filter((one) => one.extended.length > 0).map(({ label }) => label);
  const onEnd = contenders.filter((one) => one.onEnd).map(({ label }) => label);
  return [
    `tuned, ${counts.join(" or ")} trials each${held}, at the points of one Sobol design, with seeds ${tuningSeeds.join(", ")}.`,
    ...(extended.length === 0
      ? []
      : [`The range of rates went on beyond its end for ${extended.join(", ")}.`]),
    ...(onEnd.length === 0 ? [] : [`The best of ${onEnd.join(", ")} still lies on an end.`]),
  ].join(" ");
}

/** The best of k trials on average, by rule: what tuning costs. */
export function bestOfTable(contenders: readonly TunedContender[]): Table {
  const most = Math.max(...contenders.map(({ bestOf }) => bestOf.length));
  const shown = [1, 4, 16, 64].filter((k) => k < most).concat(most);
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      { heading: ["tuned"], align: "right" },
      ...shown.map(
        (k): Column => ({ heading: [k === shown[0] ? "best of" : "", String(k)], align: "point" }),
      ),
    ],
    rows: contenders.map(({ label, space, bestOf }) => [
      label,
      String(space.length),
      ...shown.map((k) => formatMeasured(bestOf[k - 1] ?? Number.NaN)),
    ]),
  };
}

/** What was tuned, over which range at first, and what came out best: a row for each rule. */
export function spaceTable(contenders: readonly TunedContender[]): Table {
  const axes = new Map(contenders.flatMap(({ space }) => space.map((axis) => [axis.word, axis])));
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      ...[...axes.values()].map((axis): Column => ({ heading: [axis.word, rangeOf(axis)], align: "right" })),
    ],
    rows: contenders.map(({ label, space, best }) => [
      label,
      ...[...axes.keys()].map((word) =>
        space.some((axis) => axis.word === word) ? formatSetting(best[word] ?? Number.NaN) : "–",
      ),
    ]),
  };
}

function rangeOf({ scale, low, high }: Axis): string {
  const [from, to] = scale === "log" ? [low, high] : [1 - high, 1 - low];
  return `${formatSetting(from)} … ${formatSetting(to)}`;
}
