import type { Advice } from "../advise/advice.ts";
import type { RankedRule } from "../advise/rank.ts";
import { formatCount, formatMeasured, formatSeconds, formatSetting } from "./number.ts";
import type { Table } from "./table.ts";

/** The rules on fresh seeds, the lowest median first. */
export function rankingTable(ranking: readonly RankedRule[]): Table {
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["median", "score"], align: "point" },
      { heading: ["less the", "first's"], align: "point" },
      { heading: ["", "95 % interval"], align: "left" },
      { heading: [""], align: "left" },
      { heading: ["bytes", "of state"], align: "right" },
    ],
    rows: ranking.map(({ name, hyper, median, difference, isWorse, stateBytes }, place) => [
      name,
      hyper.lr === undefined ? "–" : formatSetting(hyper.lr),
      formatMeasured(median),
      place === 0 ? "" : formatSigned(difference.estimate),
      place === 0 ? "" : `${formatSigned(difference.low)} … ${formatSigned(difference.high)}`,
      place === 0 || isWorse === undefined ? "" : isWorse ? "worse" : "alike",
      formatCount(stateBytes),
    ]),
  };
}

/** What the ranking is by, on which seeds, and where its rates are from. */
export function rankingNote({ scoredBy, plan, seeds, tuningSeed, ranking }: Advice): string {
  const where = ranking.length === 0 ? "" : ` on seeds ${seeds.join(", ")}, all rules on the same`;
  return `Score: ${scoredBy}, ${formatCount(plan.steps)} steps${where}. Rates are from a half-decade grid, chosen on seed ${tuningSeed}.`;
}

/** `60 probes and a look at the landscape, 8,021 gradients, 4.05 s` */
export function adviceCost({ evaluations, probes }: Advice, seconds: number): string {
  return `${formatCount(probes)} probes and a look at the landscape, ${formatCount(evaluations)} gradients, ${formatSeconds(seconds)}`;
}

/** A rule with its hyperparameters, as it is called: `adam({ lr: 0.01, beta1: 0.9 })`. */
export function spellCall({ name, hyper }: Pick<RankedRule, "name" | "hyper">): string {
  const call = Object.entries(hyper).map(([word, value]) => `${word}: ${value}`);
  return `${name}({ ${call.join(", ")} })`;
}

function formatSigned(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  return formatMeasured(value);
}
