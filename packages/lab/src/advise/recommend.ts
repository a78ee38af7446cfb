import type { Recommendation } from "./advice.ts";
import type { HalvedRule } from "./halve.ts";
import { chooseRule, type RankedRule } from "./rank.ts";

/** The rule to take, and why. */
export function recommend(
  ranking: readonly RankedRule[],
  halved: readonly HalvedRule[],
): Recommendation | undefined {
  const chosen = chooseRule(ranking);
  const [first] = ranking;
  if (chosen === undefined || first === undefined) return fromHalving(halved);
  if (!Number.isFinite(first.median)) return undefined;
  const { name, hyper } = chosen;
  return { name, hyper, isConfirmed: true, because: explain(chosen, first, ranking) };
}

function explain(chosen: RankedRule, first: RankedRule, ranking: readonly RankedRule[]): string {
  const seeds = first.scores.length;
  if (first.isWorse === undefined)
    return `its median score is the lowest on ${seeds} fresh ${seeds === 1 ? "seed" : "seeds"}, which are too few to tell a difference from noise`;
  const alike = ranking.filter(({ name, isWorse }) => name !== chosen.name && isWorse === false);
  if (alike.length === 0)
    return `its score is lower than that of every other rule on ${seeds} fresh seeds, beyond noise`;
  const names = alike.map(({ name }) => name).join(", ");
  return chosen === first
    ? `its median score is the lowest on ${seeds} fresh seeds; ${names} cannot be told from it, and no one of them keeps less state`
    : `${names} cannot be told from it on ${seeds} fresh seeds (${first.name} has the lowest median), and it keeps the least state of them`;
}

/** Where no fresh seed was run: the best of the longest round that every rule was through. */
function fromHalving(halved: readonly HalvedRule[]): Recommendation | undefined {
  const steps = Math.max(...halved.flatMap(({ tried }) => tried.map((one) => one.steps)));
  const found = halved.flatMap(({ candidate, best, tried }) =>
    tried
      .filter((one) => one.steps === steps && one.rate === best)
      .map(({ rate, score }) => ({ rule: candidate.make({ lr: rate }), score })),
  );
  const [lowest] = found.sort((a, b) => a.score - b.score);
  return (
    lowest && {
      name: lowest.rule.name,
      hyper: lowest.rule.hyper,
      isConfirmed: false,
      because: `its score is the lowest on the tuning seed after ${steps} steps; there was no time for fresh seeds`,
    }
  );
}
